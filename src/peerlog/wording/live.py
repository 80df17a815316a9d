"""What a running session says of its step, its clock, and what the clocks of the machine went through."""

from peerlog.domain.course import Course
from peerlog.domain.live import Countdown, Phase, Resume
from peerlog.domain.session import SessionState
from peerlog.domain.standing import Standing
from peerlog.domain.step import Step
from peerlog.wording.language import _
from peerlog.wording.safe import visible
from peerlog.wording.times import behind_words, clock_time, countdown, length_words, minutes_words


def place_words(course: Course) -> str:
    """Say how far the session is: "step 4 of 8"."""
    number, total = course.place
    if number:
        return _("step {number} of {total}").format(number=number, total=total)
    if not total:
        return _("no steps")
    return _("all steps done") if course.at_its_end else _("no step is running")


def ends_words(standing: Standing | None) -> str:
    """Say when the session is expected to end: "ends 15:34, 4 minutes behind"."""
    if standing is None:
        return ""
    return _("ends {time}, {behind}").format(
        time=clock_time(standing.ends), behind=behind_words(standing.behind)
    )


def head_words(course: Course) -> tuple[str, str, str, str]:
    """Give name, speakers, rule and instruction of the running step, or where the session stands without one."""
    step = course.running
    if step is not None:
        return visible(step.title), who_words(step), visible(step.rule), visible(step.instruction)
    if course.session.state is SessionState.CLOSED:
        return _("Closed"), _("What you type now is added to the minutes."), "", ""
    return _("No step is running"), _("You can go on typing."), "", ""


def who_words(step: Step) -> str:
    """Say who may speak."""
    return _("speaks: {who}").format(who=visible(step.who)) if step.who else ""


def phase_word(phase: Phase, *, held: bool) -> str:
    """Say in a word how the countdown stands, so that nobody depends on its colour."""
    if held:
        return _("stopped")
    return {Phase.CALM: _("left"), Phase.AMBER: _("low"), Phase.OVER: _("over")}[phase]


def clock_words(left: Countdown | None, *, held: bool) -> tuple[str, str]:
    """Give the countdown and its word, both empty when no step runs."""
    if left is None:
        return "", ""
    return countdown(left.remaining), phase_word(left.phase, held=held)


def resume_words(resume: Resume) -> str:
    """Say where a session was: "You were on step 3, Case, 4:12 left. peerlog was away for 2 minutes."."""
    where = _left_words(resume).format(
        number=resume.number, title=visible(resume.step.title), time=countdown(resume.left).removeprefix("+")
    )
    if resume.gap is None:
        return _("{where} The clocks cannot say how long peerlog was away.").format(where=where)
    return _("{where} peerlog was away for {length}.").format(where=where, length=length_words(resume.gap))


def _left_words(resume: Resume) -> str:
    if resume.left < 0:
        return _("You were on step {number}, {title}, {time} over.")
    return _("You were on step {number}, {title}, {time} left.")


def resume_choices(resume: Resume) -> tuple[tuple[str, str], ...]:
    """Give the ways to go on, the one that counts the gap first, and only where the gap is known."""
    still = _("Continue from {time}").format(time=countdown(resume.left))
    choices = (("still", still), ("later", _("Not now")))
    if resume.gap is None:
        return choices
    after = countdown(resume.left - resume.gap)
    return (("counted", _("Continue, counting that time: {time}").format(time=after)), *choices)


def slept_words(seconds: float, key: str) -> str:
    """Say that the machine slept while a step ran."""
    return _("The laptop slept for {length}: counted in this step. {key} takes it out.").format(
        length=length_words(seconds), key=key
    )


def taken_out_words(seconds: float) -> str:
    """Say that the time asleep no longer counts."""
    return _("Taken out: {length}.").format(length=length_words(seconds))


def moved_words(seconds: float) -> str:
    """Say that the wall clock was moved while a session ran."""
    template = (
        _("The computer's clock was put forward by {length}; the countdown goes on as before.")
        if seconds > 0
        else _("The computer's clock was put back by {length}; the countdown goes on as before.")
    )
    return template.format(length=length_words(abs(seconds)))


def begun_words(step: Step | None, close_key: str) -> str:
    """Say which step runs now, or that there is none left."""
    if step is None:
        return _("That was the last step. {key} closes the session; you can go on typing.").format(
            key=close_key
        )
    return _("Now: {title}, {minutes}.").format(
        title=visible(step.title), minutes=minutes_words(step.minutes)
    )


def arrival_words(course: Course, hold_key: str, next_key: str) -> str:
    """Say what is unusual about where a session stands when it is opened; empty when a step runs."""
    if course.held:
        return held_words(held=True, key=hold_key)
    if not course.steps:
        template = _("No steps are planned: just type what is said. {key} closes the session.")
        return template.format(key=next_key)
    return begun_words(None, next_key) if course.at_its_end else ""


def given_words(step: Step | None) -> str:
    """Say how long the running step is now."""
    if step is None:
        return _("No step is running.")
    return _("{title}: {minutes} now.").format(title=visible(step.title), minutes=minutes_words(step.minutes))


def held_words(*, held: bool, key: str) -> str:
    """Say that the clock stands still, or runs again."""
    return (
        _("The clock is stopped. {key} lets it go on.").format(key=key) if held else _("The clock goes on.")
    )


def bell_words(*, on: bool) -> str:
    """Say whether a bell rings at zero."""
    return _("The bell rings when a step's time is up.") if on else _("No bell.")
