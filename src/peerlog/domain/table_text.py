"""Tables as spreadsheets write them, CSV of any common kind, from bytes to cells with their line numbers."""

import csv
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

SEPARATORS = (";", ",", "\t")
_TRIED = 50
"""Rows looked at to find the separator."""
_MOST_REPAIRS = 20
"""Quotes never closed, after which quotation marks no longer count."""
_END = "\x00end\x00"
"""A last line of our own: when it turns up inside a cell, a quote was never closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of a row, or what was wrong with it."""

    line: int
    """Counted from 1, as an editor shows it."""
    cells: tuple[str, ...] = ()
    too_long: bool = False
    """A cell has more characters than the csv module takes: 131,072."""
    open_quote: bool = False
    """A quote began here and never closed; the rows after it are read as if it were not there."""


def decoded(data: bytes) -> tuple[str, str]:
    """Give the text and the name of its encoding: by its mark, else UTF-8, else Windows' western one."""
    if data.startswith(BOM_UTF8):
        return data.decode("utf-8-sig", errors="replace"), "utf-8-sig"
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace"), "utf-16"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), "cp1252"


def lines_of(text: str, most: int) -> tuple[list[str], bool]:
    """Give the first *most* lines, each with a newline at its end, and whether anything follows them."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    pieces = plain.split("\n", most)
    return [f"{line}\n" for line in pieces[:most]], any(map(str.strip, pieces[most:]))


def separator_of(lines: Sequence[str]) -> str:
    """Give the separator that cuts the most rows into the same number of cells, more than one."""
    return max(SEPARATORS, key=lambda separator: _consistency(lines[:_TRIED], separator))


def rows_of(lines: Sequence[str], separator: str) -> Iterator[Row]:
    """Give the rows that hold anything."""
    start: int | None = 0
    repairs = 0
    while start is not None:
        broken = None
        for row in _rows_from(start, lines, separator, quoted=repairs < _MOST_REPAIRS):
            broken = row.line if row.open_quote else None
            yield row
        start, repairs = broken, repairs + 1


def _rows_from(start: int, lines: Sequence[str], separator: str, *, quoted: bool) -> Iterator[Row]:
    """Give the rows from the line at *start*, up to and with the first whose quote never closes."""
    reader = csv.reader(
        chain(islice(lines, start, None), [_END]),
        delimiter=separator,
        quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
    )
    begin = start
    while begin < len(lines):
        cells = _cells(reader)
        end = start + reader.line_num
        if end > len(lines) or (cells is None and end > begin + 1):
            yield Row(line=begin + 1, cells=(lines[begin].strip(),), open_quote=True)
            return
        if cells is None:
            yield Row(line=begin + 1, cells=(lines[begin].strip(),), too_long=True)
        elif any(map(str.strip, cells)):
            yield Row(line=begin + 1, cells=cells)
        begin = end


def _cells(reader: Iterator[list[str]]) -> tuple[str, ...] | None:
    try:
        return tuple(next(reader))
    except csv.Error:
        return None


def _consistency(lines: Sequence[str], separator: str) -> tuple[float, int]:
    widths = Counter(len(row.cells) for row in rows_of(lines, separator))
    width, times = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return (times / widths.total(), width) if width > 1 else (0, 0)
