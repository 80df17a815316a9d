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
from peerlog.storage import migrations
from peerlog.storage.database import Database
from peerlog.storage.recorder import Recorder
from storage.keeping import shelf_in, tables
from storage.upgrading import old_home

KINDS = ("agreement", "session", "note", "action", "mistake", "batch", "question", "response", "change",
         "said")  # fmt: skip


@pytest.fixture
def old(folder: Path) -> Path:
    """A home of format 3."""
    old_home(folder, 3)
    return folder


def counts(database: Database) -> list[int]:
    """How much is in a file, kind by kind."""
    return [database.number(f"SELECT count(*) FROM {kind}") for kind in KINDS]  # noqa: S608


def test_it_is_upgraded_behind_a_verified_backup(old: Path) -> None:
    """The backup is of format 3 and sound; the file is of today's, sound, and has every row; what waits is in no backup."""
    shelf = shelf_in(old)
    assert shelf.database.version == migrations.VERSION
    (backup,) = shelf.home.backups.iterdir()
    kept = Database(backup, read_only=True)
    assert kept.version == 3
    assert counts(kept) == counts(shelf.database)
    assert dict(zip(KINDS, counts(kept), strict=True))["mistake"] == 3
    assert [one.number("SELECT count(*) FROM held") for one in (kept, shelf.database)] == [0, 1]
    kept.close()
    assert shelf.vault.verify(None).sound
    assert shelf.vault.verify(str(backup)).sound


def test_an_upgraded_file_holds_what_a_fresh_one_does(old: Path, tmp_path: Path) -> None:
    """The same tables, columns and indexes, word for word but for the table that columns were added to."""
    shelf, fresh = shelf_in(old), shelf_in(tmp_path / "fresh")
    made = [
        {(row["name"], row["sql"]) for row in one.database.rows(migrations.OUR_SCHEMA)}
        for one in (shelf, fresh)
    ]
    assert made[0] == made[1] == set(migrations.schema())


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
    before = tables(shelf)
    Recorder(shelf.database, shelf.clock, shelf.new_id).rebuild()
    after = tables(shelf)
    assert {kind: sorted(rows, key=str) for kind, rows in after.items()} == {
        kind: sorted(rows, key=str) for kind, rows in before.items()
    }
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
