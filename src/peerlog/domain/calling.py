"""How people are called in what leaves: by name, by their part in the network, or by initials."""

from enum import StrEnum


class Calling(StrEnum):
    """What stands where a name would."""

    FULL = "full"
    ROLES = "roles"
    INITIALS = "initials"


class Role(StrEnum):
    """What somebody or something that has a name is to a session."""

    MEMBER = "member"
    GUEST = "guest"
    FACILITATOR = "facilitator"
    ORGANISATION = "organisation"
    SOMEBODY = "somebody"
    """A name of which nothing is known."""
