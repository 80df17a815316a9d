"""Recorder, index, history and verifying serve any file of records, encrypted or not."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from peerlog.domain.errors import Damaged, NotADatabase, ReadOnly, StoreBusy
from peerlog.storage.clock import new_id
from peerlog.storage.database import Connect, Database, connect_plainly
from peerlog.storage.formats import INDEX_AND_DRAFTS, LOG, RECORD
from peerlog.storage.history import SqliteHistory
from peerlog.storage.kinds import Kinds
from peerlog.storage.migrations import OUR_SCHEMA
from peerlog.storage.recorder import Recorder
from peerlog.storage.verifying import Format, health
from storage.keeping import TickingClock

TABLES = (
    *LOG,
    *INDEX_AND_DRAFTS,
    f"CREATE TABLE thought ({RECORD}, words TEXT NOT NULL) STRICT",
    "CREATE TABLE dot (thought TEXT) STRICT",
)
KINDS = Kinds(
    searched={"thought": ("words",)},
    readers={"words": lambda text: " ".join(json.loads(text))},
    erased_too={"dot": "thought"},
    anchored=False,
)


def connect_encrypted(uri: str, any_thread: bool) -> sqlite3.Connection:
    """Open a connection with a key, as a sealed file does."""
    from sqlcipher3 import dbapi2

    connection: sqlite3.Connection = dbapi2.connect(
        uri, uri=True, isolation_level=None, timeout=0.1, check_same_thread=not any_thread
    )
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key=\"x'{'7' * 64}'\"")
    connection.row_factory = dbapi2.Row
    return connection


@pytest.fixture(params=[connect_plainly, connect_encrypted], ids=["plain", "encrypted"])
def connect(request: pytest.FixtureRequest) -> Connect:
    """Either library."""
    given: Connect = request.param
    return given


@pytest.fixture
def database(tmp_path: Path, connect: Connect) -> Iterator[Database]:
    """A file with one kind of record of its own."""
    path = tmp_path / "thoughts.db"
    path.touch()
    opened = Database(path, connect=connect)
    with opened.transaction():
        for statement in TABLES:
            opened.write(statement)
    yield opened
    opened.close()


def format_of(database: Database) -> Format:
    """The format of that file, as it was made."""
    made = tuple((row["name"], row["sql"]) for row in database.rows(OUR_SCHEMA))
    return Format(kinds=KINDS, version=0, schema=lambda: made)


def recorder_of(database: Database) -> Recorder:
    """The one recorder over that file."""
    return Recorder(database, TickingClock(), new_id, KINDS)


def said(database: Database, words: str) -> list[str]:
    """The records in which the index finds *words*."""
    found = database.rows(
        "SELECT record FROM said WHERE number IN (SELECT rowid FROM said_index WHERE said_index MATCH ?)",
        (words,),
    )
    return [row["record"] for row in found]


def test_a_record_of_another_kind_is_kept_found_undone_and_verified(database: Database) -> None:
    """Whatever the file, the same recorder, index, history and check."""
    recorder = recorder_of(database)
    recorder.add("thought", "a" * 32, {"words": '["a quiet\\nmorning"]', "trashed": 0})
    recorder.set("thought", "a" * 32, {"words": '["a loud evening"]'})
    assert said(database, "evening") == ["a" * 32]
    history = SqliteHistory(database, recorder)
    assert history.undo().verb == "thought.change"
    assert said(database, "morning") == ["a" * 32]
    history.redo()
    found = health(database, format_of(database))
    assert (found.problems, found.counts, found.changes) == ((), {"thought": 1}, 4)


def test_with_an_erased_record_go_the_rows_its_file_names(database: Database) -> None:
    """Its words, its drafts and what stands beside it; the rest stays."""
    recorder = recorder_of(database)
    for record in ("a" * 32, "b" * 32):
        recorder.add("thought", record, {"words": '["dawn"]', "trashed": 0})
        database.write("INSERT INTO dot VALUES (?)", (record,))
        database.write("INSERT INTO draft VALUES (?, 'dusk', '', '')", (f"thought/{record}",))
    recorder.erase("thought", "a" * 32)
    assert said(database, "dawn") == ["b" * 32]
    assert [row["thought"] for row in database.rows("SELECT thought FROM dot")] == ["b" * 32]
    assert database.number("SELECT count(*) FROM draft") == 1


def test_rows_are_written_anew_from_the_log(database: Database) -> None:
    """Rebuilding knows the kinds of its own file."""
    recorder = recorder_of(database)
    recorder.add("thought", "a" * 32, {"words": '["dawn"]', "trashed": 0})
    before = [tuple(row) for row in database.rows("SELECT * FROM thought")]
    database.write("UPDATE thought SET words='[]'")
    recorder.rebuild()
    assert [tuple(row) for row in database.rows("SELECT * FROM thought")] == before
    assert said(database, "dawn") == ["a" * 32]


def test_a_file_without_an_anchor_tells_nothing_beside_itself(database: Database, tmp_path: Path) -> None:
    """No note of how much was written; each opening signs its changes with a name of its own."""
    for record in ("a" * 32, "b" * 32):
        recorder_of(database).add("thought", record, {"words": '["dawn"]', "trashed": 0})
    assert database.number("SELECT count(DISTINCT copy) FROM change") == 2
    assert database.number("SELECT count(*) FROM meta") == 0
    assert [path.name for path in tmp_path.iterdir() if not path.name.endswith("-journal")] == ["thoughts.db"]


def test_words_that_differ_from_the_log_are_seen(database: Database) -> None:
    """The check reads the file's own kinds, not those of another file."""
    recorder_of(database).add("thought", "a" * 32, {"words": '["dawn"]', "trashed": 0})
    database.write("UPDATE thought SET words='[\"dusk\"]'")
    assert health(database, format_of(database)).problems == (f"row thought {'a' * 32}",)


def test_errors_have_the_same_names_whatever_the_library(database: Database, connect: Connect) -> None:
    """Busy, read-only and damaged are told alike, and a failed write leaves nothing."""
    other = Database(database.path, connect=connect)
    other.rows("PRAGMA busy_timeout=1")
    with database.transaction(), pytest.raises(StoreBusy):
        other.write("INSERT INTO dot VALUES ('x')")
    with pytest.raises(ReadOnly):
        Database(database.path, read_only=True, connect=connect).write("INSERT INTO dot VALUES ('x')")
    assert other.number("SELECT count(*) FROM dot") == 0
    other.close()
    database.close()
    data = bytearray(database.path.read_bytes())
    data[100] ^= 0xFF  # in the first page
    data[len(data) - 2000 :] = bytes(2000)
    database.path.write_bytes(data)
    with pytest.raises((Damaged, NotADatabase)):
        Database(database.path, connect=connect).rows("SELECT * FROM dot, draft, said")


def test_naming_errors_does_not_load_the_encrypting_library() -> None:
    """Who has no journal does not pay for it."""
    code = (
        "import sys, sqlite3; from pathlib import Path; from peerlog.storage.database import Database\n"
        "try: Database(Path('/nowhere/at/all'))\n"
        "except Exception as error: print(type(error).__name__, any('sqlcipher' in m for m in sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told == "Unwritable False\n"
