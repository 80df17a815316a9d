"""Making all groups of Today fit the screen: the least urgent ones fold first, to a row that says how many there are."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rich.cells import cell_len

from peerlog.widgets.row_layout import Row, RowLayout
from peerlog.wording.language import _
from peerlog.wording.today import folded_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows of one kind, the more urgent ones first."""

    kind: str = ""
    heading: Row | None = None
    """None for rows that stand alone and never fold."""
    rows: tuple[Row, ...]
    count: int = 0
    """Of all there are, in the list or elsewhere."""
    short: str = ""
    """What a folded one says; empty for the words of the heading."""
    more: Row | None = None
    """Leads to those that are not among the rows."""


def heights(rows: Iterable[Row], gutter: int, width: int) -> Callable[[Row], int]:
    """Give what tells the lines a row fills beside the other *rows*, whose short words share its first column."""
    widest = max((row.gutter for row in rows), key=cell_len, default="")

    @cache
    def height(row: Row) -> int:
        layout = RowLayout(gutter)
        layout.fill((row, Row(gutter=widest)), width)
        return sum(1 for index, _line in layout.lines if index == 0)

    return height


def folded(
    groups: Sequence[Group], room: int, height: Callable[[Row], int], unfolded: Collection[str] = ()
) -> tuple[Row, ...]:
    """Give the rows of all groups in no more lines than there is *room*, where that can be.

    *height* gives the lines of a row; kinds in *unfolded* are shown whole, whatever the room.
    """
    rows = _fitted(groups, room, height, unfolded, _("Enter shows"))
    return rows if sum(map(height, rows)) <= room else _fitted(groups, room, height, unfolded, "")


def _fitted(
    groups: Sequence[Group], room: int, height: Callable[[Row], int], unfolded: Collection[str], hint: str
) -> tuple[Row, ...]:
    shown = [len(group.rows) for group in groups]
    rows = _together(groups, shown, hint)
    for i in reversed(range(len(groups))):
        if groups[i].heading is None or groups[i].kind in unfolded:
            continue
        while shown[i] and sum(map(height, rows)) > room:
            shown[i] -= 1
            rows = _together(groups, shown, hint)
    return rows


def _together(groups: Sequence[Group], shown: Sequence[int], hint: str) -> tuple[Row, ...]:
    rows = [row for group, number in zip(groups, shown, strict=True) for row in _rows(group, number, hint)]
    return tuple(rows[1:] if rows and not rows[0].text else rows)


def _rows(group: Group, number: int, hint: str) -> Iterator[Row]:
    if group.heading is None:
        yield from group.rows
    elif not number:
        yield Row(
            key=f"group:{group.kind}",
            text=group.short or group.heading.text,
            tone="strong",
            right=hint,
            at_edge=True,
        )
    else:
        yield Row()
        yield group.heading
        yield from group.rows[:number]
        if number < len(group.rows):
            yield Row(key=f"group:{group.kind}", text=folded_words(group.count - number), tone="quiet")
        elif group.more is not None:
            yield group.more
