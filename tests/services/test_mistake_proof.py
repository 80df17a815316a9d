"""The proof of what was kept of an entry."""

from dataclasses import replace

import pytest

from held import start_network
from peerlog.domain.mistake import MistakeState
from peerlog.domain.network import Network
from peerlog.domain.telling import Telling
from peerlog.services.house import House


@pytest.fixture
def network(house: House) -> Network:
    """A network that says where abuse, fraud and danger go, with four entries that wait, one with a code."""
    network = start_network(house)
    return house.networks.edit(network, replace(network, concern_route="Ruth"))


def told(house: House, network: Network) -> str:
    """Close a round of four; gives the code of one."""
    turns = house.mistake_rounds.begin(network)
    words, kept = house.mistakes.codes.fresh()
    for number in range(4):
        turns.take(Telling(aim=f"reach village {number}", code="" if number else kept))
    house.mistake_rounds.close(turns)
    return words


def test_of_a_waiting_entry_there_is_one_row(house: House, network: Network) -> None:
    """No log, no index: its own row is everything, as stored."""
    entry = house.mistakes.by_code(network, told(house, network))
    (row,) = house.mistake_proof.of(entry)
    columns = dict(row.columns)
    assert row.table == "held"
    assert (columns["id"], columns["aim"], columns["kind"]) == (entry.id, "reach village 0", None)
    assert set(columns) == {
        "id", "network", "batch", "period", "aim", "noticed", "wrong", "ahead", "kind", "area", "factor",
        "severity", "again", "code",
    }  # fmt: skip


def test_of_a_released_entry_search_and_log_are_shown_too(house: House, network: Network) -> None:
    """Its own row first, then every other row that holds its number, also what the group did later."""
    code = told(house, network)
    batch = house.mistake_rounds.release(network, 3)
    entry = house.mistakes.by_code(network, code)
    house.mistakes.mark(entry, MistakeState.DISCUSSED)
    first, *others = house.mistake_proof.of(entry)
    assert first.table == "mistake"
    assert sorted(row.table for row in others) == ["change", "change", "said"]
    logged = [dict(row.columns) for row in others if row.table == "change"]
    assert sum(row["copy"] == batch.id for row in logged) == 1


def test_of_a_withdrawn_entry_only_stubs_are_left(house: House, network: Network) -> None:
    """None of them holds a word of it."""
    code = told(house, network)
    house.mistake_rounds.release(network, 3)
    entry = house.mistakes.by_code(network, code)
    house.mistakes.withdraw(entry)
    rows = house.mistake_proof.of(entry)
    assert {row.table for row in rows} <= {"change"}
    assert "village" not in str(rows)
