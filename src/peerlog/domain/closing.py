"""What is still missing when a session closes: asked for, never blocking."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from peerlog.domain.action import Action
from peerlog.domain.line import Line
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.record import SessionRecord


class Gap(StrEnum):
    """What a line or the session lacks."""

    METHOD = "method"
    OWNER = "owner"
    DATE = "date"
    ATTENDANCE = "attendance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing to ask for; without a line it is about the session."""

    gap: Gap
    line: Line | None = None


def missing(record: SessionRecord) -> tuple[Missing, ...]:
    """Give what a good record would still have, in the order of its lines."""
    found = [Missing(gap=Gap.ATTENDANCE)] if not record.attendance else []
    return (*found, *_of_notes(record.notes), *_of_actions(record.actions))


def _of_notes(notes: Iterable[Note]) -> Iterable[Missing]:
    for note in notes:
        if note.kind is NoteKind.DECISION and not note.method:
            yield Missing(gap=Gap.METHOD, line=note)


def _of_actions(actions: Iterable[Action]) -> Iterable[Missing]:
    for action in actions:
        if action.owner is None and not action.owner_words:
            yield Missing(gap=Gap.OWNER, line=action)
        if action.due is None:
            yield Missing(gap=Gap.DATE, line=action)
