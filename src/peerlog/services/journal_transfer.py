"""In and out of a journal: imports that are looked at first and taken back in one go, exports, a summary."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, tzinfo
from typing import Protocol

from peerlog.domain.errors import EmptyText
from peerlog.domain.ids import ReflectionId
from peerlog.domain.journal_export import exported, journal_json
from peerlog.domain.journal_import import identity, read
from peerlog.domain.journal_imports.outcome import Imported, JournalFormat, Reason, Refused
from peerlog.domain.journal_transfer import FileRefusal, Preview, SourceFile
from peerlog.domain.reflection import Reflection
from peerlog.domain.session import zone_of
from peerlog.services.journal_writing import JournalWriting


class JournalFiles(Protocol):
    """Files anywhere on this machine."""

    def read(self, path: str) -> tuple[SourceFile, ...]: ...
    def write_file(self, path: str, data: bytes, *, replace: bool) -> str: ...
    def write_folder(self, folder: str, files: Iterable[tuple[str, bytes]], *, replace: bool) -> str: ...


@dataclass(eq=False, repr=False)
class Transfer(JournalWriting):
    """What a person can bring in and take out."""

    def preview_import(self, path: str) -> Preview:
        """Read a file, a folder or a ZIP of jrnl, Day One, Markdown or our own JSON; nothing is changed."""
        known, new = self.store.identities(), dict[str, Reflection]()
        refused: list[FileRefusal] = []
        formats: dict[JournalFormat, None] = {}
        met, day_first = 0, None
        for file in self.kept_in.files.read(path):
            found = self._read(file)
            if found.entries:
                formats.setdefault(found.format)
            day_first = found.day_first if day_first is None else day_first
            refused += (FileRefusal(file=file.name, refused=one) for one in found.refused)
            for entry in found.entries:
                if identity(entry) in known:
                    met += 1
                elif identity(entry) in new:
                    refused.append(FileRefusal(file=file.name, refused=Refused(reason=Reason.TWICE)))
                else:
                    new[identity(entry)] = entry
        formats.pop(JournalFormat.UNKNOWN, None)
        return Preview(
            path=path, new=tuple(new.values()), known=met, refused=tuple(refused), formats=tuple(formats),
            day_first=day_first,
        )  # fmt: skip

    def import_(self, preview: Preview) -> int:
        """Bring in what was looked at, in one act that one undo takes back; gives how many came in."""
        with self.desk.act("journal.import"):
            known = self.store.identities()
            fresh = [entry for entry in preview.new if identity(entry) not in known]
            for entry in fresh:
                self.store.add(replace(entry, id=ReflectionId(self.desk.new_id())))
        return len(fresh)

    def export_json(self, file: str, *, replace: bool = False) -> str:
        """Write everything but the trash as JSON that comes in again exactly; gives the path."""
        data = journal_json(self.store.everything()).encode()
        return self.kept_in.files.write_file(file, data, replace=replace)

    def export_markdown(self, folder: str, *, replace: bool = False) -> str:
        """Write everything but the trash into a folder, a file an entry; gives its path."""
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

    def _read(self, file: SourceFile) -> Imported:
        if file.skipped is not None:
            refused = (Refused(reason=file.skipped),)
            return Imported(format=JournalFormat.UNKNOWN, encoding="", refused=refused)
        return read(file.data, file.name, self._zone, self.today)
