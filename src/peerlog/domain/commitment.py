"""What somebody takes on in if-then form: when, what, and what instead where something gets in the way."""

from dataclasses import dataclass

from peerlog.domain.text import needed

LONGEST_PART = 300
"""Characters in one of its parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """The parts of a commitment; wording/commitment.py makes one text of them."""

    when: str
    """A time, a place, an event: what it begins with."""
    will: str
    obstacle: str = ""
    instead: str = ""


def checked(commitment: Commitment) -> Commitment:
    """Give the parts as they are kept; raises EmptyText, TooLong, or EmptyText for an obstacle without its instead."""
    obstacle, instead = commitment.obstacle, commitment.instead
    if obstacle.strip() or instead.strip():
        obstacle = needed(obstacle, "obstacle", limit=LONGEST_PART)
        instead = needed(instead, "instead", limit=LONGEST_PART)
    return Commitment(
        when=needed(commitment.when, "when", limit=LONGEST_PART),
        will=needed(commitment.will, "will", limit=LONGEST_PART),
        obstacle=obstacle.strip(),
        instead=instead.strip(),
    )
