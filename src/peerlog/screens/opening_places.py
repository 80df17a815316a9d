"""Going to the place where something was said."""

from peerlog.domain.ids import SessionId
from peerlog.domain.session import SessionState
from peerlog.screens.base import Shared
from peerlog.widgets.row_list import RowList


async def open_place(screen: Shared[None], kind: str, record: str, session: str = "", at: str = "") -> None:
    """Go from *screen* to a record: a member in the network, everything else in its session, at the words *at*."""
    if kind == "session":
        open_session(screen, SessionId(record))
    elif session:
        open_session(screen, SessionId(session), at=at)
    elif kind == "action":
        await _mode(screen, "actions", record)
    else:
        await _mode(screen, "network", record)


def open_session(screen: Shared[None], session: SessionId, at: str = "") -> None:
    """Go to a session: to its plan, its live run or its minutes, at the words *at* where it shows them."""
    house, state = screen.house, screen.house.sessions.get(session).state
    if state is SessionState.CLOSED:
        from peerlog.screens.minutes import MinutesScreen

        screen.app.push_screen(MinutesScreen(house, session, at=at))
    elif state is SessionState.RUNNING:
        from peerlog.screens.live import LiveScreen

        screen.app.push_screen(LiveScreen(house, session))
    else:
        from peerlog.screens.session.plan import PlanScreen

        screen.app.push_screen(PlanScreen(house, session))


async def _mode(screen: Shared[None], mode: str, record: str) -> None:
    await screen.app.switch_mode(mode)
    there = screen.app.screen
    if isinstance(there, Shared):
        there.refresh_values()
        for rows in there.query(RowList):
            rows.mark(record)
