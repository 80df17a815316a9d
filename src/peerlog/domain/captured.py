"""What a captured line was understood to be, before it becomes a note or an action."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerlog.domain.action import Action
from peerlog.domain.audience import Audience
from peerlog.domain.errors import Ambiguous
from peerlog.domain.line import Line
from peerlog.domain.member import Member
from peerlog.domain.note import NoteKind

Understand = Callable[[str, date], date | None]
"""Words and today to the day they mean; it must know ISO dates."""


class LineKind(StrEnum):
    """What a line can become: one of the kinds of note, or an action."""

    NOTE = "note"
    LESSON = "lesson"
    DECISION = "decision"
    QUESTION = "question"
    SUCCESS = "success"
    QUOTE = "quote"
    PARKED = "parked"
    ACTION = "action"


class Remark(StrEnum):
    """What a person should be told about a line that was taken."""

    UNKNOWN_NAME = "unknown-name"
    AMBIGUOUS_NAME = "ambiguous-name"
    SECOND_OWNER = "second-owner"
    UNKNOWN_DATE = "unknown-date"
    PAST_DATE = "past-date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A remark and the words of the line it is about."""

    remark: Remark
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """What a line was understood to be."""

    kind: LineKind
    text: str
    owner: Member | None = None
    owner_words: str = ""
    """A name that nobody has, or that several have; it stays in the text too."""
    candidates: tuple[Member, ...] = ()
    """Who has the name in `owner_words` when several have it."""
    due: date | None = None
    due_words: str = ""
    """What followed `by` and was no date; it stays in the text too."""
    said: tuple[Said, ...] = ()
    level: Audience | None = None
    """How far it may go, chosen while it was typed; None leaves it to the mode."""

    @property
    def note_kind(self) -> NoteKind | None:
        """The kind of note, or None for an action."""
        return None if self.kind is LineKind.ACTION else NoteKind(self.kind.value)

    def members_without_the_others(self, members: Iterable[Member], chosen: Member) -> tuple[Member, ...]:
        """Give whom to parse the same line with once a person has chosen among `candidates`."""
        return tuple(member for member in members if member == chosen or member not in self.candidates)


def with_one_owner(captured: Captured) -> Captured:
    """Give it back, or raise Ambiguous where several people have the name."""
    if captured.candidates:
        raise Ambiguous("owner", captured.owner_words, tuple(member.name for member in captured.candidates))
    return captured


def captured_of(line: Line, members: Sequence[Member]) -> Captured:
    """Give a note or an action as the line it could have come from, to edit it as one."""
    if not isinstance(line, Action):
        return Captured(kind=LineKind(line.kind.value), text=line.text, level=line.level)
    owner = next((member for member in members if member.id == line.owner), None)
    return Captured(kind=LineKind.ACTION, text=line.text, owner=owner, due=line.due, level=line.level)
