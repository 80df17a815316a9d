"""One look-back to read, whole: what was expected, who holds it, what was added later, and what each look found."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from peerlog.domain.look_back import Hindsight, LivesIn, Look, LookBack, Rung, RungState, is_fragile
from peerlog.domain.look_back_source import Source
from peerlog.wording.language import _
from peerlog.wording.look_back_list import source_line
from peerlog.wording.look_back_terms import (
    lives_in_words,
    months_words,
    source_words,
    stands_words,
)
from peerlog.wording.safe import visible
from peerlog.wording.times import full_date, short_date


class Fact(NamedTuple):
    """A line of the page: what it is, the words, quieter words below; empty where a gap is."""

    label: str
    text: str
    detail: str = ""
    detail_tone: str = "quiet"
    tone: str = ""
    record: str = ""


def standing_words(look_back: LookBack, rungs: Sequence[Rung]) -> str:
    """Say what is to be done with it now."""
    if look_back.let_go_on is not None:
        return _("Let go on {date}: {reason}").format(
            date=full_date(look_back.let_go_on), reason=visible(look_back.reason)
        )
    due = next((one for one in rungs if one.state is RungState.DUE), None)
    if due is not None:
        return _("The look after {months} is due since {date}.").format(
            months=months_words(due.months), date=full_date(due.due)
        )
    ahead = next((one for one in rungs if one.state is RungState.COMING), None)
    if ahead is not None:
        return _("The next look is after {months}, on {date}.").format(
            months=months_words(ahead.months), date=full_date(ahead.due)
        )
    if rungs[-1].look is None:
        return _("The last look was missed. Promise anew to look at it again.")
    return _("Every look that was promised is over.")


def promise_facts(look_back: LookBack, source: Source | None, gone: str) -> Iterator[Fact]:
    """Give the promise; *gone* says who held it and has left, or is empty."""
    locked = _("locked on {date}").format(date=full_date(look_back.promised_on))
    erased = _("erased, with what it was about")
    yield Fact(
        _("Learned"), visible(look_back.learning) or erased, tone="" if look_back.learning else "quiet"
    )
    yield Fact(_("Expected"), visible(look_back.expectation), locked)
    if look_back.signs:
        yield Fact(_("To tell by"), visible(look_back.signs, lines=True))
    if look_back.holder:
        yield Fact(_("Held by"), visible(look_back.holder), gone, "warning" if gone else "quiet")
    else:
        yield Fact(_("Held by"), _("nobody yet"), tone="warning")
    label = _("Now follows") if gone else _("Then follows")
    if look_back.successor:
        yield Fact(label, visible(look_back.successor), tone="warning" if gone else "")
    else:
        yield Fact(label, _("no rule yet"), tone="warning")
    if look_back.place:
        yield Fact(_("Should live"), visible(look_back.place))
    if source is not None:
        yield Fact(source_words()[source.kind], source_line(source))


def left_holder_words(name: str) -> str:
    """Say that whoever held it has left."""
    return _("{name} has left.").format(name=visible(name))


def hindsight_facts(hindsights: Iterable[Hindsight]) -> Iterator[Fact]:
    """Give what was added later."""
    for place, one in enumerate(hindsights):
        if not place:
            yield from _heading(_("Added later; what was expected stays as it was"))
        yield Fact(short_day(one.written_on), visible(one.text, lines=True), record=one.id)


def look_facts(looks: Sequence[Look]) -> Iterator[Fact]:
    """Give what each look found, the latest first."""
    for look in reversed(looks):
        yield from _heading(look_title(look))
        for label, words, tone in (
            (_("Shown by"), look.evidence, ""),
            (_("Lives in"), lives_words(look), "warning" if is_fragile(look) else ""),
            (_("Held by"), look.holder, ""),
            (_("Unexpected"), look.unexpected, ""),
            (_("We would say"), look.to_earlier_selves, ""),
        ):
            if words:
                yield Fact(label, visible(words, lines=True), tone=tone, record=look.id)


def look_title(look: Look) -> str:
    """Give what a look found and when: "After 3 months, on Thu 26 Feb 2027: partly"."""
    return _("After {months}, on {date}: {stands}").format(
        months=months_words(look.rung), date=full_date(look.looked_on), stands=stands_words()[look.stands]
    )


def lives_words(look: Look) -> str:
    """Say where it lives, and that it is fragile where one leaving is enough to lose it."""
    if look.lives_in is None:
        return ""
    words = lives_in_words()[look.lives_in]
    if look.lives_in is LivesIn.HEAD:
        return _("{place}: fragile, it leaves when that person does").format(place=words)
    return _("{place}: fragile").format(place=words) if is_fragile(look) else words


def short_day(day: date) -> str:
    """Give a day in few columns: "1 Sep 2026"."""
    return _("{day} {year}").format(day=short_date(day), year=day.year)


def _heading(words: str) -> Iterator[Fact]:
    yield Fact("", "")
    yield Fact("", words, tone="strong")
