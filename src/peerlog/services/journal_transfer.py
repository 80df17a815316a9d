"""In and out of a journal: imports that are looked at first and taken back in one go, exports."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from peerlog.domain.ids import ReflectionId
from peerlog.domain.journal_export import journal_json
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
        met = 0
        for file in self.kept_in.files.read(path):
            found = self._read(file)
            formats.setdefault(found.format)
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
            path=path, new=tuple(new.values()), known=met, refused=tuple(refused), formats=tuple(formats)
        )

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

    def _read(self, file: SourceFile) -> Imported:
        if file.skipped is not None:
            refused = (Refused(reason=file.skipped),)
            return Imported(format=JournalFormat.UNKNOWN, encoding="", refused=refused)
        zone = zone_of(self.kept_in.zone) or zone_of("UTC")
        if zone is None:
            raise LookupError("UTC")
        return read(file.data, file.name, zone, self.today)
