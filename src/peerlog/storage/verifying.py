"""Verifying a file: its structure, every checksum of the log, and every row against what the log tells."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

from peerlog.domain.backup import Health
from peerlog.domain.change import fold
from peerlog.domain.errors import Damaged
from peerlog.storage import migrations
from peerlog.storage.change_log import change_from, is_whole
from peerlog.storage.database import Database, Row
from peerlog.storage.drafts import is_whole as is_whole_draft
from peerlog.storage.kinds import Kinds
from peerlog.storage.said import RECORDS
from peerlog.storage.sqlite_errors import reading

MANY = 20
"""Problems listed; a file with more is not better known by a longer list."""


Schema = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """What a whole file holds."""

    kinds: Kinds = RECORDS
    version: int = migrations.VERSION
    schema: Callable[[], Schema] = migrations.schema


def health(database: Database, form: Format | None = None) -> Health:
    """Verify everything; never changes the file and keeps nobody waiting, for it looks at a copy in memory.

    SQLite's own check does not see damaged text (it reads structure), so every change carries a checksum and
    every row must equal what its changes say.
    """
    try:
        copy = database.in_memory()
        try:
            with reading(database.path):
                return _health_of(copy, form or Format())
        finally:
            copy.close()
    except Damaged:
        return Health(problems=("structure",))


def _health_of(copy: Database, form: Format) -> Health:
    problems = tuple(islice(_problems(copy, form), MANY))
    return Health(
        counts={
            kind: copy.number(f"SELECT count(*) FROM {kind} WHERE trashed=0")  # noqa: S608
            for kind in _kinds(copy, form)
        },
        changes=copy.number("SELECT count(*) FROM change"),
        problems=problems,
    )


def _problems(copy: Database, form: Format) -> Iterator[str]:
    structure = copy.row("PRAGMA integrity_check(1)")
    if structure is None or structure[0] != "ok" or not _has_our_tables(copy, form):
        yield "structure"
        return
    kinds = {kind: _defaults(copy, kind) for kind in _kinds(copy, form)}
    changes = copy.each("SELECT * FROM change ORDER BY record, clock, copy, seq")
    for record, rows in groupby(changes, key=lambda row: str(row["record"])):
        yield from _record_problems(copy, kinds, form.kinds, record, list(rows))
    for kind in kinds:
        for row in copy.each(f"SELECT id FROM {kind} WHERE id NOT IN (SELECT record FROM change)"):  # noqa: S608
            yield f"row {kind} {row['id']}"
    yield from _index_problems(copy)
    drafts = copy.rows("SELECT * FROM draft")
    yield from (f"draft {row['place']}" for row in drafts if not is_whole_draft(row))


def _record_problems(
    copy: Database, defaults: dict[str, dict[str, Any]], kinds: Kinds, record: str, rows: list[Row]
) -> Iterator[str]:
    broken = [row for row in rows if not is_whole(row)]
    if broken:
        yield from (f"log {row['copy']}:{row['seq']}" for row in broken)
        return
    kind = rows[0]["kind"]
    fields = fold(map(change_from, rows))
    told = None if fields is None else {**defaults.get(kind, {}), "id": record, **fields}
    row = copy.row(f"SELECT * FROM {kind} WHERE id=?", (record,)) if kind in defaults else None  # noqa: S608
    if (None if row is None else dict(row)) != told:
        yield f"row {kind} {record}"
    elif row is not None:
        said = copy.row("SELECT kind, normal FROM said WHERE record=?", (record,))
        if said is None or tuple(said) != (kind, kinds.words(kind, row)):
            yield "index"


def _index_problems(copy: Database) -> Iterator[str]:
    try:
        strange = copy.number("SELECT count(*) FROM said WHERE record NOT IN (SELECT record FROM change)")
        if strange or copy.number("SELECT count(*) FROM said") != copy.number(
            "SELECT count(*) FROM said_index_docsize"
        ):
            yield "index"
        copy.write("INSERT INTO said_index (said_index, rank) VALUES ('integrity-check', 1)")
    except Damaged:
        yield "index"


def _has_our_tables(copy: Database, form: Format) -> bool:
    """Tell whether the file holds what today's format says and nothing else, such as somebody's trigger."""
    found = {(row["name"], row["sql"]) for row in copy.each(migrations.OUR_SCHEMA)}
    if copy.version == form.version:
        return found == set(form.schema())
    return {"meta", "change", "draft", "said"} <= {name for name, _ in found}


def _kinds(copy: Database, form: Format) -> list[str]:
    """Give the kinds of record this file has tables for; an older file has fewer."""
    tables = {row["name"] for row in copy.each("SELECT name FROM sqlite_schema WHERE type='table'")}
    return [kind for kind in form.kinds.searched if kind in tables]


def _defaults(copy: Database, kind: str) -> dict[str, Any]:
    """Give what columns hold that changes of an older format do not name."""
    columns = copy.rows(f"PRAGMA table_info({kind})")
    return {
        column["name"]: None if column["dflt_value"] is None else _value(copy, column["dflt_value"])
        for column in columns
    }


def _value(copy: Database, expression: str) -> Any:  # noqa: ANN401 - whatever a column may hold
    row = copy.row(f"SELECT {expression}")
    return row[0] if row else None
