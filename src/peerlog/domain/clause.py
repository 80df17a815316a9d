"""A clause: something a group will do, and what one would see somebody doing who keeps it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from peerlog.domain.ids import AgreementId, ClauseId

if TYPE_CHECKING:
    from peerlog.domain.format import Basis
    from peerlog.domain.network import Confidentiality

BLANK = "___"
"""Stands in a ready-made clause where a group fills in its own words."""
_ABOUT = re.compile(r"(\d{1,2}) ?[:.)] +(\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause of one version of an agreement."""

    id: ClauseId
    agreement: AgreementId
    position: str
    """Sorts the clauses of a version as plain text; see domain/order.py."""
    text: str
    """One sentence, such as "We will let anyone pass."."""
    behaviour: str = ""
    """What would somebody be doing? Empty while nobody has said."""
    basis: str = ""
    """Id of the clause of the library it began from; empty when the words are the group's own."""
    stem: ClauseId
    """The clause it goes back to in the first version that had it; its own id when it is new."""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryClause:
    """A ready-made clause, offered once a group has looked at its own empty page."""

    id: str
    number: int
    """Its place in the library."""
    text: str
    behaviour: str
    basis: "Basis"
    """Whether it comes from a published source."""
    credit: str
    suggested: bool = False
    """Most groups need it."""
    modes: "tuple[Confidentiality, ...]" = ()
    """The modes it belongs to above all; none where it suits every mode."""
    power: bool = False
    """To be shown when a funder or a manager is in the room."""


def in_order(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    """Give the clauses that are not in the trash, as they follow each other."""
    standing = (clause for clause in clauses if not clause.trashed)
    return tuple(sorted(standing, key=lambda clause: (clause.position, clause.id)))


def filled_in(text: str, *words: str) -> str:
    """Give *text* with its blanks filled in order; a blank for which there are no words stays one."""
    first, *rest = text.split(BLANK)
    given = (*words, *[""] * len(rest))
    return first + "".join((word or BLANK) + part for word, part in zip(given, rest, strict=False))


def offered(library: Iterable[LibraryClause], mode: "Confidentiality", *, power: bool) -> tuple[str, ...]:
    """Give the ids of the clauses to put first: the suggested ones, those of the *mode*, those about power."""
    return tuple(
        one.id for one in library if one.suggested or mode in one.modes or (power and one.power)
    )  # fmt: skip


def about_clause(text: str) -> tuple[int, str] | None:
    """Give the number of the clause a line is about, and what it says of it; None when it names none.

    >>> about_clause("2: One voice at a time.")
    (2, 'One voice at a time.')
    """
    found = _ABOUT.fullmatch(text)
    return (int(found[1]), found[2]) if found else None
