"""What the lines at the top say beside names and times."""

from datetime import datetime

from peerlog.wording.language import _
from peerlog.wording.times import clock_time


def saved_words(saved: datetime | None) -> str:
    """Say when the last change was kept, in the zone the moment carries; empty before the first."""
    return _("Saved {time}").format(time=clock_time(saved)) if saved else ""


def banner_words(*, demo: bool) -> str:
    """Say on every screen of the sample network that it is one; empty for one's own."""
    return _("Sample network: nothing here is real") if demo else ""
