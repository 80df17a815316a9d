"""Which promises ask to be looked at on a day."""

from collections.abc import Iterable
from datetime import date

from peerlog.domain.ids import LookBackId
from peerlog.domain.look_back import Look, LookBack, rung_due
from peerlog.domain.needs import ToLookAt


def looks_due(look_backs: Iterable[LookBack], looks: Iterable[Look], day: date) -> tuple[ToLookAt, ...]:
    """Give each promise whose look is due with its rung, the one due longest first; *looks* are those at all of them."""
    taken: dict[LookBackId, list[Look]] = {}
    for look in looks:
        taken.setdefault(look.look_back, []).append(look)
    rungs = ((one, rung_due(one, taken.get(one.id, ()), day)) for one in look_backs)
    due = [ToLookAt(look_back=one, rung=rung) for one, rung in rungs if rung is not None]
    return tuple(sorted(due, key=lambda one: (one.rung.due, one.look_back.id)))
