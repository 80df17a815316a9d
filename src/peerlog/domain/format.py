"""A format: a ready-made, timed way to hold a session or a part of it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from peerlog.domain.step import StepTool


class Family(StrEnum):
    """What a format is good for; the picker groups by it, in this order."""

    WHOLE_SESSION = "whole session"
    ONE_CASE = "one case"
    LOOK_BACK = "look back"
    FEEDBACK = "feedback"
    TOGETHER = "together"


class Basis(StrEnum):
    """Where the timings of a format come from."""

    SOURCED = "sourced"
    PARTLY = "partly"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatStep:
    """One step of a format."""

    title: str
    minutes: int
    who: str
    """Who may speak."""
    instruction: str
    """What to do, said to whoever speaks."""
    rule: str
    """The step's rule, short enough for large type."""
    tool: StepTool = StepTool.NONE
    round_number: int | None = None
    """Counts from 1; only where the format has several rounds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A ready-made timed format."""

    id: str
    name: str
    family: Family
    order: int
    """Place in the teaching order, from the usual to the special."""
    summary: str
    """When to use it, in one sentence."""
    credit: str
    """Who made the method, and where its timings come from."""
    basis: Basis
    size: str
    """How many people, in words."""
    size_min: int
    size_max: int | None
    """None when there is no upper limit."""
    side_by_side: bool
    """Whether a larger group can split up and run it in several places at once."""
    rounds: int
    steps: tuple[FormatStep, ...]
    """The steps of one round."""


def steps_of(session_format: Format) -> tuple[FormatStep, ...]:
    """Give the steps of all rounds in order, numbered by round where there are several."""
    if session_format.rounds == 1:
        return session_format.steps
    return tuple(
        replace(step, round_number=number)
        for number in range(1, session_format.rounds + 1)
        for step in session_format.steps
    )


def total_minutes(session_format: Format) -> int:
    """Give the minutes of all rounds together."""
    return session_format.rounds * sum(step.minutes for step in session_format.steps)


def fits(session_format: Format, people: int | None = None, minutes: int | None = None) -> bool:
    """Say whether it suits so many people and needs no more than so many minutes; None asks nothing."""
    enough_time = minutes is None or total_minutes(session_format) <= minutes
    return enough_time and (people is None or _seats(session_format, people))


def _seats(session_format: Format, people: int) -> bool:
    if people < session_format.size_min:
        return False
    if session_format.side_by_side or session_format.size_max is None:
        return True  # a larger group splits up, and whoever is left over joins a group
    return people <= session_format.size_max
