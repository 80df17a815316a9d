"""A file that the peerlog of format 2 wrote, in the hands of today's."""

from pathlib import Path

import pytest

from peerlog.domain.errors import ReadOnly
from peerlog.domain.ids import BatchId, MistakeId, NetworkId
from peerlog.domain.mistake import Mistake
from peerlog.storage import migrations
from peerlog.storage.database import Database
from peerlog.storage.recorder import Recorder
from storage.keeping import shelf_in, tables
from storage.upgrading import old_home

KINDS = ("agreement", "clause", "acceptance", "export", "session", "note", "action", "change", "said")


@pytest.fixture
def old(folder: Path) -> Path:
    """A home of format 2."""
    old_home(folder, 2)
    return folder


def counts(database: Database) -> list[int]:
    """How much is in a file, kind by kind."""
    return [database.number(f"SELECT count(*) FROM {kind}") for kind in KINDS]  # noqa: S608


def entry(network: NetworkId) -> Mistake:
    """An entry that waits."""
    return Mistake(
        id=MistakeId("c" * 32), network=network, batch=BatchId("d" * 32), period="2026-Q4",
        aim="reach all", noticed="late", wrong="no map", ahead="ask first",
    )  # fmt: skip


def test_it_is_upgraded_behind_a_verified_backup(old: Path) -> None:
    """The backup is of format 2 and sound; the file is of today's, sound, and has every row it had."""
    shelf = shelf_in(old)
    assert shelf.database.version == migrations.VERSION
    (backup,) = shelf.home.backups.iterdir()
    kept = Database(backup, read_only=True)
    assert kept.version == 2
    assert counts(kept) == counts(shelf.database)
    kept.close()
    assert shelf.vault.verify(None).sound
    assert shelf.vault.verify(str(backup)).sound


def test_an_upgraded_file_holds_what_a_fresh_one_does(old: Path, tmp_path: Path) -> None:
    """The same tables and columns, word for word."""
    shelf, fresh = shelf_in(old), shelf_in(tmp_path / "fresh")
    made = [
        {(row["name"], row["sql"]) for row in one.database.rows(migrations.OUR_SCHEMA)}
        for one in (shelf, fresh)
    ]
    assert made[0] == made[1] == set(migrations.schema())


def test_what_is_told_afterwards_waits_and_everything_before_is_rebuilt(old: Path) -> None:
    """Rows and index are the same when they are written anew; what waits is no part of them."""
    shelf = shelf_in(old)
    (network,) = shelf.networks.everyone()
    shelf.held.replace(network.id, [entry(network.id)])
    before = tables(shelf)
    Recorder(shelf.database, shelf.clock, shelf.new_id).rebuild()
    after = tables(shelf)
    assert {kind: sorted(rows, key=str) for kind, rows in after.items()} == {
        kind: sorted(rows, key=str) for kind, rows in before.items()
    }
    assert shelf.held.of(network.id) == (entry(network.id),)


def test_where_it_cannot_be_written_it_is_read_as_it_is(old: Path) -> None:
    """The agreement is read; nothing waits in the older file, and nothing was released."""
    shelf = shelf_in(old, read_only=True)
    (network,) = shelf.networks.everyone()
    assert shelf.database.version == 2
    assert shelf.agreements.of(network.id)
    assert shelf.mistakes.of(network.id) == ()
    assert shelf.mistakes.get("a" * 32) is None
    assert shelf.batches.of(network.id) == ()
    assert (shelf.held.of(network.id), shelf.held.count(network.id)) == ((), 0)
    with pytest.raises(ReadOnly):
        shelf.held.replace(network.id, [entry(network.id)])
