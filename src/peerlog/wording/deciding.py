"""What can be decided on a line before it leaves, in words."""

from collections.abc import Iterator

from peerlog.domain.audience import Audience
from peerlog.domain.handout import Why
from peerlog.domain.level import narrower
from peerlog.domain.line import kind_of
from peerlog.domain.verdict import Verdict
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _
from peerlog.wording.level import level_words
from peerlog.wording.preview import reason_words
from peerlog.wording.safe import visible

SUGGESTED, OWN, AS_IT_IS, KEEP, TAKE_BACK, YES, LEVEL = (
    "suggested", "own", "as-it-is", "keep", "take-back", "yes", "level",
)  # fmt: skip


def line_question(verdict: Verdict) -> str:
    """Give the line that is decided on."""
    kind = kind_word(kind_of(verdict.line))
    return _("{kind}: {text}").format(kind=kind, text=visible(verdict.line.text))


def line_words(verdict: Verdict) -> str:
    """Say what becomes of it now, and why."""
    if verdict.stays is None:
        same = verdict.leaves == verdict.line.text
        return _("It leaves as it is.") if same else leaves_as(verdict.leaves)
    return _("It stays: {why}").format(why=visible(reason_words(verdict.stays, verdict)))


def choices(verdict: Verdict, audience: Audience) -> Iterator[tuple[str, str, str]]:
    """Give what can be decided: a key, what it is called, and what it means."""
    stays, line = verdict.stays, verdict.line
    if stays is not None and stays.why in (Why.NAMES, Why.CONTACT):
        yield from _flagged(stays.suggested, audience)
    if stays is not None and stays.why is Why.UNCLEARED:
        yield YES, _("Its speaker said yes"), _("a quote leaves only with that")
    if line.outside:
        yield TAKE_BACK, _("Take the other words back"), visible(line.outside)
    far = (
        level_words(line.level)
        if line.level
        else _("as was agreed: {level}").format(level=level_words(verdict.level))
    )
    yield LEVEL, _("How far it may go"), far


def _flagged(suggested: str, audience: Audience) -> Iterator[tuple[str, str, str]]:
    if suggested:
        words = _("Leave as: {text}").format(text=visible(suggested))
        yield SUGGESTED, words, _("the line itself stays as it was captured")
    yield OWN, _("Leave in my words"), _("you type what others read in its place")
    yield AS_IT_IS, _("Leave as it is"), _("I looked: it names nobody who is to stay unnamed")
    yield KEEP, _("Keep it in"), level_words(narrower(audience))


def leaves_as(words: str) -> str:
    """Say in which words a line leaves."""
    return _("It leaves as “{text}”.").format(text=visible(words))


def part_words(text: str) -> str:
    """Say what to do about something that is no line."""
    if not text:
        return _("Mark a line first.")
    return _("{what}. This is no line of its own: change it where it was written.").format(what=text)
