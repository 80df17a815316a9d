"""Moving through a live run by lines: steps and minutes."""

from collections.abc import Callable, Mapping

from peerlog.commands.live.run import PlainRun
from peerlog.commands.meant import numbered
from peerlog.commands.session.meant import step_meant
from peerlog.domain.replanning import Fate, proposed
from peerlog.domain.step import Step
from peerlog.wording.agenda import read_minutes
from peerlog.wording.language import _, mark
from peerlog.wording.listing.agreement import case_lines
from peerlog.wording.listing.live import proposal_lines, step_lines, time_lines
from peerlog.wording.listing.session import agenda_lines
from peerlog.wording.live import begun_words, given_words, held_words


def _moved(run: PlainRun, step: Step | None) -> None:
    """Say where the session is now; who waited to speak waited in the step before."""
    run.stack = run.stack.end_step()
    if step is None:
        run.say(begun_words(None, "/close"))
    else:
        run.say(*step_lines(run.course, run.house.live.now()))
    run.say(*case_lines(run.house.agreeing.case_waits_for(run.session)))


def forward(run: PlainRun, _words: str) -> None:
    """Begin the next step."""
    _moved(run, run.house.live.next(run.id))


def back(run: PlainRun, _words: str) -> None:
    """Go back to the step before."""
    _moved(run, run.house.live.back(run.id))


def defer(run: PlainRun, _words: str) -> None:
    """Put the step off to the next session."""
    _moved(run, run.house.live.defer(run.id))


def go(run: PlainRun, words: str) -> None:
    """Go to a step by its number or title."""
    _moved(run, run.house.live.jump(run.id, _step(run, words).id))


def give(run: PlainRun, words: str) -> None:
    """Give the step some minutes more, or less."""
    run.say(given_words(run.house.live.give_minutes(run.id, int(words))))


def borrow(run: PlainRun, words: str) -> None:
    """Take minutes from a later step: its number, then the minutes."""
    name, _space, minutes = words.rpartition(" ")
    lender = _step(run, name)
    run.say(given_words(run.house.live.borrow(run.id, lender.id, read_minutes(minutes))))


def hold(run: PlainRun, _words: str) -> None:
    """Stop the clock, or let it go on."""
    run.house.live.hold(run.id)
    run.say(held_words(held=run.course.held, key="/hold"))


def take_out(run: PlainRun, words: str) -> None:
    """Take minutes out of the step's time, such as the sleep of the laptop."""
    run.house.live.take_out(run.id, 60.0 * read_minutes(words))
    tell_time(run, "")


def tell_time(run: PlainRun, _words: str) -> None:
    """Say how much time is left."""
    run.say(*time_lines(run.course, run.house.live.now()))


def tell_step(run: PlainRun, _words: str) -> None:
    """Say the step again."""
    run.say(*step_lines(run.course, run.house.live.now()))


def tell_agenda(run: PlainRun, _words: str) -> None:
    """List the steps."""
    run.say(*agenda_lines(run.house.agenda.of(run.id), run.session.starts_at))


def replan(run: PlainRun, _words: str) -> None:
    """Make what is left fit, step by step as a person says."""
    live = run.house.live
    fates: dict[str, Fate] = {}
    while True:
        course, now = run.course, live.now()
        standing = course.standing(now)
        steps = course.open_steps(now)
        if standing is None or not steps:
            run.say(_("No step is left to plan."))
            return
        chosen = {each.step.id: fates[each.step.id] for each in steps if each.step.id in fates}
        here = now.wall.astimezone(course.session.starts_at.tzinfo)
        proposal = proposed(steps, standing.minutes_left, chosen, here)
        run.say(*proposal_lines(proposal))
        typed = run.ask(_("yes, no, or “drop 2”, “park 3”, “keep 1”>"))
        if typed is None or typed.lower() in {"", "no", "n", _("no")}:
            run.say(_("Nothing was changed."))
            return
        if typed.lower() in {"yes", "y", _("yes")}:
            live.replan(run.id, proposal.minutes, proposal.states)
            tell_step(run, "")
            return
        _choose(run, typed, [each.step for each in proposal.steps], fates)


def _choose(run: PlainRun, typed: str, steps: list[Step], fates: dict[str, Fate]) -> None:
    word, _space, number = typed.lower().partition(" ")
    step = numbered(number, steps)
    if step is not None and word in set(Fate):
        fates[step.id] = Fate(word)
    else:
        run.say(_("That is no answer I know."))


def _step(run: PlainRun, words: str) -> Step:
    return step_meant(run.house.agenda.of(run.id), words)


STEPS: Mapping[str, tuple[Callable[[PlainRun, str], None], str]] = {
    "next": (forward, mark("the next step")),
    "back": (back, mark("the step before")),
    "defer": (defer, mark("put this step off to the next session")),
    "go": (go, mark("to a step: /go 4")),
    "minutes-of-step": (give, ""),
    "+1": (give, mark("minutes more, and /-1 less")),
    "borrow": (borrow, mark("minutes from a later step: /borrow 6 5")),
    "hold": (hold, mark("stop the clock, or let it go on")),
    "takeout": (take_out, mark("minutes out of this step, such as a sleep of the laptop: /takeout 7")),
    "replan": (replan, mark("make what is left fit")),
    "time": (tell_time, mark("how much is left")),
    "step": (tell_step, mark("this step again")),
    "agenda": (tell_agenda, mark("every step")),
}
