"""The words of looking back: what a look finds, where a learning lives, how a rung stands, the questions to think with."""

from collections.abc import Iterable

from peerlog.domain.look_back import LivesIn, RungState, Stands
from peerlog.domain.look_back_source import SourceKind
from peerlog.domain.look_back_year import Left
from peerlog.wording.language import _, ngettext

_RUNGS = {RungState.COMING: "·", RungState.DUE: "○", RungState.LOOKED_AT: "●", RungState.NOT_LOOKED_AT: "×"}


def stands_words() -> dict[Stands, str]:
    """Name what a look can find."""
    return {
        Stands.EMBEDDED: _("embedded"),
        Stands.PARTLY: _("partly"),
        Stands.FADED: _("faded"),
        Stands.REVERSED: _("reversed"),
        Stands.IRRELEVANT: _("no longer relevant"),
        Stands.CANNOT_TELL: _("cannot tell"),
    }


def stands_meanings() -> dict[Stands, str]:
    """Say of each what it means."""
    return {
        Stands.EMBEDDED: _("It is how things are done now, whoever is there."),
        Stands.PARTLY: _("Some of it is still in use, or in some places."),
        Stands.FADED: _("It stopped, without anybody deciding that."),
        Stands.REVERSED: _("It was decided otherwise, or turned into its opposite."),
        Stands.IRRELEVANT: _("The situation it was for is gone."),
        Stands.CANNOT_TELL: _("Nobody we can ask knows. That is an answer too, and no success."),
    }


def lives_in_words() -> dict[LivesIn, str]:
    """Name where a learning can live."""
    return {
        LivesIn.POLICY: _("a policy or rule"),
        LivesIn.BUDGET: _("a budget line"),
        LivesIn.TRAINING: _("training or induction"),
        LivesIn.HABIT: _("a habit of several"),
        LivesIn.TOOL: _("a tool or form"),
        LivesIn.HEAD: _("one person's head"),
        LivesIn.NOWHERE: _("nowhere"),
    }


def rung_words(state: RungState) -> str:
    """Say how a rung stands, with its mark."""
    words = {
        RungState.COMING: _("ahead"),
        RungState.DUE: _("due now"),
        RungState.LOOKED_AT: _("looked at"),
        RungState.NOT_LOOKED_AT: _("not looked at"),
    }[state]
    return f"{_RUNGS[state]} {words}"


def left_words() -> dict[Left, str]:
    """Name what is left of a learning, as far as anybody looked."""
    found = {Left(stands.value): words for stands, words in stands_words().items()}
    return found | {
        Left.DUE: _("due, not looked at yet"),
        Left.NOT_LOOKED_AT: _("not looked at"),
        Left.COMING: _("first look still ahead"),
        Left.LET_GO: _("let go"),
    }


def source_words() -> dict[SourceKind, str]:
    """Name what a promise can be about."""
    return {
        SourceKind.DECISION: _("Decision"),
        SourceKind.LESSON: _("Lesson"),
        SourceKind.ACTION: _("Action"),
        SourceKind.RESPONSE: _("Answer to mistakes"),
        SourceKind.MISTAKE: _("Mistake"),
    }


def months_words(months: int) -> str:
    """Give "3 months", "2 years"."""
    if months % 12 == 0:
        return ngettext("{n} year", "{n} years", months // 12).format(n=months // 12)
    return ngettext("{n} month", "{n} months", months).format(n=months)


def ladder_text(ladder: Iterable[int]) -> str:
    """Give a ladder as it is typed: "1, 3, 12, 24, 60"."""
    return ", ".join(map(str, ladder))


def ladder_words(ladder: Iterable[int]) -> str:
    """Give a ladder as it is read: "1 month, 3 months, 1 year"."""
    return ", ".join(map(months_words, ladder))


def look_questions() -> tuple[str, ...]:
    """Give the questions that a group can think with before it answers."""
    return (
        _("What is still in use, and by whom?"),
        _("What quietly stopped, when, and did anyone notice?"),
        _("What grew that nobody planned?"),
        _("What carried it: a rule, money, a tool, a person?"),
        _("If we left today, what would remain in two years?"),
        _("What did we believe then that we no longer believe?"),
        _("Who should be asked that we are not asking?"),
    )
