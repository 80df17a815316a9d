"""The terminal made safe: the filter for user text, quick keys, an end without data on the screen."""

from peerlog.terminal.crash import PlainCrash
from peerlog.terminal.filter import UserTextFilter
from peerlog.terminal.guarded import GuardedApp

__all__ = ["GuardedApp", "PlainCrash", "UserTextFilter"]
