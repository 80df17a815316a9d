"""Due dates as people say them in English, and ISO dates; wording/dates.py adds other languages."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from peerlog.domain.months import month_end, months_after

LONGEST_DATE = 40
"""Characters; longer words are not looked at as a date."""

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

WEEKDAYS = {form: place for place, day in enumerate(_DAYS) for form in (day, day[:3])}
WEEKDAYS |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
MONTHS = {form: place for place, month in enumerate(_MONTHS, 1) for form in (month, month[:3])}
MONTHS |= {"sept": 9}
COUNTS = {word: count for count, word in enumerate(_SMALL, 1)} | {"a": 1, "an": 1}

Meaning = Callable[[re.Match[str], date], date | None]

_NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2}

_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4}|\d{2})"


def due_date(words: str, today: date) -> date | None:
    """Give the day these words mean, or None when they are not a date.

    A weekday is the next one after today (today's own is a week away); "next friday" lies in next week.
    A day and month without a year that have passed mean next year. Numbers are day first: 1/12 is the first
    of December.
    """
    if len(words) > LONGEST_DATE:
        return None
    plain = _plain(words)
    # The full stop of "1.12." belongs to the date, the one of "friday." to the sentence.
    for form in (plain, plain.rstrip(".")):
        for pattern, meaning in _RULES:
            if found := pattern.fullmatch(form):
                return _possible(meaning, found, today)
    return None


def weekday_after(today: date, weekday: int) -> date:
    """Give the next day of this weekday (Monday is 0) after *today*; today's own is a week away."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def monday_after(today: date) -> date:
    """Give the first day of next week."""
    return weekday_after(today, 0)


def _plain(words: str) -> str:
    spaced = " ".join(words.casefold().replace(",", " ").split())
    return re.sub(r"\b(?:on|of|the) ", "", spaced.rstrip("!;"))


def _possible(meaning: Meaning, found: re.Match[str], today: date) -> date | None:
    try:
        return meaning(found, today)
    except (ValueError, OverflowError):
        return None


def _near(found: re.Match[str], today: date) -> date:
    return today + timedelta(days=_NEAR[found[0]])


def _weekday(found: re.Match[str], today: date) -> date:
    weekday = WEEKDAYS[found["weekday"]]
    if found["next"]:
        return monday_after(today) + timedelta(days=weekday)
    return weekday_after(today, weekday)


def _ahead(found: re.Match[str], today: date) -> date:
    number = COUNTS.get(found["count"]) or int(found["count"])
    unit = found["unit"]
    if unit in {"day", "week", "fortnight"}:
        return today + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])
    return months_after(today, number * (12 if unit == "year" else 1))


def _next(found: re.Match[str], today: date) -> date:
    if found["unit"] == "week":
        return monday_after(today)
    return months_after(today.replace(day=1), 1) if found["unit"] == "month" else date(today.year + 1, 1, 1)


def _end(found: re.Match[str], today: date) -> date:
    if found["unit"] == "week":
        friday = today + timedelta(days=4 - today.weekday())
        return friday + timedelta(days=7 if found["next"] or friday < today else 0)
    months = 12 if found["unit"] == "year" else 1
    start = months_after(today.replace(day=1), months if found["next"] else 0)
    return month_end(start if found["unit"] == "month" else start.replace(month=12))


def _month_end(found: re.Match[str], today: date) -> date:
    year, month = _year(found["year"]), MONTHS[found["month"]]
    if year is None:
        year = today.year + (month < today.month)
    return month_end(date(year, month, 1))


def _iso(found: re.Match[str], _today: date) -> date:
    return date(int(found["year"]), int(found["month"]), int(found["day"]))


def _named(found: re.Match[str], today: date) -> date | None:
    day = _dated(int(found["day"]), MONTHS[found["month"]], found["year"], today)
    said = found["weekday"]
    # "Fri 1 Dec" when the first is a Tuesday is a slip only the speaker can mend.
    return day if not said or WEEKDAYS[said] == day.weekday() else None


def _numbers(found: re.Match[str], today: date) -> date:
    return _dated(int(found["day"]), int(found["month"]), found["year"], today)


def _dated(day: int, month: int, year: str | None, today: date) -> date:
    if (given := _year(year)) is not None:
        return date(given, month, day)
    if (month, day) < (today.month, today.day):
        return date(today.year + 1, month, day)
    return date(today.year, month, day)


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    return int(digits) + (2000 if len(digits) == 2 else 0)


_RULES: tuple[tuple[re.Pattern[str], Meaning], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        ("|".join(_NEAR), _near),
        (rf"(?:this |(?P<next>next ))?{_WEEKDAY}", _weekday),
        (rf"in (?P<count>\d{{1,4}}|{'|'.join(COUNTS)}) (?P<unit>day|week|fortnight|month|year)s?", _ahead),
        (r"next (?P<unit>week|month|year)", _next),
        (r"end (?:this |(?P<next>next ))?(?P<unit>week|month|year)", _end),
        (rf"end {_MONTH}(?: {_YEAR})?", _month_end),
        (r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})", _iso),
        (rf"(?:{_WEEKDAY} )?{_DAY}\.? {_MONTH}\.?(?: {_YEAR})?", _named),
        (rf"(?:{_WEEKDAY} )?{_MONTH}\.? {_DAY}(?: {_YEAR})?", _named),
        (rf"(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?:/{_YEAR})?", _numbers),
        (rf"(?P<day>\d{{1,2}})\. ?(?P<month>\d{{1,2}})\.(?: ?{_YEAR})?", _numbers),
        (rf"(?P<day>\d{{1,2}})-(?P<month>\d{{1,2}})-{_YEAR}", _numbers),
    )
)
