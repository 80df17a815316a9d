"""The proof in words: each row that was kept of an entry, each column of it explained, and what was never kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from peerlog.domain.stored import StoredRow
from peerlog.wording.language import _, mark
from peerlog.wording.mistake_promise import Promise

HELD, RELEASED = "held", "mistake"
UNSIGNED = ("round.release", "round.amend")
"""Acts of the log that tell neither a laptop nor a time."""
_TABLES = {
    HELD: mark("The entry, waiting. While it waits this row is all there is: no log, no index, no backup."),
    RELEASED: mark("The entry, released."),
    "said": mark("What search looks through: the same words in small letters."),
    "draft": mark("Something half typed about it on this laptop, by whoever reads, not by its author."),
    "question": mark("A question of the group, and the answer given with the return code."),
    "advice": mark("Advice of the group."),
}
_COLUMNS = {
    "id": mark("a random number; it tells nothing"),
    "network": mark("the random number of the network"),
    "batch": mark("a random number, the same for all that were released together"),
    "period": mark("the quarter; no day and no time"),
    "kind": mark("as its author chose, or nothing"),
    "area": mark("as its author chose, or nothing"),
    "factor": mark("as its author chose, or nothing"),
    "severity": mark("as its author chose, or nothing"),
    "again": mark("as its author chose, or nothing"),
    "code": mark("of a return code only a salt and a slow hash; empty without one"),
    "state": mark("how far the group's answer has come"),
    "theme": mark("what the group calls several like it"),
    "response": mark("the random number of the group's response"),
    "trashed": mark("always 0: an entry is withdrawn for good, or stays"),
}
_LOG = {
    "copy": mark("a random name made for this release, not the name of this laptop"),
    "seq": mark("its place in the batch by random number, not by the order of telling"),
    "clock": mark("the first day of the quarter"),
    "act": mark("a random number"),
    "verb": mark("what was done"),
    "fields": mark("the row above once more"),
    "digest": mark("a checksum, to find damage on the disk"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One row of the file in words."""

    title: str
    columns: tuple[tuple[str, str, str], ...]
    """Name, value as stored, and what it is; the last may be empty."""


def proofs(rows: Iterable[StoredRow]) -> tuple[Proof, ...]:
    """Give every row in words, the entry's own first."""
    return tuple(_proof(row) for row in rows)


def everything_words() -> str:
    """Say what the proof is."""
    return _(
        "This is everything we kept. The file was searched for the random number of this entry; every row that holds "
        "it stands here as it is stored."
    )


def never_kept() -> str:
    """Say what there is no place for."""
    return _(
        "There is no column for who wrote it, on which device, on which day or at what time, in which place, "
        "organisation or session, or in which order."
    )


def promise_words(promise: Promise) -> str:
    """Say on which side of the promise what stands."""
    kept = _("Promised: {words}").format(words=promise.kept) if promise.kept else _("Promised: nothing.")
    return f"{kept} {_('Not promised: {words}').format(words=promise.open)}"


def room_question() -> str:
    """Ask for what decides how much can be guessed."""
    return _("How many people were in the room?")


def _proof(row: StoredRow) -> Proof:
    values = dict(row.columns)
    unsigned = values.get("verb") in UNSIGNED
    return Proof(
        title=_title(row.table, unsigned=unsigned),
        columns=tuple(
            (name, _value(value), _note(row.table, name, unsigned=unsigned)) for name, value in row.columns
        ),
    )


def _title(table: str, *, unsigned: bool) -> str:
    if table == "change" and unsigned:
        return _("The change log, as written at the release: without a laptop and without a time.")
    if table == "change":
        return _(
            "The change log: something the group did with it later, on this laptop and at that time. Its author is "
            "not in it."
        )
    return _(_TABLES[table]) if table in _TABLES else table


def _value(value: object) -> str:
    return _("(nothing)") if value in (None, "") else str(value)


def _note(table: str, column: str, *, unsigned: bool) -> str:
    notes = _COLUMNS if table in (HELD, RELEASED) else _LOG if unsigned else {}
    return _(notes[column]) if column in notes else ""
