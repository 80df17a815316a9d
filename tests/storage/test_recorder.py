"""Every change is recorded once, erased everywhere, and never lost between two windows."""

from dataclasses import replace
from pathlib import Path

import pytest

from peerlog.domain.errors import NotFound
from peerlog.storage.shelf import Shelf
from storage.keeping import (
    NETWORK,
    NOW,
    SESSION,
    fail_half_way,
    fill,
    make_action,
    make_amendment,
    make_attendance,
    make_member,
    make_note,
    make_step,
    shelf_in,
    tables,
)

WORDS = "Xylophonquartz"


def bytes_in(folder: Path) -> bytes:
    """Every byte of every file that is not a backup."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file())


def test_what_two_windows_change_in_one_record_stays_beside_each_other(folder: Path) -> None:
    """Only the fields that were changed are written; the other window's stay."""
    one, two = shelf_in(folder), shelf_in(folder)
    note = fill(one, 1)[0]
    seen = two.notes.get(note.id)
    assert seen is not None
    one.notes.save(note, replace(note, text="said by one"))
    two.notes.save(seen, replace(seen, method="consent"))
    kept = one.notes.get(note.id)
    assert kept is not None
    assert (kept.text, kept.method) == ("said by one", "consent")


def test_a_record_that_was_erased_takes_no_more_words(folder: Path) -> None:
    """A window that still shows it cannot write its words back into the log."""
    one, two = shelf_in(folder), shelf_in(folder)
    note = fill(one, 1)[0]
    one.trash.erase("note", note.id)
    with pytest.raises(NotFound):
        two.notes.save(note, replace(note, text=WORDS))
    for shelf in (one, two):
        shelf.close()
    assert WORDS.encode() not in bytes_in(folder)


@pytest.mark.parametrize("settled", [True, False], ids=["in segments", "just written"])
def test_erased_words_leave_every_byte_of_the_file(shelf: Shelf, folder: Path, settled: bool) -> None:
    """Not in rows, log, index, drafts, journal or free pages; and the rest is still found."""
    fill(shelf, 40)
    note = make_note(f"{WORDS} and {WORDS.lower()}")
    shelf.notes.add(note)
    if settled:
        fill_more(shelf)
    for text in (f"{WORDS} edited", f"{WORDS} edited twice"):
        shelf.notes.save(note, note := replace(note, text=text))
    shelf.drafts.keep(f"note/{note.id}/text", WORDS, NOW)
    shelf.amendments.add(make_amendment(note.id, WORDS))
    assert WORDS.encode() in bytes_in(folder)
    shelf.trash.erase("note", note.id)
    shelf.close()
    assert WORDS.lower().encode() not in bytes_in(folder).lower()
    opened = shelf_in(folder)
    assert len(opened.search.find("boda riders")) >= 40
    assert opened.search.find(WORDS) == ()
    assert opened.vault.verify(None).problems == ()


def fill_more(shelf: Shelf) -> None:
    for number in range(60):
        shelf.notes.add(make_note(f"boda riders again {number}"))


def test_with_a_network_goes_everything_in_it(shelf: Shelf, folder: Path) -> None:
    """Members, sessions and their lines, and actions that belong to no session."""
    fill(shelf)
    shelf.members.add(make_member(f"{WORDS} Member"))
    shelf.actions.add(replace(make_action(f"{WORDS} Action"), session=None))
    shelf.actions.add(make_action(f"{WORDS} Session action"))
    shelf.steps.add(make_step(f"{WORDS} Step"))
    shelf.attendance.add(make_attendance(f"{WORDS} Guest"))
    shelf.trash.erase("network", NETWORK)
    shelf.close()
    content = bytes_in(folder)
    assert WORDS.encode() not in content
    assert b"boda" not in content
    assert not any(tables(shelf_in(folder)).values())


def test_what_was_erased_cannot_be_undone_or_block_undo(shelf: Shelf) -> None:
    """Ctrl+Z goes on with what was done before it."""
    notes = fill(shelf, 2)
    shelf.trash.erase("note", notes[1].id)
    assert shelf.history.undo().verb == "note.add"
    assert shelf.notes.of(SESSION) == ()
    assert [(item.kind, item.record) for item in shelf.trash.all()] == [("note", notes[0].id)]


def test_the_log_counts_without_gaps_and_its_clock_only_rises(shelf: Shelf) -> None:
    """Also after acts that failed, and with the system clock set back by years."""
    fill(shelf, 2)
    with pytest.raises(KeyError):
        fail_half_way(shelf)
    again = shelf_in(shelf.home.folder)
    again.notes.add(make_note("whole"))
    rows = again.database.rows("SELECT seq, clock FROM change ORDER BY seq")
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    clocks = [row["clock"] for row in rows]
    assert clocks == sorted(set(clocks))
