"""A time of day in people's own words."""

import re
from datetime import time

from peerlog.domain.member import folded

_HALF = r"(?P<half>am|pm|a\.m\.?|p\.m\.?)"
_PLAIN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}}) ?{_HALF}?",
        rf"(?P<hour>\d{{1,2}}) ?{_HALF}",
        r"(?P<hour>\d{1,2}) ?(?:h|uhr) ?(?P<minute>\d{2})?",
    )
)
"""What can only be a time."""
_BARE = re.compile(rf"(?P<hour>\d{{1,2}})(?:\.(?P<minute>\d{{2}}) ?{_HALF}?)?")
"""What is a time where one is expected; else it may be a day."""
_BEHIND_A_DAY = (_BARE, re.compile(r"(?P<hour>\d{2})(?P<minute>\d{2})"))
_NOON = frozenset({"noon", "midday", "midi", "mediodia", "meio-dia", "mittag"})
_LONGEST = 40


def time_of_day(words: str) -> time | None:
    """Give the time of day: "14:00", "9.30", "2pm", "14h30", "9"; None when it is none."""
    return _clock(words, (*_PLAIN, _BARE))


def plain_time(words: str) -> time | None:
    """Give the time of day only where the words can be nothing else, as a "9" or "1.12" could."""
    return _clock(words, _PLAIN)


def time_behind_a_day(words: str) -> time | None:
    """Give the time that a number is behind a day that is already said: the "10" of "tue 10", "14.00", "1400"."""
    return _clock(words, _BEHIND_A_DAY)


def _clock(words: str, patterns: tuple[re.Pattern[str], ...]) -> time | None:
    if len(words) > _LONGEST:
        return None
    plain = " ".join(folded(words).split()).strip(" ,;")
    if plain in _NOON:
        return time(12)
    found = next(filter(None, (pattern.fullmatch(plain) for pattern in patterns)), None)
    if found is None:
        return None
    parts = found.groupdict()
    hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
    if half := parts.get("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
