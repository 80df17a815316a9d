"""Undo takes back the newest act, redo brings it back, across restarts and windows."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from peerlog.domain.errors import ChangedSince, NothingToUndo
from peerlog.storage.shelf import Shelf
from storage.keeping import SESSION, fill, make_note, make_step, shelf_in, tables

RESTART_EVERY = 50


def act_at_random(shelf: Shelf, choice: random.Random, number: int) -> None:
    """Add, edit or delete a note, in acts of one or two changes."""
    notes = shelf.notes.of(SESSION)
    if not notes or choice.random() < 0.5:
        shelf.notes.add(make_note(f"note {number}", f"h{number:05}i"))
        return
    note = choice.choice(notes)
    with shelf.recorder.act("note.edit"):
        shelf.notes.save(note, replace(note, text=f"edited {number}"))
        if choice.random() < 0.3:
            shelf.notes.save(note, replace(note, trashed=True))


@pytest.mark.parametrize("acts", [120, pytest.param(500, marks=pytest.mark.torture)])
def test_every_act_is_undone_and_redone_across_restarts(folder: Path, acts: int) -> None:
    """Undoing all leaves nothing to see, redoing all leaves the same rows and the same index."""
    choice = random.Random(5)
    shelf = shelf_in(folder)
    fill(shelf, 0)
    for number in range(acts):
        act_at_random(shelf, choice, number)
    before = tables(shelf)
    for turn in range(acts):
        if turn % RESTART_EVERY == 0:
            shelf.close()
            shelf = shelf_in(folder)
        shelf.history.undo()
    assert shelf.notes.of(SESSION) == ()
    assert len(shelf.networks.everyone()) == 1
    for turn in range(acts):
        if turn % RESTART_EVERY == 0:
            shelf.close()
            shelf = shelf_in(folder)
        shelf.history.redo()
    assert tables(shelf) == before
    with pytest.raises(NothingToUndo):
        shelf.history.redo()


def test_an_act_that_changed_a_field_twice_is_taken_back_whole(shelf: Shelf) -> None:
    """The value from before the act comes back, not the one in its middle."""
    note = fill(shelf, 1)[0]
    with shelf.recorder.act("note.edit"):
        shelf.notes.save(note, between := replace(note, text="in the middle"))
        shelf.notes.save(between, replace(between, text="at the end"))
    shelf.history.undo()
    assert shelf.notes.of(SESSION) == (note,)
    shelf.history.redo()
    assert shelf.notes.of(SESSION)[0].text == "at the end"


def test_two_windows_share_one_history(folder: Path) -> None:
    """Undo takes back what was done last, in whichever window it was done."""
    one, two = shelf_in(folder), shelf_in(folder)
    fill(one, 0)
    one.notes.add(make_note("by one"))
    two.notes.add(make_note("by two"))
    one.history.undo()
    assert [note.text for note in two.notes.of(SESSION)] == ["by one"]
    two.history.undo()
    assert one.notes.of(SESSION) == ()
    one.history.redo()
    two.history.redo()
    assert {note.text for note in one.notes.of(SESSION)} == {"by one", "by two"}


def test_what_was_changed_since_by_a_lasting_act_is_not_overwritten(shelf: Shelf) -> None:
    """Moving through a session is not undone, so an edit below it is refused by name."""
    fill(shelf, 0)
    step = make_step("Round")
    shelf.steps.add(step)
    with shelf.recorder.act("step.minutes"):
        shelf.steps.save(step, longer := replace(step, minutes=20))
    with shelf.recorder.act("run.next"):
        shelf.steps.save(longer, replace(longer, minutes=25))
    before = tables(shelf)
    with pytest.raises(ChangedSince):
        shelf.history.undo()
    assert tables(shelf) == before


def test_a_new_act_closes_the_way_forward(shelf: Shelf) -> None:
    """Redo never brings back what was undone before something new."""
    fill(shelf, 1)
    shelf.history.undo()
    shelf.notes.add(make_note("new"))
    with pytest.raises(NothingToUndo):
        shelf.history.redo()


def test_an_act_is_named_by_its_root(shelf: Shelf) -> None:
    """Undoing a redo of an undo is still about the note."""
    note = fill(shelf, 1)[0]
    for turn in (shelf.history.undo, shelf.history.redo, shelf.history.undo, shelf.history.redo):
        act = turn()
        root = shelf.history.origin(act)
        assert (root.verb, *shelf.history.subject(root)) == ("note.add", "note", note.id)


def test_a_record_can_be_read_as_it_stood(shelf: Shelf) -> None:
    """At the clock of each change its text is the one of then; once erased there is none."""
    note = fill(shelf, 1)[0]
    shelf.notes.save(note, replace(note, text="later"))
    first, second = (change.clock for change in shelf.recorder.changes_of(note.id))
    stood = [shelf.history.as_of(note.id, clock) for clock in ("0", first, second)]
    assert [fields and fields["text"] for fields in stood] == [None, note.text, "later"]
    assert shelf.history.clock_when(note.id, "text", "later") == second
    shelf.trash.erase("note", note.id)
    assert shelf.history.as_of(note.id, second) is None
