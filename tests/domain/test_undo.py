"""Which act is taken back next, and what that writes."""

import pytest

from peerlog.domain.change import Change
from peerlog.domain.errors import ChangedSince
from peerlog.domain.undo import REDO, UNDO, Act, fields_before, to_redo, to_undo


def acts(*told: str) -> list[Act]:
    """Acts from words such as ``a``, ``b``, ``undo b``, told oldest first; given newest first."""
    made = []
    for number, words in enumerate(told):
        verb, _, undoes = words.partition(" ")
        made.append(Act(id=words if not undoes else f"{words}#{number}", verb=verb, undoes=undoes))
    return made[::-1]


def name(act: Act | None) -> str | None:
    return act and act.id


@pytest.mark.parametrize(
    ("told", "undone", "redone"),
    [
        ((), None, None),
        (("a",), "a", None),
        (("a", "b"), "b", None),
        (("a", "b", "undo b"), "a", "undo b#2"),
        (("a", "b", "undo b", "undo a"), None, "undo a#3"),
        (("a", "b", "undo b", "undo a", "redo undo a#3"), "redo undo a#3#4", "undo b#2"),
        (("a", "b", "undo b", "c"), "c", None),
        (("a", "run.next"), "a", None),
        (("a", "undo a", "run.next"), None, "undo a#1"),
    ],
)
def test_acts_are_taken_back_and_brought_back_in_turn(
    told: tuple[str, ...], undone: str | None, redone: str | None
) -> None:
    """The newest standing one first; something new closes the way forward; moving through a session is lasting."""
    assert {UNDO, REDO} == {"undo", "redo"}
    assert (name(to_undo(acts(*told))), name(to_redo(acts(*told)))) == (undone, redone)


def change(seq: int, act: str, value: str, *replaces: int, undoes: str = "") -> Change:
    return Change(
        copy="a",
        seq=seq,
        clock=f"{seq:012x}.0000",
        act=act,
        verb="undo" if undoes else "set",
        undoes=undoes,
        record="r",
        kind="note",
        fields={"text": value},
        replaces={"text": tuple(f"a:{number}" for number in replaces)},
    )


MADE = Change(
    copy="a",
    seq=1,
    clock="0" * 12 + ".0000",
    act="A",
    verb="note.add",
    record="r",
    kind="note",
    fields={"text": "one", "trashed": 0},
)
FIRST, SECOND, THIRD = change(1, "A", "one"), change(2, "B", "two", 1), change(3, "C", "three", 2)


def test_taking_back_gives_the_value_from_before() -> None:
    """And an act that made the record sends it to the trash."""
    assert fields_before([SECOND], [FIRST, SECOND]) == {"text": "one"}
    assert fields_before([MADE], [MADE]) == {"trashed": 1}


def test_edits_of_one_field_are_taken_back_one_after_another() -> None:
    """The value that an undo brought back counts as the one it first came with."""
    undone = change(4, "U", "two", 3, undoes="C")
    assert fields_before([SECOND], [FIRST, SECOND, THIRD, undone]) == {"text": "one"}


def test_a_value_written_since_is_not_overwritten() -> None:
    """Also where an undo lies between."""
    with pytest.raises(ChangedSince):
        fields_before([SECOND], [FIRST, SECOND, THIRD])
    undone, elsewhere = change(4, "U", "two", 3, undoes="C"), change(5, "E", "five", 4)
    with pytest.raises(ChangedSince):
        fields_before([SECOND], [FIRST, SECOND, THIRD, undone, elsewhere])


def test_what_was_made_and_is_in_use_by_now_is_not_thrown_away() -> None:
    """A session that was opened since it was planned; a change that was undone counts for nothing."""
    with pytest.raises(ChangedSince):
        fields_before([MADE], [MADE, change(2, "B", "two", 1)])
    back = change(3, "U", "one", 2, undoes="B")
    assert fields_before([MADE], [MADE, change(2, "B", "two", 1), back]) == {"trashed": 1}
