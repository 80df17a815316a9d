"""A session that is erased while it stands open elsewhere: said once, and left."""

from collections.abc import Callable
from typing import Any

import pytest

from conftest import StillClock
from peerlog.app import PeerlogApp
from peerlog.domain.session import Session
from peerlog.screens.base import PeerScreen
from peerlog.screens.closing import ClosingScreen
from peerlog.screens.live.people import PeopleScreen
from peerlog.screens.live.room import RoomScreen
from peerlog.screens.live.screen import LiveScreen
from peerlog.screens.minutes import MinutesScreen
from peerlog.screens.session.plan import PlanScreen
from peerlog.screens.sessions import SessionsScreen
from peerlog.services.house import House
from peerlog.storage.paths import Home
from running import another_start, opened_session
from screens.live import pass_time
from screens.walking import walking

GONE = "This session was erased; nothing of it is left to show."
Make = Callable[[House, Session], list[PeerScreen[Any]]]
OPEN: dict[str, Make] = {
    "plan": lambda house, session: [PlanScreen(house, session.id)],
    "live": lambda house, session: [LiveScreen(house, session.id)],
    "minutes": lambda house, session: [MinutesScreen(house, session.id)],
    "minutes over live": lambda house, session: [
        LiveScreen(house, session.id), MinutesScreen(house, session.id)
    ],
    "room over live": lambda house, session: [LiveScreen(house, session.id), RoomScreen(house, session.id)],
    "people over closing": lambda house, session: [
        ClosingScreen(house, session.id), PeopleScreen(house, session.id)
    ],
}  # fmt: skip


def erase(house: House, session: Session) -> None:
    """Delete a session and erase it from the trash."""
    house.sessions.remove(house.sessions.get(session.id))
    house.trash.erase(house.trash.all()[0])


@pytest.mark.parametrize("name", OPEN)
async def test_an_erased_session_is_said_once_and_left(
    app: PeerlogApp, house: House, home: Home, clock: StillClock, name: str
) -> None:
    """In whatever screen it stands open here; afterwards nothing of it is kept and no error comes each second."""
    session = opened_session(house)
    async with walking(app) as walk:
        await walk.press("s")
        for screen in OPEN[name](house, session):
            app.push_screen(screen)
            await walk.settle()
        with another_start(home, clock) as other:
            erase(other, session)
        await walk.until(lambda: isinstance(app.screen, SessionsScreen) and walk.told == GONE)
        app.clear_notifications()
        await pass_time(walk, clock, 30)
        assert walk.told == ""
    assert house.live.resume(session.id) is None
