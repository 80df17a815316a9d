"""Tables of comma-separated values that leave: as data for other programs, or guarded for a spreadsheet.

A spreadsheet takes some texts for formulas, so before each of those stands an apostrophe; and before each that begins
with an apostrophe of its own stands one more. Whoever takes one apostrophe off every cell that begins with one has
the texts back exactly as they were.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable

from peerlog.domain.errors import ExportDiffers
from peerlog.wording.language import language

BYTE_ORDER_MARK = "\ufeff"
"""Without it spreadsheets take the letters for those of an old code page."""
GUARD = "'"
_FORMULA = "=+-@\t\r"
_DECIMAL_COMMA = ("ar", "de", "es", "fr", "it", "nl", "pt", "ru", "uk")
"""Languages whose spreadsheets part cells with a semicolon, as the comma is taken."""

Cells = tuple[str, ...]


def data_text(rows: Iterable[Cells], name: str) -> str:
    """Give a table for other programs: RFC 4180, each text as it is; raises ExportDiffers with the file's *name*."""
    return _checked(tuple(rows), ",", name)


def spreadsheet_text(rows: Iterable[Cells], name: str) -> str:
    """Give a table for a spreadsheet in the language in use: no cell of it is taken for a formula."""
    guarded_rows = tuple(tuple(map(guarded, row)) for row in rows)
    return BYTE_ORDER_MARK + _checked(guarded_rows, separator_of(language()), name)


def separator_of(language_code: str) -> str:
    """Give what parts cells in the spreadsheets of a language, such as ``pt_BR``."""
    return ";" if language_code.partition("_")[0] in _DECIMAL_COMMA else ","


def guarded(cell: str) -> str:
    """Put a sign before what a spreadsheet would take for a formula, also behind signs that are not seen."""
    if cell.startswith(GUARD):
        return GUARD + cell
    seen = unicodedata.normalize("NFKC", cell).lstrip()
    first = next((letter for letter in seen if unicodedata.category(letter) not in ("Cf", "Mn", "Zs")), "")
    return GUARD + cell if first and first in _FORMULA else cell


def unguarded(cell: str) -> str:
    """Give a cell of a spreadsheet as the text it was before it was guarded."""
    return cell.removeprefix(GUARD)


def _checked(rows: tuple[Cells, ...], separator: str, name: str) -> str:
    """Write the rows, every cell in quotes, and read them back; raises ExportDiffers."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    text = out.getvalue()
    if tuple(map(tuple, csv.reader(io.StringIO(text, newline=""), delimiter=separator))) != rows:
        raise ExportDiffers(name)
    return text
