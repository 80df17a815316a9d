"""How people are called in what leaves: by name, by their part in the network, or by initials."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from peerlog.domain.member import folded, initials


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How people are called in one export, and the words for it."""

    calling: Calling = Calling.FULL
    word: Callable[[Role], str] = str
    """A role standing alone, as in a table."""
    word_in_text: Callable[[Role], str] = str
    """A role inside a sentence, such as "a member"."""

    def alone(self, name: str, role: Role) -> str:
        """Give what stands in place of a name in a table or behind a line."""
        if self.calling is Calling.FULL:
            return name
        return (self.calling is Calling.INITIALS and initials_of(name)) or self.word(role)

    def in_text(self, name: str, role: Role) -> str:
        """Give what could stand in place of a name inside a sentence."""
        is_person = role is not Role.ORGANISATION
        short = initials_of(name) if self.calling is Calling.INITIALS and is_person else ""
        return short or self.word_in_text(role)


def initials_of(name: str) -> str:
    """Give the initials, or nothing where they would be the name itself."""
    short = initials(name)
    return "" if folded(short) == folded(name) else short
