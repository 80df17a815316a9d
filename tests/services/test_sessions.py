"""Planning sessions: what is kept, what is refused, and how they are found again."""

from dataclasses import replace
from datetime import datetime

import pytest

from meetings import LAST_MONTH, NEXT_WEEK, plan_session, start_network
from peerlog.domain.errors import Ambiguous, EmptyText, NotFound, ReasonNeeded, UnknownZone
from peerlog.domain.session import SessionState, moved
from peerlog.services.house import House
from peerlog.services.sessions import is_past


def test_a_planned_session_gets_the_next_number(house: House) -> None:
    """Numbers count up within a network."""
    network = start_network(house)
    refs = [plan_session(house, network, title).ref for title in ("Rotas", "Feedback")]
    assert refs == ["S01", "S02"]


def test_a_number_is_never_given_twice(house: House) -> None:
    """A deleted session keeps its ref, so that a ref in old minutes never means another meeting."""
    network = start_network(house)
    house.sessions.remove(plan_session(house, network, "Rotas"))
    assert plan_session(house, network, "Feedback").ref == "S02"


def test_an_empty_title_is_refused(house: House) -> None:
    """Nothing is kept of a session without a title."""
    network = start_network(house)
    with pytest.raises(EmptyText):
        plan_session(house, network, "  ")
    assert house.sessions.of(network.id) == ()


def test_an_unknown_zone_is_refused(house: House) -> None:
    """A zone this machine does not know would make every clock time wrong."""
    network = start_network(house)
    with pytest.raises(UnknownZone):
        house.sessions.edit(plan := plan_session(house, network, "Rotas"), replace(plan, zone="Mars/Olympus"))
    assert house.sessions.get(plan.id).zone == network.zone


def test_a_session_may_lie_in_the_past(house: House) -> None:
    """Sessions are written up afterwards too; the past is pointed out, not refused."""
    session = plan_session(house, start_network(house), "Rotas", LAST_MONTH)
    assert is_past(session, house.desk.now())
    assert house.sessions.get(session.id) == session


def test_the_next_one_is_the_earliest_that_was_not_run(house: House) -> None:
    """A session whose start has passed still comes next until it is run."""
    network = start_network(house)
    plan_session(house, network, "Feedback", NEXT_WEEK)
    late = plan_session(house, network, "Rotas", LAST_MONTH)
    assert house.sessions.next_one(network.id) == late


def test_two_windows_keep_each_others_fields(house: House) -> None:
    """Who changes the place does not take back the title that another window changed meanwhile."""
    session = plan_session(house, start_network(house), "Rotas")
    house.sessions.edit(session, replace(session, title="Rotas that work"))
    house.sessions.edit(session, replace(session, place="Kilifi"))
    kept = house.sessions.get(session.id)
    assert (kept.title, kept.place) == ("Rotas that work", "Kilifi")


def test_the_heading_of_approved_minutes_needs_a_reason(house: House) -> None:
    """A change after approval becomes an amendment, or does not happen."""
    session = plan_session(house, start_network(house), "Rotas")
    approved = house.sessions.approve(replace(session, state=SessionState.CLOSED))
    with pytest.raises(ReasonNeeded):
        house.sessions.edit(approved, replace(approved, title="Other"))
    assert house.sessions.get(session.id).title == "Rotas"


def test_whoever_moves_a_session_that_was_begun_says_when_it_was_held(house: House) -> None:
    """Written up a week late by mistake as if held then, and put right; what stands already changes nothing."""
    planned = plan_session(house, start_network(house), "Rotas", LAST_MONTH)
    begun = house.live.open(planned)
    assert begun.held_at.date() != planned.starts.date()
    shown = begun.held_at.replace(tzinfo=None)
    assert moved(begun, shown, begun.zone) == begun
    put_right = house.sessions.edit(begun, moved(begun, planned.starts, begun.zone))
    assert put_right.held_at == put_right.starts_at == planned.starts_at
    elsewhere = moved(begun, NEXT_WEEK, begun.zone)
    assert elsewhere.held_at == elsewhere.starts_at
    assert moved(planned, NEXT_WEEK, planned.zone).opened_at is None


@pytest.mark.parametrize("words", ["S02", "s2", "2", " s02 ", "next"])
def test_a_session_is_found_by_its_ref(house: House, words: str) -> None:
    """People write refs as they like."""
    network = start_network(house)
    plan_session(house, network, "Later", datetime(2027, 1, 7, 14))  # noqa: DTZ001
    wanted = plan_session(house, network, "Feedback")
    assert house.sessions.find(network.id, words) == wanted


def test_an_unclear_or_unknown_ref_is_told(house: House) -> None:
    """A start of an id that fits two sessions asks which; one that fits none is not found."""
    network = start_network(house)
    plan_session(house, network, "Rotas"), plan_session(house, network, "Feedback")
    with pytest.raises(Ambiguous):
        house.sessions.find(network.id, "0000")
    with pytest.raises(NotFound):
        house.sessions.find(network.id, "S09")


def test_undo_takes_a_planned_session_back_by_name(house: House) -> None:
    """Ctrl+Z says what it takes back."""
    network = start_network(house)
    plan_session(house, network, "Rotas")
    undone = house.undo.undo()
    assert (undone.verb, undone.name) == ("session.plan", "Rotas")
    assert house.sessions.of(network.id) == ()
