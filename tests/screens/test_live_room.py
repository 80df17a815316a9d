"""The room view and the blank screen: nothing private reaches the wall."""

import pytest

from conftest import StillClock
from peerlog.app import PeerlogApp
from peerlog.domain.session import Session
from peerlog.services.house import House
from peerlog.widgets.big_clock import drawn, largest_scale
from running import planned_session
from screens.live import pass_time, running


@pytest.fixture
def session(house: House) -> Session:
    """A planned session of four steps."""
    return planned_session(house)


async def test_the_room_sees_step_rule_and_clock_and_nothing_else(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """One key there and back; no note, no name."""
    async with running(app) as walk:
        await walk.type("Amina said it is hard")
        await walk.press("enter", "f4")
        assert "ARRIVE" in walk.text
        assert "Listen" in walk.text
        assert "speaks: All" in walk.text
        assert "█" in walk.text
        assert "hard" not in walk.text
        assert "Amina" not in walk.text
        await walk.press("f4")
        assert "it is hard" in walk.text


async def test_the_steps_move_in_the_room_too(app: PeerlogApp, clock: StillClock, session: Session) -> None:
    """F5 and F6; what they say is to be seen, not told."""
    async with running(app) as walk:
        await walk.press("f4", "f5")
        assert "CHECK-IN" in walk.text
        assert "Now:" not in walk.text
        await pass_time(walk, clock, 9 * 60)
        assert "low" in walk.text
        await walk.press("f6", "f6")
        assert "left" in walk.text
        await walk.press("escape")
        assert "step 2 of 4" in walk.text


async def test_undoing_in_the_room_tells_no_words(app: PeerlogApp, house: House, session: Session) -> None:
    """The sentence that names what was undone would show a note."""
    async with running(app) as walk:
        await walk.type("secret")
        await walk.press("enter", "f4", "ctrl+z")
        assert "secret" not in walk.text
        assert house.notes.feed(session.id) == ()


async def test_one_key_blanks_and_any_key_brings_back(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """The key that brings it back does nothing else."""
    async with running(app) as walk:
        await walk.type("secret")
        await walk.press("enter", "ctrl+l")
        assert walk.text.strip() == ""
        await walk.press("f5")
        assert "secret" in walk.text
        assert "step 1 of 4" in walk.text
        await walk.press("f4", "ctrl+l")
        assert walk.text.strip() == ""
        await walk.press("x")
        assert "ARRIVE" in walk.text


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(20, 4, 1), (80, 12, 4), (36, 20, 2), (6, 4, 0), (80, 1, 0)]
)
def test_the_digits_are_as_large_as_fits(width: int, height: int, scale: int) -> None:
    """And give way to plain words where there is no room."""
    assert largest_scale("12:34", width, height - 1) == scale


def test_digits_are_drawn_in_blocks() -> None:
    """Two dots share a line."""
    assert drawn("1", 1) == ["▄█ ", " █ ", "▀▀▀"]
    assert drawn("7", 2) == ["██████", "    ██", "    ██", "    ██", "    ██"]
