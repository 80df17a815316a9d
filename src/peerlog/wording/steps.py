"""The steps of a session as a narrow column: a sign, a title, minutes planned and taken."""

from dataclasses import dataclass

from peerlog.domain.clock import Reading
from peerlog.domain.course import Course
from peerlog.domain.step import Step, StepState
from peerlog.wording.language import _
from peerlog.wording.safe import visible

SIGNS = {
    StepState.COMING: " ", StepState.RUNNING: "▶", StepState.DONE: "✓",
    StepState.DEFERRED: "»", StepState.DROPPED: "×",
}  # fmt: skip
TONES = {
    StepState.COMING: "", StepState.RUNNING: "strong", StepState.DONE: "quiet",
    StepState.DEFERRED: "quiet", StepState.DROPPED: "quiet",
}  # fmt: skip

BEGUN = (StepState.RUNNING, StepState.DONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """One line of the column."""

    sign: str
    title: str
    planned: str
    taken: str
    """Whole minutes so far; empty for a step that has not begun."""
    tone: str


def step_lines(course: Course, now: Reading) -> tuple[StepLine, ...]:
    """Give a line for each step, those put off and dropped among them."""
    return tuple(_line(step, course.spent_on(step, now)) for step in course.steps)


def _line(step: Step, spent: float) -> StepLine:
    return StepLine(
        sign=SIGNS[step.state],
        title=visible(step.title),
        planned=str(step.minutes),
        taken=str(int(spent // 60)) if spent or step.state in BEGUN else "",
        tone=TONES[step.state],
    )


def state_word(state: StepState) -> str:
    """Say how far a step has come."""
    return {
        StepState.COMING: _("to come"),
        StepState.RUNNING: _("running"),
        StepState.DONE: _("done"),
        StepState.DEFERRED: _("put off"),
        StepState.DROPPED: _("dropped"),
    }[state]
