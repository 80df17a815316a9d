"""Which act Ctrl+Z takes back and Ctrl+Y brings back, read from the change log, newest first."""

from collections.abc import Iterable
from dataclasses import dataclass

UNDO = "undo"
REDO = "redo"
LASTING = "run."
"""Verbs that begin so (moving through a live session) have keys of their own and are not undone."""


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
