"""What comes back in one's own mistakes, and when one changed one's mind, in words and a small chart."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from peerlog.domain.reflection import Verdict
from peerlog.domain.reflection_patterns import COMES_BACK, Patterns, QuarterCount, Recurring
from peerlog.wording.journal_chart import bars, key_words, quarter_name
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import visible

WIDTH = 40


class PatternLine(NamedTuple):
    """A line of the view."""

    label: str = ""
    """At its edge: a quarter of the chart."""
    text: str = ""
    tone: str = ""
    """Empty, "strong" or "quiet"."""


def pattern_lines(found: Patterns, width: int = WIDTH) -> tuple[PatternLine, ...]:
    """Give the view with its chart, at most *width* columns wide."""
    if _is_empty(found):
        return tuple(PatternLine(text=words) for words in nothing_yet())
    return tuple(_lines(found, width))


def pattern_sentences(found: Patterns) -> tuple[str, ...]:
    """Give the same in sentences alone, for plain output and for listening."""
    if _is_empty(found):
        return nothing_yet()
    return (
        *filter(None, [counts_words(found)]),
        *map(_quarter_words, found.quarters),
        *_recurring_words(found),
        *verdict_lines(found),
        left_out_words(),
    )


def nothing_yet() -> tuple[str, ...]:
    """Say what the view is for while it has nothing to show."""
    return (
        _("Nothing to see yet, and nothing is missing."),
        _(
            "Here you will see which words and tags come back in your mistakes, and when you changed your mind."
        ),
        _("To begin, write one with the model “A mistake, kindly”, or put #mistake into any line."),
    )


def counts_words(found: Patterns) -> str:
    """Say how much the view is made of."""
    counted = _counted_words(found.mistakes, found.changed_minds)
    return _("{what}. Each is something learned.").format(what=counted) if counted else ""


def left_out_words() -> str:
    """Say what is not counted, and who sees the view."""
    return _(
        "Common English words are left out. Worked out just now, from this journal alone, and kept nowhere."
    )


def verdict_lines(found: Patterns) -> Iterator[str]:
    """Say how often each answer was given to "still true?"; nothing before the first."""
    if not sum(found.verdicts.values()):
        return
    yield _("Asked “still true?”: {yes} yes, {changed} changed, {no} no.").format(
        yes=found.verdicts.get(Verdict.YES, 0),
        changed=found.verdicts.get(Verdict.CHANGED, 0),
        no=found.verdicts.get(Verdict.NO, 0),
    )


def _lines(found: Patterns, width: int) -> Iterator[PatternLine]:
    if counted := counts_words(found):
        yield PatternLine(text=counted, tone="strong")
    if found.quarters:
        yield PatternLine()
        yield from (PatternLine(label=one.label, text=one.bar) for one in bars(found.quarters, width))
        yield PatternLine(text=key_words(), tone="quiet")
    for words in (*_recurring_words(found), *verdict_lines(found)):
        yield PatternLine()
        yield PatternLine(text=words)
    yield PatternLine()
    yield PatternLine(text=left_out_words(), tone="quiet")


def _recurring_words(found: Patterns) -> Iterator[str]:
    if found.mistakes and not (found.words or found.tags or found.strands):
        yield (
            _("No word, tag or strand of work stands in several of them.")
            if found.mistakes >= COMES_BACK
            else _("What comes back shows from the second mistake on.")
        )
    if found.words:
        yield _("Words that come back in your mistakes: {words}").format(words=_counted(found.words))
    if found.tags:
        yield _("Tags that come back in them: {words}").format(words=_counted(found.tags, "#"))
    if found.strands:
        yield _("Strands of work they belong to: {words}").format(words=_counted(found.strands))


def _counted(recurring: Sequence[Recurring], sign: str = "") -> str:
    return ", ".join(f"{sign}{visible(one.words)} ({one.times})" for one in recurring)


def _quarter_words(one: QuarterCount) -> str:
    counted = _counted_words(one.mistakes, one.changed_minds) or _("none")
    return _("{quarter}: {what}").format(quarter=quarter_name(one.quarter), what=counted)


def _counted_words(mistakes: int, changed_minds: int) -> str:
    """Count what there is; what there is none of is not named."""
    looked_at = ngettext("{n} mistake looked at", "{n} mistakes looked at", mistakes).format(n=mistakes)
    changed = ngettext("{n} changed mind", "{n} changed minds", changed_minds).format(n=changed_minds)
    pairs = ((mistakes, looked_at), (changed_minds, changed))
    return ", ".join(words for count, words in pairs if count)


def _is_empty(found: Patterns) -> bool:
    return not (found.mistakes or found.changed_minds or sum(found.verdicts.values()))
