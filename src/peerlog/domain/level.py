"""How far a captured line may go: the network's mode says, and the line itself may say less."""

from peerlog.domain.allowance import Allowance, allowance
from peerlog.domain.audience import Audience
from peerlog.domain.captured import LineKind
from peerlog.domain.handout import Why
from peerlog.domain.line import Line, kind_of
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import NoteKind


def held_by(line: Line, allowed: Allowance, audience: Audience) -> Why | None:
    """Give what keeps a line from an audience whatever its words: the mode, or the line's own level; or None."""
    return _held(LineKind(kind_of(line)), line.level, allowed, audience)


def level_of(line: Line, mode: Confidentiality) -> Audience:
    """Give the widest audience a line may reach under *mode*."""
    return reach(LineKind(kind_of(line)), line.level, mode)


def reach(kind: LineKind, level: Audience | None, mode: Confidentiality) -> Audience:
    """Give the widest audience a line of this kind may reach, such as one that is still being typed."""
    reached = [one for one in Audience if _held(kind, level, allowance(mode, one), one) is None]
    return reached[-1] if reached else Audience.ME


def _held(kind: LineKind, level: Audience | None, allowed: Allowance, audience: Audience) -> Why | None:
    if not _permits(kind, allowed, marked=level is not None):
        return Why.MODE
    if level is not None and not audience.is_within(level):
        return Why.LEVEL
    return None


def _permits(kind: LineKind, allowed: Allowance, *, marked: bool) -> bool:
    if kind is LineKind.ACTION:
        return allowed.actions or (marked and allowed.marked_actions)
    note = NoteKind(kind.value)
    return note in allowed.kinds or (marked and note in allowed.marked)
