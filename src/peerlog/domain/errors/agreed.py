"""What can go wrong with an agreement, and with what may leave by it."""

from peerlog.domain.errors.base import InvalidInput, PeerlogError


class VersionStands(InvalidInput):
    """Only a draft of the agreement can be changed; this version is adopted or superseded."""

    number: int
    state: str


class NoClausesYet(InvalidInput):
    """An agreement without a clause says nothing that could be adopted."""


class TooFewHeads(InvalidInput):
    """Fewer people were counted than are named as having said yes, or nobody."""

    heads: int
    named: int


class StillNames(InvalidInput):
    """Words that are to leave in place of a line still name somebody, or hold contact data."""

    found: tuple[str, ...]


class NotAgreedYet(InvalidInput):
    """Somebody who has not said yes to the agreement was to take part in a case."""

    name: str
    ref: str


class NoAgreementYet(PeerlogError):
    """Nobody can agree before the network has adopted an agreement."""
