"""Short texts in columns of a fixed width, for one row of a list."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

GAP = 2
ELLIPSIS = "…"


def in_columns(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Give the cells beside each other, each cut to its width with a gap before the next.

    A negative width moves a cell to the right edge of its column, as numbers want it.
    """
    parts = (_fitted(" ".join(cell.split()), width) for cell, width in zip(cells, widths, strict=True))
    return "".join(parts).rstrip()


def _fitted(cell: str, width: int) -> str:
    if width < 0:
        return set_cell_size(cell, min(cell_len(cell), -width)).rjust(len(cell) - width - cell_len(cell))
    room = max(1, width - GAP)
    shown = cell if cell_len(cell) <= room else set_cell_size(cell, room - 1) + ELLIPSIS
    return set_cell_size(shown, max(1, width))
