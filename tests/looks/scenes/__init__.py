"""Every scene there is a picture of."""

from looks.scenes import (
    agreement,
    asking,
    concern,
    finding,
    hearing,
    journal,
    keeping,
    learning,
    live,
    looking_back,
    people,
    planning,
    rounds,
    sharing,
)  # fmt: skip

__all__ = [
    "agreement", "asking", "concern", "finding", "hearing", "journal", "keeping", "learning", "live",
    "looking_back", "people", "planning", "rounds", "sharing",
]  # fmt: skip
