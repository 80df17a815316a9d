"""What Today says of sessions, actions and drafts."""

from datetime import date, datetime

from peerlog.domain.session import Session, SessionState
from peerlog.wording.language import _, ngettext
from peerlog.wording.session import called
from peerlog.wording.times import ago, clock_time, day_words, full_date


def session_words(session: Session, today: date) -> tuple[str, str]:
    """Give a session's name, and when and where it is: "tomorrow, 14:00, Mombasa"."""
    day = session.starts.date()
    when = _began_words(session, today) or _("{day} at {time}").format(
        day=day_words(day, today), time=clock_time(session.starts)
    )
    place = _("{when}, {place}").format(when=when, place=session.place) if session.place else when
    if day < today and session.state is SessionState.PLANNED:
        place = _("{place}; that has passed").format(place=place)
    return called(session), place


def _began_words(session: Session, today: date) -> str:
    if session.state is not SessionState.RUNNING or session.opened_at is None:
        return ""
    began = session.opened_at.astimezone(session.starts_at.tzinfo)
    return _("began {day} at {time}").format(day=day_words(began.date(), today), time=clock_time(began))


def held_words(session: Session, today: date) -> str:
    """Say when a session was held."""
    day = session.starts.date()
    return _("held {date}, {ago}").format(date=full_date(day), ago=ago(day, today))


def kept_words(kept: datetime, today: date) -> str:
    """Say when a draft was kept; *kept* is on the wall clock of the network."""
    return _("kept {day} at {time}").format(day=day_words(kept.date(), today), time=clock_time(kept))


def more_words(count: int) -> str:
    """Say that there is more than is shown, and where."""
    return ngettext("{count} more under Actions (A)", "{count} more under Actions (A)", count).format(
        count=count
    )


def group_words(kind: str, count: int) -> str:
    """Head a group of rows."""
    return {
        "overdue": ngettext("{count} action is late", "{count} actions are late", count),
        "soon": ngettext(
            "{count} action is due within a week", "{count} actions are due within a week", count
        ),
        "later": ngettext("{count} more open action", "{count} more open actions", count),
        "drafts": ngettext("{count} text was not finished", "{count} texts were not finished", count),
        "unapproved": ngettext(
            "{count} set of minutes to approve", "{count} sets of minutes to approve", count
        ),
    }[kind].format(count=count)


def nothing_words() -> tuple[str, ...]:
    """Say that all is well, what will stand here, and the next step, a line each."""
    return (
        _("Nothing needs you now."),
        _("The next session will stand here, what is due or late, and texts you did not finish."),
        _("C plans a session, such as “Feedback that lands”, thu 14:00."),
    )
