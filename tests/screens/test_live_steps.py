"""Steering a running session with keys only: steps, minutes, clocks."""

from datetime import timedelta

import pytest

from conftest import StillClock
from peerlog.app import PeerlogApp
from peerlog.domain.session import Session
from peerlog.domain.step import StepState
from peerlog.services.house import House
from peerlog.widgets.big_clock import BigClock
from running import planned_session, steps_by_title
from screens.live import captured, pass_time, running, tick
from screens.walking import Walk


@pytest.fixture
def session(house: House) -> Session:
    """A planned session of four steps: 5, 10, 30 and 5 minutes."""
    return planned_session(house)


def clock_of(walk: Walk) -> tuple[str, str]:
    """Give the countdown and its word."""
    clock = walk.app.screen.query_one(BigClock)
    return clock.text, clock.word


async def test_the_countdown_turns_low_and_counts_up_over_time(
    app: PeerlogApp, clock: StillClock, session: Session
) -> None:
    """A word stands beside each colour."""
    async with running(app) as walk:
        assert clock_of(walk) == ("5:00", "left")
        await pass_time(walk, clock, 235)
        assert clock_of(walk) == ("1:05", "left")
        await pass_time(walk, clock, 5)
        assert clock_of(walk) == ("1:00", "low")
        await pass_time(walk, clock, 65)
        assert clock_of(walk) == ("+0:05", "over")


async def test_f5_goes_on_and_the_minutes_taken_stay(
    app: PeerlogApp, house: House, clock: StillClock, session: Session
) -> None:
    """The expected end moves with what was saved or used."""
    async with running(app) as walk:
        await pass_time(walk, clock, 120)
        await walk.press("f5")
        assert "step 2 of 4   ends 14:47, 3 minutes ahead" in walk.text
        assert "CHECK-IN" in walk.text
        assert "Now: Check-in, 10 minutes." in walk.text
        assert "✓ Arrive 5 2" in walk.words
    assert steps_by_title(house, session)["Arrive"].spent == 120


async def test_minutes_are_given_and_taken(app: PeerlogApp, house: House, session: Session) -> None:
    """F6 gives, Ctrl+F takes, each taken back by Ctrl+Z."""
    async with running(app) as walk:
        await walk.press("f6", "f6", "ctrl+f")
        assert clock_of(walk) == ("6:00", "left")
        assert "ends 14:51, 1 minute behind" in walk.text
        await walk.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert clock_of(walk) == ("5:00", "left")


async def test_a_step_is_put_off_and_returned_to_by_the_menu(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """What has no key is in F9."""
    async with running(app) as walk:
        await walk.press("f5")
        await walk.command("Put this step off")
        assert steps_by_title(house, session)["Check-in"].state is StepState.DEFERRED
        assert "» Check-in" in walk.text
        await walk.command("Back one step")
        assert "ARRIVE" in walk.text


async def test_any_step_can_be_gone_to(app: PeerlogApp, house: House, session: Session) -> None:
    """Ctrl+G and the first letters of its name."""
    async with running(app) as walk:
        await walk.command("Go to a step")
        await walk.press("end", "enter")
        assert "CLOSE" in walk.text
    assert steps_by_title(house, session)["Arrive"].state is StepState.DONE


async def test_minutes_are_borrowed_from_a_named_step(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """Only from steps to come, and only what they can spare."""
    async with running(app) as walk:
        await walk.command("Borrow minutes")
        assert "29 minutes" in walk.text
        await walk.press("down", "enter", "end", "enter")
        assert clock_of(walk) == ("34:00", "left")
    assert steps_by_title(house, session)["Case"].minutes == 1


async def test_time_out_stops_the_clock(app: PeerlogApp, clock: StillClock, session: Session) -> None:
    """Until the same key lets it go on."""
    async with running(app) as walk:
        await pass_time(walk, clock, 60)
        await walk.press("ctrl+t")
        await pass_time(walk, clock, 100)
        assert clock_of(walk) == ("4:00", "stopped")
        assert "The clock is stopped. Ctrl+T lets it go on." in walk.text
        await walk.press("ctrl+t")
        await pass_time(walk, clock, 10)
        assert clock_of(walk) == ("3:50", "left")


async def test_a_sleep_is_told_and_can_be_taken_out(
    app: PeerlogApp, clock: StillClock, session: Session
) -> None:
    """The lid was closed for seven minutes."""
    async with running(app) as walk:
        await pass_time(walk, clock, 30)
        clock.advance(7 * 60)
        tick(walk)
        await walk.settle()
        assert "The laptop slept for" in walk.words
        assert "Ctrl+O takes it out." in walk.words
        assert clock_of(walk) == ("+2:30", "over")
        await walk.press("ctrl+o")
        assert clock_of(walk)[1] == "left"


async def test_a_moved_wall_clock_is_told_once(app: PeerlogApp, clock: StillClock, session: Session) -> None:
    """The countdown goes on by the ticks of the machine."""
    async with running(app) as walk:
        await pass_time(walk, clock, 10)
        clock.wall -= timedelta(hours=2)
        tick(walk)
        await walk.settle()
        assert "The computer's clock was put back by 2 h 00 min" in walk.words
        assert clock_of(walk) == ("4:50", "left")
        await walk.type("x")
        tick(walk)
        await walk.settle()
        assert "put back" not in walk.words


async def test_a_new_plan_is_made_and_taken_back(
    app: PeerlogApp, house: House, clock: StillClock, session: Session
) -> None:
    """Twenty minutes late: park one, drop one, the rest shrinks; one Ctrl+Z undoes it."""
    async with running(app) as walk:
        await pass_time(walk, clock, 25 * 60)
        before = steps_by_title(house, session)
        await walk.press("ctrl+r")
        assert "25 minutes left, 4 steps" in walk.text
        assert "This fits" in walk.text
        await walk.press("down", "p", "end", "d")
        assert "next time" in walk.text
        assert "left out" in walk.text
        await walk.press("up", "k")
        assert "Still 5 minutes too long" in walk.text
        await walk.press("s", "f2")
        after = steps_by_title(house, session)
        assert [step.state for step in after.values()] == [
            StepState.RUNNING, StepState.DEFERRED, StepState.COMING, StepState.DROPPED,
        ]  # fmt: skip
        assert after["Case"].minutes == 25
        assert "step 1 of 2" in walk.text
        await walk.press("ctrl+z")
        assert steps_by_title(house, session) == before


async def test_the_last_step_names_the_key_that_closes(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """And capturing goes on."""
    async with running(app) as walk:
        await walk.press("f5", "f5", "f5", "f5")
        assert "That was the last step. F5 closes the session; you can go on typing." in walk.text
        assert "all steps done" in walk.text
        await walk.type("one word more")
        await walk.press("enter")
        assert captured(house, session) == ["one word more"]


async def test_a_session_without_steps_takes_notes(app: PeerlogApp, house: House) -> None:
    """It says what to do."""
    empty = planned_session(house, ())
    async with running(app) as walk:
        assert "No steps are planned: just type what is said." in walk.words
        await walk.type("said")
        await walk.press("enter")
    assert captured(house, empty) == ["said"]


async def test_the_bell_is_a_choice_of_this_machine(app: PeerlogApp, house: House, session: Session) -> None:
    """Off until it is switched on."""
    async with running(app) as walk:
        await walk.command("Bell on or off")
        assert "The bell rings when a step's time is up." in walk.text
    assert house.choices.get("bell") == "on"
