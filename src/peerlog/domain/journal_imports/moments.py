"""The moments that other journals write at the head of an entry."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

from peerlog.domain.duedate import MONTHS, WEEKDAYS

LONGEST = 60
"""Characters; nothing longer is looked at as a moment."""
FIRST_YEAR, LAST_YEAR = 1000, 9998
"""Beyond them a moment would fall off the calendar in another time zone, or sort wrongly as text."""

_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)})\.?,?\s+)?"
_MONTH = rf"(?P<name>{'|'.join(MONTHS)})\.?,?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[.,]?"
_TIME = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"(?:\s*(?P<half>[ap])\.?m\.?)?"
    r"(?:\s*(?P<zone>z|utc|gmt|[+-]\d{2}:?\d{2}))?"
)
_BEHIND = rf"(?:(?:\s+at\s+|[t\s]\s*|,\s*){_TIME})?"
_YEAR = r"(?P<year>\d{4})"
_NUMBERS = r"(?P<one>\d{1,2})[-/.](?P<two>\d{1,2})[-/.](?:(?P<year>\d{4})|(?P<short>\d{2}))(?!\d)"

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_WEEKDAY}{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}}){_BEHIND}",
        rf"{_WEEKDAY}{_NUMBERS}{_BEHIND}",
        rf"{_WEEKDAY}{_DAY}\s+{_MONTH}\s+{_YEAR}{_BEHIND}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}\s+{_YEAR}{_BEHIND}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}\s+{_TIME}\s+{_YEAR}",
    )
)
_DATE_LIKE = re.compile(
    rf"(?:{_WEEKDAY}\d{{1,6}}[-/.]\d{{1,4}}[-/.]\d{{1,6}}(?!\d)|"
    rf"{_WEEKDAY}(?:\d{{1,2}}\S*\s+)?(?:{'|'.join(MONTHS)})\b.*\d{{4}}).*",
    re.IGNORECASE,
)
_TWO_NUMBERS = re.compile(rf"{_WEEKDAY}{_NUMBERS}", re.IGNORECASE)


def moment_of(words: str, *, day_first: bool = True) -> datetime | None:
    """Give the moment: a wall clock without zone, or with the zone it names; noon where only a day stands there.

    None when the words are no moment. 05/06/2024 is a day in June when *day_first*, else in May.
    """
    plain = " ".join(words.split()) if len(words) <= LONGEST else ""
    for form in _FORMS:
        if found := form.fullmatch(plain):
            return _possible(found, day_first=day_first)
    return None


def is_date_like(words: str) -> bool:
    """Whether *words* were meant as a date, be it one that nobody can read."""
    return len(words) <= LONGEST and _DATE_LIKE.fullmatch(words.strip()) is not None


def day_first_in(moments: Iterable[str]) -> bool | None:
    """Say whether dates such as 05/06/2024 stand day first, judged by all of them together.

    None where none of them leaves a doubt. A number above 12 tells; else the order in which less goes back in
    time; else the day comes first, as everywhere in peerlog.
    """
    pairs = [found for words in moments if (found := _TWO_NUMBERS.match(words.strip()[:LONGEST]))]
    if not pairs:
        return None
    if any(int(pair["one"]) > 12 for pair in pairs) != any(int(pair["two"]) > 12 for pair in pairs):
        return any(int(pair["one"]) > 12 for pair in pairs)
    return _steps_back(pairs, ("one", "two")) <= _steps_back(pairs, ("two", "one"))


def in_utc(moment: datetime) -> datetime:
    """Give *moment*, which has a zone, in UTC and to the second."""
    return moment.astimezone(UTC).replace(microsecond=0)


def _steps_back(pairs: Iterable[re.Match[str]], order: tuple[str, str]) -> int:
    days = [(_year(pair), int(pair[order[1]]), int(pair[order[0]])) for pair in pairs]
    return sum(later < earlier for earlier, later in pairwise(days))


def _possible(found: re.Match[str], *, day_first: bool) -> datetime | None:
    parts = found.groupdict()
    month, day = _month_and_day(parts, day_first=day_first)
    year = _year(found)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return datetime(year, month, day, _hour(parts), *_rest(parts), tzinfo=_zone(parts["zone"]))
    except ValueError:
        return None


def _year(found: re.Match[str]) -> int:
    parts = found.groupdict()
    return int(parts["year"]) if parts["year"] else 2000 + int(parts["short"])


def _month_and_day(parts: dict[str, str], *, day_first: bool) -> tuple[int, int]:
    if "one" not in parts:
        return MONTHS.get(parts.get("name", "").lower()) or int(parts["month"]), int(parts["day"])
    one, two = int(parts["one"]), int(parts["two"])
    if max(one, two) > 12:  # one order alone is possible, whatever the others say
        day_first = one > 12
    return (two, one) if day_first else (one, two)


def _hour(parts: dict[str, str]) -> int:
    if parts["hour"] is None:
        return 12
    hour = int(parts["hour"])
    if parts["half"] and 1 <= hour <= 12:
        return hour % 12 + (12 if parts["half"].lower() == "p" else 0)
    return hour


def _rest(parts: dict[str, str]) -> tuple[int, int]:
    return int(parts["minute"] or 0), min(int(parts["second"] or 0), 59)  # a leap second is a 60


def _zone(words: str | None) -> timezone | None:
    if not words:
        return None
    if words[0] not in "+-":
        return UTC
    digits = words[1:].replace(":", "")
    ahead = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-ahead if words[0] == "-" else ahead)
