"""A file of each older format, as its peerlog wrote it, in the hands of today's: what holds for all of them."""

from pathlib import Path

import pytest

from peerlog.storage import migrations
from peerlog.storage.database import Database
from peerlog.storage.said import SEARCHED
from storage.keeping import shelf_in
from storage.upgrading import old_home

OLDER = range(1, migrations.VERSION)


def counts(database: Database, kinds: list[str]) -> list[int]:
    """How much is in a file, kind by kind."""
    return [database.number(f"SELECT count(*) FROM {kind}") for kind in kinds]  # noqa: S608


@pytest.mark.parametrize("number", OLDER)
def test_it_is_upgraded_behind_a_verified_backup(folder: Path, number: int) -> None:
    """The backup is of the older format and sound; the file is of today's, sound, and has every row it had."""
    old_home(folder, number)
    shelf = shelf_in(folder)
    assert shelf.database.version == migrations.VERSION
    (backup,) = shelf.home.backups.iterdir()
    kept = Database(backup, read_only=True)
    assert kept.version == number
    kinds = [kind for kind in (*SEARCHED, "change", "said") if kept.has(kind)]
    assert counts(kept, kinds) == counts(shelf.database, kinds)
    assert all(counts(kept, ["session", "note", "action", "change", "said"]))
    kept.close()
    assert shelf.vault.verify(None).sound
    assert shelf.vault.verify(str(backup)).sound


@pytest.mark.parametrize("number", OLDER)
def test_an_upgraded_file_holds_what_a_fresh_one_does(folder: Path, tmp_path: Path, number: int) -> None:
    """The same tables, columns and indexes, word for word."""
    old_home(folder, number)
    shelf, fresh = shelf_in(folder), shelf_in(tmp_path / "fresh")
    made = [
        {(row["name"], row["sql"]) for row in one.database.rows(migrations.OUR_SCHEMA)}
        for one in (shelf, fresh)
    ]
    assert made[0] == made[1] == set(migrations.schema())
