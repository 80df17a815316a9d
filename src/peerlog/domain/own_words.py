"""Somebody's own words in a text of somebody else: how one puts a thing may tell who put it so, and goes with it."""

import re
from collections.abc import Iterable, Iterator

from peerlog.domain.mistake import Mistake
from peerlog.domain.searching import normal

RUN = 5
"""Words in a row that are no chance any more; in scripts without spaces each sign counts as one."""
FEW = 3
"""Words of the shortest saying that is known again within a longer text."""


class OwnWords:
    """The words of entries, to be looked for in a text."""

    def __init__(self, entries: Iterable[Mistake]) -> None:
        self._runs = {run for entry in entries for line in entry.lines for run in _runs(line)}

    def found_in(self, text: str) -> str:
        """Give the first words in a row that an entry has too; empty where there are none."""
        return next((" ".join(run) for run in _runs(text) if run in self._runs), "")


def says_again(text: str, said: str) -> bool:
    """Tell whether *text* says what was *said* in its very words: all of a short saying, or some of it in a row.

    Of one or two words only the same text does: they come together by chance.
    """
    words, again = _words(said), _words(text)
    if len(words) < FEW:
        return words == again != []
    length = min(RUN, len(words))
    return not set(_runs(said, length)).isdisjoint(_runs(text, length))


def _runs(text: str, length: int = RUN) -> Iterator[tuple[str, ...]]:
    words = _words(text)
    return (tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", normal(text))
