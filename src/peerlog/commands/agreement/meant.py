"""What words mean inside an agreement: a version, a clause by its number."""

from peerlog.commands.call import Call
from peerlog.commands.meant import numbered
from peerlog.commands.shapes import shape
from peerlog.domain.agreement import Agreement
from peerlog.domain.clause import Clause
from peerlog.domain.errors import NoAgreementYet, NotFound
from peerlog.wording.listing.agreement import agreement_lines


def version_meant(call: Call, words: str | None) -> Agreement:
    """Find the version these words name; without words the one that holds, else the draft."""
    agreements, network = call.house.agreements, call.network.id
    if words is not None:
        return agreements.find(network, words)
    found = agreements.current(network) or agreements.drafted(network)
    if found is None:
        raise NoAgreementYet
    return found


def clause_meant(call: Call, agreement: Agreement, words: str) -> Clause:
    """Find a clause by its number."""
    found = numbered(words, call.house.agreements.clauses_of(agreement))
    if found is None:
        raise NotFound("clause", words)
    return found


def give_agreement(call: Call, agreement: Agreement) -> None:
    """Print a version with its clauses."""
    clauses = call.house.agreements.clauses_of(agreement)
    shapes = [shape(clause) | {"number": number} for number, clause in enumerate(clauses, 1)]
    data = {"agreement": shape(agreement) | {"clauses": shapes}}
    call.give(data, *agreement_lines(agreement, clauses))
