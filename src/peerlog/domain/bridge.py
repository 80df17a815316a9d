"""A sentence of a private reflection as it will stand before others: a copy, with nothing that leads back."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerlog.domain.ids import SessionId
from peerlog.domain.reflection_inline import without_signs
from peerlog.domain.scrubbing import Found


class TargetKind(StrEnum):
    """What a sentence can become."""

    TOPIC = "topic"
    NOTE = "note"
    ACTION = "action"
    ROUND = "round"
    """One line of an entry that waits beside those of the anonymous rounds; for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a sentence is to stand."""

    kind: TargetKind
    session: SessionId | None = None
    """A session still to come or running; an action and a round need none."""
    line: str = "wrong"
    """Of a round, which of the four lines of the frame it becomes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A sentence exactly as it will stand."""

    target: Target
    text: str
    owner: str = ""
    """Of an action, the name it will show."""
    due: date | None = None
    """Of an action."""
    names: tuple[str, ...] = ()
    """Members, guests and organisations it names, by their full names."""
    contact: str = ""
    """The first telephone number or address in it."""
    telltales: tuple[Found, ...] = ()
    """For a round, all in it that could tell who wrote it, in order."""


def scrubbed(text: str) -> str:
    """Give *text* on one line, without the tags and strands that only mean something in the journal."""
    return " ".join(without_signs(text).split())
