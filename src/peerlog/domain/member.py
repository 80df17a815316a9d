"""A person in a network, with as little contact data as possible."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerlog.domain.ids import MemberId, NetworkId


class Experience(StrEnum):
    """How long somebody has done this work: for pairing and balance, never shown in exports."""

    NEW = "new"
    SOME = "some"
    LONG = "long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person in a network."""

    id: MemberId
    network: NetworkId
    name: str
    handle: str = ""
    """What the person goes by in minutes without names; the initials when none was chosen."""
    organisation: str = ""
    experience: Experience | None = None
    joined: date | None = None
    left: date | None = None
    access_needs: str = ""
    languages: str = ""
    trashed: bool = False

    @property
    def called(self) -> str:
        """The handle, or the initials of the name when there is none."""
        return self.handle or initials(self.name)

    def is_active_on(self, day: date) -> bool:
        """Whether the person belonged to the network on *day*."""
        return (self.joined is None or self.joined <= day) and (self.left is None or day <= self.left)


def initials(name: str) -> str:
    """Give the first letter of each word, in capitals."""
    return "".join(word[0].upper() for word in name.replace("-", " ").split())


def folded(text: str) -> str:
    """Give *text* without case, accents and outer space, for comparing names."""
    plain = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def named(members: Iterable[Member], words: str) -> tuple[Member, ...]:
    """Find whom *words* mean: a whole name or handle first, else a first name; several when it is unclear."""
    wanted, everyone = folded(words), tuple(members)
    whole = tuple(m for m in everyone if wanted in (folded(m.name), folded(m.handle or m.name)))
    if whole or not wanted:
        return whole
    return tuple(m for m in everyone if folded(m.name).split()[:1] == [wanted])
