"""Looking back: the promises of a network, one of them, a year of them."""

from peerlog.screens.look_back.page import LookBackScreen
from peerlog.screens.look_back.screen import LookBacksScreen

__all__ = ["LookBackScreen", "LookBacksScreen"]
