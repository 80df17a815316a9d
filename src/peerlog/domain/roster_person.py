"""One row of a roster, read as a person."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerlog.domain.duedate import due_date
from peerlog.domain.member import Experience, folded
from peerlog.domain.roster_columns import Column, Columns
from peerlog.domain.table_text import Row
from peerlog.domain.text import LONG, SHORT, kept

_GUARD = re.compile(r"\s*'(?=[=+\-@])")
"""What spreadsheets are told by that a cell is no formula."""
_SOME_DAY, _OTHER_DAY = date(2000, 1, 1), date(2001, 6, 15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in a roster; an empty text or None is what the file does not say."""

    line: int
    name: str
    handle: str = ""
    organisation: str = ""
    experience: Experience | None = None
    joined: date | None = None
    access_needs: str = ""
    languages: str = ""


class Reason(StrEnum):
    """Why a row, or a cell of it, was not taken."""

    NO_NAME = "no-name"
    TOO_LONG = "too-long"
    OPEN_QUOTE = "open-quote"
    TOO_MANY = "too-many"
    """This row and all after it."""
    UNKNOWN_EXPERIENCE = "unknown-experience"
    """The person is taken, without it."""
    UNREADABLE_DATE = "unreadable-date"
    """The person is taken, without it."""


def person_of(row: Row, columns: Columns) -> tuple[Person | None, tuple[tuple[Reason, str], ...]]:
    """Give the person in *row*, and what of it was not taken, with its words."""
    cells = _cells(row.cells, columns)
    if broken := _broken(row, cells):
        return None, ((broken, " ".join(" ".join(row.cells).split())),)
    experience = _experience(cells[Column.EXPERIENCE])
    joined = _day(cells[Column.JOINED])
    person = Person(
        line=row.line,
        name=_name(cells),
        handle=cells[Column.HANDLE],
        organisation=cells[Column.ORGANISATION],
        experience=experience,
        joined=joined,
        access_needs=cells[Column.ACCESS_NEEDS],
        languages=cells[Column.LANGUAGES],
    )
    reasons = []
    if cells[Column.EXPERIENCE] and experience is None:
        reasons.append((Reason.UNKNOWN_EXPERIENCE, cells[Column.EXPERIENCE]))
    if cells[Column.JOINED] and joined is None:
        reasons.append((Reason.UNREADABLE_DATE, cells[Column.JOINED]))
    return person, tuple(reasons)


def _cells(cells: Sequence[str], columns: Columns) -> dict[Column, str]:
    found = dict.fromkeys(Column, "")
    # A row may be shorter than the titles, or longer by separators at its end.
    for cell, column in zip(cells, columns, strict=False):
        if column is not None and column is not Column.CONTACT:
            text = kept(_GUARD.sub("", cell, count=1), column.value, limit=len(cell))
            found[column] = " ".join(text.split())
    return found


def _broken(row: Row, cells: dict[Column, str]) -> Reason | None:
    if row.open_quote:
        return Reason.OPEN_QUOTE
    lengths = {column: len(text) for column, text in cells.items()} | {Column.NAME: len(_name(cells))}
    if row.too_long or any(length > _limit(column) for column, length in lengths.items()):
        return Reason.TOO_LONG
    return None if any(map(str.isalnum, _name(cells))) else Reason.NO_NAME


def _limit(column: Column) -> int:
    return LONG if column is Column.ACCESS_NEEDS else SHORT


def _name(cells: dict[Column, str]) -> str:
    return cells[Column.NAME] or f"{cells[Column.FIRST]} {cells[Column.LAST]}".strip()


def _experience(words: str) -> Experience | None:
    return next((band for band in Experience if band.value == folded(words)), None)


def _day(words: str) -> date | None:
    """Read a calendar day with its year: one that is the same whatever today is."""
    plain = words.removesuffix(" 00:00:00")
    day = due_date(plain, _SOME_DAY)
    return day if day == due_date(plain, _OTHER_DAY) else None
