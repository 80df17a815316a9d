"""Searching everything said."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.finding import Found


class SearchIndex(Protocol):
    """The full-text index; safe to ask from another thread, where interrupt() stops it."""

    def find(self, words: str, *, before: int | None = None, ranked: bool = False) -> tuple[Found, ...]: ...
    def interrupt(self) -> None: ...


@dataclass(eq=False, repr=False)
class Search:
    """What a person can ask."""

    index: SearchIndex

    def find(self, words: str, *, before: int | None = None, ranked: bool = False) -> tuple[Found, ...]:
        """Give a page of hits, newest first (or best first), after the one numbered *before*."""
        return self.index.find(words, before=before, ranked=ranked)

    def stop(self) -> None:
        """Stop a search that runs in another thread."""
        self.index.interrupt()
