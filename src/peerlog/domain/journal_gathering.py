"""What the files of another journal hold together, beside what the journal has already."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, tzinfo

from peerlog.domain.journal_import import identity, read
from peerlog.domain.journal_imports.outcome import Imported, JournalFormat, Reason, Refused
from peerlog.domain.journal_transfer import FileRefusal, Preview, SourceFile
from peerlog.domain.reflection import Reflection


def gathered(
    path: str, files: Iterable[SourceFile], known: Collection[str], *, zone: tzinfo, today: date
) -> Preview:
    """Give what an import of *files* would bring in; *known* holds the `identity` of all that is there."""
    outcomes = _outcomes(tuple(files), zone, today)
    told = [FileRefusal(file=name, refused=one) for name, found in outcomes for one in found.refused]
    new, met, twice = _sorted_out(outcomes, known)
    orders = (found.day_first for _name, found in outcomes if found.day_first is not None)
    return Preview(
        path=path,
        new=new,
        known=met,
        refused=(*told, *twice),
        formats=tuple(dict.fromkeys(found.format for _name, found in outcomes if found.entries)),
        more_refused=sum(found.more_refused for _name, found in outcomes),
        day_first=next(orders, None),
    )


def still_new(entries: Iterable[Reflection], known: Collection[str]) -> tuple[Reflection, ...]:
    """Give the entries that nothing known is the same as."""
    return tuple(entry for entry in entries if identity(entry) not in known)


def _sorted_out(
    outcomes: Iterable[tuple[str, Imported]], known: Collection[str]
) -> tuple[tuple[Reflection, ...], int, list[FileRefusal]]:
    """Give what is new, how many are known, and what stands in two files."""
    met: set[str] = set()
    new: dict[str, Reflection] = {}
    twice: list[FileRefusal] = []
    for name, entry in ((name, entry) for name, found in outcomes for entry in found.entries):
        own = identity(entry)
        if own in known:
            met.add(own)
        elif own in new:
            twice.append(FileRefusal(file=name, refused=Refused(reason=Reason.TWICE)))
        else:
            new[own] = entry
    return tuple(new.values()), len(met), twice


def _outcomes(files: Sequence[SourceFile], zone: tzinfo, today: date) -> list[tuple[str, Imported]]:
    """Read each file; where one is sure that the month comes first, the others of the journal have it so too."""
    outcomes = [(file.name, _read(file, zone, today)) for file in files]
    if {True, False} <= {found.day_first for _name, found in outcomes}:
        outcomes = [(file.name, _read(file, zone, today, day_first=False)) for file in files]
    return outcomes


def _read(file: SourceFile, zone: tzinfo, today: date, day_first: bool | None = None) -> Imported:
    if file.skipped is None:
        return read(file.data, file.name, zone, today, day_first=day_first)
    return Imported(format=JournalFormat.UNKNOWN, encoding="", refused=(Refused(reason=file.skipped),))
