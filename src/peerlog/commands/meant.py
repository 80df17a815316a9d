"""What the words after a command mean: a session, or the number of something in a list."""

from collections.abc import Sequence
from typing import TypeVar

from peerlog.commands.call import Call
from peerlog.domain.session import Session

Thing = TypeVar("Thing")


def session_meant(call: Call, words: str) -> Session:
    """Find a session by S07, 7, next, last or the start of its id."""
    return call.house.sessions.find(call.network.id, words)


def numbered(words: str, things: Sequence[Thing]) -> Thing | None:
    """Give the one of a numbered list whose number was typed; None for any other words."""
    if not words.isdecimal() or len(words) > 9 or not 0 < int(words) <= len(things):
        return None
    return things[int(words) - 1]
