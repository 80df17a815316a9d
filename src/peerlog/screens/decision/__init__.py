"""Decisions: what was decided, and whether it still stands."""

from peerlog.screens.decision.screen import DecisionsScreen

__all__ = ["DecisionsScreen"]
