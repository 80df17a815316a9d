"""Which act Ctrl+Z takes back and Ctrl+Y brings back, read from the change log, and what it writes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from peerlog.domain.change import Change, Value, heads
from peerlog.domain.errors import ChangedSince

UNDO = "undo"
REDO = "redo"
LASTING = ("run.", "export.", "round.")
"""Verbs that begin so are not undone: moving through a live session has keys of its own; what left has left, and what
a round released was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What was done in one go."""

    id: str
    verb: str
    undoes: str = ""


def to_undo(acts: Iterable[Act]) -> Act | None:
    """Find the newest act that still stands."""
    cancelled: set[str] = set()
    for act in acts:
        if act.id in cancelled or act.verb.startswith(LASTING):
            continue
        if act.verb == UNDO:
            cancelled.add(act.undoes)
        else:
            return act
    return None


def to_redo(acts: Iterable[Act]) -> Act | None:
    """Find the newest undoing that nothing was done after."""
    cancelled: set[str] = set()
    for act in acts:
        if act.id in cancelled or act.verb.startswith(LASTING):
            continue
        if act.verb == UNDO:
            return act
        if act.verb != REDO:
            return None
        cancelled.add(act.undoes)
    return None


def fields_before(
    act: Sequence[Change], everything: Sequence[Change], later: Mapping[str, Value] | None = None
) -> dict[str, Value]:
    """Give the values that an act replaced in one record, from its changes of it and all changes of it.

    What the act made goes to the trash; *later* says what fields hold that came with a later format, where no
    earlier change names them. Raises ChangedSince where a field no longer holds what the act left.
    """
    first = {key: change for change in reversed(act) for key in change.fields}
    last = {key: change for change in act for key in change.fields}
    standing = heads(everything)
    before: dict[str, Value] = {}
    unnamed = _unnamed(act, everything, later or {})
    for key, change in first.items():
        replaced = _replaced(change, key, everything)
        if replaced is None:
            _check_unused(change, standing[key][0], key, act, everything)
            if key != "trashed" and key not in unnamed:
                continue
        left = _source(last[key], key, everything)
        if left not in (_source(head, key, everything) for head in standing.get(key, ())):
            raise ChangedSince(change.kind)
        before[key] = replaced.fields[key] if replaced else unnamed.get(key, 1)
    return before


def _unnamed(
    act: Sequence[Change], everything: Sequence[Change], later: Mapping[str, Value]
) -> Mapping[str, Value]:
    """Give the fields no earlier change of a record need name; of one that the act itself made there are none."""
    return later if any(change.clock < act[0].clock for change in everything) else {}


def _check_unused(
    change: Change, head: Change, key: str, act: Sequence[Change], everything: Sequence[Change]
) -> None:
    """Refuse to take away what an act made and what is in use by now, such as a session that runs."""
    if _source(head, key, everything) not in {made.name for made in act}:
        raise ChangedSince(change.kind)


def _source(change: Change, key: str, everything: Sequence[Change]) -> str:
    """Name the change a value first came with; undoing and redoing only bring it back."""
    while change.undoes:
        undone = next((c for c in everything if c.act == change.undoes and key in c.fields), None)
        replaced = None if undone is None else _replaced(undone, key, everything)
        if replaced is None:
            break
        change = replaced
    return change.name


def _replaced(change: Change, key: str, everything: Sequence[Change]) -> Change | None:
    """Give the latest of the changes whose value of *key* this one replaced."""
    names = change.replaces.get(key, ())
    found = [c for c in everything if c.name in names]
    return max(found, key=lambda c: (c.clock, c.copy, c.seq), default=None)
