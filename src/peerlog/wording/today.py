"""What Today says of what needs a person, kind by kind."""

from datetime import date, datetime

from peerlog.domain.carrying import OFTEN
from peerlog.domain.needs import COUNTED, Needs
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
        count=_at_most(count)
    )


def rest_words(count: int) -> str:
    """Say how many are not listed."""
    return ngettext("and {count} more", "and {count} more", count).format(count=_at_most(count))


def folded_words(count: int) -> str:
    """Say that there is more of a kind than has room."""
    return ngettext("{count} more; Enter shows it", "{count} more; Enter shows them", count).format(
        count=_at_most(count)
    )


def group_words(kind: str, count: int) -> str:
    """Head a group of rows."""
    words = {
        "overdue": ngettext("{count} action is late", "{count} actions are late", count),
        "soon": ngettext(
            "{count} action is due within a week", "{count} actions are due within a week", count
        ),
        "later": ngettext("{count} more open action", "{count} more open actions", count),
        "drafts": ngettext("{count} text was not finished", "{count} texts were not finished", count),
        "unapproved": ngettext(
            "{count} set of minutes to approve", "{count} sets of minutes to approve", count
        ),
    }.get(kind) or _returning_words(kind, count)
    return words.format(count=_at_most(count), times=OFTEN)


def _returning_words(kind: str, count: int) -> str:
    return {
        "often": ngettext(
            "{count} action was carried {times} times or more",
            "{count} actions were carried {times} times or more",
            count,
        ),
        "reviews": ngettext(
            "{count} decision comes back for a review", "{count} decisions come back for a review", count
        ),
        "look_backs": ngettext("{count} look-back is due", "{count} look-backs are due", count),
        "mistakes": _("Mistakes that wait for the group"),
    }[kind]


def _at_most(count: int) -> str:
    return _("more than {count}").format(count=COUNTED) if count > COUNTED else str(count)


def looking_words(months: str, due: date, today: date) -> str:
    """Say which look is due, and since when: "after 3 months, due 2 days ago"."""
    return _("after {months}, due {when}").format(months=months, when=ago(due, today))


def end_words(needs: Needs) -> str:
    """Say that nothing more needs a person, or nothing at all."""
    return _("Nothing needs you now.") if needs.calm else _("That is all that needs you now.")


def nothing_words() -> tuple[str, ...]:
    """Say that all is well, what will stand here, and the next step, a line each."""
    return (
        _("Nothing needs you now."),
        _("The next session will stand here, what is due or late, and texts you did not finish."),
        _("C plans a session, such as “Feedback that lands”, thu 14:00."),
    )
