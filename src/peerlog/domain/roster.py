"""A list of members as another program kept it: from the bytes of a CSV file to people."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from peerlog.domain.errors import NotARoster, TooLong
from peerlog.domain.roster_columns import Column, Columns, columns_of
from peerlog.domain.roster_person import Person, Reason, person_of
from peerlog.domain.table_text import Row, decoded, lines_of, rows_of, separator_of

LARGEST = 5_000_000
"""Bytes."""
MOST_ROWS = 10_000
MOST_LINES = 10 * MOST_ROWS
"""Blank lines, and rows of several lines, included."""
_SHOWN = 80
"""Characters of a row that its report quotes."""
_MOST_TITLES = 20
_NAME = re.compile(r"[^\W\d_][^\d@_\x00-\x1f\x7f-\x9f:/\\<>{}=]{0,59}")
"""What a list without titles may hold: a name begins with a letter and has no number or address in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """What was not taken, and where it stands."""

    line: int
    reason: Reason
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """What a file of members was understood to say."""

    encoding: str
    separator: str
    columns: tuple[str, ...]
    """The titles in the file; none when it has only names."""
    people: tuple[Person, ...]
    skipped: tuple[Skipped, ...] = ()
    contact_columns: tuple[str, ...] = ()
    """Titles left out on purpose: peerlog keeps no addresses and numbers."""
    unknown_columns: tuple[str, ...] = ()
    """Titles that were not understood."""


def read_roster(data: bytes, path: str = "") -> Roster:
    """Give the people in *data*; *path* is for the sentence when it is no roster.

    Raises TooLong above LARGEST bytes, and NotARoster without a column of names.
    """
    if len(data) > LARGEST:
        raise TooLong("file", LARGEST)
    text, encoding = decoded(data)
    lines, is_cut = lines_of(text, MOST_LINES)
    separator = _told_separator(lines) or separator_of(lines)
    rows = list(islice(rows_of(lines, separator), MOST_ROWS + 2))
    titles, columns = _columns(rows, path)
    people, skipped = _people(rows[1:] if titles else rows, columns)
    if is_cut and all(row.reason is not Reason.TOO_MANY for row in skipped):
        skipped += (Skipped(line=MOST_LINES + 1, reason=Reason.TOO_MANY, text=""),)
    return Roster(
        encoding=encoding,
        separator=separator,
        columns=titles,
        people=people,
        skipped=skipped,
        contact_columns=_titled(titles, columns, Column.CONTACT),
        unknown_columns=_titled(titles, columns, None),
    )


def _told_separator(lines: list[str]) -> str | None:
    """Take out the first line where a spreadsheet tells its separator, as in "sep=;"."""
    told = re.fullmatch(r"sep=([;,\t])\n", lines[0], re.IGNORECASE)
    if told:
        lines[0] = "\n"
    return told[1] if told else None


def _columns(rows: Sequence[Row], path: str) -> tuple[tuple[str, ...], Columns]:
    """Give the titles, none when every row is a person, and what each column holds."""
    first = rows[0].cells if rows else ()
    columns = columns_of(first)
    if {Column.NAME, Column.FIRST, Column.LAST} & set(columns):
        return tuple(title.strip()[:_SHOWN] for title in first), columns
    if rows and not any(columns) and _is_only_names(rows):
        return (), (Column.NAME,)
    raise NotARoster(path, tuple(title.strip()[:_SHOWN] for title in first[:_MOST_TITLES]))


def _is_only_names(rows: Sequence[Row]) -> bool:
    sound = [row.cells for row in rows if not (row.too_long or row.open_quote)]
    others = [cell for cells in sound for cell in cells[1:] if cell.strip()]
    numbers = [cell for cell in others if re.search(r"\d", cell)]
    return bool(sound) and all(_NAME.fullmatch(cells[0].strip()) for cells in sound) and not numbers


def _titled(titles: Sequence[str], columns: Columns, wanted: Column | None) -> tuple[str, ...]:
    pairs = zip(titles, columns, strict=True)
    return tuple(title for title, column in pairs if column is wanted and title) if titles else ()


def _people(rows: Sequence[Row], columns: Columns) -> tuple[tuple[Person, ...], tuple[Skipped, ...]]:
    people: list[Person] = []
    skipped: list[Skipped] = []
    for row in rows[:MOST_ROWS]:
        person, reasons = person_of(row, columns)
        people += [person] if person else []
        skipped += [Skipped(line=row.line, reason=why, text=text[:_SHOWN]) for why, text in reasons]
    for row in rows[MOST_ROWS : MOST_ROWS + 1]:
        skipped.append(Skipped(line=row.line, reason=Reason.TOO_MANY, text=" ".join(row.cells)[:_SHOWN]))
    return tuple(people), tuple(skipped)
