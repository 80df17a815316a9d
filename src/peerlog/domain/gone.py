"""What stood in calendars that were handed out and is not followed any more, so that they can be told to call it off."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerlog.domain.action import Action
from peerlog.domain.audience import Audience
from peerlog.domain.door import Door
from peerlog.domain.handout import Piece
from peerlog.domain.note import NoteKind


class GoneKind(StrEnum):
    """What it was."""

    MEETING = "meeting"
    ACTION = "action"
    REVIEW = "review"
    LOOK_BACK = "look-back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """Something in the trash, or without its day; whoever reads of it gets the day it stood on and no word."""

    kind: GoneKind
    key: str
    """What its entry was known by: the id of the record, or the one made of several."""
    day: date
    since: date
    """The day it was agreed."""
    version: int
    readers: frozenset[Audience]
    """Those something was handed out to while it was there."""
    action: Action | None = None
    about: str = ""
    """Of a review, the id of its decision."""
    words: tuple[str, ...] = ()
    """Of a look-back: they are asked whether they might leave, and stay."""


def called_off(found: Iterable[Gone], door: Door, decisions: Collection[str]) -> tuple[Gone, ...]:
    """Give those that *door* would have let out; *decisions* are the ids of those that leave."""
    return tuple(one for one in found if door.audience in one.readers and _left(one, door, decisions))


def _left(one: Gone, door: Door, decisions: Collection[str]) -> bool:
    match one.kind:
        case GoneKind.ACTION:
            return one.action is not None and door.words_of(one.action) is not None
        case GoneKind.REVIEW:
            return one.about in decisions
        case GoneKind.LOOK_BACK:
            return NoteKind.LESSON in door.allowance.kinds and door.lets(Piece.LOOK_BACK, *one.words)
        case GoneKind.MEETING:
            return True
