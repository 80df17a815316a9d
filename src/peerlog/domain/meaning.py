"""Which one of several records somebody's words mean: exactly one, or an error that says why not."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from peerlog.domain.errors import Ambiguous, NotFound

SHORTEST_ID = 4
"""Letters of an id that are looked at; fewer mean nothing."""

Kind = TypeVar("Kind")


def may_begin_an_id(words: str) -> bool:
    """Tell whether the words are long enough to be the beginning of an id."""
    return len(words) >= SHORTEST_ID


def begins(record: str, words: str) -> bool:
    """Tell whether an id begins with the words."""
    return may_begin_an_id(words) and record.startswith(words.lower())


def the_one(kind: str, words: str, found: Sequence[Kind], names: Iterable[str]) -> Kind:
    """Give the only one found; raises NotFound for none, and Ambiguous with the *names* of several."""
    if not found:
        raise NotFound(kind, words)
    if len(found) > 1:
        raise Ambiguous(kind, words, tuple(names))
    return found[0]
