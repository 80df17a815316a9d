"""All groups of Today fit the screen: the least urgent fold first, and nothing goes uncounted."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from peerlog.screens.today_folding import Group, folded, heights
from peerlog.widgets.row_list import Row

KINDS = ("overdue", "soon", "often")


def group(kind: str, rows: int, words: str = "words") -> Group:
    """A group whose rows fill a line each."""
    return Group(
        kind=kind, heading=Row(text=f"{rows} {kind}"), count=rows,
        rows=tuple(Row(key=f"{kind}:{number}", text=f"{kind} {words} {number}") for number in range(rows)),
    )  # fmt: skip


def shown(groups: list[Group], room: int, unfolded: str = "", width: int = 60) -> tuple[Row, ...]:
    """The rows at this room."""
    height = heights([row for one in groups for row in one.rows], 4, width)
    return folded(groups, room, height, {unfolded})


def test_everything_is_shown_where_there_is_room() -> None:
    """A blank line, the heading, the rows; the first blank line is left out."""
    rows = shown([group("overdue", 2), group("soon", 1)], 6)
    assert [row.text for row in rows] == [
        "2 overdue", "overdue words 0", "overdue words 1", "", "1 soon", "soon words 0",
    ]  # fmt: skip


def test_the_least_urgent_fold_first() -> None:
    """To one row that can be marked; the more urgent ones stay as they are."""
    rows = shown([group("overdue", 2), group("soon", 2), group("often", 3)], 8)
    assert [row.key for row in rows] == [
        "",
        "overdue:0",
        "overdue:1",
        "",
        "",
        "soon:0",
        "soon:1",
        "group:often",
    ]
    assert rows[-1].text == "3 often"


def test_a_group_that_has_room_for_some_says_how_many_are_left() -> None:
    """The row leads to them."""
    rows = shown([group("overdue", 9)], 5)
    assert [row.key for row in rows][1:] == ["overdue:0", "overdue:1", "overdue:2", "group:overdue"]
    assert rows[-1].text == "6 more; Enter shows them"


def test_an_unfolded_group_is_shown_whole() -> None:
    """The others make room for it."""
    rows = shown([group("overdue", 5), group("soon", 5)], 7, unfolded="soon")
    assert [row.key for row in rows] == ["group:overdue", "", "", *(f"soon:{number}" for number in range(5))]


@given(
    counts=st.lists(st.integers(1, 9), min_size=3, max_size=3),
    room=st.integers(3, 40),
    words=st.sampled_from(("words", "many long words " * 6)),
)
def test_no_group_is_ever_left_out_and_all_fit(counts: list[int], room: int, words: str) -> None:
    """Every kind is there, in the order of need; a group shows rows only where all before it are whole."""
    groups = [group(kind, count, words) for kind, count in zip(KINDS, counts, strict=True)]
    rows = shown(groups, room)
    height = heights([row for one in groups for row in one.rows], 4, 60)
    assert sum(map(height, rows)) <= max(room, len(KINDS))
    keys = [row.key for row in rows if row.key]
    found = [sum(key.startswith(f"{kind}:") for key in keys) for kind in KINDS]
    for kind, count, number in zip(KINDS, counts, found, strict=True):
        assert number == count or f"group:{kind}" in keys
    for (before, whole), (after, _whole) in pairwise(zip(found, counts, strict=True)):
        assert before == whole or after == 0


def test_a_row_fills_as_many_lines_as_in_the_list() -> None:
    """The words before it count as wide as the widest of all."""
    row = Row(key="a", gutter="S01", text="some words that wrap in a narrow place and in a wide one too")
    wide = heights([row, Row(gutter="a gutter that is wide")], 4, 30)(row)
    assert wide > heights([row], 4, 30)(row)


def test_a_folded_group_can_have_words_of_its_own() -> None:
    """Where its heading has no number."""
    rows = shown([replace(group("soon", 3), short="3 wait"), group("often", 1)], 2)
    assert [row.text for row in rows] == ["3 wait", "1 often"]
