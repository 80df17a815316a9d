"""What happened, what is safe, what to do: the sentences of looking back, and the names of its fields."""

from collections.abc import Callable
from typing import Any

from peerlog.domain import errors
from peerlog.wording.language import _
from peerlog.wording.safe import visible
from peerlog.wording.times import full_date


def look_back_names() -> dict[str, str]:
    """Give the names of fields as they are read in a sentence."""
    return {
        "look_back": _("look-back"), "learning": _("line on what was learned"), "source": _("line to promise about"),
        "carry": _("answer"), "review": _("review"),
        "expectation": _("line on what is expected"), "signs": _("line on how you will tell"),
        "holder": _("line on who holds it"), "successor": _("line on who follows"),
        "evidence": _("line on what shows it"), "hindsight": _("line to add"), "year": _("year"),
        "unexpected": _("line on what nobody expected"), "to_earlier_selves": _("line to your earlier selves"),
        "ladder": _("line on when to look"), "stands": _("finding"), "lives_in": _("place where it lives now"),
        "on": _("day of the look"),
    }  # fmt: skip


LOOKED: dict[type, Callable[[Any], str]] = {
    errors.LookTooEarly: lambda error: _(
        "The next look is due on {date}; nothing was kept. Add what turned out since as hindsight."
    ).format(date=full_date(error.day)),
    errors.LookNotOn: lambda error: _(
        "{date} lies before the promise, or ahead; nothing was kept. Look today, or give a day since the promise."
    ).format(date=full_date(error.day)),
    errors.LookBackOver: lambda error: _(
        "The last look could be taken until {date}; nothing was kept. Promise anew to look at it again."
    ).format(date=full_date(error.day)),
    errors.WasLetGo: lambda error: _(
        "The group let this go on {date}; nothing was changed. Promise anew to look at it again."
    ).format(date=full_date(error.day)),
    errors.RungPassed: lambda error: _(
        "Looks whose day has come stay as they stand (month {months}); nothing was changed. Change those ahead."
    ).format(months=", ".join(map(str, error.months))),
    errors.UnreadableLadder: lambda error: _(
        "“{words}” are not months I know; nothing was changed. Try “1, 3, 12, 24, 60”: at most twelve, up to 240."
    ).format(words=visible(error.words)),
}
