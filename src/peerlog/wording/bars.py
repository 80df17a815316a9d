"""What the lines at the top say beside names and times."""

from datetime import date, datetime

from peerlog.wording.language import _
from peerlog.wording.times import clock_time, short_date


def saved_words(saved: datetime | None, today: date) -> str:
    """Say when the last change was kept, in the zone the moment carries: the time, or the day when that was another."""
    if saved is None:
        return ""
    when = clock_time(saved) if saved.date() == today else short_date(saved.date())
    return _("Saved {time}").format(time=when)


def banner_words(*, demo: bool) -> str:
    """Say on every screen of the sample network that it is one; empty for one's own."""
    return _("Sample network: nothing here is real") if demo else ""


def short_banner_words(*, demo: bool) -> str:
    """Say the same in two words, where a session runs and every column counts."""
    return _("Sample network") if demo else ""
