"""The board of actions: groups in order, filters in words, page by page, the same as going through them one by one."""

from datetime import timedelta

import pytest

from held import hold_session, start_network
from peerlog.domain.action import ActionState, Outcome
from peerlog.domain.action_board import Age, by_age
from peerlog.domain.errors import NotFound, UnreadableDate
from peerlog.domain.network import Network
from peerlog.services.house import House
from peerlog.storage.action_board import SqliteActionBoard

EVERY = tuple(ActionState)


def refs(
    house: House, network: Network, typed: str, usual: tuple[ActionState, ...] = (ActionState.OPEN,)
) -> list[str]:
    """Give the refs a filter finds, two at a time."""
    asked = house.action_board.ask(network, typed, house.desk.today(network.zone), usual)
    found, after = [], None
    while True:
        page = house.action_board.page(asked, after, 2)
        found += [one.ref for one in page.listed]
        after = page.then
        if after is None:
            return found


@pytest.fixture
def kept(house: House) -> Network:
    """A network with actions of every age."""
    network = start_network(house)
    hold_session(house, network)
    today = house.desk.today(network.zone)
    house.actions.take(network, "Ring the trustees @amina by 27 nov")
    house.carrying.went(
        house.actions.take(network, "Ask for money @silva"), Outcome.BLOCKED, today, "no answer"
    )
    house.actions.finish(house.actions.take(network, "Book the hall @pinto"), today - timedelta(days=2))
    house.actions.drop(house.actions.take(network, "Paint the wall"), today, "no trustees wanted it")
    return network


def test_open_ones_come_as_they_are_due_then_blocked_then_ended(house: House, kept: Network) -> None:
    """Across pages."""
    assert refs(house, kept, "", EVERY) == ["S01-A2", "A1", "S01-A1", "S01-A3", "A2", "A4", "A3"]
    asked = house.action_board.ask(kept, "", house.desk.today(kept.zone), EVERY)
    groups = by_age(house.action_board.page(asked).listed, house.desk.today(kept.zone))
    assert [(age, len(those)) for age, those in groups] == [
        (Age.OVERDUE, 1), (Age.WEEK, 2), (Age.UNDATED, 1), (Age.BLOCKED, 1), (Age.ENDED, 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("@Amina", ["S01-A2", "A1"]),
        ("@Amina overdue", ["S01-A2"]),
        ("overdue", ["S01-A2"]),
        ("due:week", ["A1", "S01-A1"]),
        ("due:none", ["S01-A3", "A2"]),
        ('due:"28 nov"', ["S01-A2", "A1"]),
        ("@nobody", ["S01-A3"]),
        ("blocked", ["A2"]),
        ("done", ["A3"]),
        ("dropped done", ["A4", "A3"]),
        ("all about:trustees", ["A1"]),
        ("all trustees", ["A1", "A4"]),
        ("from:S01", ["S01-A2", "S01-A1", "S01-A3"]),
        ("s01-a2", ["S01-A2"]),
        ("joao silva", ["S01-A1", "A2"]),
        ("office amina", ["S01-A2"]),
        ("joao office", []),
        ("a1", ["A1"]),
        ("carried", ["A2"]),
        ("@Zed", []),
        ("network:all blocked", ["A2"]),
    ],
)
def test_filters_in_words(house: House, kept: Network, typed: str, found: list[str]) -> None:
    """Each says which ones it leaves."""
    assert refs(house, kept, typed) == found


def test_a_name_nobody_has_finds_owners_as_typed(house: House, kept: Network) -> None:
    """Whoever was written down by a name alone."""
    action = house.actions.take(kept, "Print it")
    house.actions.edit(
        action, house.actions.filled(kept, action, text="Print it", owner="the district", due="")
    )
    assert refs(house, kept, "@district") == ["A5"]


def test_what_is_not_there_is_said(house: House, kept: Network) -> None:
    """A session, a network, a day."""
    for typed, error in (
        ("from:S99", NotFound),
        ("network:Nowhere", NotFound),
        ("due:someday", UnreadableDate),
    ):
        with pytest.raises(error):
            refs(house, kept, typed)


def test_filters_are_kept_by_name(house: House, kept: Network) -> None:
    """And found without case."""
    house.action_board.save("Late ones", "overdue @Amina")
    house.action_board.save("Blocked", "blocked")
    assert house.action_board.saved() == {"Blocked": "blocked", "Late ones": "overdue @Amina"}
    assert refs(house, kept, house.action_board.named("late ONES")) == ["S01-A2"]
    house.action_board.drop("blocked")
    assert list(house.action_board.saved()) == ["Late ones"]
    with pytest.raises(NotFound):
        house.action_board.drop("blocked")


@pytest.mark.parametrize("few", [-1, 0, 1])
def test_a_word_that_many_hold_finds_the_same(house: House, kept: Network, few: int) -> None:
    """Looked up first or tested along the way: the way makes no difference."""
    words = ("office", "all trustees", "joao silva", "about:call", "all no", "s01-a2", "call office", "the")
    looked_up = [refs(house, kept, typed) for typed in words]
    house.action_board.store = SqliteActionBoard(house._shelf.database, few)  # type: ignore[attr-defined]
    assert [refs(house, kept, typed) for typed in words] == looked_up
