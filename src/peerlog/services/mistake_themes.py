"""Themes: what a group calls several mistakes, whether they came back, and which wait for an answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from peerlog.domain.ids import NetworkId
from peerlog.domain.mistake import Mistake, MistakeState
from peerlog.domain.mistake_answer import Response, ThemeCount, Unanswered, unanswered
from peerlog.domain.network import Network
from peerlog.domain.text import SHORT, kept
from peerlog.domain.themes import Tally, tallied
from peerlog.services.acts import Desk
from peerlog.services.mistakes import MistakeStore


class ResponsesOf(Protocol):
    """Responses as they are kept."""

    def of(self, network: NetworkId) -> tuple[Response, ...]: ...


class Counts(Protocol):
    """How many mistakes ask for somebody."""

    def held(self, network: str) -> int: ...
    def unanswered(self, network: str) -> dict[str, int]: ...


@dataclass(eq=False, repr=False)
class MistakeThemes:
    """What a group sees when it looks at several entries at once."""

    mistakes: MistakeStore
    responses: ResponsesOf
    counts: Counts
    floor: Callable[[], int]
    desk: Desk

    def themes(self, network: Network) -> tuple[ThemeCount, ...]:
        """Give every theme, the most frequent first, those under the floor last and without a number."""
        given = {str(one.id): one.period for one in self.responses.of(network.id)}
        floor = self.floor()
        counts = [_counted(one, floor) for one in tallied(self.mistakes.of(network.id), given)]
        return tuple(sorted(counts, key=lambda one: (-(one.count or 0), one.theme.casefold())))

    def mark(self, entries: Sequence[Mistake], theme: str, *, pattern: bool = False) -> tuple[Mistake, ...]:
        """Give several entries one theme in one go, and say that they are a pattern; an empty theme takes it off."""
        named = " ".join(kept(theme, "theme", limit=SHORT).split())
        after = tuple(
            replace(one, theme=named, state=MistakeState.PATTERN if pattern else one.state) for one in entries
        )
        with self.desk.act("mistake.change"):
            for before, changed in zip(entries, after, strict=True):
                self.mistakes.save(before, changed)
        return after

    def unanswered(self, network: Network, today: date) -> Unanswered:
        """Count released entries without a response by how long they have waited."""
        return unanswered(self.counts.unanswered(network.id), today)


def _counted(tally: Tally, floor: int) -> ThemeCount:
    return ThemeCount(
        theme=tally.theme,
        count=tally.count if tally.count >= floor else None,
        answered=bool(tally.answered),
        came_back=tally.later > 0,
    )
