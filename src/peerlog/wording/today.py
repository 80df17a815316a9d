"""What Today says of sessions and drafts."""

from peerlog.domain.draft import Draft
from peerlog.domain.session import Session
from peerlog.wording.language import _
from peerlog.wording.times import clock_time, short_date


def session_words(session: Session) -> tuple[str, str]:
    """Give a session's name, and when and where it is."""
    when = _("{day} {time}").format(day=short_date(session.starts.date()), time=clock_time(session.starts))
    place = _("{when}, {place}").format(when=when, place=session.place) if session.place else when
    return f"{session.ref} {session.title}", place


def draft_words(draft: Draft) -> str:
    """Say what a draft is, by its first words."""
    return _("was kept: {text}").format(text=" ".join(draft.text.split())[:60])
