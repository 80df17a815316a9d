"""How far a captured line may go: the network's mode says, and the line itself may say less."""

from peerlog.domain.allowance import Allowance, allowance
from peerlog.domain.audience import Audience
from peerlog.domain.handout import Why
from peerlog.domain.line import Line
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import Note


def held_by(line: Line, allowed: Allowance, audience: Audience) -> Why | None:
    """Give what keeps a line from an audience whatever its words: the mode, or the line's own level; or None."""
    marked = line.level is not None
    if not _permits(line, allowed, marked=marked):
        return Why.MODE
    if line.level is not None and not audience.is_within(line.level):
        return Why.LEVEL
    return None


def level_of(line: Line, mode: Confidentiality) -> Audience:
    """Give the widest audience a line may reach under *mode*."""
    reached = [one for one in Audience if held_by(line, allowance(mode, one), one) is None]
    return reached[-1] if reached else Audience.ME


def _permits(line: Line, allowed: Allowance, *, marked: bool) -> bool:
    if isinstance(line, Note):
        return line.kind in allowed.kinds or (marked and line.kind in allowed.marked)
    return allowed.actions or (marked and allowed.marked_actions)
