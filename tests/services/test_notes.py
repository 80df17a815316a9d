"""Capturing what is said, and changing it afterwards."""

import sqlite3
from dataclasses import replace

import pytest

from conftest import StillClock
from peerlog.domain.action import Action
from peerlog.domain.captured import LineKind
from peerlog.domain.errors import EmptyText, NotFound, ReasonNeeded
from peerlog.domain.line import Line
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.session import Session
from peerlog.services.drafts import line_place
from peerlog.services.house import House
from peerlog.storage.paths import Home
from running import opened_session, steps_by_title


def capture(house: House, session: Session, typed: str) -> Line:
    """Keep a line under the running step."""
    step = house.live.running(session.id)
    return house.notes.capture(session, step.id if step else None, house.notes.read(session, typed))


def texts(house: House, session: Session) -> list[str]:
    """Give what was captured, in order."""
    return [line.text for line in house.notes.feed(session.id)]


def approved(house: House, session: Session) -> Session:
    """Close a session and approve its minutes."""
    house.live.close(session)
    return house.sessions.approve(house.sessions.get(session.id))


def test_a_line_is_kept_under_the_step_that_runs(house: House) -> None:
    """With its kind and its moment."""
    session = opened_session(house)
    line = capture(house, session, "l: Trustees read one page")
    assert isinstance(line, Note)
    assert (line.kind, line.text) == (NoteKind.LESSON, "Trustees read one page")
    assert line.step == steps_by_title(house, session)["Arrive"].id


def test_an_action_finds_its_owner_and_its_day(house: House) -> None:
    """By first name and by words for a date, both of this network."""
    session = opened_session(house)
    line = capture(house, session, "a: call the hall @joao by 1 dec")
    assert isinstance(line, Action)
    owner = next(m for m in house.members.of(session.network) if m.id == line.owner)
    assert (owner.name, line.number, str(line.due)) == ("João Pereira", 1, "2026-12-01")


def test_two_people_with_one_name_are_told_apart_by_a_choice(house: House) -> None:
    """Until somebody chooses, the name is text."""
    session = opened_session(house)
    unclear = house.notes.read(session, "a: call the hall @ana")
    assert [member.name for member in unclear.candidates] == ["Ana Lima", "Ana Sousa"]
    clear = house.notes.read(session, "a: call the hall @ana", unclear.candidates[1])
    assert clear.owner == unclear.candidates[1]


def test_an_empty_line_is_refused(house: House) -> None:
    """A prefix alone says nothing."""
    session = opened_session(house)
    with pytest.raises(EmptyText):
        house.notes.read(session, "l:  ")
    assert texts(house, session) == []


def test_a_paste_is_one_act(house: House) -> None:
    """Three lines, one undo."""
    session = opened_session(house)
    captured = [house.notes.read(session, line) for line in ("one", "l: two", "d: three")]
    house.notes.capture_all(session, None, captured)
    assert texts(house, session) == ["one", "two", "three"]
    house.undo.undo()
    assert texts(house, session) == []


def test_a_kept_line_takes_its_draft_with_it_or_neither_is_kept(house: House, home: Home) -> None:
    """A crash between the two would offer a line again that is kept already."""
    session = opened_session(house)
    place = line_place(session.id)
    captured = house.notes.read(session, "half a thought")
    house.drafts.keep(place, "half a thought")
    file = sqlite3.connect(home.database)
    file.execute("CREATE TRIGGER stuck BEFORE DELETE ON draft BEGIN SELECT RAISE(ABORT, 'stuck'); END")
    with pytest.raises(sqlite3.IntegrityError, match="stuck"):
        house.notes.capture(session, None, captured, draft=place)
    assert (texts(house, session), house.drafts.at(place)) == ([], "half a thought")
    file.execute("DROP TRIGGER stuck")
    file.close()
    line = house.notes.capture(session, None, captured, draft=place)
    assert (texts(house, session), house.drafts.at(place)) == (["half a thought"], "")
    house.drafts.keep(place, "another")
    house.notes.retype(session, line, captured, draft=place)
    assert house.drafts.all() == ()


def test_a_line_can_be_typed_anew(house: House) -> None:
    """A note becomes an action and keeps its place; what it was is in the trash."""
    session = opened_session(house)
    first = capture(house, session, "call the hall")
    capture(house, session, "second")
    changed = house.notes.retype(session, first, house.notes.read(session, "a: call the hall @amina"))
    assert isinstance(changed, Action)
    assert texts(house, session) == ["call the hall", "second"]
    assert house.notes.typed(session, changed).startswith("a: call the hall @Amina")


def test_retagging_leaves_the_words(house: House) -> None:
    """A note becomes the first decision of the session."""
    session = opened_session(house)
    line = house.notes.retag(session, capture(house, session, "we meet on Tuesdays"), LineKind.DECISION)
    assert isinstance(line, Note)
    assert (line.kind, line.number, line.text) == (NoteKind.DECISION, 1, "we meet on Tuesdays")


def test_lines_can_be_moved_and_stop_at_the_ends(house: House) -> None:
    """Up, and further up than there is."""
    session = opened_session(house)
    for text in ("one", "two", "three"):
        last = capture(house, session, text)
    last = house.notes.move(session, last, -1)
    assert texts(house, session) == ["one", "three", "two"]
    house.notes.move(session, last, -9)
    assert texts(house, session) == ["three", "one", "two"]


def test_a_line_can_go_under_another_step(house: House) -> None:
    """Said too early, or written down too late."""
    session = opened_session(house)
    case = steps_by_title(house, session)["Case"]
    line = house.notes.move_to_step(session, capture(house, session, "one"), case.id)
    assert house.notes.line(line.id).step == case.id


def test_a_deleted_line_comes_back(house: House) -> None:
    """By undo."""
    session = opened_session(house)
    house.notes.remove(session, capture(house, session, "one"))
    assert texts(house, session) == []
    house.undo.undo()
    assert texts(house, session) == ["one"]


def test_a_line_of_nowhere_is_not_found(house: House) -> None:
    """Such as one another window deleted for good."""
    with pytest.raises(NotFound):
        house.notes.line("f" * 32)


def test_approved_minutes_change_only_with_a_reason(house: House) -> None:
    """And the change is an amendment with what stood before."""
    session = opened_session(house)
    line = capture(house, session, "d: we meet on Mondays")
    session = approved(house, session)
    captured = house.notes.read(session, "d: we meet on Tuesdays")
    with pytest.raises(ReasonNeeded):
        house.notes.retype(session, line, captured)
    house.notes.retype(session, line, captured, "wrong day")
    (amendment,) = house.amending.of(session.id)
    assert (amendment.before, amendment.after) == ("we meet on Mondays", "we meet on Tuesdays")


def test_how_it_was_decided_is_part_of_the_approved_minutes(house: House) -> None:
    """Adding a method afterwards needs a reason too."""
    session = opened_session(house)
    line = capture(house, session, "d: we meet on Mondays")
    assert isinstance(line, Note)
    session = approved(house, session)
    with pytest.raises(ReasonNeeded):
        house.notes.describe(session, line, method="consent")
    house.notes.describe(session, line, method="consent", reason="it was left out")
    assert [each.after for each in house.amending.of(session.id)] == ["consent"]


def test_a_line_remembers_its_moment(house: House, clock: StillClock) -> None:
    """In UTC."""
    session = opened_session(house)
    clock.advance(90)
    line = capture(house, session, "one")
    assert line.made == clock.wall


def test_an_owner_that_no_typed_line_can_name_stays_when_the_words_change(house: House) -> None:
    """Somebody outside the network who was filled in, or a member in the trash."""
    session = opened_session(house)
    for typed in ("a: call the hall", "a: print the sheets @Amina"):
        capture(house, session, typed)
    hall, sheets = house.actions.of_session(session.id)
    house.actions.edit(hall, replace(hall, owner_words="the district office"))
    house.members.remove(house.members.find(session.network, "Amina"))
    for line in house.notes.feed(session.id):
        house.notes.retype(
            session, line, house.notes.read(session, f"{house.notes.typed(session, line)} today")
        )
    hall, sheets = house.actions.of_session(session.id)
    assert (hall.text, hall.owner_words) == ("call the hall today", "the district office")
    assert sheets.owner is not None


def test_an_owner_can_be_taken_out_of_a_line(house: House) -> None:
    """A member, and a name that nobody has."""
    session = opened_session(house)
    for typed in ("a: call the hall @Amina", "a: print the sheets @Zed"):
        house.notes.retype(session, capture(house, session, typed), house.notes.read(session, "a: do it"))
    assert [(a.owner, a.owner_words) for a in house.actions.of_session(session.id)] == [(None, "")] * 2
