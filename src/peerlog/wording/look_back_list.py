"""Look-backs in a list: what asks to be looked at first, what comes, what is over; and what an empty list says."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from peerlog.domain.look_back import LookBack, Rung, RungState
from peerlog.domain.look_back_source import Source
from peerlog.domain.look_back_year import Left, Remains
from peerlog.wording.language import _, ngettext
from peerlog.wording.look_back_terms import left_words, lives_in_words, months_words, rung_words, stands_words
from peerlog.wording.safe import one_line, visible
from peerlog.wording.times import full_date

SHOWN = 140
"""Characters of a learning that a list shows."""
WITHIN = "\N{NO-BREAK SPACE}"


class Standing(NamedTuple):
    """A promise in a list."""

    remains: Remains
    text: str
    detail: str
    right: str


class Group(NamedTuple):
    """Promises that stand alike."""

    title: str
    promises: Sequence[Standing]


def groups(remains: Sequence[Remains]) -> Iterator[Group]:
    """Give the promises in the order in which they need somebody; groups without any are left out."""
    due = [one for one in remains if one.left is Left.DUE]
    gone = [one for one in remains if one.left is Left.LET_GO]
    ahead = [one for one in remains if one.when and one.left is not Left.DUE]
    over = [one for one in remains if one.when is None and one.left is not Left.LET_GO]
    for those in (due, ahead):
        those.sort(key=lambda one: (one.when or date.max, one.look_back.id))
    for title, those in (
        (_("A look is due"), due),
        (_("Ahead"), ahead),
        (_("The last look is over"), over),
        (_("Let go"), gone),
    ):
        if those:
            yield Group(title, [_standing(one) for one in those])


def last_words(remains: Remains) -> str:
    """Say what the look taken last found, and where it lives; empty before the first."""
    look = remains.last
    if look is None:
        return ""
    found = _("{months}: {stands}").format(months=months_words(look.rung), stands=stands_words()[look.stands])
    lives = lives_in_words()[look.lives_in] if look.lives_in else ""
    fragile = _("fragile") if remains.fragile else ""
    return ", ".join(filter(None, (found, lives, fragile)))


def missed_words(missed: int) -> str:
    """Say how many looks nobody took; empty for none."""
    return ngettext("{n} look missed", "{n} looks missed", missed).format(n=missed) if missed else ""


def rung_line(rungs: Sequence[Rung], *, let_go: bool) -> str:
    """Give the ladder on one line, each rung with its mark and its state in words; pieces do not break."""
    return "   ".join(rung_piece(rung, let_go=let_go).replace(" ", WITHIN) for rung in rungs)


def rung_piece(rung: Rung, *, let_go: bool) -> str:
    """Give one rung: "● 1 month: partly", "× 3 months: not looked at", "· 2 years: ahead"."""
    mark, _space, state = rung_words(rung.state).partition(" ")
    if rung.look is not None:
        state = stands_words()[rung.look.stands]
    elif let_go and rung.state in (RungState.DUE, RungState.COMING):
        mark, state = "–", _("no longer asked")
    return _("{mark} {months}: {state}").format(mark=mark, months=months_words(rung.months), state=state)


def promised_words(look_back: LookBack, first: Rung) -> str:
    """Say that a promise was kept, and when it comes back."""
    return _(
        "Promised. The first look is on {date}; “{learning}” comes back then. Ctrl+Z takes that back."
    ).format(date=full_date(first.due), learning=one_line(look_back.name, 60))


def nothing_promised() -> tuple[str, ...]:
    """Say what an empty list is for, with an example and the key to begin."""
    return (
        _("Here the group looks back at what it learned: does it still hold?"),
        _(
            "When something is decided or learned, say what you expect to be still true, and how you will tell. That is "
            "locked. peerlog asks again after 1 and 3 months, 1, 2 and 5 years, or when you say."
        ),
        _(
            "Example: “We ask the night nurse before a rota changes.” Expected: every new rota has her initials. "
            "Held by the district lead; then by whoever runs the rota. It should live in the rota's form."
        ),
        _("C promises a look back."),
    )


def source_line(source: Source) -> str:
    """Give what a promise is about on one line, with its ref."""
    return " ".join(filter(None, (source.ref, one_line(source.text, SHOWN))))


def look_back_name(look_back: LookBack) -> str:
    """Give the beginning of what was learned."""
    return one_line(look_back.name, SHOWN)


def _standing(one: Remains) -> Standing:
    holder = visible(one.look_back.holder) or _("nobody holds it yet")
    said = " · ".join(filter(None, (holder, last_words(one), missed_words(one.missed))))
    gone = one_line(one.look_back.reason, SHOWN)
    return Standing(
        remains=one,
        text=look_back_name(one.look_back),
        detail=gone if one.left is Left.LET_GO else said,
        right=full_date(one.when) if one.when else left_words()[one.left],
    )
