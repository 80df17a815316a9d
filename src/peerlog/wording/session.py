"""When a session is, where, and how far it has come, in words."""

from datetime import date, datetime

from peerlog.domain.errors import EmptyText, TimeMissing, UnreadableDate
from peerlog.domain.session import MinutesState, Session, SessionState, zone_of
from peerlog.wording.dates import session_time, understood
from peerlog.wording.language import _
from peerlog.wording.times import clock_time, full_date


def read_start(words: str, today: date) -> datetime:
    """Give the local day and time that people's own words mean; raises EmptyText, TimeMissing or UnreadableDate."""
    if not words.strip():
        raise EmptyText("starts")
    found = session_time(words, today)
    if found is None:
        raise (TimeMissing if understood(words, today) else UnreadableDate)(words)
    return found


def start_words(starts: datetime) -> str:
    """Give "Thu 26 Nov 2026 14:00", which `read_start` reads back."""
    return _("{date} {time}").format(date=full_date(starts.date()), time=clock_time(starts))


def start_echo(words: str, now: datetime) -> str:
    """Say how a start is understood while it is typed; *now* is on the wall clock of the network."""
    if not words.strip():
        return ""
    found = session_time(words, now.date())
    if found is None:
        return _("not a day and time yet")
    past = found < now.replace(tzinfo=None)
    return _("{when}, past").format(when=start_words(found)) if past else start_words(found)


def zone_echo(words: str) -> str:
    """Say whether a time zone is known here while it is typed."""
    return "" if not words.strip() or zone_of(words.strip()) else _("not a zone I know yet")


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
