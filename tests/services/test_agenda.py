"""Agendas: from a format, from an earlier session, from what was left, and step by step."""

from dataclasses import replace
from datetime import datetime, time
from itertools import pairwise

import pytest

from meetings import LAST_MONTH, add_step, hold, plan_session, start_network, titles
from peerlog.domain.action import Action
from peerlog.domain.carry import Why
from peerlog.domain.errors import CannotSplit, EmptyText, UnreadableMinutes
from peerlog.domain.ids import MemberId
from peerlog.domain.member import Experience, Member
from peerlog.domain.session import Session
from peerlog.domain.step import Airtime
from peerlog.services.house import House


def held_session(house: House, *steps: str, reached: int) -> Session:
    """A session of last month that got as far as its first steps."""
    session = plan_session(house, house.networks.at_hand() or start_network(house), "Rotas", LAST_MONTH)
    for step in steps:
        add_step(house, session, step)
    return hold(house, session, reached)


def capture_action(house: House, session: Session, text: str) -> Action:
    """Capture an action under the first step of a session."""
    captured = house.notes.read(session, f"a: {text}")
    house.notes.capture(session, house.agenda.of(session.id)[0].id, captured)
    return house.actions.of_session(session.id)[-1]


def test_every_format_fills_an_agenda_on_the_clock(house: House) -> None:
    """Steps follow each other without a gap, and end when the format says."""
    network = start_network(house)
    for one in house.agenda.formats.all():
        session = plan_session(house, network, one.name)
        house.plan.add_format(session, one.id)
        plan = house.plan.look(session.id)
        assert all(before.ends == after.begins for before, after in pairwise(plan.slots))
        assert (plan.ends - session.starts_at).total_seconds() == plan.minutes * 60


def test_an_empty_agenda_remembers_the_format_it_began_from(house: House) -> None:
    """A format added later does not take that place; one undo takes steps and mark back together."""
    session = plan_session(house, start_network(house), "Feedback")
    house.plan.add_format(session, "network_90")
    house.plan.add_format(house.sessions.get(session.id), "troika")
    assert house.sessions.get(session.id).format == "network_90"
    house.undo.undo()
    house.undo.undo()
    assert (titles(house, session), house.sessions.get(session.id).format) == ([], "")


def test_a_new_step_goes_behind_the_one_that_was_marked(house: House) -> None:
    """Behind none it goes to the end."""
    session = plan_session(house, start_network(house), "Feedback")
    first = add_step(house, session, "Check-in")
    add_step(house, session, "Close")
    house.agenda.insert(replace(first, title="Case"), behind=first.id)
    assert titles(house, session) == ["Check-in", "Case", "Close"]


@pytest.mark.parametrize(("by", "order"), [(1, "BACD"), (3, "BCDA"), (9, "BCDA"), (-1, "ABCD")])
def test_a_step_moves_and_stops_at_the_ends(house: House, by: int, order: str) -> None:
    """Moving further than there are places is no error."""
    session = plan_session(house, start_network(house), "Feedback")
    first, *_rest = [add_step(house, session, title) for title in "ABCD"]
    house.agenda.move(first, by)
    assert "".join(titles(house, session)) == order


def test_a_split_step_keeps_its_minutes_together(house: House) -> None:
    """The first part keeps the lock, the second follows it."""
    session = plan_session(house, start_network(house), "Feedback")
    step = house.agenda.edit(before := add_step(house, session, "Case", 30), replace(before, starts=time(15)))
    first, second = house.agenda.split(step, 10)
    assert [(s.minutes, s.starts) for s in (first, second)] == [(10, time(15)), (20, None)]
    assert house.agenda.of(session.id) == (first, second)


@pytest.mark.parametrize("first_minutes", [0, 30, 31, -5])
def test_a_split_outside_the_step_is_refused(house: House, first_minutes: int) -> None:
    """Each part needs a minute."""
    session = plan_session(house, start_network(house), "Feedback")
    step = add_step(house, session, "Case", 30)
    with pytest.raises(CannotSplit):
        house.agenda.split(step, first_minutes)
    assert house.agenda.of(session.id) == (step,)


@pytest.mark.parametrize("minutes", [-1, 1441])
def test_minutes_outside_a_day_are_refused(house: House, minutes: int) -> None:
    """A step takes between none and all minutes of a day."""
    session = plan_session(house, start_network(house), "Feedback")
    step = add_step(house, session, "Case")
    with pytest.raises(UnreadableMinutes):
        house.agenda.set_minutes(step, minutes)
    assert house.agenda.of(session.id) == (step,)


def test_a_step_without_a_title_is_refused(house: House) -> None:
    """The screens would have nothing to show of it."""
    session = plan_session(house, start_network(house), "Feedback")
    with pytest.raises(EmptyText):
        add_step(house, session, "")
    assert house.agenda.of(session.id) == ()


def test_a_locked_start_that_cannot_hold_is_late(house: House) -> None:
    """The steps before it overrun: the slot says by how much, and nothing is moved."""
    session = plan_session(house, start_network(house), "Feedback")
    add_step(house, session, "Check-in", 40)
    step = add_step(house, session, "Guest")
    house.agenda.edit(step, replace(step, starts=time(14, 30)))
    slot = house.plan.look(session.id).slot(step.id)
    assert slot is not None
    assert (slot.clash, slot.late_minutes, slot.begins.time()) == (True, 10, time(14, 40))


def test_the_clock_is_right_on_the_night_it_is_put_back(house: House) -> None:
    """Ninety minutes from 02:30 end at 03:00 where the hour from two to three comes twice."""
    network = start_network(house, "Europe/Berlin")
    session = plan_session(house, network, "Night watch", datetime(2026, 10, 25, 2, 30))  # noqa: DTZ001
    add_step(house, session, "Watch", 90)
    assert f"{house.plan.look(session.id).ends:%H:%M %z}" == "03:00 +0100"


def test_a_hosted_format_takes_the_minutes_of_the_step_that_waited_for_it(house: House) -> None:
    """Troika's thirty minutes fill a case of thirty; the session ends when it did before."""
    session = plan_session(house, start_network(house), "Feedback")
    house.plan.add_format(session, "network_90")
    case = next(step for step in house.agenda.of(session.id) if step.title == "Member case")
    house.agenda.put_format_behind(case, "troika")
    assert "Member case" not in titles(house, session)
    assert titles(house, session).index("My challenge 1") == titles(house, session).index("Short input") + 1
    assert house.plan.look(session.id).minutes == 90


def test_a_step_that_waited_keeps_the_minutes_a_format_leaves(house: House) -> None:
    """Wise crowds take fifteen of thirty; fifteen stay for the case itself, and it waits no longer."""
    session = plan_session(house, start_network(house), "Feedback")
    house.plan.add_format(session, "network_90")
    case = next(step for step in house.agenda.of(session.id) if step.title == "Member case")
    house.agenda.put_format_behind(case, "wise_crowds")
    kept = house.agenda.step(session.id, case.id)
    assert (kept.minutes, kept.tool) == (15, "")
    house.undo.undo()
    assert house.agenda.step(session.id, case.id) == case


def test_a_format_behind_any_other_step_takes_nothing_from_it(house: House) -> None:
    """Only a step that waits for a format makes room."""
    session = plan_session(house, start_network(house), "Feedback")
    first = add_step(house, session, "Check-in")
    add_step(house, session, "Close")
    house.agenda.put_format_behind(first, "wise_crowds")
    assert titles(house, session)[0] == "Check-in"
    assert titles(house, session)[-1] == "Close"
    assert house.plan.look(session.id).minutes == 35


def test_an_agenda_is_copied_as_it_was_planned(house: House) -> None:
    """Minutes given while running stay behind, and locked starts move with the hour of the session."""
    source = plan_session(house, start_network(house), "Rotas", LAST_MONTH)
    step = house.agenda.edit(before := add_step(house, source, "Case"), replace(before, starts=time(14, 30)))
    house.live.open(source)
    house.agenda.set_minutes(house.agenda.step(source.id, step.id), 25)
    network = house.networks.get(source.network)
    target = plan_session(house, network, "Feedback", datetime(2026, 12, 3, 9))  # noqa: DTZ001
    (copy,) = house.agenda.copy_from(house.sessions.get(source.id), target)
    assert (copy.title, copy.minutes, copy.starts, copy.state) == ("Case", 10, time(9, 30), "coming")


def test_only_sessions_with_an_agenda_can_be_copied(house: House) -> None:
    """Each is offered with the minutes it takes; the session itself is not."""
    network = start_network(house)
    plan_session(house, network, "Nothing yet")
    full = plan_session(house, network, "Rotas")
    add_step(house, full, "Case", 25)
    target = plan_session(house, network, "Feedback")
    add_step(house, target, "Check-in")
    assert house.plan.with_agenda(target) == ((full, 25),)


def test_what_was_not_finished_is_offered_with_the_reason(house: House) -> None:
    """Not reached, put off, recurring, or with an open action: all else is completed."""
    session = plan_session(house, start_network(house), "Rotas", LAST_MONTH)
    order = ("Acted on", "Talked over", "Each time", "Put off", "Closing", "Not reached")
    steps = [add_step(house, session, title) for title in order]
    house.agenda.edit(steps[2], replace(steps[2], recurring=True))
    capture_action(house, session, "ask the district")
    house.live.open(session)
    for _ in range(3):
        house.live.next(session.id)
    house.live.defer(session.id)
    house.live.close(house.sessions.get(session.id))
    left = house.plan.look(plan_session(house, house.networks.get(session.network), "Next").id).left
    assert left is not None
    assert [(offer.step.title, offer.why) for offer in left.offers] == [
        ("Acted on", Why.OPEN_ACTION),
        ("Each time", Why.RECURRING),
        ("Put off", Why.DEFERRED),
        ("Not reached", Why.UNDISCUSSED),
    ]
    assert left.open_actions == 1


def test_what_was_carried_over_is_not_offered_again(house: House) -> None:
    """Carried steps are fresh copies at the end; a title that is there already is not offered."""
    held = held_session(house, "Check-in", "Case", "Guest", reached=0)
    target = plan_session(house, house.networks.get(held.network), "Next")
    left = house.plan.look(target.id).left
    assert left is not None
    house.plan.carry(left.offers[1:], target)
    again = house.plan.look(target.id).left
    assert again is not None
    assert titles(house, target) == ["Guest"]
    assert [offer.step.title for offer in again.offers] == ["Case"]


def test_only_a_session_that_was_held_leaves_something(house: House) -> None:
    """What is planned for next week is not left over from it."""
    network = start_network(house)
    earlier = plan_session(house, network, "Planned only", LAST_MONTH)
    add_step(house, earlier, "Case")
    assert house.plan.look(plan_session(house, network, "Next").id).left is None


def test_the_balance_weighs_guests_and_experience(house: House) -> None:
    """Guests with more than a third are pointed out; members who left are not expected."""
    session = plan_session(house, start_network(house), "Feedback")
    draft = Member(id=MemberId(""), network=session.network, name="Amina", experience=Experience.NEW)
    house.members.add(draft)
    house.members.add(replace(draft, name="Kofi", left=LAST_MONTH.date()))
    step = add_step(house, session, "Input", 20)
    add_step(house, session, "Case", 30)
    house.agenda.edit(step, replace(step, airtime=Airtime.GUEST))
    balance = house.plan.look(session.id).balance
    assert (balance.guest_minutes, balance.shared_minutes, balance.new) == (20, 30, 1)
    assert balance.guests_have_too_much


def test_a_step_knows_the_format_it_came_from_while_it_says_the_same(house: House) -> None:
    """The format the agenda began from comes first where two say the same; a changed step has none."""
    session = plan_session(house, start_network(house), "Feedback")
    house.plan.add_format(session, "tuning_40")
    session = house.sessions.get(session.id)
    shared = {part.instruction for part in house.agenda.formats.get("tuning_19").steps}
    step = next(step for step in house.agenda.of(session.id) if step.instruction in shared)
    source = house.plan.source(step, session)
    assert source is not None
    assert source.id == "tuning_40"
    assert house.plan.source(replace(step, instruction="Ours"), session) is None
    assert house.plan.source(replace(step, instruction=""), session) is None
