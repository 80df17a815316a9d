"""Putting an agenda together: inserting, moving and splitting steps, and taking them from elsewhere."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from peerlog.domain.agenda import in_order
from peerlog.domain.clock import NewId
from peerlog.domain.errors import CannotSplit
from peerlog.domain.format import Family, Format, FormatStep, steps_of, total_minutes
from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.order import after, between
from peerlog.domain.step import Airtime, Step, StepState, StepTool


def place_last(steps: Iterable[Step]) -> str:
    """Give the position after all steps."""
    return after(max((step.position for step in steps), default=None))


def place_before(steps: Iterable[Step], step_id: StepId) -> str:
    """Give a position just before a step; before its twins too, where two laptops gave the same position."""
    everything = in_order(steps)
    here = _position_of(everything, step_id)
    return between(max((step.position for step in everything if step.position < here), default=None), here)


def place_after(steps: Iterable[Step], step_id: StepId) -> str:
    """Give a position just after a step; after its twins too, where two laptops gave the same position."""
    everything = in_order(steps)
    here = _position_of(everything, step_id)
    following = min((step.position for step in everything if step.position > here), default=None)
    return after(here) if following is None else between(here, following)


def moved(steps: Iterable[Step], step_id: StepId, by: int) -> str:
    """Give a step's position after moving it *by* places down (up when negative), at most to the end."""
    everything = in_order(steps)
    here = _position_of(everything, step_id)
    old = next(place for place, step in enumerate(everything) if step.id == step_id)
    new = min(max(old + by, 0), len(everything) - 1)
    if new == old:
        return here
    others = tuple(step for step in everything if step.id != step_id)
    return place_before(others, others[new].id) if new < old else place_after(others, others[new - 1].id)


def _position_of(steps: tuple[Step, ...], step_id: StepId) -> str:
    return next(step.position for step in steps if step.id == step_id)


def split(step: Step, first_minutes: int, new_id: StepId, position: str) -> tuple[Step, Step]:
    """Cut a step in two: the first keeps the id, the lock and the time spent; raises CannotSplit."""
    if not 0 < first_minutes < step.minutes:
        raise CannotSplit(step.minutes)
    first = replace(step, minutes=first_minutes, planned=min(step.planned, first_minutes))
    second = replace(
        step,
        id=new_id,
        position=position,
        minutes=step.minutes - first_minutes,
        planned=step.planned - first.planned,
        starts=None,
        state=StepState.COMING,
        spent=0,
    )
    return first, second


def steps_from_format(
    session_format: Format,
    session: SessionId,
    new_id: NewId,
    after_position: str | None,
    before: str | None = None,
) -> tuple[Step, ...]:
    """Give the steps of all rounds of a format, placed after one position and before another, if any."""
    steps = []
    place = after_position
    for source in steps_of(session_format):
        place = after(place) if before is None else between(place, before)
        steps.append(_from_format(source, session_format, StepId(new_id()), session, place))
    return tuple(steps)


def making_room(step: Step, session_format: Format) -> Step:
    """Give a step that waited for a format less the minutes it takes; in the trash if none is left."""
    rest = step.minutes - total_minutes(session_format)
    return replace(step, minutes=rest, tool=StepTool.NONE) if rest > 0 else replace(step, trashed=True)


def _from_format(
    source: FormatStep, session_format: Format, new_id: StepId, session: SessionId, place: str
) -> Step:
    about_a_case = session_format.family is Family.ONE_CASE or source.tool is StepTool.FORMAT
    return Step(
        id=new_id,
        session=session,
        position=place,
        title=f"{source.title} {source.round_number}" if source.round_number else source.title,
        minutes=source.minutes,
        who=source.who,
        rule=source.rule,
        instruction=source.instruction,
        airtime=Airtime.MEMBER if about_a_case else Airtime.EVERYONE,
        tool=source.tool,
    )


def copied(
    steps: Iterable[Step],
    session: SessionId,
    new_id: NewId,
    *,
    after_position: str | None = None,
    shift: timedelta = timedelta(),
) -> tuple[Step, ...]:
    """Give steps of an earlier session as they were planned there, all still to do in another session.

    *shift* is how much later on the wall clock the new session starts; locked starts move along.
    """
    fresh = []
    place = after_position
    for step in in_order(steps):
        place = after(place)
        fresh.append(_copy(step, session, StepId(new_id()), place, shift))
    return tuple(fresh)


def _copy(step: Step, session: SessionId, new_id: StepId, place: str, shift: timedelta) -> Step:
    return replace(
        step,
        id=new_id,
        session=session,
        position=place,
        minutes=step.planned or step.minutes,
        planned=0,
        starts=None if step.starts is None else _shifted(step.starts, shift),
        state=StepState.COMING,
        spent=0,
    )


def _shifted(lock: time, shift: timedelta) -> time:
    return (datetime.combine(date(2000, 1, 2), lock) + shift % timedelta(days=1)).time()
