"""What the files of another journal hold together, beside what the journal has already."""

from collections.abc import Collection, Iterable
from datetime import date, tzinfo

from peerlog.domain.journal_import import identity, read
from peerlog.domain.journal_imports.outcome import Imported, JournalFormat, Reason, Refused
from peerlog.domain.journal_transfer import FileRefusal, Preview, SourceFile
from peerlog.domain.reflection import Reflection


def gathered(
    path: str, files: Iterable[SourceFile], known: Collection[str], *, zone: tzinfo, today: date
) -> Preview:
    """Give what an import of *files* would bring in; *known* holds the `identity` of all that is there."""
    met: set[str] = set()
    new: dict[str, Reflection] = {}
    refused: list[FileRefusal] = []
    outcomes = [(file.name, _read(file, zone, today)) for file in files]
    for name, found in outcomes:
        refused += (FileRefusal(file=name, refused=one) for one in found.refused)
        for entry in found.entries:
            own = identity(entry)
            if own in known:
                met.add(own)
            elif own in new:
                refused.append(FileRefusal(file=name, refused=Refused(reason=Reason.TWICE)))
            else:
                new[own] = entry
    formats = dict.fromkeys(found.format for _name, found in outcomes if found.entries)
    orders = (found.day_first for _name, found in outcomes if found.day_first is not None)
    return Preview(
        path=path,
        new=tuple(new.values()),
        known=len(met),
        refused=tuple(refused),
        formats=tuple(formats),
        day_first=next(orders, None),
    )


def still_new(entries: Iterable[Reflection], known: Collection[str]) -> tuple[Reflection, ...]:
    """Give the entries that nothing known is the same as."""
    return tuple(entry for entry in entries if identity(entry) not in known)


def _read(file: SourceFile, zone: tzinfo, today: date) -> Imported:
    if file.skipped is None:
        return read(file.data, file.name, zone, today)
    return Imported(format=JournalFormat.UNKNOWN, encoding="", refused=(Refused(reason=file.skipped),))
