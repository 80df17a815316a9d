"""A file that the peerlog of format 3 wrote, in the hands of today's."""

from datetime import date
from pathlib import Path

import pytest

from peerlog.domain.action import ActionState
from peerlog.domain.errors import ReadOnly
from peerlog.domain.ids import LookBackId
from peerlog.domain.look_back import LookBack
from peerlog.domain.review import ReviewOutcome
from peerlog.services.house import House
from peerlog.storage.database import Database
from peerlog.storage.paths import Home
from storage.keeping import rebuild_unchanged, shelf_in
from storage.upgrading import old_home


@pytest.fixture
def old(folder: Path) -> Path:
    """A home of format 3."""
    old_home(folder, 3)
    return folder


def test_what_waits_is_taken_along_and_is_in_no_backup(old: Path) -> None:
    """What was released is in both."""
    upgraded = shelf_in(old).database
    (backup,) = Home(old).backups.iterdir()
    kept = Database(backup, read_only=True)
    assert [one.number("SELECT count(*) FROM mistake") for one in (kept, upgraded)] == [3, 3]
    assert [one.number("SELECT count(*) FROM held") for one in (kept, upgraded)] == [0, 1]
    kept.close()


def test_what_follows_afterwards_is_kept_and_everything_before_is_rebuilt(old: Path) -> None:
    """An old action is a plain one; it can be kept, an old decision comes back, and Today shows both."""
    shelf = shelf_in(old)
    house = House(shelf)
    (network,) = house.networks.all()
    action = house.actions.of(network.id, ActionState.OPEN)[0]
    assert (action.commitment, action.helpers, action.outcome, action.origin) == (False, (), None, None)
    for _time in range(3):
        house.carrying.keep(action, "still wanted")
    decided = house.reviews.decided(network.id)[0]
    house.reviews.bring_back(decided.note, None, network.id)
    rebuild_unchanged(shelf)
    needs = house.today.needs(network)
    assert needs.times == {action.id: 3}
    assert [one.ref for one in needs.reviews.first] == [decided.ref]
    house.reviews.answer(house.reviews.one(decided.note), ReviewOutcome.STANDS, needs.day)
    assert not house.today.needs(network).reviews


def test_where_it_cannot_be_written_it_is_read_as_it_is(old: Path) -> None:
    """Today is read from the older file: its actions and mistakes, and nothing that it cannot have."""
    shelf = shelf_in(old, read_only=True)
    house = House(shelf)
    (network,) = house.networks.all()
    assert shelf.database.version == 3
    needs = house.today.needs(network)
    assert needs.unanswered is not None
    assert needs.overdue.count + needs.soon.count + needs.later.count == len(
        house.actions.of(network.id, ActionState.OPEN)
    )
    assert not any((needs.often, needs.reviews, needs.look_backs, needs.times))
    assert (shelf.carries.of(network.id), shelf.reviews.of(network.id), shelf.looks.of(network.id)) == (
        (),
        (),
        (),
    )
    promise = LookBack(
        id=LookBackId("c" * 32), network=network.id, about=None, learning="Ask first", expectation="We ask",
        signs="", holder="", successor="", place="", promised_on=date(2026, 11, 26),
    )  # fmt: skip
    with pytest.raises(ReadOnly), house.desk.act("look_back.promise"):
        shelf.look_backs.add(promise)
