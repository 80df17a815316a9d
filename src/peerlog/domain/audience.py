"""Who reads what was captured, from one person to everybody."""

from enum import StrEnum


class Audience(StrEnum):
    """A reader, each wider than the one before."""

    ME = "me"
    FACILITATORS = "facilitators"
    MEMBERS = "members"
    PUBLIC = "public"

    def is_within(self, level: "Audience") -> bool:
        """Whether a line of this *level* may reach this audience."""
        order = tuple(Audience)
        return order.index(self) <= order.index(level)
