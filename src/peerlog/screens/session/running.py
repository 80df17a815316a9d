"""From a plan to the live screen."""

from typing import TYPE_CHECKING, Any

from peerlog.domain.session import Session, SessionState
from peerlog.screens.base import Shared
from peerlog.wording.session import far_off

if TYPE_CHECKING:
    from peerlog.screens.live import LiveScreen


def live_screen(screen: Shared[Any], session: Session) -> "LiveScreen":
    """Give the live screen of a session; say so when it begins more than an hour from its start."""
    from peerlog.screens.live import LiveScreen

    if session.state is SessionState.PLANNED and (words := far_off(session, screen.house.desk.now())):
        screen.tell(words)
    return LiveScreen(screen.house, session.id)
