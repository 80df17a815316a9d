"""Who belongs to the core of a network: those who took part in most of its last sessions."""

from collections.abc import Collection, Sequence

from peerlog.domain.ids import MemberId

LOOKED_AT = 4
"""The last sessions that count."""
ENOUGH = 2
"""Sessions that must have been held before there is a core at all."""


def core_of(took_part: Sequence[Collection[MemberId]]) -> frozenset[MemberId]:
    """Give the core, from who took part in each session held so far, the latest last.

    Whoever was at more than half of the last four belongs to it; it is no list to rank people by, and is kept nowhere.
    """
    last = took_part[-LOOKED_AT:]
    if len(last) < ENOUGH:
        return frozenset()
    everybody = {member for there in last for member in there}
    return frozenset(m for m in everybody if 2 * sum(m in there for there in last) > len(last))
