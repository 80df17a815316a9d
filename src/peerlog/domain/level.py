"""How far a captured line may go: the network's mode says, and the line itself may say less."""

from collections.abc import Mapping
from functools import cache

from peerlog.domain.allowance import Allowance, allowance
from peerlog.domain.audience import Audience
from peerlog.domain.handout import Why
from peerlog.domain.line import Line, kind_of
from peerlog.domain.network import Confidentiality


def held_by(line: Line, allowed: Allowance, audience: Audience) -> Why | None:
    """Give what keeps a line from an audience whatever its words: the mode, or the line's own level; or None."""
    return _held(kind_of(line), line.level, allowed, audience)


def level_of(line: Line, mode: Confidentiality) -> Audience:
    """Give the widest audience a line may reach under *mode*."""
    return reach(kind_of(line), line.level, mode)


@cache
def reach(kind: str, level: Audience | None, mode: Confidentiality) -> Audience:
    """Give the widest audience a line may reach, such as one still being typed; *kind* is a LineKind value."""
    reached = [one for one in Audience if _held(kind, level, allowance(mode, one), one) is None]
    return reached[-1] if reached else Audience.ME


def next_level(kind: str, level: Audience | None, mode: Confidentiality) -> Audience | None:
    """Give the level that lets a line reach one audience less than *level*, and after the last the widest again."""
    steps = _steps(kind, mode)
    order = tuple(steps)
    now = order.index(reach(kind, level, mode))
    return steps[order[(now + 1) % len(order)]]


@cache
def _steps(kind: str, mode: Confidentiality) -> Mapping[Audience, Audience | None]:
    """Give the level for each audience a line of this kind can be made to reach, the widest first."""
    levels = {reach(kind, one, mode): one for one in Audience}
    usual = {reach(kind, None, mode): None}
    return {one: (levels | usual)[one] for one in reversed(Audience) if one in levels | usual}


def narrower(audience: Audience) -> Audience:
    """Give the reader before this one, who may know more; the first has nobody before."""
    order = tuple(Audience)
    return order[max(0, order.index(audience) - 1)]


def _held(kind: str, level: Audience | None, allowed: Allowance, audience: Audience) -> Why | None:
    if not _permits(kind, allowed, marked=level is not None):
        return Why.MODE
    if level is not None and not audience.is_within(level):
        return Why.LEVEL
    return None


def _permits(kind: str, allowed: Allowance, *, marked: bool) -> bool:
    if kind == "action":
        return allowed.actions or (marked and allowed.marked_actions)
    return kind in allowed.kinds or (marked and kind in allowed.marked)
