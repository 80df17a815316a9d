"""What words mean inside a session: a step of its agenda, a line said in it."""

from collections.abc import Sequence

from peerlog.commands.meant import numbered
from peerlog.domain.action import Action
from peerlog.domain.agenda import in_order, planned
from peerlog.domain.line import Line
from peerlog.domain.meaning import begins, the_one
from peerlog.domain.member import folded
from peerlog.domain.session import Session
from peerlog.domain.step import Step


def step_meant(steps: Sequence[Step], words: str) -> Step:
    """Find a step by its number in the agenda, the beginning of its title or of its id."""
    if (step := numbered(words, planned(steps))) is not None:
        return step
    wanted = folded(words)
    everything = in_order(steps)
    found = [s for s in everything if wanted and folded(s.title) == wanted] or [
        s for s in everything if wanted and (folded(s.title).startswith(wanted) or begins(s.id, words))
    ]
    return the_one("step", words, found, (step.title for step in found))


def line_meant(feed: Sequence[Line], session: Session, words: str) -> Line:
    """Find a captured line by its number, its ref (S07-A3, D1) or the beginning of its id."""
    if (line := numbered(words, feed)) is not None:
        return line
    wanted = words.strip().lower().removeprefix(f"{session.ref.lower()}-")
    found = [line for line in feed if _letter(line) == wanted or begins(line.id, words)]
    return the_one("note", words, found, (line.text[:40] for line in found))


def _letter(line: Line) -> str:
    if isinstance(line, Action):
        return f"a{line.number}"
    return f"d{line.number}" if line.number else ""
