"""How the people of a session stand to the agreement: who is still asked, who was let in without a yes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peerlog.domain.acceptance import Acceptance, Waits, is_overridden, not_agreed
from peerlog.domain.agreement import Agreement
from peerlog.domain.ids import MemberId, SessionId
from peerlog.domain.member import Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Somebody who has not said yes to the version that holds."""

    why: Waits
    let_in: bool
    """Somebody decided that they take part in this session all the same."""


def asked_of(
    agreement: Agreement | None,
    members: Iterable[Member],
    session: SessionId,
    answers: Iterable[Acceptance],
) -> Mapping[MemberId, Asked]:
    """Give those of *members* who have not said yes; nobody without an agreement."""
    if agreement is None:
        return {}
    given = tuple(answers)
    return {
        one.member.id: Asked(why=one.why, let_in=is_overridden(one.member.id, agreement.id, session, given))
        for one in not_agreed(agreement, members, given)
    }


def still_asked(asked: Mapping[MemberId, Asked]) -> int:
    """Count those for whom nobody decided otherwise."""
    return sum(not one.let_in for one in asked.values())
