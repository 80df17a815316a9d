"""The highest numbers that erased records had: a ref such as S07 or A3 is given once and never again."""

from peerlog.storage.database import Database

OWNERS = {"session": "network", "action": "session", "note": "session"}
"""What the numbers of a kind are counted in; an action of no session counts in its network."""


def remember(database: Database, kind: str, record: str) -> None:
    """Keep the number of a record that is about to be erased, and forget those counted in it."""
    database.write("DELETE FROM meta WHERE key LIKE 'number.%' AND instr(key, ?)", (record,))
    if kind not in OWNERS:
        return
    row = database.row(f"SELECT * FROM {kind} WHERE id=?", (record,))  # noqa: S608
    if row is not None and row["number"]:
        owner = row[OWNERS[kind]] or row["network"]
        number = max(row["number"], highest_erased(database, kind, owner))
        database.write("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_key(kind, owner), str(number)))


def highest_erased(database: Database, kind: str, owner: str) -> int:
    """Give the highest number of an erased record of this kind; 0 for none."""
    return database.number("SELECT CAST(value AS INTEGER) FROM meta WHERE key=?", (_key(kind, owner),))


def _key(kind: str, owner: str) -> str:
    return f"number.{kind}.{owner}"
