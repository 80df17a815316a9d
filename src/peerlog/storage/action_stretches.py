"""The stretches the board of actions is read in: each is found and sorted by an index of its own."""

from typing import NamedTuple

from peerlog.domain.action import ActionState
from peerlog.domain.action_board import Question

BLOCKED = "outcome IS NOT NULL AND outcome='blocked'"


class Stretch(NamedTuple):
    """A part of the order: what stands in it, by what it is sorted, and which way."""

    where: str
    by: tuple[str, ...]
    descending: bool = False
    is_open: bool = False
    """Whether only open actions stand in it, by their dates."""

    @property
    def place(self) -> str:
        """Give the column that says where a row stands."""
        name = next(name for name, one in ORDER.items() if one is self)
        return f"json_array('{name}', {', '.join(self.by)})"


_ENDED = "coalesce(ended_on, substr(made, 1, 10))"
_DATED = Stretch(
    "state='open' AND due IS NOT NULL AND outcome IS NOT 'blocked'", ("due", "made", "id"), is_open=True
)
_UNDATED = Stretch("state='open' AND due IS NULL AND outcome IS NOT 'blocked'", ("made", "id"), is_open=True)
_WAITING = Stretch(f"state='open' AND {BLOCKED}", ("coalesce(due, '9999')", "made", "id"))
_OVER = Stretch("state<>'open'", (_ENDED, "id"), descending=True)
ORDER = {"dated": _DATED, "undated": _UNDATED, "blocked": _WAITING, "ended": _OVER}
"""Open ones as they come, blocked ones after them, then those that ended, the latest first."""


def may_hold(name: str, question: Question) -> bool:
    """Whether a stretch of the order can hold an answer at all."""
    is_dated = question.due_from is not None or question.due_to is not None
    if name == "ended":
        return any(state is not ActionState.OPEN for state in question.states)
    if ActionState.OPEN not in question.states:
        return False
    return not (
        (name == "dated" and (question.undated or question.blocked))
        or (name == "undated" and (is_dated or question.blocked))
    )
