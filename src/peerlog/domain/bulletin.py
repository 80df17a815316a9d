"""The bulletin "You said, we changed": what a group heard and did about its mistakes, as one audience may read it.

No entry is told in its own words, to nobody. Numbers leave in steps, and only where enough entries share them.
"""

from dataclasses import dataclass
from datetime import date

from peerlog.domain.action import Action
from peerlog.domain.allowance import Owners
from peerlog.domain.attendance import Attendance
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.handout import TO_DECIDE, SharedAction, Staying
from peerlog.domain.ids import NetworkId
from peerlog.domain.k_check import Coarse
from peerlog.domain.member import Member
from peerlog.domain.mistake import Mistake
from peerlog.domain.mistake_answer import Response
from peerlog.domain.network import Confidentiality, Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The action a response speaks of."""

    action: Action
    ref: str
    mode: Confidentiality
    """Under which it was agreed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinRecord:
    """All that a bulletin may draw on; what waits to be released is not in it."""

    network: Network
    """With the strictest mode it had since the first of these entries."""
    entries: tuple[Mistake, ...]
    responses: tuple[Response, ...]
    actions: tuple[Linked, ...]
    floor: int
    members: tuple[Member, ...]
    """Everybody the network knew at any time."""
    guests: tuple[Attendance, ...]
    typed: tuple[str, ...]
    """Names typed beside sessions, steps and actions."""
    next_day: date | None
    told: tuple[Mistake, ...] = ()
    """Every released entry, also of earlier quarters: for the words that have to stay inside."""

    @property
    def periods(self) -> set[str]:
        """Every quarter in it."""
        return {one.period for one in self.entries} | {one.period for one in self.responses}


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedAnswer:
    """A response; what stays inside is empty."""

    period: str
    heard: str
    changed: str
    why_not: str
    action: SharedAction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedTheme:
    """A theme that enough entries share."""

    theme: str
    count: int
    """So many or more."""
    came_back: bool
    """Whether so many as may be told came after the answer to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """What leaves."""

    audience: Audience
    confidentiality: Confidentiality
    owners: Owners
    network: str
    period: str
    """The newest quarter in it."""
    k: int
    """How many entries must share something before it is counted; numbers come in steps of it."""
    answers: tuple[SharedAnswer, ...] = ()
    waiting: int = 0
    """Entries without an answer, so many or more; 0 for fewer than k, or none."""
    themes: tuple[SharedTheme, ...] = ()
    counts: tuple[tuple[Coarse, int], ...] = ()
    counted: bool = False
    """Whether numbers may leave at all."""
    next_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingBulletin:
    """A bulletin, sorted: the bulletin goes out, the rest is for the eyes of whoever exports."""

    network: NetworkId
    calling: Calling
    bulletin: Bulletin
    stays: tuple[Staying, ...]

    @property
    def flagged(self) -> tuple[Staying, ...]:
        """What a person has to decide on, because of what its text says."""
        return tuple(one for one in self.stays if one.why in TO_DECIDE and one.text)
