"""Sessions, agendas, attendance and captured lines as lines of plain text."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from peerlog.domain.agenda import LEFT_OUT, Slot, clock_times, in_order, total_minutes
from peerlog.domain.attendance import Attendance
from peerlog.domain.closing import Gap, Missing
from peerlog.domain.format import Format
from peerlog.domain.line import Line, ref_of
from peerlog.domain.session import MinutesState, Session, SessionState
from peerlog.domain.step import Step
from peerlog.wording.agenda import format_size, slot_words, step_extra
from peerlog.wording.feed import Names, detail_of, kind_in_words
from peerlog.wording.language import _
from peerlog.wording.level import decided_words
from peerlog.wording.listing.network import fact_lines
from peerlog.wording.session import called, start_words, when_and_where
from peerlog.wording.terms import presence_word
from peerlog.wording.times import clock_time, minutes_words


def session_line(session: Session) -> str:
    """Give a session in one line."""
    return _("{name}, {when}, {state}").format(
        name=called(session), when=when_and_where(session), state=state_word(session)
    )


def session_lines(session: Session) -> Iterator[str]:
    """Give a session's heading, a fact a line."""
    yield called(session)
    facts = (
        (_("When"), _("{when} ({zone})").format(when=start_words(session.starts), zone=session.zone)),
        (_("Place"), session.place),
        (_("Facilitator"), session.facilitator),
        (_("Minutes by"), session.minutes_by),
        (_("Objectives"), session.objectives),
        (_("State"), state_word(session)),
        (_("Next session"), session.next_session),
    )
    yield from fact_lines(facts)


def state_word(session: Session) -> str:
    """Say how far a session has come, and its minutes."""
    if session.state is SessionState.CLOSED:
        approved = session.minutes_state is MinutesState.APPROVED
        return _("closed, minutes approved") if approved else _("closed, minutes still a draft")
    return _("running") if session.state is SessionState.RUNNING else _("planned")


def agenda_lines(steps: Iterable[Step], starts: datetime) -> Iterator[str]:
    """Give the agenda with its times and its end, then what is left out of it."""
    everything = in_order(steps)
    slots = clock_times(everything, starts)
    yield from (slot_line(number, slot) for number, slot in enumerate(slots, 1))
    if slots:
        length = minutes_words(total_minutes(everything))
        yield _("Ends {time}, {length} planned").format(time=clock_time(slots[-1].ends), length=length)
    yield from (left_out_line(step) for step in everything if step.state in LEFT_OUT)


def slot_line(number: int, slot: Slot) -> str:
    """Give a step of the agenda with its time on the clock."""
    step = slot.step
    head = _("{number}. {begins} {title}, {minutes}").format(
        number=number, begins=clock_time(slot.begins), title=step.title, minutes=minutes_words(step.minutes)
    )
    return ", ".join(part for part in (head, step.who, slot_words(slot), *step_extra(step)) if part)


def left_out_line(step: Step) -> str:
    """Give a step that takes no time."""
    return _("{title}: {state}").format(title=step.title, state=", ".join(step_extra(step)))


def format_line(one: Format) -> str:
    """Give a format in one line."""
    return _("{id}: {name}, {size}. {summary}").format(
        id=one.id, name=_(one.name), size=format_size(one), summary=_(one.summary)
    )


def captured_line(number: int, line: Line, names: Names) -> str:
    """Give a captured line with its number, and what is known beside its words."""
    ref = ref_of(line, names.ref)
    detail = ", ".join(filter(None, (detail_of(line, names), *decided_words(line))))
    kind = kind_in_words(line)
    head = (
        _("{number}. {kind} {ref}").format(number=number, kind=kind, ref=ref) if ref else f"{number}. {kind}"
    )
    words = _("{head}: {text}").format(head=head, text=line.text)
    return _("{words} ({detail})").format(words=words, detail=detail) if detail else words


def attendance_line(name: str, part: Attendance, *, new: bool) -> str:
    """Say how somebody took part, and whether for the first time."""
    newcomer = _("here for the first time") if new else ""
    words = (part.guest_organisation, presence_word(part.presence), newcomer)
    return ", ".join(part for part in (name, *words) if part)


def missing_line(missing: Missing, ref: str) -> str:
    """Say what the record of a session still lacks."""
    return {
        Gap.METHOD: _("{ref} does not say how it was decided."),
        Gap.OWNER: _("{ref} has no owner."),
        Gap.DATE: _("{ref} has no date."),
        Gap.ATTENDANCE: _("Nobody is marked as having been there."),
    }[missing.gap].format(ref=ref)
