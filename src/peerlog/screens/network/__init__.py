"""The network at hand: what it is, who belongs to it, and starting another."""

from peerlog.screens.network.screen import NetworkScreen

__all__ = ["NetworkScreen"]
