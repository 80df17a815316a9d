"""A file that the peerlog of format 1 wrote, in the hands of today's."""

from dataclasses import replace
from pathlib import Path

import pytest

from peerlog.domain.audience import Audience
from peerlog.domain.errors import ReadOnly
from peerlog.domain.leaving import leaving
from peerlog.domain.note import Note
from peerlog.domain.session import Session
from peerlog.storage.shelf import Shelf
from storage.keeping import rebuild_unchanged, shelf_in
from storage.upgrading import old_home


@pytest.fixture
def old(folder: Path) -> Path:
    """A home of format 1."""
    old_home(folder)
    return folder


def sessions(shelf: Shelf) -> tuple[Session, Session]:
    """The session that runs and the one whose minutes were approved."""
    (network,) = shelf.networks.everyone()
    running, approved = sorted(shelf.sessions.of(network.id), key=lambda one: -one.number)
    return running, approved


def first_note(shelf: Shelf) -> Note:
    """The first line of the session that runs."""
    return shelf.notes.of(sessions(shelf)[0].id)[0]


def test_its_lines_have_no_level_of_their_own(old: Path) -> None:
    """What the mode permits leaves, as before; approved minutes are folded from a log without levels."""
    shelf = shelf_in(old)
    running, approved = sessions(shelf)
    for session in (running, approved):
        record = shelf.records.record_of(session.id)
        assert {line.level for line in (*record.notes, *record.actions)} == {None}
        assert leaving(record, Audience.FACILITATORS).handout.steps


def test_a_level_can_be_given_taken_back_and_brought_back(old: Path) -> None:
    """The log of format 1 names no level; undo knows that there was none."""
    shelf = shelf_in(old)
    note = first_note(shelf)
    shelf.notes.save(note, replace(note, level=Audience.ME, outside="elsewhere"))
    shelf.history.undo()
    assert first_note(shelf) == note
    shelf.history.redo()
    assert (first_note(shelf).level, first_note(shelf).outside) == (Audience.ME, "elsewhere")
    shelf.history.undo()
    assert first_note(shelf) == note
    assert shelf.vault.verify(None).sound


def test_it_is_rebuilt_from_a_log_of_both_formats(old: Path) -> None:
    """Rows and index are the same when they are written anew."""
    shelf = shelf_in(old)
    note = first_note(shelf)
    shelf.notes.save(note, replace(note, level=Audience.MEMBERS))
    rebuild_unchanged(shelf)


def test_where_it_cannot_be_written_it_is_read_as_it_is(old: Path) -> None:
    """Lines, minutes and search work on the older file; there is no agreement and no log of exports in it."""
    shelf = shelf_in(old, read_only=True)
    running, approved = sessions(shelf)
    assert shelf.database.version == 1
    assert first_note(shelf).level is None
    assert shelf.records.record_of(approved.id).amendments
    assert [found.text for found in shelf.search.find("advising")] == ["Ask before advising"]
    assert shelf.agreements.of(running.network) == ()
    assert shelf.acceptances.of(running.network) == ()
    assert shelf.clauses.get("a" * 32) is None
    assert shelf.export_log.of(running.network) == ()
    with pytest.raises(ReadOnly):
        shelf.notes.save(first_note(shelf), replace(first_note(shelf), level=Audience.ME))
