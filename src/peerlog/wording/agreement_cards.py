"""An agreement as cards for a wall or one person: its clauses, its terms, what is said aloud when power is present."""

from collections.abc import Iterable
from dataclasses import dataclass

from peerlog.domain.agreement import Agreement
from peerlog.domain.clause import Clause, LibraryClause
from peerlog.wording.agreement import terms
from peerlog.wording.language import _
from peerlog.wording.safe import visible


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One thing to read: a few words in bold, more below."""

    text: str
    detail: str = ""
    number: str = ""


def clause_cards(clauses: Iterable[Clause]) -> tuple[Card, ...]:
    """Give a card for each clause, numbered."""
    return tuple(
        Card(number=f"{number}.", text=visible(clause.text), detail=visible(clause.behaviour))
        for number, clause in enumerate(clauses, 1)
    )


def term_cards(agreement: Agreement) -> tuple[Card, ...]:
    """Give a card for each term beside the clauses."""
    return tuple(Card(text=name, detail=visible(value)) for name, value in terms(agreement))


def power_cards(clauses: Iterable[Clause], ready: Iterable[LibraryClause]) -> tuple[Card, ...]:
    """Give what is read aloud when a funder or a manager is in the room, and the clauses about it.

    Ready-made ones stand in for an agreement that has none.
    """
    aloud = Card(
        text=_("Said aloud: “Somebody who funds or manages some of us is in the room today.”"),
        detail=_(
            "“Please say who you are and what you decide about us. Nothing said here is used in a grant, a tender or an "
            "appraisal, and we may ask you to step out for a while.”"
        ),
    )
    own = tuple(Card(text=visible(one.text), detail=visible(one.behaviour)) for one in clauses)
    if own:
        return aloud, *own
    lead = Card(text=_("Our agreement has no clause for this yet. Others agreed:"))
    return aloud, lead, *(Card(text=_(one.text), detail=_(one.behaviour)) for one in ready)


def heading_words(agreement: Agreement | None) -> str:
    """Head the wall."""
    if agreement is None:
        return _("Power in the room")
    return _("Our agreement, version {number}").format(number=agreement.number)


def walk_words(agreement: Agreement, name: str) -> str:
    """Head the walk through an agreement with one person, or with several."""
    if not name:
        return _("Our agreement, version {number}, walked through together").format(number=agreement.number)
    return _("Our agreement, version {number}, with {name}").format(
        number=agreement.number, name=visible(name)
    )
