"""Every scene there is a picture of."""

from looks.scenes import asking, concern, finding, hearing, journal, keeping, live, people, planning, sharing

__all__ = [
    "asking", "concern", "finding", "hearing", "journal", "keeping", "live", "people", "planning", "sharing",
]  # fmt: skip
