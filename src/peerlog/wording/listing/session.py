"""Sessions, agendas, attendance and captured lines as lines of plain text."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from peerlog.domain.action import Action
from peerlog.domain.agenda import LEFT_OUT, Slot, clock_times, in_order, total_minutes
from peerlog.domain.attendance import Attendance
from peerlog.domain.closing import Gap, Missing
from peerlog.domain.format import Format
from peerlog.domain.format import total_minutes as minutes_of
from peerlog.domain.line import Line
from peerlog.domain.member import Member
from peerlog.domain.session import MinutesState, Session, SessionState
from peerlog.domain.step import Step, StepState
from peerlog.wording.feed import Names, detail_of, kind_in_words, ref_of
from peerlog.wording.language import _
from peerlog.wording.listing.network import fact_lines
from peerlog.wording.terms import presence_word
from peerlog.wording.times import clock_time, full_date, length_words, minutes_words


def session_line(session: Session) -> str:
    """Give a session in one line."""
    when = f"{full_date(session.starts.date())} {clock_time(session.starts)}"
    return ", ".join(part for part in (f"{session.ref} {session.title}", when, session.place, state_word(session)) if part)


def session_lines(session: Session) -> Iterator[str]:
    """Give a session's heading, a fact a line."""
    yield f"{session.ref} {session.title}"
    when = f"{full_date(session.starts.date())} {clock_time(session.starts)} ({session.zone})"
    facts = (
        (_("When"), when),
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
    step, notes = slot.step, []
    if step.starts is not None:
        notes.append(_("locked at {time}").format(time=f"{step.starts:%H:%M}"))
    if slot.clash:
        notes.append(_("begins {length} late").format(length=minutes_words(slot.late_minutes)))
    head = _("{number}. {begins} {title}, {minutes}").format(
        number=number, begins=clock_time(slot.begins), title=step.title, minutes=minutes_words(step.minutes)
    )
    return ", ".join(part for part in (head, step.who, step.host, *notes, step_state(step)) if part)


def left_out_line(step: Step) -> str:
    """Give a step that takes no time."""
    return _("{title}: {state}").format(title=step.title, state=step_state(step))


def step_state(step: Step) -> str:
    """Say how far a step has come; nothing for one still to come."""
    return {
        StepState.TODO: "",
        StepState.RUNNING: _("running"),
        StepState.DONE: _("done in {length}").format(length=length_words(step.spent)),
        StepState.DEFERRED: _("put off to the next session"),
        StepState.DROPPED: _("dropped"),
    }[step.state]


def format_line(one: Format) -> str:
    """Give a format in one line."""
    minutes = minutes_words(minutes_of(one))
    return _("{id}: {name}, {minutes}, {size}. {summary}").format(
        id=one.id, name=_(one.name), minutes=minutes, size=_(one.size), summary=_(one.summary)
    )


def captured_line(number: int, line: Line, names: Names) -> str:
    """Give a captured line with its number, and what is known beside its words."""
    ref, detail = ref_of(line, names.ref), detail_of(line, names)
    kind = kind_in_words(line)
    head = _("{number}. {kind} {ref}").format(number=number, kind=kind, ref=ref) if ref else f"{number}. {kind}"
    words = _("{head}: {text}").format(head=head, text=line.text)
    return _("{words} ({detail})").format(words=words, detail=detail) if detail else words


def names_for(session: Session, members: Iterable[Member]) -> Names:
    """Give what the lines of a session are told with."""
    called = {member.id: member.name for member in members}
    return Names(ref=session.ref, zone=session.starts_at.tzinfo, members=called)


def owner_name(action: Action, members: Iterable[Member]) -> str:
    """Give the name of who an action belongs to, as far as it is known."""
    found = next((member for member in members if member.id == action.owner), None)
    return found.name if found else action.owner_words


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
