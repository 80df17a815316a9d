"""Records are kept and found by what all kinds share."""

from dataclasses import replace

from peerlog.domain.ids import NoteId
from peerlog.storage.shelf import Shelf
from storage.keeping import SESSION, fill, make_note


def test_a_record_comes_back_as_it_was_given(shelf: Shelf) -> None:
    """Every field, lines and signs of any kind."""
    fill(shelf, 0)
    note = replace(make_note('two\nlines "ما" 🙂 \x9f\u202e'), said_yes=True, method="consent", number=7)
    shelf.notes.add(note)
    assert shelf.notes.get(note.id) == note
    assert shelf.notes.of(SESSION) == (note,)


def test_a_record_is_found_by_a_start_of_its_id(shelf: Shelf) -> None:
    """One, several or none; not in the trash; and signs that no id has find nothing."""
    fill(shelf, 0)
    ids = ["ab" + "0" * 30, "ab" + "f" * 30, "b" + "0" * 31]
    for record in ids:
        shelf.notes.add(replace(make_note("line"), id=NoteId(record)))
    found = {
        start: [note.id for note in shelf.notes.starting_with(start)] for start in ("ab", "abf", "c", "%")
    }
    assert found == {"ab": ids[:2], "abf": ids[1:2], "c": [], "%": []}
    shelf.notes.save(shelf.notes.starting_with("abf")[0], replace(shelf.notes.of(SESSION)[1], trashed=True))
    assert [note.id for note in shelf.notes.starting_with("ab")] == ids[:1]


def test_saving_what_did_not_change_writes_nothing(shelf: Shelf) -> None:
    """No change in the log, nothing to undo."""
    note = fill(shelf, 1)[0]
    before = shelf.database.number("SELECT count(*) FROM change")
    shelf.notes.save(note, replace(note))
    assert shelf.database.number("SELECT count(*) FROM change") == before
