"""Who is here and who speaks, with keys only."""

import pytest

from conftest import StillClock
from peerlog.app import PeerlogApp
from peerlog.domain.attendance import Presence
from peerlog.domain.session import Session
from peerlog.services.house import House
from peerlog.storage.paths import Home
from running import opened_session, planned_session
from screens.live import pass_time, running
from screens.walking import Walk


@pytest.fixture
def session(house: House) -> Session:
    """A planned session with four members."""
    return planned_session(house)


def marks(house: House, session: Session) -> dict[str, Presence]:
    """Give who was marked how, by name."""
    names = {member.id: member.name for member in house.members.of(session.network)}
    found = house.attendance.of(session.id)
    return {names[mark.member] if mark.member else mark.guest_name: mark.presence for mark in found}


async def everybody_is_here(walk: Walk) -> None:
    """Mark all four present and come back."""
    await walk.press("f7", "p", "p", "p", "p", "escape")


async def test_one_key_each(app: PeerlogApp, house: House, session: Session) -> None:
    """The mark goes on to the next person by itself."""
    async with running(app) as walk:
        await walk.press("f7", "p", "r", "e", "t")
        assert marks(house, session) == {
            "Amina Yusuf": Presence.PRESENT, "Ana Lima": Presence.REMOTE,
            "Ana Sousa": Presence.EXCUSED, "João Pereira": Presence.LATE,
        }  # fmt: skip
        assert "3 here, 1 remote, 1 excused" in walk.text
        assert "step 1 of 4" in walk.text
        await walk.press("f7")
        assert "ARRIVE" in walk.text


async def test_a_guest_comes_by_name(app: PeerlogApp, house: House, session: Session) -> None:
    """And can leave early like everybody."""
    async with running(app) as walk:
        await walk.press("f7", "g")
        await walk.type("Dr Mwangi")
        await walk.press("enter", "end", "l")
        assert marks(house, session) == {"Dr Mwangi": Presence.LEFT}


async def test_a_mark_is_taken_away_and_undone(app: PeerlogApp, house: House, session: Session) -> None:
    """U takes it away, Ctrl+Z brings it back."""
    async with running(app) as walk:
        await walk.press("f7", "p", "home", "u")
        assert marks(house, session) == {}
        await walk.press("ctrl+z")
        assert marks(house, session) == {"Amina Yusuf": Presence.PRESENT}


async def test_who_is_new_today_is_said(app: PeerlogApp, house: House) -> None:
    """N shows only them."""
    first = opened_session(house)
    amina = next(m for m in house.members.of(first.network) if m.name.startswith("Amina"))
    house.attendance.mark(first, amina, Presence.PRESENT)
    house.live.close(first)
    planned_session(house)
    async with running(app) as walk:
        await walk.press("f7", "p", "p")
        assert walk.text.count("new today") == 2  # Ana Lima, and the line of keys
        await walk.press("n")
        assert "Amina" not in walk.text
        assert "Ana Lima" in walk.text


async def test_those_without_a_mark_come_first(app: PeerlogApp, session: Session) -> None:
    """On the second visit the ones still missing are at the top; nothing moves while one marks."""
    async with running(app) as walk:
        await walk.press("f7", "p", "p")
        rows = [line for line in walk.lines if "Amina" in line or "João" in line]
        assert "Amina" in rows[0]
        await walk.press("escape", "f7")
        rows = [line for line in walk.lines if "Amina" in line or "João" in line]
        assert "João" in rows[0]


async def test_a_name_typed_waits_and_is_called(app: PeerlogApp, session: Session) -> None:
    """F8, a few letters, Enter; F5 gives the word."""
    async with running(app) as walk:
        await everybody_is_here(walk)
        await walk.press("f8")
        await walk.type("jo")
        await walk.press("enter")
        await walk.type("sou")
        await walk.press("enter")
        assert "1.  João Pereira" in walk.text
        assert "2.  Ana Sousa" in walk.text
        await walk.press("f5")
        assert "João Pereira speaks." in walk.text
        await walk.press("escape")
        assert "Speaks: João Pereira" in walk.text
        assert "Waiting: Ana Sousa" in walk.text
        assert walk.app.screen.focused.id == "capture"


async def test_not_yet_heard_is_a_number(app: PeerlogApp, session: Session) -> None:
    """A hint whom to invite, once somebody was heard."""
    async with running(app) as walk:
        await everybody_is_here(walk)
        await walk.press("f8", *"jo", "enter", "f5", "f5", "escape")
        assert "Not yet heard: 3" in walk.text


async def test_the_queue_is_changed_by_hand_and_that_is_counted(app: PeerlogApp, session: Session) -> None:
    """Earlier, a direct response, a pass."""
    async with running(app) as walk:
        await everybody_is_here(walk)
        await walk.press("f8", *"jo", "enter", *"sou", "enter", "ctrl+r")
        assert "1.  Ana Sousa" in walk.text
        assert "Changed by hand 1 time." in walk.text
        await walk.press("f5", *"am", "f6")
        assert "Amina Yusuf answers Ana Sousa: 0:30 left." in walk.text
        await walk.press("f6", *"jo", "f7")
        assert "passed" in walk.text


async def test_a_direct_response_is_counted_down(
    app: PeerlogApp, clock: StillClock, session: Session
) -> None:
    """Thirty seconds, in the queue and beside the notes; then it says that the time is up."""
    async with running(app, (120, 36)) as walk:
        await everybody_is_here(walk)
        await walk.press("f8", *"sou", "enter", "f5", *"am", "f6")
        await pass_time(walk, clock, 12)
        assert "Amina Yusuf answers Ana Sousa: 0:18 left. F6 ends the answer." in walk.text
        await walk.press("f8")
        assert "Answers 0:18: Amina Yusuf" in walk.words
        await pass_time(walk, clock, 10)
        assert "Answers 0:08: Amina Yusuf" in walk.words
        await walk.press("f8")
        await pass_time(walk, clock, 11)
        assert "Amina Yusuf answers Ana Sousa: time is up, +0:03. F6 ends the answer." in walk.text


async def test_first_timers_can_come_first(app: PeerlogApp, session: Session) -> None:
    """Agreed by the room: who has not spoken goes before who has."""
    async with running(app) as walk:
        await everybody_is_here(walk)
        await walk.press("f8", *"jo", "enter", "f5", "f5", *"jo", "enter")
        await walk.command("First-timers first")
        await walk.press(*"am", "enter")
        assert "1.  Amina Yusuf" in walk.text
        assert "2.  João Pereira" in walk.text


async def test_the_queue_ends_with_the_step_and_is_never_kept(
    app: PeerlogApp, house: House, home: Home, session: Session
) -> None:
    """No word of who waited or spoke reaches the file."""
    async with running(app) as walk:
        await everybody_is_here(walk)
        before = house.saved_at()
        await walk.press("f8", *"jo", "enter", *"sou", "enter", "f5", "escape")
        assert house.saved_at() == before
        await walk.press("f5")
        assert "Waiting" not in walk.text
        assert "Speaks" not in walk.text


async def test_nobody_here_says_what_to_do(app: PeerlogApp, session: Session) -> None:
    """The stack needs people who are marked as here."""
    async with running(app) as walk:
        await walk.press("f8")
        assert "Nobody is marked as here yet: F7 on the live screen." in walk.text
