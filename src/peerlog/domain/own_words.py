"""An entry's own words in what a group answers: how somebody puts a thing may tell who put it so."""

import re
from collections.abc import Iterable, Iterator

from peerlog.domain.mistake import Mistake
from peerlog.domain.searching import normal

RUN = 5
"""Words in a row that are no chance any more; in scripts without spaces each sign counts as one."""


class OwnWords:
    """The words of entries, to be looked for in a text."""

    def __init__(self, entries: Iterable[Mistake]) -> None:
        self._runs = {run for entry in entries for line in entry.lines for run in _runs(line)}

    def found_in(self, text: str) -> str:
        """Give the first words in a row that an entry has too; empty where there are none."""
        return next((" ".join(run) for run in _runs(text) if run in self._runs), "")


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", normal(text))
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
