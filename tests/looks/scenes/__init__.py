"""Every scene there is a picture of."""

from looks.scenes import asking, finding, hearing, journal, keeping, live, people, planning, sharing

__all__ = ["asking", "finding", "hearing", "journal", "keeping", "live", "people", "planning", "sharing"]
