"""When an agreement is due for a look, and who has not agreed to it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from generators import NETWORK, SESSION, fresh_id, make_member, make_network, make_session
from peerlog.domain.acceptance import (
    Acceptance,
    Answer,
    Waits,
    has_agreed,
    is_overridden,
    not_agreed,
)
from peerlog.domain.agreement import Agreement, AgreementState, ReviewReason, newest, review_reasons
from peerlog.domain.ids import AgreementId, MemberId, RecordId, SessionId
from peerlog.domain.member import Member
from peerlog.domain.network import Confidentiality
from peerlog.domain.session import Session, SessionState

ADOPTED = datetime(2026, 3, 2, 9, tzinfo=UTC)
TODAY = date(2026, 9, 1)
OLD_HANDS = tuple(make_member(name=f"Member {number}") for number in range(6))


def make_agreement(**changes: Any) -> Agreement:
    """An adopted first version under the Chatham House Rule."""
    agreement = Agreement(
        id=AgreementId(fresh_id()), network=NETWORK, number=1, confidentiality=Confidentiality.CHATHAM_HOUSE,
        state=AgreementState.ADOPTED, adopted_at=ADOPTED, adopted_in=SESSION,
    )  # fmt: skip
    return replace(agreement, **changes)


def opened_after(days: int) -> Session:
    """A session that was opened so many days after the adoption."""
    return make_session(id=SessionId(fresh_id()), opened_at=ADOPTED + timedelta(days=days))


def reasons(
    agreement: Agreement, *, sessions: tuple[Session, ...] = (), members: tuple[Member, ...] = OLD_HANDS
) -> set[ReviewReason]:
    """Why it is due today."""
    return set(review_reasons(agreement, make_network(), sessions, members, TODAY))


@pytest.mark.parametrize(("count", "due"), [(5, False), (6, True), (7, True)])
def test_it_is_due_after_six_sessions(count: int, due: bool) -> None:
    """Only sessions that were opened since it was adopted count, and not the one it was adopted in."""
    sessions = [opened_after(number + 1) for number in range(count)]
    sessions += [
        opened_after(-1),
        make_session(opened_at=ADOPTED + timedelta(minutes=1)),
        make_session(id=SessionId(fresh_id()), state=SessionState.PLANNED),
    ]
    assert (ReviewReason.SESSIONS in reasons(make_agreement(), sessions=tuple(sessions))) is due


@pytest.mark.parametrize(("joined", "due"), [(2, False), (3, True)])
def test_it_is_due_when_a_third_of_the_members_are_new(joined: int, due: bool) -> None:
    """Three of nine."""
    fresh = tuple(make_member(joined=date(2026, 5, 1)) for _ in range(joined))
    assert (ReviewReason.MEMBERS in reasons(make_agreement(), members=(*OLD_HANDS, *fresh))) is due


@pytest.mark.parametrize(("gone", "due"), [(1, False), (2, True)])
def test_it_is_due_when_a_third_of_the_members_left(gone: int, due: bool) -> None:
    """Two of six, though nobody joined."""
    members = tuple(
        replace(member, left=date(2026, 5, 1)) if number < gone else member
        for number, member in enumerate(OLD_HANDS)
    )
    assert (ReviewReason.MEMBERS in reasons(make_agreement(), members=members)) is due


def test_it_is_due_on_the_day_the_group_named_and_when_the_mode_was_changed_without_it() -> None:
    """Not a day before; and an agreement on another mode than the network's binds nobody."""
    assert reasons(make_agreement(review_on=TODAY)) == {ReviewReason.DAY}
    assert reasons(make_agreement(review_on=TODAY + timedelta(days=1))) == set()
    assert reasons(make_agreement(confidentiality=Confidentiality.OPEN)) == {ReviewReason.MODE}


def test_a_look_that_let_it_stand_begins_the_count_anew() -> None:
    """Sessions and members before it do not count any more."""
    looked_at = make_agreement(reviewed_at=ADOPTED + timedelta(days=90))
    sessions = tuple(opened_after(number) for number in range(1, 7))
    members = (*OLD_HANDS, *(make_member(joined=date(2026, 5, 1)) for _ in range(4)))
    assert reasons(looked_at, sessions=sessions, members=members) == set()
    assert len(reasons(make_agreement(), sessions=sessions, members=members)) == 2


@pytest.mark.parametrize("state", [AgreementState.DRAFTED, AgreementState.SUPERSEDED])
def test_only_the_version_that_holds_is_due(state: AgreementState) -> None:
    """A draft and an old version are not looked at again."""
    assert reasons(make_agreement(state=state, review_on=date(2026, 1, 1))) == set()


def test_the_newest_version_in_a_state_is_found() -> None:
    """Not one in the trash."""
    first, second = make_agreement(), make_agreement(number=2)
    assert newest((second, first), AgreementState.ADOPTED) == second
    assert newest((replace(second, trashed=True), first), AgreementState.ADOPTED) == first
    assert newest((first,), AgreementState.DRAFTED) is None


def answer(agreement: Agreement, member: Member | None, given: Answer, **changes: Any) -> Acceptance:
    """An answer in the session of the tests."""
    acceptance = Acceptance(
        id=RecordId(fresh_id()), agreement=agreement.id, member=member.id if member else None, answer=given,
        session=SESSION, made=ADOPTED,
    )  # fmt: skip
    return replace(acceptance, **changes)


def test_newcomers_absentees_and_whoever_agreed_to_another_version_have_not_agreed() -> None:
    """Each with the reason; only a yes to this very version counts."""
    first, second = make_agreement(), make_agreement(number=2)
    agreed, changed, absent = OLD_HANDS[:3]
    fresh = make_member(joined=date(2026, 5, 1))
    answers = (
        answer(first, agreed, Answer.ACCEPTED),
        answer(first, changed, Answer.ACCEPTED),
        answer(second, agreed, Answer.ACCEPTED),
        answer(second, None, Answer.HEARD),
        answer(second, absent, Answer.OVERRIDDEN),
        answer(second, changed, Answer.ACCEPTED, trashed=True),
    )
    waiting = not_agreed(second, (agreed, changed, absent, fresh), answers)
    assert {one.member.id: one.why for one in waiting} == {
        changed.id: Waits.CHANGED,
        absent.id: Waits.ABSENT,
        fresh.id: Waits.NEWCOMER,
    }
    assert has_agreed(agreed.id, second.id, answers)


def test_an_override_holds_in_its_session_for_its_version_and_its_member_only() -> None:
    """Next time the question comes again."""
    agreement, other, member = make_agreement(), make_agreement(number=2), OLD_HANDS[0]
    answers = (answer(agreement, member, Answer.OVERRIDDEN),)

    def holds(version: Agreement, somebody: MemberId, session: SessionId) -> bool:
        return is_overridden(somebody, version.id, session, answers)

    assert holds(agreement, member.id, SESSION)
    assert not holds(other, member.id, SESSION)
    assert not holds(agreement, OLD_HANDS[1].id, SESSION)
    assert not holds(agreement, member.id, SessionId(fresh_id()))
    assert not has_agreed(member.id, agreement.id, answers)
