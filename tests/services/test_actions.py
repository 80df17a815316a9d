"""Follow-up between sessions: written down as typed, changed, ended, listed."""

import pytest

from conftest import StillClock
from held import hold_session, start_network
from peerlog.domain.action import ActionState
from peerlog.domain.errors import Ambiguous, EmptyText, NotFound, ReasonNeeded, UnreadableDate
from peerlog.services.house import House


def test_an_action_is_taken_as_typed(house: House) -> None:
    """Owner, date and number of its own."""
    network = start_network(house)
    action = house.actions.take(network, "Call the office @amina by 1 dec")
    assert (action.text, str(action.due), action.number, action.session) == (
        "Call the office", "2026-12-01", 1, None,
    )  # fmt: skip
    assert house.actions.ref(action) == "A1"
    assert house.actions.find(network.id, "a1") == action


def test_two_people_of_one_name_are_named(house: House) -> None:
    """Nothing is kept until it is clear."""
    network = start_network(house)
    with pytest.raises(Ambiguous) as error:
        house.actions.take(network, "Call the office @joão")
    assert error.value.candidates == ("João Pinto", "João Silva")
    assert house.actions.of(network.id) == ()


def test_an_empty_action_is_refused(house: House) -> None:
    """Also one of nothing but an owner."""
    network = start_network(house)
    for typed in ("", "   ", "@amina"):
        with pytest.raises(EmptyText):
            house.actions.take(network, typed)
    assert house.actions.of(network.id) == ()


def test_fields_are_understood_in_peoples_words(house: House) -> None:
    """A name nobody has is kept as words; nonsense for a date is refused."""
    network = start_network(house)
    action = house.actions.take(network, "Call the office")
    filled = house.actions.filled(network, action, text="Ring them", owner="the district", due="in 2 weeks")
    assert (filled.owner, filled.owner_words, str(filled.due)) == (None, "the district", "2026-12-10")
    owned = house.actions.filled(network, action, text="Ring them", owner="amina", due="")
    assert owned.owner is not None
    assert (house.members.get(owned.owner).name, owned.owner_words) == ("Amina Yusuf", "")
    emptied = house.actions.filled(network, filled, text="Ring them", owner="", due="")
    assert (emptied.owner_words, emptied.due) == ("", None)
    with pytest.raises(UnreadableDate):
        house.actions.filled(network, action, text="x", owner="", due="someday")
    with pytest.raises(Ambiguous):
        house.actions.filled(network, action, text="x", owner="João", due="")


def test_the_list_has_open_ones_first_and_the_latest_ended_next(house: House, clock: StillClock) -> None:
    """Due soonest, then undated, then what ended last."""
    network = start_network(house)
    made = [house.actions.take(network, typed) for typed in ("a by 5 dec", "b", "c by 1 dec", "d", "e")]
    house.actions.finish(made[3], house.desk.today(network.zone))
    clock.advance(2 * 86400)
    house.actions.drop(made[4], house.desk.today(network.zone), "no money")
    assert [one.action.text for one in house.action_list.listed(network.id)] == ["c", "a", "b", "e", "d"]
    assert [one.action.text for one in house.action_list.listed(network.id, words="MONEY")] == ["e"]
    assert [one.ref for one in house.action_list.listed(network.id, ActionState.DONE)] == ["A4"]


def test_the_list_is_narrowed_by_ref_owner_and_words(house: House) -> None:
    """Without case and accents, every word somewhere."""
    network = start_network(house)
    hold_session(house, network)
    found = [
        [one.ref for one in house.action_list.listed(network.id, words=words)]
        for words in ("s01-a2", "joao silva", "office amina", "joao office", "")
    ]
    assert found == [["S01-A2"], ["S01-A1"], ["S01-A2"], [], ["S01-A2", "S01-A1", "S01-A3"]]


def test_owner_and_date_change_after_approval_but_words_need_a_reason(house: House) -> None:
    """Follow-up goes on after the minutes are frozen; what was said does not change silently."""
    network = start_network(house)
    session = house.sessions.approve(hold_session(house, network))
    action = house.actions.find(network.id, "S01-A3")
    dated = house.actions.edit(
        action, house.actions.filled(network, action, text=action.text, owner="", due="1 dec")
    )
    assert house.amending.of(session.id) == ()
    reworded = house.actions.filled(network, dated, text="Ask the mayor", owner="", due="1 dec")
    with pytest.raises(ReasonNeeded):
        house.actions.edit(dated, reworded)
    house.actions.edit(dated, reworded, "misheard")
    assert [one.reason for one in house.amending.of(session.id)] == ["misheard"]


def test_ending_and_reopening(house: House) -> None:
    """The day and the reason are kept, and gone when it is open again."""
    network = start_network(house)
    action = house.actions.take(network, "Call the office")
    dropped = house.actions.drop(action, house.desk.today(network.zone), "no need")
    assert (dropped.state, str(dropped.ended_on), dropped.reason) == (
        ActionState.DROPPED, "2026-11-26", "no need",
    )  # fmt: skip
    again = house.actions.reopen(dropped)
    assert (again.state, again.ended_on, again.reason) == (ActionState.OPEN, None, "")


def test_an_unknown_action_is_named(house: House) -> None:
    """By ref and by id."""
    network = start_network(house)
    with pytest.raises(NotFound):
        house.actions.find(network.id, "S09-A9")
    with pytest.raises(NotFound):
        house.actions.get("f" * 32)
