"""The minutes of a session: what leaves, what stays, and the ways out."""

from peerlog.screens.minutes.screen import MinutesScreen

__all__ = ["MinutesScreen"]
