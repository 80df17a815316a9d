"""When a session is, where, and how far it has come, in words."""

from datetime import datetime

from peerlog.domain.session import MinutesState, Session, SessionState
from peerlog.wording.language import _
from peerlog.wording.times import clock_time, full_date


def start_words(starts: datetime) -> str:
    """Give "Thu 26 Nov 2026 14:00", which `read_start` reads back."""
    return _("{date} {time}").format(date=full_date(starts.date()), time=clock_time(starts))


def called(session: Session) -> str:
    """Give the ref and the title: "S08 Feedback that lands"."""
    return _("{ref} {title}").format(ref=session.ref, title=session.title)


def when_and_where(session: Session) -> str:
    """Give "Thu 26 Nov 2026 14:00, Mombasa and phone"."""
    when = start_words(session.starts)
    return _("{when}, {place}").format(when=when, place=session.place) if session.place else when


def state_words(session: Session, *, is_past: bool) -> str:
    """Say how far it has come, in a word or two."""
    if session.state is SessionState.RUNNING:
        return _("running")
    if session.state is SessionState.PLANNED:
        return _("not run yet") if is_past else _("planned")
    return _("approved") if session.minutes_state is MinutesState.APPROVED else _("draft minutes")


def far_off(session: Session, now: datetime) -> str:
    """Say that a session is begun more than an hour away from its start; empty when it is not."""
    hours = (session.starts_at - now).total_seconds() / 3600
    if -1 <= hours <= 1:
        return ""
    words = _("{ref} was planned for {when}; it begins now.")
    return words.format(ref=session.ref, when=start_words(session.starts))


def late_question(session: Session) -> str:
    """Ask about a session that is begun on a later day than planned."""
    words = _("{ref} was planned for {when}. When is it held?")
    return words.format(ref=session.ref, when=start_words(session.starts))


def late_choices() -> tuple[tuple[str, str, str], ...]:
    """Give the two answers: code, words, what follows."""
    return (
        ("now", _("It begins now"), _("the minutes say today, and what was planned")),
        ("then", _("It was held as planned"), _("it is only written up now")),
    )
