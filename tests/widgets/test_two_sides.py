"""Two texts beside each other, or below each other where there is little room."""

from textual.strip import Strip

from peerlog.domain.agreement_difference import Part
from peerlog.domain.sides import SideRow
from peerlog.widgets.two_sides import TwoSides

OLD = ((Part(text="We end ", differs=False), Part(text="early.", differs=True)),)
NEW = (
    (Part(text="We end ", differs=False), Part(text="on time.", differs=True)),
    (Part(text="Ten means ten. " * 12, differs=False),),
)
CHANGED = SideRow(word="changed", before=OLD, after=NEW)
SAME = SideRow(word="as before", before=OLD, after=OLD, same=True)


def lines(width: int, *rows: SideRow, alone: bool = False) -> list[Strip]:
    """The lines of rows at a width."""
    return TwoSides(width, "#e59f00", "#a0a0a0").laid_out(rows, alone=alone)


def texts(width: int, *rows: SideRow, alone: bool = False) -> list[str]:
    """The same as plain text."""
    return [line.text.rstrip() for line in lines(width, *rows, alone=alone)]


def test_with_little_room_they_stand_below_each_other() -> None:
    """With a sign for each side; what is the same on both stands there once."""
    told = texts(60, CHANGED, SAME)
    assert told[0] == "changed    - We end early."
    assert told[1] == "           + We end on time."
    assert told[-1] == "as before    We end early."


def test_with_room_they_stand_beside_each_other() -> None:
    """One line holds both, and every line keeps the rule between them."""
    told = texts(120, CHANGED)
    assert "We end early." in told[0]
    assert "│ We end on time." in told[0]
    assert all("│" in line for line in told)
    assert all(line.cell_length <= 120 for line in lines(120, CHANGED))


def test_words_that_differ_are_underlined_and_the_space_behind_them_is_not() -> None:
    """Colour says nothing alone."""
    marked = [
        segment.text
        for line in lines(60, CHANGED)
        for segment in line
        if segment.style and segment.style.underline
    ]
    assert marked == ["early.", "on time."]


def test_one_side_alone_says_nothing_of_a_difference() -> None:
    """The first version has nothing before it."""
    told = texts(60, CHANGED, alone=True)
    assert told[0] == "           We end on time."
    assert not any("changed" in line for line in told)
