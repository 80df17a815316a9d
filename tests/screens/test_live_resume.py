"""Coming back to a session that was running when peerlog stopped."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from conftest import StillClock
from peerlog.app import PeerlogApp
from peerlog.domain.session import Session
from peerlog.services.house import House
from peerlog.storage.paths import Home
from peerlog.widgets.capture_line import CaptureLine
from running import another_start, opened_session
from screens.live import asked, running
from screens.walking import Walk, walking


@pytest.fixture
def session(house: House, clock: StillClock) -> Session:
    """A session left 48 seconds into its second step, the sign of life just given."""
    opened = opened_session(house)
    house.live.next(opened.id)
    clock.advance(48)
    house.live.alive(opened.id)
    return opened


@pytest.fixture
def later(home: Home, clock: StillClock, session: Session) -> Iterator[House]:
    """Another start of the machine, two minutes later by its wall clock."""
    clock.wall += timedelta(minutes=2)
    clock.boot, clock.ticks = "boot-2", 3.0
    with another_start(home, clock) as house:
        yield house


@asynccontextmanager
async def started(house: House, tmp_path: Path) -> AsyncIterator[Walk]:
    """Start the app again."""
    async with walking(PeerlogApp(house, lambda _error: tmp_path / "crash.txt")) as walk:
        yield walk


async def test_the_start_says_where_one_was(later: House, tmp_path: Path) -> None:
    """Without a key: step, time left, how long peerlog was away, and the ways to go on."""
    async with started(later, tmp_path) as walk:
        assert asked(walk) == "You were on step 2, Check-in, 9:12 left. peerlog was away for 2 minutes."
        assert "Continue, counting that time: 7:12" in walk.text
        assert "Continue from 9:12" in walk.text
        assert "Not now" in walk.text


async def test_the_time_away_can_count(later: House, tmp_path: Path, session: Session) -> None:
    """The first choice: people went on talking."""
    async with started(later, tmp_path) as walk:
        await walk.press("enter")
        assert "CHECK-IN" in walk.text
        assert later.live.course(session.id).spent(later.live.now()) == 168


async def test_what_nobody_was_asked_about_is_named(house: House, later: House, tmp_path: Path) -> None:
    """Whatever the power cut short of what earlier sessions left open."""
    network = house.networks.all()[0]
    house.actions.take(network, "Call the office")
    async with started(later, tmp_path) as walk:
        await walk.press("enter")
        assert "1 action was not asked about; it stays open. F9, “What is still open”" in walk.words


async def test_it_can_go_on_from_where_it_stopped(later: House, tmp_path: Path, session: Session) -> None:
    """The second choice: everybody waited."""
    async with started(later, tmp_path) as walk:
        await walk.press("down", "enter")
        assert "CHECK-IN" in walk.text
        assert later.live.course(session.id).spent(later.live.now()) == 48


async def test_not_now_changes_nothing(later: House, tmp_path: Path, session: Session) -> None:
    """It is asked again when the session is opened."""
    async with started(later, tmp_path) as walk:
        await walk.press("end", "enter")
        assert "CHECK-IN" not in walk.text
        left = later.live.left_off(session.id)
        assert left is not None
        assert left.left == 552


async def test_clocks_that_cannot_say_offer_no_counting(
    home: Home, clock: StillClock, session: Session, tmp_path: Path
) -> None:
    """The wall clock went back a month: only where it stopped is known."""
    clock.wall -= timedelta(days=30)
    clock.boot, clock.ticks = "boot-2", 3.0
    with another_start(home, clock) as house:
        async with started(house, tmp_path) as walk:
            assert "The clocks cannot say how long peerlog was away." in asked(walk)
            assert "counting" not in walk.text
            await walk.press("enter")
            assert house.live.course(session.id).spent(house.live.now()) == 48


async def test_no_sign_of_life_is_given_while_the_question_stands(
    later: House, clock: StillClock, tmp_path: Path, session: Session
) -> None:
    """Else the time away would be counted before anybody chose."""
    async with started(later, tmp_path) as walk:
        clock.advance(30)
        await walk.settle()
        await walk.press("down", "enter")
        assert later.live.course(session.id).spent(later.live.now()) == 48


async def test_leaving_the_screen_is_not_being_away(app: PeerlogApp, clock: StillClock, house: House) -> None:
    """Within one start the clock simply runs on."""
    opened_session(house)
    house.sessions.running()
    async with running(app) as walk:
        assert "ARRIVE" in walk.text
        await walk.press("escape")
        assert "ARRIVE" not in walk.text
        clock.advance(150)
        await walk.press("r")
        assert "ARRIVE" in walk.text
        assert "You were on" not in walk.text


async def test_the_lines_come_back_with_their_times(app: PeerlogApp, house: House) -> None:
    """A session taken up again shows its lines as it did before."""
    opened_session(house)
    async with running(app) as walk:
        await walk.type("l: one page")
        await walk.press("enter", "escape", "r")
        assert "14:00 Lesson" in walk.text


async def test_a_session_that_another_window_runs_is_not_taken_over(
    home: Home, clock: StillClock, session: Session, tmp_path: Path
) -> None:
    """A second window starts where every window starts."""
    clock.advance(3)
    with another_start(home, clock) as house:
        async with started(house, tmp_path) as walk:
            assert "CHECK-IN" not in walk.text
            assert "You were on" not in walk.text


async def test_each_window_has_a_capture_line_of_its_own(
    home: Home, clock: StillClock, house: House, session: Session, app: PeerlogApp, tmp_path: Path
) -> None:
    """What is half typed in one is neither shown nor lost in the other, and waits for whoever comes next."""
    with another_start(home, clock) as second:
        async with running(app) as walk:
            await walk.type("typed here")
            await walk.press("escape")
            other = PeerlogApp(second, lambda _error: tmp_path / "crash.txt")
            async with running(other) as there:
                assert "typed here" not in there.text
                await there.type("typed there")
                await there.press("escape")
            await walk.press("r")
            assert "typed here" in walk.text
    house.close()
    clock.advance(3)
    texts = []
    for _window in range(2):
        with another_start(home, clock) as again:
            async with started(again, tmp_path) as walk:
                await walk.press("enter")
                assert "What you were typing is here again" in walk.words
                texts.append(walk.app.screen.query_one(CaptureLine).value)
                await walk.press("enter")
    assert sorted(texts) == ["typed here", "typed there"]


async def test_a_stopped_clock_stays_stopped(
    home: Home, clock: StillClock, house: House, session: Session, tmp_path: Path
) -> None:
    """Nothing is asked, since nothing ran; the screen says how to go on."""
    house.live.hold(session.id)
    clock.advance(3600)
    with another_start(home, clock) as again:
        async with started(again, tmp_path) as walk:
            await walk.press("s", "r")
            assert "The clock is stopped. Ctrl+T lets it go on." in walk.words
            assert again.live.course(session.id).spent(again.live.now()) == 48
