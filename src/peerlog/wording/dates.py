"""Dates, and when a session is, in people's own words and several languages."""

import re
import warnings
from datetime import date, datetime, time, timedelta

from peerlog.domain.duedate import LONGEST_DATE, due_date, monday_after, weekday_after
from peerlog.domain.member import folded
from peerlog.domain.months import month_end, months_after
from peerlog.wording.clock_words import plain_time, time_behind_a_day, time_of_day
from peerlog.wording.date_words import (
    COMING,
    LEADING,
    MONTH,
    MONTH_END,
    NEAR,
    ONE,
    UNITS,
    WEEK,
    WEEKDAYS,
    WITHIN,
)

LANGUAGES = ["en", "fr", "es", "pt", "ar", "sw", "de"]

_LEADING = re.compile(rf"\A(?:(?:{'|'.join(LEADING)}) )+")
_COMING = re.compile(rf"(?:{'|'.join(COMING)}) (?P<after>.+)|(?P<before>.+) (?:{'|'.join(COMING)})")
_WITHIN = rf"(?:{'|'.join(WITHIN)})"
_COUNT, _UNIT = rf"(?P<count>\d{{1,3}}|{'|'.join(ONE)})", rf"(?P<unit>{'|'.join(UNITS)})"
_SPAN = re.compile(rf"{_WITHIN} {_COUNT} {_UNIT}")
_SPAN_UNIT_FIRST = re.compile(rf"{_WITHIN} {_UNIT} {_COUNT}")
_ORDINAL = re.compile(r"(?<=\d)(?:er|o|a)\b")
_DAY_AND_MONTH = re.compile(r"(?=.*\d)(?=.*[^\W\d_]{3})[^:@%]+")

_AT = re.compile(r"(?P<day>.+?),? (?:at|as|a las|a|um|saa|الساعة|@) (?P<time>\S+(?: \S+){0,2})")
_BETWEEN = re.compile(r"(?<=\d)t(?=\d)")
_NEAR_YEARS = timedelta(days=5 * 366)
"""How far away a number behind a day still counts as its year."""
_LONGEST_CLOCK = 3
"""Words a time of day is made of, as in "14 h 30"."""


def understood(words: str, today: date) -> date | None:
    """Give the day these words mean in any of the languages, or None; the rules are those of `due_date`."""
    if len(words) > LONGEST_DATE:
        return None
    plain = _plain(words)
    try:
        return (
            due_date(words, today) or _near(plain, today) or _ahead(plain, today) or _calendar(plain, today)
        )
    except (ValueError, OverflowError):
        return None


def past_day(words: str, today: date) -> date | None:
    """Give the day these words mean of something that has been: without a year, the last such day."""
    found = understood(words, today)
    if found is None or found <= today:
        return found
    # From 52 weeks ago, "1 mar" is this year's first of March, while "in 2 weeks" has moved by a day.
    earlier = understood(words, today - timedelta(weeks=52))
    named_by_month = earlier is not None and (earlier.month, earlier.day) == (found.month, found.day)
    return earlier if named_by_month else found


def session_time(words: str, today: date) -> datetime | None:
    """Give the local day and time, without zone: "thu 14:00", "26 nov 2pm", "tomorrow at 9", "tue 10".

    A time alone is today's. None when either is not understood.
    """
    if len(words) > 2 * LONGEST_DATE:
        return None
    plain = _BETWEEN.sub(" ", _plain(words))
    if (
        (at := _AT.fullmatch(plain))
        and (clock := time_of_day(at["time"]))
        and (day := understood(at["day"], today))
    ):
        return datetime.combine(day, clock)
    return _joined(plain.split(), today) or _number_last(plain, today)


def _joined(parts: list[str], today: date) -> datetime | None:
    for count in range(1, min(len(parts), _LONGEST_CLOCK) + 1):
        for clock_words, day_words in ((parts[-count:], parts[:-count]), (parts[:count], parts[count:])):
            clock = plain_time(" ".join(clock_words))
            if clock is None:
                continue
            if day := understood(" ".join(day_words), today) if day_words else today:
                return datetime.combine(day, clock)
    return None


def _number_last(plain: str, today: date) -> datetime | None:
    """Read "tue 10" and "1 dec 1400", but leave "thu 1.12", which may be a date, and "1 dec 2027", which is one."""
    day_words, _space, last = plain.rpartition(" ")
    clock, day = time_behind_a_day(last), understood(day_words, today)
    if (
        clock is None
        or day is None
        or (understood(f"{last}.", today) and not any(map(str.isdigit, day_words)))
    ):
        return None
    whole = understood(plain, today)
    return None if whole and abs(whole - today) < _NEAR_YEARS else datetime.combine(day, clock)


def _plain(words: str) -> str:
    return " ".join(folded(words).split()).replace("’", "'").rstrip(".!;,")


def _near(plain: str, today: date) -> date | None:
    bare = _LEADING.sub("", plain) if plain not in NEAR else plain
    if bare in NEAR:
        return today + timedelta(days=NEAR[bare])
    if plain in MONTH_END:
        return month_end(today)
    coming = _COMING.fullmatch(bare)
    noun = (coming["after"] or coming["before"]) if coming else bare
    if noun in WEEKDAYS:
        return weekday_after(today, WEEKDAYS[noun])
    if coming and noun in WEEK:
        return monday_after(today)
    return months_after(today.replace(day=1), 1) if coming and noun in MONTH else None


def _ahead(plain: str, today: date) -> date | None:
    found = _SPAN.fullmatch(plain) or _SPAN_UNIT_FIRST.fullmatch(plain)
    if found is None:
        return None
    count = 1 if found["count"] in ONE else int(found["count"])
    days, months = UNITS[found["unit"]]
    return months_after(today, count * months) + timedelta(days=count * days)


def _calendar(plain: str, today: date) -> date | None:
    """Read a day and a month; the library is loose, so it is only asked about words that have both."""
    bare = _ORDINAL.sub("", _LEADING.sub("", plain))
    if not _DAY_AND_MONTH.fullmatch(bare):
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # Late: reading its languages takes longer than everything else a short command does.
        import dateparser

        found = dateparser.parse(
            bare,
            languages=LANGUAGES,
            settings={
                "PARSERS": ["absolute-time"],
                "REQUIRE_PARTS": ["day", "month"],
                "DATE_ORDER": "DMY",
                "PREFER_DATES_FROM": "future",
                # The day before, or else today's own date would already be next year's.
                "RELATIVE_BASE": datetime.combine(today, time()) - timedelta(days=1),
            },
        )
    return found.date() if found and found.time() == time() else None
