"""Planning a session: its heading, its agenda, formats to begin from, and what the last session left."""

from peerlog.screens.session.heading import change_heading, new_session
from peerlog.screens.session.plan import PlanScreen

__all__ = ["PlanScreen", "change_heading", "new_session"]
