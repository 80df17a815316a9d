"""Who has agreed to a version of the agreement, and who has not: nobody is taken to agree by being away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from peerlog.domain.agreement import Agreement
from peerlog.domain.ids import AgreementId, MemberId, RecordId, SessionId
from peerlog.domain.member import Member


class Answer(StrEnum):
    """What happened between somebody and the agreement."""

    HEARD = "heard"
    """It was shown to the room; nobody was asked."""
    ACCEPTED = "accepted"
    OVERRIDDEN = "overridden"
    """The facilitator let somebody take part in one session without a yes, and said why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """An answer to a version of the agreement."""

    id: RecordId
    agreement: AgreementId
    member: MemberId | None
    """None where the whole room heard it."""
    answer: Answer
    session: SessionId | None
    """Where; None between sessions."""
    made: datetime
    reason: str = ""
    """Of an override."""
    trashed: bool = False


class Waits(StrEnum):
    """Why somebody has not agreed yet."""

    NEWCOMER = "newcomer"
    """They never agreed to any version, and joined after this one was adopted."""
    ABSENT = "absent"
    """They belonged when it was adopted, and have not said yes."""
    CHANGED = "changed"
    """They agreed to an earlier version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Somebody who has not agreed yet."""

    member: Member
    why: Waits


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Somebody who has agreed, and their yes."""

    member: Member
    answer: Acceptance


def has_agreed(member: MemberId, agreement: AgreementId, answers: Iterable[Acceptance]) -> bool:
    """Whether a member said yes to this version."""
    return any(
        one.answer is Answer.ACCEPTED and one.member == member and one.agreement == agreement
        for one in _standing(answers)
    )


def is_overridden(
    member: MemberId, agreement: AgreementId, session: SessionId, answers: Iterable[Acceptance]
) -> bool:
    """Whether a member may take part in this one session without a yes."""
    return any(
        one.answer is Answer.OVERRIDDEN
        and (one.member, one.agreement, one.session) == (member, agreement, session)
        for one in _standing(answers)
    )


def not_agreed(
    agreement: Agreement, members: Iterable[Member], answers: Iterable[Acceptance]
) -> tuple[Waiting, ...]:
    """Give, of *members*, those who have not said yes to a version; *answers* may be to any version."""
    given = tuple(_standing(answers))
    return tuple(
        Waiting(member=member, why=_why(agreement, member, given))
        for member in members
        if not has_agreed(member.id, agreement.id, given)
    )


def agreed(
    agreement: Agreement, members: Iterable[Member], answers: Iterable[Acceptance]
) -> tuple[Given, ...]:
    """Give, of *members*, those who said yes to a version, each with the first yes."""
    yes = [
        one for one in _standing(answers) if (one.answer, one.agreement) == (Answer.ACCEPTED, agreement.id)
    ]
    first = {one.member: one for one in reversed(yes)}
    return tuple(Given(member=one, answer=first[one.id]) for one in members if one.id in first)


def _why(agreement: Agreement, member: Member, answers: Iterable[Acceptance]) -> Waits:
    if any(one.answer is Answer.ACCEPTED and one.member == member.id for one in answers):
        return Waits.CHANGED
    adopted = agreement.adopted_at
    if adopted is not None and not member.is_active_on(adopted.date()):
        return Waits.NEWCOMER
    return Waits.ABSENT


def _standing(answers: Iterable[Acceptance]) -> Iterable[Acceptance]:
    return (one for one in answers if not one.trashed)
