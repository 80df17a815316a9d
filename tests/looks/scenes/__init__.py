"""Every scene there is a picture of."""

from looks.scenes import asking, finding, keeping, live, people, planning, sharing

__all__ = ["asking", "finding", "keeping", "live", "people", "planning", "sharing"]
