"""What comes back in one person's mistakes, and when they changed their mind; only they ever see it."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from peerlog.domain.reflection import MISTAKE, Reflection, Verdict
from peerlog.domain.reflection_words import telling_words

CHANGED_MIND = "What did I change my mind about?"
"""The prompt of the weekly check whose answer tells of a changed mind."""
QUARTERS = 8
"""Looked back over: two years, the current quarter included."""
MOST = 10
"""Words, tags or strands shown."""
COMES_BACK = 2
"""In so many mistakes something must stand before it comes back."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Quarter:
    """Three calendar months."""

    year: int
    number: int
    """1 to 4."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterCount:
    """What was looked at in a quarter."""

    quarter: Quarter
    mistakes: int = 0
    changed_minds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """Something that stands in several mistakes."""

    words: str
    times: int
    """In how many of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patterns:
    """The pattern view of one journal."""

    mistakes: int
    changed_minds: int
    quarters: tuple[QuarterCount, ...]
    """Oldest first, from the first that holds anything to the current one; empty when none does."""
    words: tuple[Recurring, ...]
    tags: tuple[Recurring, ...]
    strands: tuple[Recurring, ...]
    verdicts: Mapping[Verdict, int]
    """How often each answer was given to "still true?"."""


def quarter_of(day: date) -> Quarter:
    """Give the quarter of *day*."""
    return Quarter(year=day.year, number=(day.month + 2) // 3)


def is_mistake(entry: Reflection) -> bool:
    """Whether *entry* looks at a mistake: by its model, or by the tag #mistake."""
    return entry.model == MISTAKE or MISTAKE in entry.tags


def patterns(
    entries: Iterable[Reflection], today: date, asked: Collection[str] = (CHANGED_MIND,)
) -> Patterns:
    """Give the patterns of all that stands in a journal.

    *asked* holds the prompts, in every language they may have been shown in, that ask for a changed mind.
    """
    standing = [entry for entry in entries if not entry.trashed]
    mistakes = [entry for entry in standing if is_mistake(entry)]
    changes = [day for entry in standing for day in _changed_on(entry, asked)]
    verdicts = Counter(look.verdict for entry in standing for look in entry.looked_back)
    return Patterns(
        mistakes=len(mistakes),
        changed_minds=len(changes),
        quarters=_quarters([entry.day for entry in mistakes], changes, today),
        words=_recurring(telling_words(entry.text) - set(entry.tags) for entry in mistakes),
        tags=_recurring(set(entry.tags) - {MISTAKE} for entry in mistakes),
        strands=_recurring({entry.strand} - {""} for entry in mistakes),
        verdicts={verdict: verdicts[verdict] for verdict in Verdict},
    )


def _changed_on(entry: Reflection, asked: Collection[str]) -> list[date]:
    """Give the days on which *entry* tells of a changed mind: in an answer, or when it was looked back at."""
    told = [entry.day for answer in entry.answers if answer.prompt in asked and answer.text.strip()]
    return told + [look.day for look in entry.looked_back if look.verdict is not Verdict.YES]


def _quarters(mistakes: Collection[date], changes: Collection[date], today: date) -> tuple[QuarterCount, ...]:
    looked_at, changed = Counter(map(quarter_of, mistakes)), Counter(map(quarter_of, changes))
    row = _last_quarters(today)
    filled = [place for place, quarter in enumerate(row) if looked_at[quarter] or changed[quarter]]
    return tuple(
        QuarterCount(quarter=quarter, mistakes=looked_at[quarter], changed_minds=changed[quarter])
        for quarter in row[min(filled, default=len(row)) :]
    )


def _last_quarters(today: date) -> list[Quarter]:
    last = today.year * 4 + (today.month - 1) // 3
    return [Quarter(year=place // 4, number=place % 4 + 1) for place in range(last - QUARTERS + 1, last + 1)]


def _recurring(found: Iterable[Collection[str]]) -> tuple[Recurring, ...]:
    times = Counter(words for each in found for words in each)
    often = [(-count, words) for words, count in times.items() if count >= COMES_BACK]
    return tuple(Recurring(words=words, times=-count) for count, words in sorted(often)[:MOST])
