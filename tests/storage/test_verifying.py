"""Damage is named, reported or without effect: nobody is ever shown other words in silence."""

import random
import sqlite3
from pathlib import Path

import pytest

from peerlog.domain.errors import PeerlogError
from peerlog.storage.shelf import Shelf
from storage.keeping import (
    NOW,
    SESSION,
    fill,
    make_action,
    make_attendance,
    make_member,
    make_step,
    shelf_in,
    tables,
)


def everything_in(shelf: Shelf) -> object:
    """Read what the screens read, and the rows below it."""
    return (
        shelf.networks.everyone(),
        shelf.sessions.running(),
        shelf.records.record_of(SESSION),
        shelf.drafts.all(),
        shelf.trash.all(),
        shelf.history.next_undo(),
        shelf.search.find("boda riders"),
        tables(shelf),
    )


@pytest.fixture
def content(folder: Path) -> bytes:
    """The bytes of a small file with some of everything."""
    shelf = shelf_in(folder)
    fill(shelf, 8)
    shelf.members.add(make_member("Amina Juma"))
    shelf.actions.add(make_action("count the pumps"))
    shelf.steps.add(make_step("Round"))
    shelf.attendance.add(make_attendance("A guest"))
    shelf.drafts.keep("session/capture", "half a thought", NOW)
    shelf.close()
    return (folder / "peerlog.db").read_bytes()


@pytest.mark.parametrize("flips", [60, pytest.param(2_000, marks=pytest.mark.torture)])
def test_a_damaged_byte_never_changes_words_in_silence(folder: Path, content: bytes, flips: int) -> None:
    """Each flip gives an error with a name, or is reported by verifying, or changes nothing that is read."""
    before = everything_in(opened := shelf_in(folder))
    opened.close()
    choice = random.Random(flips)
    used = [place for place, byte in enumerate(content) if byte] + list(range(100))
    silent = []
    for _ in range(flips):
        place, bit = choice.choice(used), 1 << choice.randrange(8)
        damaged = bytearray(content)
        damaged[place] ^= bit
        (folder / "peerlog.db").write_bytes(damaged)
        if not _is_seen(folder, before):
            silent.append((place, bit))
    assert silent == []


def _is_seen(folder: Path, before: object) -> bool:
    shelf = shelf_in(folder)
    try:
        return everything_in(shelf) == before or not shelf.vault.verify(None).sound
    except PeerlogError:
        return True
    finally:
        shelf.close()


@pytest.mark.parametrize(
    ("sql", "problem"),
    [
        ("UPDATE note SET text='other words' WHERE rowid=1", "row note"),
        ("DELETE FROM note WHERE rowid=1", "row note"),
        ("UPDATE change SET fields=replace(fields, 'boda', 'bada') WHERE seq=3", "log"),
        ("UPDATE change SET clock='ffffffffffff.0000' WHERE seq=3", "log"),
        ("DELETE FROM change WHERE seq=3", "row note"),
        ("UPDATE said SET normal='other words' WHERE number=3", "index"),
        ("DELETE FROM said WHERE number=3", "index"),
        ("UPDATE draft SET text='other words'", "draft session/capture"),
        ("DROP INDEX note_session", "structure"),
    ],
)
def test_what_somebody_changed_behind_our_back_is_reported(
    folder: Path, content: bytes, sql: str, problem: str
) -> None:
    """With every tool that speaks SQLite, checksums and rows no longer agree."""
    assert content
    other = sqlite3.connect(folder / "peerlog.db")
    other.execute(sql)
    other.commit()
    other.close()
    problems = shelf_in(folder).vault.verify(None).problems
    assert any(found.startswith(problem) for found in problems), problems


def test_a_sound_file_is_counted(folder: Path, content: bytes) -> None:
    """Kinds, changes, no problems; and verifying writes nothing."""
    health = shelf_in(folder).vault.verify(None)
    assert (health.problems, health.counts["note"], health.changes) == ((), 8, 14)
    assert (folder / "peerlog.db").read_bytes() == content


def test_an_index_that_holds_other_words_is_reported(folder: Path, content: bytes) -> None:
    """The full-text index is compared with what it should hold, not only counted."""
    assert content
    shelf = shelf_in(folder)
    for sql in (
        "INSERT INTO said_index (said_index, rowid, normal) SELECT 'delete', number, normal FROM said"
        " WHERE number=3",
        "INSERT INTO said_index (rowid, normal) VALUES (3, 'other words')",
    ):
        shelf.database.write(sql)
    assert "index" in shelf.vault.verify(None).problems
