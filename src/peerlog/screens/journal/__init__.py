"""The private journal: its door, writing, coming back, sharing a copy."""

from peerlog.screens.journal.door import DoorScreen

__all__ = ["DoorScreen"]
