"""What the forms of looking back ask, each line with an example or with a question to think with."""

from collections.abc import Iterator
from typing import NamedTuple

from peerlog.domain.look_back import LivesIn, LookBack, Stands
from peerlog.domain.look_back_source import Source
from peerlog.domain.look_back_words import read_ladder
from peerlog.wording.errors import sentence
from peerlog.wording.language import _
from peerlog.wording.look_back_terms import (
    ladder_words,
    lives_in_words,
    look_questions,
    stands_meanings,
    stands_words,
)
from peerlog.wording.safe import one_line


class Asked(NamedTuple):
    """One line of a form."""

    name: str
    label: str
    hint: str
    options: tuple[tuple[str, str], ...] = ()


def promise_fields() -> Iterator[Asked]:
    """Give what is asked for a promise."""
    yield Asked(
        "learning", _("What we learned"), _("Or decided, in words that stand alone. Locked once it is saved.")
    )
    yield Asked(
        "expectation",
        _("Expected to be true"),
        _("At the next looks, such as: every new rota has her initials. Locked once it is saved."),
    )
    yield Asked(
        "signs", _("How we will tell"), _("Whom to ask or what to look at, such as: five rotas of that month")
    )
    yield from holding_fields()


def holding_fields() -> Iterator[Asked]:
    """Give what may change later: who holds it, who follows, where it should live, when it is looked at."""
    yield Asked(
        "holder",
        _("Who holds it"),
        _("A role more than a name, such as: district lead. People leave; roles stay."),
    )
    yield Asked(
        "successor",
        _("Who follows then"),
        _("When that role ends, and how to reach them, such as: whoever runs the rota; by the ward's phone"),
    )
    yield Asked(
        "place", _("Where it should live"), _("Such as: the policy, a budget line, the induction, a form")
    )
    yield Asked(
        "ladder",
        _("Looks after"),
        _("Months, parted by commas; 2y is two years. Looks whose day has come stay as they stand."),
    )


def look_fields() -> Iterator[Asked]:
    """Give what a look asks, each line with one of the questions to think with."""
    use, stopped, grew, carried, remains, believed, whom = look_questions()
    yield Asked("stands", _("It is"), use, tuple((one.value, words) for one, words in stands_words().items()))
    yield Asked("evidence", _("What shows it"), stopped)
    places = tuple((one.value, words) for one, words in lives_in_words().items())
    yield Asked("lives_in", _("It lives in"), carried, (("", _("not said")), *places))
    yield Asked("holder", _("Held by, from now on"), remains)
    yield Asked("unexpected", _("Nobody expected"), grew)
    yield Asked("to_earlier_selves", _("To our earlier selves"), believed)
    yield Asked("on", _("Looked at on"), whom)


def stands_hint(value: str) -> str:
    """Say what a finding means, and the first question."""
    return f"{stands_meanings()[Stands(value)]} {look_questions()[0]}"


def lives_hint(value: str) -> str:
    """Say what is fragile, or ask."""
    if value in (LivesIn.HEAD, LivesIn.NOWHERE):
        return _("That is fragile: one person leaving is enough to lose it, and it is shown so.")
    return look_questions()[3]


def ladder_hint(typed: str) -> str:
    """Say how a ladder is understood while it is typed."""
    from peerlog.domain.errors import UnreadableLadder

    try:
        return ladder_words(read_ladder(typed))
    except UnreadableLadder as error:
        return sentence(error)


def locked_note() -> str:
    """Say what is locked."""
    return _(
        "The first two lines and how you will tell are locked when saved. Only the first two are needed."
    )


def own_words_note(source: Source) -> str:
    """Show the mistake a promise is about, and say that its words stay where they are."""
    words = _("About “{words}”. Say what you learned in words of your own: those of the entry stay there.")
    return "\n".join((words.format(words=one_line(source.text, 200)), locked_note()))


def look_note(look_back: LookBack) -> str:
    """Say what was expected, beside the questions about what is left of it."""
    expected = _("Expected: {words}").format(words=one_line(look_back.expectation, 200))
    if not look_back.signs:
        return expected
    return f"{expected}\n" + _("To tell by: {words}").format(words=one_line(look_back.signs, 120))
