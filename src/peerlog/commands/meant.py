"""What the words after a command mean: a session, or the beginning of an id."""

from peerlog.commands.call import Call
from peerlog.domain.session import Session

SHORTEST_ID = 4


def session_meant(call: Call, words: str) -> Session:
    """Find a session by S07, 7, next, last or the start of its id."""
    return call.house.sessions.find(call.network.id, words)


def begins(record: str, start: str) -> bool:
    """Tell whether an id begins so; a start of fewer letters means nothing."""
    return len(start) >= SHORTEST_ID and record.startswith(start.lower())
