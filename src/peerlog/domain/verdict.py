"""A session record sorted for one audience: what goes out, and what becomes of each line, for whoever exports."""

from dataclasses import dataclass

from peerlog.domain.action import Action
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.handout import Handout, Staying, Why
from peerlog.domain.ids import NetworkId, SessionId
from peerlog.domain.line import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What becomes of one captured line."""

    line: Line
    leaves: str
    """The words that leave; empty when it stays."""
    stays: Staying | None
    """Why it stays; None when it leaves."""
    level: Audience
    """The widest audience it may reach at all."""

    @property
    def is_dated(self) -> bool:
        """Whether it is an action with a day, and so has a place in a calendar."""
        return isinstance(self.line, Action) and self.line.due is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """A session record, sorted: the handout goes out, the rest is for the eyes of whoever exports."""

    network: NetworkId
    session: SessionId
    calling: Calling
    handout: Handout
    stays: tuple[Staying, ...]
    lines: tuple[Verdict, ...]
    """Every line of the session in order, with what becomes of it."""

    @property
    def flagged(self) -> tuple[Staying, ...]:
        """What a person has to decide on, because of what its text says."""
        return tuple(filter(is_flagged, self.stays))


def is_flagged(staying: Staying) -> bool:
    """Whether a person has to decide on something, because of what its text says."""
    return staying.why in (Why.NAMES, Why.CONTACT) and bool(staying.text)
