"""A journal as another program kept it: from the bytes of a file to entries, and why some are not taken."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, tzinfo
from pathlib import PurePath

from peerlog.domain.journal_imports import jrnl_text
from peerlog.domain.journal_imports.day_one import is_day_one, read_day_one
from peerlog.domain.journal_imports.decoding import decoded
from peerlog.domain.journal_imports.entry import Reading, beginning
from peerlog.domain.journal_imports.jrnl_json import is_jrnl, read_jrnl_json
from peerlog.domain.journal_imports.json_text import NotSound, loaded
from peerlog.domain.journal_imports.markdown import read_markdown
from peerlog.domain.journal_imports.outcome import (
    LARGEST,
    MOST_ENTRIES,
    MOST_REFUSED,
    Found,
    Imported,
    JournalFormat,
    Reason,
    Refused,
    Unit,
)
from peerlog.domain.journal_imports.own import PROGRAM, read_own
from peerlog.domain.reflection import Reflection

MARKDOWN_ENDINGS = frozenset({".md", ".markdown", ".mdown"})
TEXT_ENDINGS = frozenset({".txt", ".text"})
"""Anybody's: what is no JSON and no file of jrnl is read as Markdown."""
_UNDER_A_PASSWORD = (b"gAAAAA", b"JRNLv3")
"""How files begin that jrnl has encrypted, in its second format and its third."""

Entry = Mapping[str, object]
_Reader = Callable[[Entry, int, Reading], Iterator[Found]]


def identity(entry: Reflection) -> str:
    """Give what an entry is known by when it comes in again: its source, or its own id where it was written here."""
    return entry.source or f"{PROGRAM}:{entry.id}"


def read(data: bytes, name: str, zone: tzinfo, today: date, *, day_first: bool | None = None) -> Imported:
    """Give the entries in *data* and what is not taken; whatever the bytes are, this raises nothing.

    *name* is the file's, *zone* that of clock times without one; *day_first* says how other files of the same
    journal have dates such as 05/06/2024, None leaves it to this one. An entry is there already when its source is
    among the `identity` of those in the journal, its trash included.
    """
    if len(data) > LARGEST:
        return Imported(
            format=JournalFormat.UNKNOWN, encoding="", refused=(Refused(reason=Reason.TOO_LARGE),)
        )
    if data[:1_000].lstrip().startswith(_UNDER_A_PASSWORD):
        return Imported(format=JournalFormat.JRNL, encoding="", refused=(Refused(reason=Reason.ENCRYPTED),))
    text, encoding = decoded(data)
    reading = Reading(zone=zone, today=today, name=name, day_first=day_first)
    journal, found, order = _found_in(text, reading)
    entries, refused = _sorted_out(found)
    return Imported(
        format=journal,
        encoding=encoding,
        entries=entries,
        refused=refused[:MOST_REFUSED],
        more_refused=len(refused[MOST_REFUSED:]),
        day_first=order,
    )


def _found_in(text: str, reading: Reading) -> tuple[JournalFormat, Iterable[Found], bool | None]:
    ending = PurePath(reading.name).suffix.lower()
    heads = jrnl_text.heads_in(text)
    if heads and not (ending in MARKDOWN_ENDINGS and text[: heads[0].start()].strip()):
        found = jrnl_text.read_jrnl_text(text, heads, reading)
        return JournalFormat.JRNL, found, jrnl_text.day_first(heads, reading)
    if text.lstrip()[:1] in {"{", "["} and ending not in MARKDOWN_ENDINGS:
        journal, entries = _json(text, reading)
        if journal or ending not in TEXT_ENDINGS:
            return journal, entries, None
    if ending in MARKDOWN_ENDINGS | TEXT_ENDINGS:
        return JournalFormat.MARKDOWN, read_markdown(text, reading), None
    return JournalFormat.UNKNOWN, [Refused(reason=Reason.UNKNOWN_FORMAT)], None


def _json(text: str, reading: Reading) -> tuple[JournalFormat, Iterable[Found]]:
    try:
        whole = loaded(text)
    except NotSound as error:
        unit = Unit.LINE if error.line else Unit.FILE
        return JournalFormat.UNKNOWN, [Refused(reason=Reason.NOT_SOUND, unit=unit, number=error.line)]
    entries = whole.get("entries") if isinstance(whole, dict) else whole
    is_own = isinstance(whole, dict) and PROGRAM in whole
    if not isinstance(entries, list):
        return JournalFormat.UNKNOWN, [Refused(reason=Reason.UNKNOWN_FORMAT)]
    journal, reader = _json_reader(entries, is_own=is_own)
    if reader is None:
        return journal, [Refused(reason=Reason.UNKNOWN_FORMAT)]
    return journal, _each(entries, reader, reading)


def _json_reader(entries: list[object], *, is_own: bool) -> tuple[JournalFormat, _Reader | None]:
    """Tell whose entries these are by the first that looks like anybody's."""
    if is_own:
        return JournalFormat.PEERLOG, read_own
    for entry in entries[:1_000]:
        if isinstance(entry, dict) and is_day_one(entry):
            return JournalFormat.DAY_ONE, read_day_one
        if isinstance(entry, dict) and is_jrnl(entry):
            return JournalFormat.JRNL_JSON, read_jrnl_json
    return JournalFormat.UNKNOWN, None


def _each(entries: list[object], reader: _Reader, reading: Reading) -> Iterator[Found]:
    for number, entry in enumerate(entries, 1):
        if isinstance(entry, dict):
            yield from reader(entry, number, reading)
        else:
            yield Refused(reason=Reason.WRONG_SHAPE, unit=Unit.ENTRY, number=number)


def _sorted_out(found: Iterable[Found]) -> tuple[tuple[Reflection, ...], tuple[Refused, ...]]:
    entries: dict[str, Reflection] = {}
    refused: list[Refused] = []
    for place, one in enumerate(found):
        if place >= MOST_ENTRIES:
            refused.insert(0, Refused(reason=Reason.TOO_MANY))  # the one reason that must be seen
            break
        if isinstance(one, Refused):
            refused.append(one)
        elif one.source in entries:
            refused.append(Refused(reason=Reason.TWICE, text=beginning(one.text)))
        else:
            entries[one.source] = one
    if not entries and not refused:
        refused.append(Refused(reason=Reason.NO_ENTRIES))
    return tuple(entries.values()), tuple(refused)
