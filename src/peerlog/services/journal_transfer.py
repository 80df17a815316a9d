"""In and out of a journal: imports that are looked at first and taken back in one go, exports, a summary."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, tzinfo
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.errors import EmptyText
from peerlog.domain.ids import ReflectionId
from peerlog.domain.reflection import Reflection
from peerlog.domain.session import zone_of
from peerlog.services.journal_writing import JournalWriting

if TYPE_CHECKING:
    from peerlog.domain.journal_transfer import Preview, SourceFile

BATCH = 40
"""Entries that come in before a screen may answer again."""


class JournalFiles(Protocol):
    """Files anywhere on this machine."""

    def read(self, path: str) -> "tuple[SourceFile, ...]": ...
    def write_file(self, path: str, data: bytes, *, replace: bool) -> str: ...
    def write_folder(self, folder: str, files: Iterable[tuple[str, bytes]], *, replace: bool) -> str: ...


@dataclass(eq=False, repr=False)
class Transfer(JournalWriting):
    """What a person can bring in and take out; what it needs is loaded when it is used."""

    def preview_import(self, path: str) -> "Preview":
        """Read a file, a folder or a ZIP of jrnl, Day One, Markdown or our own JSON; nothing is changed."""
        from peerlog.domain.journal_gathering import gathered

        files, known = self.kept_in.files.read(path), self.store.identities()
        return gathered(path, files, known, zone=self._zone, today=self.today)

    def import_(self, preview: "Preview") -> int:
        """Bring in what was looked at, in one act that one undo takes back; gives how many came in."""
        *_before, count = self.importing(preview)
        return count

    def importing(self, preview: "Preview") -> Generator[int]:
        """Do the same batch by batch, each giving the count so far; nothing came in unless it goes to its end."""
        from peerlog.domain.journal_gathering import still_new

        with self.desk.act("journal.import"):
            fresh = still_new(preview.new, self.store.identities())
            for count, entry in enumerate(fresh):
                if count % BATCH == 0:
                    yield count
                self.store.add(replace(entry, id=ReflectionId(self.desk.new_id())))
        yield len(fresh)

    def export_json(self, file: str, *, replace: bool = False) -> str:
        """Write everything but the trash as JSON that comes in again exactly; gives the path."""
        from peerlog.domain.journal_export import journal_json

        data = journal_json(self.store.everything()).encode()
        return self.kept_in.files.write_file(file, data, replace=replace)

    def export_markdown(self, folder: str, *, replace: bool = False) -> str:
        """Write everything but the trash into a folder, a file an entry; gives its path."""
        from peerlog.domain.journal_export import exported
        from peerlog.wording.journal_markdown import markdown_files

        files = markdown_files(exported(self.store.everything()), self._zone)
        encoded = ((name, text.encode()) for name, text in files)
        return self.kept_in.files.write_folder(folder, encoded, replace=replace)

    def summary(self, reflections: Sequence[Reflection]) -> str:
        """Give chosen reflections as Markdown for an appraisal; raises EmptyText when none is chosen."""
        from peerlog.wording.journal_summary import summary_markdown

        if not reflections:
            raise EmptyText("summary")
        return summary_markdown(reflections, self.today)

    def export_summary(self, reflections: Sequence[Reflection], file: str, *, replace: bool = False) -> str:
        """Write the summary of chosen reflections into a file; gives the path."""
        return self.kept_in.files.write_file(file, self.summary(reflections).encode(), replace=replace)

    @property
    def _zone(self) -> tzinfo:
        return zone_of(self.kept_in.zone) or UTC
