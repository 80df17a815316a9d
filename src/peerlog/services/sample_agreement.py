"""The agreement of the sample network: gathered, adopted, heard and agreed to as its data tells."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from peerlog.domain.agreement import Agreement
from peerlog.domain.sample import SampleAgreement, SampleClause
from peerlog.domain.session import Session

if TYPE_CHECKING:
    from peerlog.services.house import House


def open_with_agreement(house: "House", session: Session, agreed: tuple[str, ...]) -> None:
    """Show the agreement to the room, if there is one, and let newcomers say yes to it."""
    if house.agreements.current(session.network) is None:
        return
    house.agreeing.hear(session)
    members = [house.members.find(session.network, name) for name in agreed]
    house.agreeing.accept(session.network, members, session.id)


def adopt_told(house: "House", session: Session, told: SampleAgreement) -> None:
    """Adopt what was gathered, with the terms that were told; everybody in the room says yes."""
    network = house.networks.get(session.network)
    draft = house.agreements.draft(network)
    house.gathering.take_from_library(network, told.library)
    for clause in told.clauses:
        _write(house, draft, clause)
    filled = replace(
        draft,
        route=told.route,
        second_route=told.second_route,
        review_on=session.starts.date() + timedelta(weeks=told.review),
    )
    house.agreements.adopt(
        house.agreements.edit(draft, filled),
        decided=told.decided,
        said_yes=house.agreeing.in_the_room(session),
        session=session.id,
    )


def _write(house: "House", draft: Agreement, told: SampleClause) -> None:
    if told.clause:
        standing = house.agreements.clauses_of(draft)[told.clause - 1]
        house.agreements.edit_clause(standing, text=told.text or None, behaviour=told.seen or None)
    else:
        house.agreements.add(draft, told.text, told.seen)
