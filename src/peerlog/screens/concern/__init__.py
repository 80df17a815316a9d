"""Notes about concerns: where one goes first, then what only one passphrase opens."""

from peerlog.screens.concern.screen import ConcernScreen

__all__ = ["ConcernScreen"]
