"""Anonymous rounds and the mistakes they release."""

from dataclasses import replace

import pytest

from held import hold_session, start_network
from peerlog.domain.errors import LaneShut, NotFound, UnderTheFloor, WrongCode
from peerlog.domain.mistake import MistakeState
from peerlog.domain.network import Network
from peerlog.domain.scrubbing import Telltale
from peerlog.domain.telling import Telling
from peerlog.services.house import House
from peerlog.storage.paths import Home


@pytest.fixture
def network(house: House) -> Network:
    """A network that says where abuse, fraud and danger go."""
    network = start_network(house)
    return house.networks.edit(network, replace(network, concern_route="Ruth, +254 700 000 000"))


def told(house: House, network: Network, count: int, *, codes: bool = False) -> list[str]:
    """Close a round in which so many told something and one had nothing; gives their codes."""
    turns = house.mistake_rounds.begin(network)
    words = []
    for number in range(count):
        code, kept = house.mistakes.codes.fresh() if codes else ("", "")
        words.append(code)
        turns.take(Telling(aim=f"reach village {number}", wrong=f"the plan had no {number}", code=kept))
    turns.take(Telling(aim="  "))
    house.mistake_rounds.close(turns)
    return words


def test_no_round_begins_before_the_way_outside_is_known(house: House) -> None:
    """Abuse, fraud and danger must have another place to go."""
    network = start_network(house)
    with pytest.raises(LaneShut):
        house.mistake_rounds.begin(network)


def test_too_few_are_not_released_and_wait_for_a_later_round(house: House, network: Network) -> None:
    """Both rounds are then released as one batch."""
    told(house, network, 3)
    with pytest.raises(UnderTheFloor):
        house.mistake_rounds.release(network, 5)
    told(house, network, 2)
    batch = house.mistake_rounds.release(network, 5)
    released = house.mistakes.of(network.id)
    assert (batch.size, len(released)) == (5, 5)
    assert {one.batch for one in released} == {batch.id}
    assert {one.period for one in released} == {"2026-Q4"}
    assert {one.state for one in released} == {MistakeState.RELEASED}
    assert house.mistake_rounds.waiting(network) == 0


def test_the_floor_is_never_below_three(house: House, network: Network) -> None:
    """Whatever a group asks for."""
    house.mistake_rounds.set_floor(1)
    assert house.mistake_rounds.floor == 3
    told(house, network, 2)
    with pytest.raises(UnderTheFloor):
        house.mistake_rounds.release(network, 1)


def test_a_turn_that_says_nothing_leaves_nothing(house: House, network: Network) -> None:
    """It is a turn all the same."""
    turns = house.mistake_rounds.begin(network)
    turns.take(Telling())
    assert turns.turns == 1
    assert house.mistake_rounds.close(turns) == 0


def test_what_waits_can_be_let_go(house: House, network: Network) -> None:
    """For good."""
    told(house, network, 4)
    house.mistake_rounds.let_go(network)
    assert house.mistake_rounds.waiting(network) == 0


def test_a_code_finds_its_entry_waiting_or_released(house: House, network: Network) -> None:
    """And no other; a wrong code finds nothing."""
    codes = told(house, network, 3, codes=True)
    assert house.mistakes.by_code(network, codes[1].upper()).aim == "reach village 1"
    house.mistake_rounds.release(network, 3)
    assert house.mistakes.by_code(network, codes[2].replace(" ", "-")).aim == "reach village 2"
    with pytest.raises(WrongCode):
        house.mistakes.by_code(network, "lusab babad gutih tugad babad lusab")


def test_nothing_is_written_while_a_round_is_open(house: House, network: Network, home: Home) -> None:
    """Neither by a turn nor by a code: the file is the same byte for byte until the round closes."""
    turns = house.mistake_rounds.begin(network)
    before = home.database.read_bytes()
    _words, kept = house.mistakes.codes.fresh()
    turns.take(Telling(aim="reach all", code=kept))
    assert home.database.read_bytes() == before
    house.mistake_rounds.close(turns)
    assert home.database.read_bytes() != before


def test_what_an_author_says_otherwise_leaves_no_trace_of_before(house: House, network: Network) -> None:
    """Not in the rows, not in the log, not in the file; what the group answered stays."""
    codes = told(house, network, 3, codes=True)
    house.mistake_rounds.release(network, 3)
    entry = house.mistakes.by_code(network, codes[0])
    house.mistakes.mark(entry, MistakeState.DISCUSSED, theme="plans")
    entry = house.mistakes.get(entry.id)
    house.mistakes.amend(entry, ["reach a place", "", "", ""])
    after = house.mistakes.get(entry.id)
    assert (after.aim, after.wrong, after.theme) == ("reach a place", "", "plans")
    assert after.state is MistakeState.DISCUSSED
    assert house.backups.verify().sound


def test_what_its_author_takes_back_leaves_no_trace_of_when(house: House, network: Network) -> None:
    """A waiting one is gone; of a released one the count stays, and the log tells no hour."""
    codes = told(house, network, 4, codes=True)
    house.mistakes.take_back(house.mistakes.by_code(network, codes[0]))
    assert house.mistake_rounds.waiting(network) == 3
    batch = house.mistake_rounds.release(network, 3)
    entry = house.mistakes.by_code(network, codes[1])
    before = house.saved_at()
    house.mistakes.take_back(entry)
    assert house.mistakes.batch(batch.id).withdrawn == 1
    assert len(house.mistakes.of(network.id)) == 2
    assert house.saved_at() == before
    while house.undo.next():
        house.undo.undo()
    assert house.mistakes.batch(batch.id).withdrawn == 1
    assert len(house.mistakes.of(network.id)) == 2
    assert house.backups.verify().sound
    with pytest.raises(WrongCode):
        house.mistakes.by_code(network, codes[1])


def test_the_facilitator_takes_out_an_entry_without_learning_who_and_the_count_stays(
    house: House, network: Network
) -> None:
    """One for each reason."""
    told(house, network, 4)
    batch = house.mistake_rounds.release(network, 3)
    first, second, *_others = house.mistakes.of(network.id)
    house.mistakes.withdraw(first)
    house.mistakes.cannot_be_shared(second)
    counted = house.mistakes.batch(batch.id)
    assert (counted.size, counted.withdrawn, counted.unshareable) == (4, 1, 1)
    assert len(house.mistakes.of(network.id)) == 2
    with pytest.raises(NotFound):
        house.mistakes.get(first.id)


def test_the_scrubber_knows_the_people_and_places_of_the_network(house: House, network: Network) -> None:
    """Guests, places of sessions and those who led them too."""
    hold_session(house, network)
    text = "amina saw it in Mombasa"
    told = {one.words: one.tells for one in house.scrubber.telltales(network, text)}
    assert told["amina"] is Telltale.NAME


def test_an_author_who_comes_too_late_brings_nothing_back(house: House, network: Network) -> None:
    """Neither what was released or given another key meanwhile, nor what was withdrawn; the group's own marks stay."""
    first, second, third = told(house, network, 3, codes=True)
    waiting = house.mistakes.by_code(network, first)
    told(house, network, 1)
    for late in (
        lambda: house.mistakes.amend(waiting, ["x", "", "", ""]),
        lambda: house.mistakes.take_back(waiting),
    ):
        with pytest.raises(NotFound):
            late()
    assert house.mistake_rounds.waiting(network) == 4
    house.mistake_rounds.release(network, 3)
    seen = house.mistakes.by_code(network, second)
    house.mistakes.mark(seen, MistakeState.DISCUSSED, theme="plans")
    assert house.mistakes.amend(seen, ["reach a place", "", "", ""]).theme == "plans"
    gone = house.mistakes.by_code(network, third)
    house.mistakes.withdraw(gone)
    for late in (
        lambda: house.mistakes.amend(gone, ["x", "", "", ""]),
        lambda: house.mistakes.take_back(gone),
    ):
        with pytest.raises(NotFound):
            late()
    assert len(house.mistakes.of(network.id)) == 3
