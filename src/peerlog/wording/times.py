"""Times, dates and lengths in words."""

from datetime import date, datetime
from math import ceil

from peerlog.wording.language import _, ngettext


def countdown(seconds: float) -> str:
    """Give the time left as "3:12", 0:00 when it is up, and overtime counting up as "+1:05"."""
    whole = ceil(seconds)
    minutes, rest = divmod(abs(whole), 60)
    return f"{'+' if whole < 0 else ''}{minutes}:{rest:02d}"


def minutes_words(minutes: int) -> str:
    """Give "1 minute", "25 minutes"."""
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)


def length_words(seconds: float) -> str:
    """Give a length to the minute: "less than a minute", "12 minutes", "1 h 05 min"."""
    minutes = int(seconds // 60)
    if minutes < 1:
        return _("less than a minute")
    if minutes < 60:
        return minutes_words(minutes)
    return _("{hours} h {minutes:02d} min").format(hours=minutes // 60, minutes=minutes % 60)


def behind_words(seconds: float) -> str:
    """Give "4 minutes behind", "2 minutes ahead" or "on time"."""
    minutes = round(seconds / 60)
    if minutes > 0:
        return ngettext("{n} minute behind", "{n} minutes behind", minutes).format(n=minutes)
    if minutes < 0:
        return ngettext("{n} minute ahead", "{n} minutes ahead", -minutes).format(n=-minutes)
    return _("on time")


def clock_time(moment: datetime) -> str:
    """Give the time of day in the zone the moment carries: "14:05"."""
    return f"{moment:%H:%M}"


def weekday(day: date) -> str:
    """Give "Tue"."""
    names = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
    return names[day.weekday()]


def month(day: date) -> str:
    """Give "Dec"."""
    first_half = (_("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"))
    second_half = (_("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec"))
    return (first_half + second_half)[day.month - 1]


def full_date(day: date) -> str:
    """Give "Tue 1 Dec 2026"."""
    return _("{weekday} {day} {month} {year}").format(
        weekday=weekday(day), day=day.day, month=month(day), year=day.year
    )


def short_date(day: date) -> str:
    """Give "1 Dec", for narrow places where the year is plain."""
    return _("{day} {month}").format(day=day.day, month=month(day))


def day_words(day: date, today: date) -> str:
    """Give "yesterday", "today", "tomorrow", else the full date."""
    near = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    return near.get((day - today).days) or full_date(day)


def ago(day: date, today: date) -> str:
    """Give "today", "yesterday", "6 days ago"; for a day to come "tomorrow", "in 6 days"."""
    days = (today - day).days
    if abs(days) <= 1:
        return day_words(day, today)
    if days > 0:
        return ngettext("{n} day ago", "{n} days ago", days).format(n=days)
    return ngettext("in {n} day", "in {n} days", -days).format(n=-days)


def due_words(due: date, today: date) -> str:
    """Give "6 days overdue", "due today", "due tomorrow", "due Tue 1 Dec 2026"."""
    late = (today - due).days
    if late > 0:
        return ngettext("{n} day overdue", "{n} days overdue", late).format(n=late)
    if late == 0:
        return _("due today")
    return _("due tomorrow") if late == -1 else _("due {date}").format(date=full_date(due))
