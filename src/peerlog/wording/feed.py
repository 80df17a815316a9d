"""Captured lines as the feed of a running session shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import tzinfo

from peerlog.domain.action import Action
from peerlog.domain.captured import LineKind
from peerlog.domain.ids import MemberId
from peerlog.domain.line import Line, kind_of
from peerlog.domain.member import Member
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.session import Session
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _
from peerlog.wording.safe import visible
from peerlog.wording.times import clock_time, full_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What the lines of one session are told with."""

    ref: str
    """Of the session, such as S07."""
    zone: tzinfo | None
    members: Mapping[MemberId, str]
    clauses: Mapping[str, int]
    """By the ids of lines, the clause of the draft that each of them is or is about."""


def names_for(session: Session, members: Iterable[Member], clauses: Mapping[str, int] | None = None) -> Names:
    """Give what the lines of a session are told with."""
    called = {member.id: member.name for member in members}
    return Names(
        ref=session.ref, zone=session.starts_at.tzinfo, members=called, clauses=clauses or {}
    )  # fmt: skip


def time_of(line: Line, names: Names) -> str:
    """Give when a line was captured, on the session's wall clock."""
    return clock_time(line.made.astimezone(names.zone))


def kind_in_words(line: Line) -> str:
    """Name the kind of a line."""
    return kind_word(kind_of(line))


def widest_kind() -> int:
    """Give the letters of the longest name of a kind, for a column that holds them all."""
    return max(len(kind_word(kind.value)) for kind in LineKind)


def detail_of(line: Line, names: Names) -> str:
    """Give whose an action is and for when, how a decision was taken, or who is quoted; empty when unknown."""
    return _action_detail(line, names) if isinstance(line, Action) else _note_detail(line, names)


def _action_detail(action: Action, names: Names) -> str:
    known = visible(names.members.get(action.owner, "")) if action.owner else ""
    typed = _("“{name}”").format(name=visible(action.owner_words)) if action.owner_words else ""
    due = _("due {date}").format(date=full_date(action.due)) if action.due else _("no date yet")
    return _("{owner}, {due}").format(owner=known or typed or _("no owner yet"), due=due)


def _note_detail(note: Note, names: Names) -> str:
    if note.kind is NoteKind.DECISION:
        return _("by {method}").format(method=visible(note.method)) if note.method else ""
    speaker = visible(names.members.get(note.speaker, "")) if note.speaker else ""
    if speaker and note.said_yes:
        speaker = _("{name}, who agreed to be named").format(name=speaker)
    clause = clause_words(names.clauses[note.id]) if note.id in names.clauses else ""
    return ", ".join(filter(None, (clause, speaker)))


def clause_words(number: int) -> str:
    """Say that a line is, or is about, a clause of the agreement that is being made."""
    return _("clause {number} of the draft agreement").format(number=number)


def clause_said(number: int) -> str:
    """Say it to whoever typed the line."""
    return _(
        "That is clause {number} of the draft agreement; what one would see is typed as “{number}: ...”."
    ).format(number=number)


def kept_words(lines: int) -> str:
    """Say how many pasted lines were kept."""
    return _("Kept as {n} lines; Ctrl+Z takes them all back.").format(n=lines)
