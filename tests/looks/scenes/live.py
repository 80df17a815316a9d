"""A session while it runs."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from conftest import StillClock
from looks.scene import PHONE, PLAIN, ROOMY, SAMPLE, Stage, scene
from looks.scenes.planning import next_session
from peerlog.domain.attendance import Presence
from peerlog.domain.session import Session
from peerlog.screens.base import Shared
from peerlog.services.house import House

SAID = (
    "Salim's school now corrects once a week, in one colour",
    "l: A child who is corrected at once writes less, not better",
    "q: Who decides which words matter at six?",
    "s: The well was wide enough for three classes",
    "a: Draft the page for trustees @Kadzo by fri",
    "d: We correct what a child has asked about, and nothing else",
    "p: A ream of paper for nine places",
    "a: Bring the one-sheet fold to the quarter meeting by 4 dec",
)
EVERY = (PLAIN, ROOMY, PHONE)


def begin(house: House, clock: StillClock) -> Session:
    """Open the next session of the sample now, mark people, go to its fourth step, and note what is said."""
    session, now = next_session(house), clock.wall.astimezone(ZoneInfo("Africa/Nairobi"))
    early = datetime(now.year, now.month, now.day, now.hour)  # noqa: DTZ001 - a wall clock's time, as sessions keep it
    session = house.live.open(house.sessions.edit(session, replace(session, starts=early)))
    members = house.members.active(session.network, session.starts.date())
    kinds = [Presence.PRESENT] * 7 + [Presence.REMOTE, Presence.EXCUSED]
    for member, presence in zip(members, kinds, strict=False):
        house.attendance.mark(session, member, presence)
    for minutes in (5, 12, 11):
        clock.advance(60 * minutes)
        house.live.next(session.id)
    step = house.live.course(session.id).running
    for line in SAID:
        clock.advance(50)
        house.notes.capture(session, step.id if step else None, house.notes.read(session, line))
    house.live.alive(session.id)
    return house.sessions.get(session.id)


def prepared(house: House, clock: StillClock) -> None:
    """Have a session running."""
    house.live.take_up(begin(house, clock).id)


def without_lines(house: House, clock: StillClock) -> None:
    """Have a session that runs from its first minute."""
    session = house.live.open(next_session(house))
    house.live.take_up(session.id)


def cut_off(house: House, clock: StillClock) -> None:
    """Have a session that was cut off three minutes ago."""
    begin(house, clock)
    clock.advance(185)


async def to_live(stage: Stage, left: float | None = None) -> None:
    """Open the running session, with this many seconds left in its step."""
    if left is not None:
        running = stage.house.sessions.running()[0]
        countdown = stage.house.live.course(running.id).countdown(stage.house.live.now())
        assert countdown is not None
        stage.clock.advance(countdown.remaining - left)
        stage.house.live.alive(running.id)
    await stage.walk.press("s", "enter")
    screen = stage.walk.app.screen
    assert isinstance(screen, Shared)
    screen.tick()


@scene(prepare=prepared, sizes=EVERY)
async def live(stage: Stage) -> None:
    """In the middle of a step."""
    await to_live(stage, 260)


@scene(prepare=prepared, sizes=EVERY)
async def live_amber(stage: Stage) -> None:
    """Little time left, and a line half typed."""
    await to_live(stage, 72)
    await stage.walk.type("a: Ask the press what a ream costs")


@scene(prepare=prepared, sizes=EVERY)
async def live_over(stage: Stage) -> None:
    """The step is over its time."""
    await to_live(stage, -65)


@scene(prepare=without_lines, sizes=EVERY)
async def live_begins(stage: Stage) -> None:
    """The first minute: nothing captured yet."""
    await to_live(stage)


@scene(prepare=prepared)
async def live_lines(stage: Stage) -> None:
    """Among the lines, to change one."""
    await to_live(stage, 260)
    await stage.walk.press("up", "up")


@scene(prepare=prepared)
async def live_people(stage: Stage) -> None:
    """Who is here."""
    await to_live(stage, 260)
    await stage.walk.press("f7", "down")


@scene(prepare=prepared)
async def live_stack(stage: Stage) -> None:
    """Who waits to speak."""
    await to_live(stage, 260)
    await stage.walk.press(
        "f8", "down", "enter", "down", "down", "down", "enter", "down", "down", "down", "down", "enter", "f5"
    )


@scene(prepare=prepared)
async def live_replan(stage: Stage) -> None:
    """Making the rest fit."""
    await to_live(stage, -400)
    await stage.walk.press("ctrl+r", "down", "d")


@scene(prepare=cut_off)
async def live_resume(_stage: Stage) -> None:
    """After a power cut."""


@scene(prepare=prepared)
async def room(stage: Stage) -> None:
    """What everybody may see."""
    await to_live(stage, 260)
    await stage.walk.press("f4")


@scene(prepare=prepared)
async def room_over(stage: Stage) -> None:
    """Over time, on the wall."""
    await to_live(stage, -65)
    await stage.walk.press("f4")


@scene(prepare=prepared, sizes=(PLAIN,))
async def room_blank(stage: Stage) -> None:
    """Nothing to see."""
    await to_live(stage, 260)
    await stage.walk.press("ctrl+l")


@scene(SAMPLE, prepare=prepared)
async def closing(stage: Stage) -> None:
    """What the record still lacks."""
    await to_live(stage, 260)
    await stage.walk.command("Close the session")


@scene(SAMPLE, prepare=prepared, sizes=(PLAIN,), theme="peerlog-light")
async def live_light(stage: Stage) -> None:
    """In light colours."""
    await to_live(stage, 72)


@scene(SAMPLE, prepare=prepared, sizes=(PLAIN,), theme="peerlog-contrast-dark")
async def live_contrast_dark(stage: Stage) -> None:
    """In dark colours of high contrast."""
    await to_live(stage, 72)


@scene(SAMPLE, prepare=prepared, sizes=(PLAIN,), theme="peerlog-contrast-light")
async def live_contrast_light(stage: Stage) -> None:
    """In light colours of high contrast."""
    await to_live(stage, 72)
