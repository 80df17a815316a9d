"""From a plan to the live screen."""

from typing import TYPE_CHECKING, Any

from peerlog.domain.session import Session, SessionState
from peerlog.screens.base import Shared
from peerlog.wording.session import far_off

if TYPE_CHECKING:
    from peerlog.screens.live import LiveScreen


def live_screen(screen: Shared[Any], session: Session) -> "LiveScreen":
    """Give the live screen of a session; it says so when it begins more than an hour from its start."""
    from peerlog.screens.live import LiveScreen

    begins = session.state is SessionState.PLANNED
    return LiveScreen(
        screen.house, session.id, news=far_off(session, screen.house.desk.now()) if begins else ""
    )
