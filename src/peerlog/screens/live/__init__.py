"""The running session: steps and clock, capture, people, speakers, the room view."""

from peerlog.screens.live.screen import LiveScreen

__all__ = ["LiveScreen"]
