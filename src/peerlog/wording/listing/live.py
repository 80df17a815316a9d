"""A running session told line by line, for a loop without a screen."""

from collections.abc import Iterator

from peerlog.domain.clock import Reading
from peerlog.domain.course import Course
from peerlog.domain.live import Phase
from peerlog.domain.replanning import Fate, Proposal
from peerlog.domain.session import Session
from peerlog.domain.stack import Stack
from peerlog.wording.language import _
from peerlog.wording.live import clock_words, ends_words, head_words, place_words
from peerlog.wording.speakers import stack_words
from peerlog.wording.times import minutes_words


def step_lines(course: Course, now: Reading) -> Iterator[str]:
    """Say which step runs, its time, who speaks, its rule and what to do."""
    title, who, rule, instruction = head_words(course)
    step = course.running
    if step is None:
        yield _("{title}. {words}").format(title=title, words=who)
        return
    yield _("{ref} {place}: {title}").format(ref=course.session.ref, place=place_words(course), title=title)
    yield from time_lines(course, now)
    yield from (_("  {words}").format(words=words) for words in (who, rule, instruction) if words)


def time_lines(course: Course, now: Reading) -> Iterator[str]:
    """Say how much time the step has and when the session is expected to end."""
    left, word = clock_words(course.countdown(now), held=course.held)
    if course.running is not None:
        length = minutes_words(course.running.minutes)
        yield _("  {left} {word} of {length}").format(left=left, word=word, length=length)
    if ends := ends_words(course.standing(now)):
        yield _("  {words}").format(words=ends)


def phase_line(phase: Phase, course: Course, now: Reading) -> str:
    """Say that little time is left, or none; nothing while there is enough."""
    left, _word = clock_words(course.countdown(now), held=course.held)
    return {
        Phase.CALM: "",
        Phase.AMBER: _("Time: {left} left in this step.").format(left=left),
        Phase.OVER: _("Time is up in this step: {left} over.").format(left=left.removeprefix("+")),
    }[phase]


def stack_lines(stack: Stack, unheard: int, ticks: float) -> tuple[str, ...]:
    """Say who speaks and who waits."""
    return stack_words(stack, unheard, ticks) or (_("Nobody waits to speak."),)


def proposal_lines(proposal: Proposal) -> Iterator[str]:
    """Say what a new plan does to each open step, and whether it fits."""
    yield _("{left} left, {n} steps:").format(
        left=minutes_words(proposal.minutes_left), n=len(proposal.steps)
    )
    for number, each in enumerate(proposal.steps, 1):
        yield _("  {number}. {title}: {fate}").format(
            number=number, title=each.step.title, fate=_fate_words(each.fate, each.left, each.becomes)
        )
    if proposal.too_long_by:
        yield _("That is still {length} too long.").format(length=minutes_words(proposal.too_long_by))
    else:
        yield _("That fits.")


def _fate_words(fate: Fate, left: int, becomes: int) -> str:
    words = {
        Fate.SHRINK: _("{left} becomes {becomes} min") if becomes != left else _("{left} min, as it is"),
        Fate.KEEP: _("{left} min, kept"),
        Fate.PARK: _("parked for the next session"),
        Fate.DROP: _("dropped"),
    }[fate]
    return words.format(left=left, becomes=becomes)


def stopped_line(session: Session) -> str:
    """Say that everything is kept, and how to go on."""
    return _("Everything is saved. Go on with: peerlog session run {ref} --plain").format(ref=session.ref)
