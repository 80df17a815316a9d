"""An entry of the journal in words: its heading, its text line by line, what is marked on it."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from peerlog.domain.reflection import LookedBack, Reflection, Verdict
from peerlog.domain.reflection_inline import Inline
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import one_line, visible
from peerlog.wording.times import clock_time, full_date, month, short_date

QUOTED = 60
"""Characters of an entry that stand in a sentence about it."""


class Told(NamedTuple):
    """A piece of an entry to read, and how loud it is: "", "strong", "quiet" or "accent"."""

    text: str
    tone: str = ""


def month_title(day: date) -> str:
    """Give "November 2026"."""
    return _("{month} {year}").format(month=_month_name(day), year=day.year)


def short_names() -> tuple[str, ...]:
    """Give the days of the week in two letters, Monday first."""
    return (_("Mo"), _("Tu"), _("We"), _("Th"), _("Fr"), _("Sa"), _("Su"))


def _month_name(day: date) -> str:
    first_half = (_("January"), _("February"), _("March"), _("April"), _("May"), _("June"))
    second_half = (_("July"), _("August"), _("September"), _("October"), _("November"), _("December"))
    return (first_half + second_half)[day.month - 1]


def day_mark(entry: Reflection) -> str:
    """Give the day of an entry for the edge of a list."""
    return short_date(entry.day)


def signs(entry: Reflection) -> str:
    """Give what is marked on an entry, in a few signs for the edge of a list."""
    return " ".join(
        part for part in ("*" if entry.starred else "", _("lesson") if entry.possible_lesson else "") if part
    )


def first_words(entry: Reflection, most: int = 110) -> str:
    """Give the beginning of an entry on one line."""
    return one_line(entry.first_line, most)


def quoted(entry: Reflection) -> str:
    """Give the beginning of an entry in quotation marks."""
    return _("“{text}”").format(text=one_line(entry.first_line, QUOTED))


def heading(entry: Reflection, model: str) -> str:
    """Give the day of an entry and the model it was written by, if any."""
    day = full_date(entry.day)
    return _("{day}, {model}").format(day=day, model=model) if model else day


def told(entry: Reflection, model: str = "", today: date | None = None) -> Iterator[Told]:
    """Give an entry piece by piece, its heading first."""
    yield Told(heading(entry, model), "strong")
    for answer in entry.answers:
        yield Told("")
        if answer.prompt:
            yield Told(visible(_(answer.prompt)), "accent")
        for line in visible(answer.text, lines=True).splitlines():
            yield Told(line or " ")
    yield from _marks(entry, today)


def _marks(entry: Reflection, today: date | None) -> Iterator[Told]:
    marked = marked_words(entry)
    looked = [_looked(look) for look in entry.looked_back]
    if marked or looked or entry.revisit:
        yield Told("")
    if marked:
        yield Told(marked, "quiet")
    for words in looked:
        yield Told(words, "quiet")
    if entry.revisit:
        yield Told(_asks_words(entry.revisit, today), "quiet")


def _asks_words(day: date, today: date | None) -> str:
    if today is not None and day <= today:
        return _("Asks now whether it is still true.")
    return _("Asks again: {day}").format(day=full_date(day))


def marked_words(entry: Reflection | Inline) -> str:
    """Give tags, strand, mood and energy on one line."""
    parts = [f"#{visible(tag)}" for tag in entry.tags]
    if entry.strand:
        parts.append(_("strand {name}").format(name=visible(entry.strand)))
    if entry.mood:
        parts.append(_("mood {n} of 5").format(n=entry.mood))
    if entry.energy:
        parts.append(_("energy {n} of 5").format(n=entry.energy))
    if isinstance(entry, Reflection):
        parts += [_("starred")] if entry.starred else []
        parts += [_("possible lesson")] if entry.possible_lesson else []
    return "   ".join(parts)


def _looked(look: LookedBack) -> str:
    said = _("{day}: {verdict}").format(day=full_date(look.day), verdict=verdict_words(look.verdict))
    return _("{said}. {note}").format(said=said, note=visible(look.note)) if look.note else said


def verdict_words(verdict: Verdict) -> str:
    """Say the answer to "still true?"."""
    return {
        Verdict.YES: _("still true"),
        Verdict.CHANGED: _("seen differently since"),
        Verdict.NO: _("no longer true"),
    }[verdict]


def kept_words(entry: Reflection) -> str:
    """Say that an entry was kept, and what was understood in it."""
    marked = marked_words(entry)
    day = short_date(entry.day)
    return (
        _("Kept, {day}.  {marked}").format(day=day, marked=marked)
        if marked
        else _("Kept, {day}.").format(day=day)
    )


def entries_words(count: int, *, more: bool = False) -> str:
    """Count entries."""
    if more:
        return ngettext("the first {n} entry", "the first {n} entries", count).format(n=count)
    return ngettext("{n} entry", "{n} entries", count).format(n=count)


def version_words(at: datetime, now: datetime) -> str:
    """Say when an entry began to read so."""
    local = at.astimezone(now.tzinfo)
    return _("{day}, {time}").format(day=full_date(local.date()), time=clock_time(local))


def model_kind(name: str, minutes: int) -> str:
    """Give the name of a model with its minutes."""
    return _("{name}, {n} min").format(name=name, n=minutes)


def from_words(day: date) -> str:
    """Give the day an entry comes from, with its year."""
    return _("{day} {month} {year}").format(day=day.day, month=month(day), year=day.year)
