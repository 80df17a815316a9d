"""What stands in a calendar: sessions, dated actions, reviews of decisions, rungs of look-backs; from what may leave."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from peerlog.domain.action import ActionState
from peerlog.domain.audience import Audience
from peerlog.domain.gone import Gone, GoneKind
from peerlog.domain.handout import Handout, SharedAction
from peerlog.domain.look_back import due_on
from peerlog.domain.network import Confidentiality
from peerlog.domain.register import Register, SharedDecision, SharedLookBack
from peerlog.domain.review import Review
from peerlog.domain.verdict import Leaving
from peerlog.wording.language import _
from peerlog.wording.markdown import paragraphs, plain
from peerlog.wording.minutes import minutes_title, reader_words
from peerlog.wording.minutes_parts import who_words
from peerlog.wording.terms import mode_sentence


class Progress(StrEnum):
    """How something that was to be done by a day stands."""

    AHEAD = "ahead"
    DONE = "done"
    CANCELLED = "cancelled"


_PROGRESS = {
    ActionState.OPEN: Progress.AHEAD,
    ActionState.DONE: Progress.DONE,
    ActionState.DROPPED: Progress.CANCELLED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One day or meeting of a calendar."""

    uid: str
    """The same in every export, so that bringing it in again renews what is there."""
    begins: datetime | date
    """A moment with its zone, or a whole day."""
    ends: datetime | None = None
    title: str
    place: str = ""
    about: str
    stamped: date
    """The day it was agreed: what a calendar wants to know of its making, without a clock in it."""
    version: int
    """Grows with every change of what the entry says."""
    task: Progress | None = None
    """None for a meeting."""
    off: bool = False
    """Whether a meeting is called off."""
    done_on: date | None = None

    @property
    def when_words(self) -> str:
        """The day, and the hour where it may be known."""
        if isinstance(self.begins, datetime):
            return f"{self.begins:%Y-%m-%d %H:%M}"
        return self.begins.isoformat()


def entries(leavings: Sequence[Leaving]) -> tuple[Entry, ...]:
    """Give what a calendar says of sessions: each of them, and each of its actions that has a day."""
    return tuple(entry for one in leavings for entry in (_session(one), *_actions(one)))


def later_entries(register: Register) -> tuple[Entry, ...]:
    """Give what a calendar says beside the sessions: actions between them, reviews, and rungs of look-backs."""
    between = (
        _action(
            one.shared, f"{one.id}@peerlog", one.agreed_on, _for_whom(register.audience, one.confidentiality)
        )
        for one in register.actions
        if one.session is None
    )
    reviews = (entry for one in register.decisions for entry in _reviews(register, one))
    rungs = (entry for one in register.look_backs for entry in _rungs(register.audience, one))
    gone = (_gone(one) for one in register.gone)
    return tuple(entry for entry in (*between, *reviews, *rungs, *gone) if entry is not None)


def _session(one: Leaving) -> Entry:
    handout = one.handout
    return Entry(
        uid=f"{one.session}@peerlog",
        begins=handout.starts or handout.day,
        ends=handout.ends or handout.planned_end,
        title=minutes_title(handout),
        place=plain(handout.place),
        about="\n".join((_readers(handout), *paragraphs(handout.objectives))),
        stamped=handout.day,
        version=handout.version,
    )


def _readers(handout: Handout) -> str:
    return _for_whom(handout.audience, handout.confidentiality)


def _for_whom(audience: Audience, mode: Confidentiality) -> str:
    reader = _("Not to be passed on.") if audience is Audience.ME else reader_words(audience)
    return f"{reader} {mode_sentence(mode)}"


def _actions(one: Leaving) -> Iterator[Entry]:
    for action in one.handout.actions:
        uid = f"{one.session}-{action.ref.rpartition('-')[2]}@peerlog"
        entry = _action(action, uid, one.handout.day, _readers(one.handout))
        if entry is not None:
            yield entry


def _action(action: SharedAction, uid: str, agreed_on: date, readers: str) -> Entry | None:
    if action.due is None:
        return None
    owner = who_words(action)
    text = _("{text} ({owner})").format(text=plain(action.text), owner=owner) if owner else plain(action.text)
    title = {
        ActionState.OPEN: _("Due: {text}"),
        ActionState.DONE: _("Done: {text}"),
        ActionState.DROPPED: _("Let go: {text}"),
    }[action.state]
    return Entry(
        uid=uid,
        begins=action.due,
        title=title.format(text=text),
        about=f"{action.ref} {readers}",
        stamped=agreed_on,
        version=action.version,
        task=_PROGRESS[action.state],
        done_on=action.ended_on,
    )


def _reviews(register: Register, decision: SharedDecision) -> Iterator[Entry | None]:
    for review, version in zip(decision.reviews, decision.versions, strict=True):
        yield _review(register, decision, review, version)


def _review(register: Register, decision: SharedDecision, review: Review, version: int) -> Entry | None:
    """Give a review on its day; one that waits for the next session stands on the day of that, once it is planned."""
    done = review.outcome is not None
    day = review.due_on or (review.done_on if done else register.next_day)
    if day is None:
        return None
    title = _("Reviewed: {text}") if done else _("Review: {text}")
    provisional = _("Decided while fewer than half of the core were there.") if review.provisional else ""
    readers = _for_whom(register.audience, decision.confidentiality)
    return Entry(
        uid=f"{review.id}@peerlog",
        begins=day,
        title=title.format(text=plain(decision.line.text)),
        about="\n".join(filter(None, (f"{decision.line.ref} {readers}", provisional))),
        stamped=decision.day,
        version=version,
        task=Progress.DONE if done else Progress.AHEAD,
        done_on=review.done_on,
    )


def _rungs(audience: Audience, one: SharedLookBack) -> Iterator[Entry]:
    """Give each rung; one that was taken off the ladder is called off in calendars that had it."""
    looked = {look.rung: look for look in one.looks}
    for months in one.every_rung:
        look = looked.get(months)
        gone = months not in one.promise.ladder or one.promise.let_go_on is not None
        title = _("Looked back: {text}") if look else _("Look back: {text}")
        yield Entry(
            uid=f"{one.promise.id}-{months}@peerlog",
            begins=due_on(one.promise, months),
            title=title.format(text=plain(one.promise.name)),
            about="\n".join(_promise_words(audience, one)),
            stamped=one.promise.promised_on,
            version=one.version,
            task=Progress.DONE if look else Progress.CANCELLED if gone else Progress.AHEAD,
            done_on=look.looked_on if look else None,
        )


def _promise_words(audience: Audience, one: SharedLookBack) -> Iterator[str]:
    promise = one.promise
    yield _for_whom(audience, one.confidentiality)
    said = (
        (_("Expected to be still true: {words}"), promise.expectation),
        (_("How one will tell: {words}"), promise.signs),
        (_("Who looks: {words}"), promise.holder),
        (_("Who takes over: {words}"), promise.successor),
        (_("Where it should live: {words}"), promise.place),
    )
    yield from (words.format(words=plain(text)) for words, text in said if plain(text))


def _gone(one: Gone) -> Entry:
    """Give the entry that calls another off: without a word of it, on the day it stood on."""
    is_meeting = one.kind is GoneKind.MEETING
    return Entry(
        uid=f"{one.key}@peerlog",
        begins=one.day,
        title=_("Called off"),
        about=_("This is not followed any more."),
        stamped=one.since,
        version=one.version,
        task=None if is_meeting else Progress.CANCELLED,
        off=is_meeting,
    )
