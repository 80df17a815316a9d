"""When a session begins, as people type it: read, and echoed while it is typed."""

from datetime import date, datetime

from peerlog.domain.errors import EmptyText, TimeMissing, UnreadableDate
from peerlog.domain.session import zone_of
from peerlog.wording.dates import session_time, understood
from peerlog.wording.language import _
from peerlog.wording.session import start_words


def read_start(words: str, today: date) -> datetime:
    """Give the local day and time that people's own words mean; raises EmptyText, TimeMissing or UnreadableDate."""
    if not words.strip():
        raise EmptyText("starts")
    found = session_time(words, today)
    if found is None:
        raise (TimeMissing if understood(words, today) else UnreadableDate)(words)
    return found


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
