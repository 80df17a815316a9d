"""Approved minutes stay word for word as they were approved; what changes later stands beside them."""

from dataclasses import replace

import pytest

from meetings import plan_session, start_network
from peerlog.domain.attendance import Presence
from peerlog.domain.audience import Audience
from peerlog.domain.capture import LineKind
from peerlog.domain.errors import ReasonNeeded
from peerlog.domain.ids import MemberId, StepId
from peerlog.domain.member import Member
from peerlog.domain.session import MinutesState, Session
from peerlog.services.house import House


def frozen_session(house: House) -> tuple[Session, Member]:
    """A session with a step, somebody there, and approved minutes."""
    network = start_network(house)
    member = house.members.add(Member(id=MemberId(""), network=network.id, name="Zawadi Kimani"))
    session = house.live.open(plan_session(house, network, "Rotas"))
    house.attendance.mark(session, member, Presence.PRESENT)
    for typed in ("d: Meet monthly", "Ten came"):
        house.notes.capture(session, None, house.notes.read(session, typed))
    house.live.close(session)
    return house.sessions.approve(house.sessions.get(session.id)), member


def mine(house: House, session: Session) -> str:
    """Give the minutes with everything in them."""
    return house.minutes.text(session.id, Audience.ME)


def test_a_new_name_of_a_member_or_of_the_network_changes_no_approved_minutes(house: House) -> None:
    """They say what people were called then."""
    session, member = frozen_session(house)
    before = mine(house, session)
    house.members.edit(member, replace(member, name="Ruth Achieng", handle="ra", organisation="Pwani Hub"))
    network = house.networks.all()[0]
    house.networks.edit(network, replace(network, name="Inland Teachers"))
    assert mine(house, session) == before
    house.members.remove(house.members.get(member.id))
    assert mine(house, session) == before


def test_an_erased_member_is_named_no_more(house: House) -> None:
    """Not even in approved minutes."""
    session, member = frozen_session(house)
    house.members.remove(member)
    house.trash.erase(house.trash.all()[0])
    assert "Zawadi" not in mine(house, session)


def test_another_kind_of_an_approved_line_is_an_amendment(house: House) -> None:
    """It is struck as what it was and added as what it is."""
    session, _member = frozen_session(house)
    note = house.notes.feed(session.id)[1]
    house.notes.retag(session, note, LineKind.LESSON, "It was one")
    made = [(one.kind, one.before, one.after) for one in house.minutes.record(session.id).amendments]
    assert made == [("note", "Ten came", ""), ("lesson", "", "Ten came")]


def test_a_window_that_holds_approved_minutes_as_a_draft_needs_a_reason_too(house: House) -> None:
    """Another window may have approved them a moment ago."""
    session, _member = frozen_session(house)
    typed = house.notes.read(session, "one more")
    with pytest.raises(ReasonNeeded):
        house.notes.capture(replace(session, minutes_state=MinutesState.DRAFT), None, typed)


def test_an_amended_mark_says_whose(house: House) -> None:
    """Taking a member's mark away names the member."""
    session, member = frozen_session(house)
    mark = house.attendance.of(session.id)[0]
    house.attendance.unmark(session, mark, "Was not there")
    assert [one.before for one in house.minutes.record(session.id).amendments] == [f"{member.name}: present"]


def test_moving_an_approved_line_is_an_amendment(house: House) -> None:
    """The approved order stays; beside it stands what was moved, and why. At the end there is nowhere to move to."""
    session, _member = frozen_session(house)
    first, last = house.notes.feed(session.id)
    with pytest.raises(ReasonNeeded):
        house.notes.move(session, last, -1)
    assert house.notes.move(session, last, 1, "Too far down") == last
    house.notes.move(session, last, -1, "Came first")
    house.notes.move_to_step(session, first, StepId("f" * 32), "Said there")
    made = house.minutes.record(session.id).amendments
    assert [(one.about, one.before, one.after, one.reason) for one in made] == [
        (last.id, "Ten came", "Ten came", "Came first"), (first.id, "Meet monthly", "Meet monthly", "Said there"),
    ]  # fmt: skip
    assert "Ten came | moved to another place | Came first |" in mine(house, session)


def test_restoring_an_approved_line_is_an_amendment(house: House) -> None:
    """As deleting it was one."""
    session, _member = frozen_session(house)
    house.notes.remove(session, house.notes.feed(session.id)[1], "Nobody counted")
    (item,) = house.trash.all()
    assert house.trash.needs_reason(item)
    with pytest.raises(ReasonNeeded):
        house.trash.restore(item)
    assert house.trash.all() == (item,)
    house.trash.restore(item, "They did")
    made = [(one.before, one.after, one.reason) for one in house.minutes.record(session.id).amendments]
    assert made == [("Ten came", "", "Nobody counted"), ("", "Ten came", "They did")]
