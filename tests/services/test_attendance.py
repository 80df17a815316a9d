"""Who is there: marks, guests, who is new, times of coming and going."""

import pytest

from conftest import StillClock
from peerlog.domain.attendance import Presence
from peerlog.domain.errors import EmptyText, ReasonNeeded
from peerlog.domain.member import Member
from peerlog.domain.session import Session
from peerlog.services.house import House
from running import opened_session, planned_session


def member(house: House, session: Session, name: str) -> Member:
    """Find a member by the beginning of the name."""
    return next(m for m in house.members.of(session.network) if m.name.startswith(name))


def test_a_second_mark_replaces_the_first(house: House) -> None:
    """One mark a person."""
    session = opened_session(house)
    amina = member(house, session, "Amina")
    house.attendance.mark(session, amina, Presence.EXCUSED)
    house.attendance.mark(session, amina, Presence.REMOTE)
    assert [mark.presence for mark in house.attendance.of(session.id)] == [Presence.REMOTE]


def test_late_and_left_remember_the_time(house: House, clock: StillClock) -> None:
    """While the session runs."""
    session = opened_session(house)
    clock.advance(300)
    amina = member(house, session, "Amina")
    assert house.attendance.mark(session, amina, Presence.LATE).arrived_at == clock.wall
    clock.advance(300)
    mark = house.attendance.mark(session, amina, Presence.LEFT)
    assert mark.left_at == clock.wall
    assert mark.arrived_at is not None


def test_no_time_is_made_up_before_the_session_runs(house: House) -> None:
    """A session written up beforehand has no clock."""
    session = planned_session(house)
    mark = house.attendance.mark(session, member(house, session, "Amina"), Presence.LATE)
    assert mark.arrived_at is None


def test_a_guest_is_here_by_name_and_can_leave(house: House) -> None:
    """Without a member of that name."""
    session = opened_session(house)
    guest = house.attendance.welcome(session, "Dr Mwangi", "County office")
    assert [mark.guest_name for mark in house.attendance.in_the_room(session.id)] == ["Dr Mwangi"]
    house.attendance.change(session, guest, Presence.LEFT)
    assert house.attendance.in_the_room(session.id) == ()


def test_a_guest_needs_a_name(house: House) -> None:
    """Nothing is kept without one."""
    session = opened_session(house)
    with pytest.raises(EmptyText):
        house.attendance.welcome(session, "  ")
    assert house.attendance.of(session.id) == ()


def test_a_mark_can_be_taken_away(house: House) -> None:
    """And undone."""
    session = opened_session(house)
    mark = house.attendance.mark(session, member(house, session, "Amina"), Presence.PRESENT)
    house.attendance.unmark(session, mark)
    assert house.attendance.of(session.id) == ()
    house.undo.undo()
    assert [each.presence for each in house.attendance.of(session.id)] == [Presence.PRESENT]


def test_who_comes_for_the_first_time_is_new(house: House) -> None:
    """New at the first session, not at the second; excused is not yet there."""
    first = opened_session(house)
    amina, joao = member(house, first, "Amina"), member(house, first, "João")
    house.attendance.mark(first, amina, Presence.PRESENT)
    house.attendance.mark(first, joao, Presence.EXCUSED)
    assert house.attendance.new_today(first) == {amina.id}
    second = opened_session(house)
    house.attendance.mark(second, amina, Presence.PRESENT)
    house.attendance.mark(second, joao, Presence.REMOTE)
    assert house.attendance.new_today(second) == {joao.id}


def test_attendance_in_approved_minutes_changes_only_with_a_reason(house: House) -> None:
    """As everything else in them."""
    session = opened_session(house)
    house.live.close(session)
    session = house.sessions.approve(house.sessions.get(session.id))
    amina = member(house, session, "Amina")
    with pytest.raises(ReasonNeeded):
        house.attendance.mark(session, amina, Presence.PRESENT)
    house.attendance.mark(session, amina, Presence.PRESENT, "forgotten")
    assert [each.after for each in house.amending.of(session.id)] == ["Amina Yusuf: present"]
