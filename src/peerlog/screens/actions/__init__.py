"""The Actions mode: the board, one action's page, and what is done with one or several."""

from peerlog.screens.actions.screen import ActionsScreen

__all__ = ["ActionsScreen"]
