"""Verifying a file: its structure, every checksum of the log, and every row against what the log tells."""

from collections.abc import Iterator

from peerlog.domain.backup import Health
from peerlog.domain.change import Change, fold
from peerlog.domain.errors import PeerlogError
from peerlog.storage.database import Database
from peerlog.storage.recorder import SEARCHED, change_from, digest

MANY = 20
"""Problems listed; more are one more problem."""


def health(database: Database) -> Health:
    """Verify everything; never changes the file.

    SQLite's own check does not see damaged text (it reads structure), so every change carries a checksum and
    every row must equal what its changes say.
    """
    try:
        problems = tuple(_problems(database))
        counts = {kind: _count(database, kind) for kind in SEARCHED}
        changes = database.row("SELECT count(*) FROM change")
    except (PeerlogError, ValueError, KeyError):
        return Health(problems=("structure",))
    return Health(counts=counts, changes=changes[0] if changes else 0, problems=problems[:MANY])


def _problems(database: Database) -> Iterator[str]:
    structure = database.row("PRAGMA integrity_check")
    if structure is None or structure[0] != "ok":
        yield "structure"
        return
    by_record: dict[tuple[str, str], list[Change]] = {}
    for row in database.each("SELECT * FROM change ORDER BY copy, seq"):
        change = change_from(row)
        if digest(change) != row["digest"]:
            yield f"log {change.name}"
        by_record.setdefault((change.kind, change.record), []).append(change)
    yield from _differing_rows(database, by_record)
    yield from _index_problems(database)


def _differing_rows(database: Database, by_record: dict[tuple[str, str], list[Change]]) -> Iterator[str]:
    for kind in SEARCHED:
        rows = {row["id"]: dict(row) for row in database.each(f"SELECT * FROM {kind}")}  # noqa: S608
        for (of_kind, record), changes in by_record.items():
            if of_kind != kind:
                continue
            fields = fold(changes)
            row = rows.pop(record, None)
            told = None if fields is None else {"id": record, **fields}
            if row != told:
                yield f"row {kind} {record}"
        yield from (f"row {kind} {record}" for record in rows)


def _index_problems(database: Database) -> Iterator[str]:
    counted = database.row(
        "SELECT (SELECT count(*) FROM said) AS said, (SELECT count(*) FROM said_index) AS indexed"
    )
    if counted is None or counted["said"] != counted["indexed"]:
        yield "index"


def _count(database: Database, kind: str) -> int:
    row = database.row(f"SELECT count(*) FROM {kind} WHERE trashed=0")  # noqa: S608
    return row[0] if row else 0
