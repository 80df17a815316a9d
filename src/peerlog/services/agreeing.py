"""Agreeing: who said yes to the agreement, who is walked through it, and who may not take part in a case yet."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from peerlog.domain.acceptance import (
    Acceptance,
    Answer,
    Given,
    Waiting,
    agreed,
    has_agreed,
    is_overridden,
    not_agreed,
)
from peerlog.domain.agreement import Agreement, AgreementState, newest
from peerlog.domain.attendance import IN_THE_ROOM, Attendance, Presence
from peerlog.domain.errors import NoAgreementYet, NotAgreedYet
from peerlog.domain.ids import MemberId, NetworkId, RecordId, SessionId
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.domain.session import Session
from peerlog.domain.step import Step, running_of
from peerlog.domain.text import SHORT, needed
from peerlog.services.acts import Desk


class AnswerStore(Protocol):
    """Answers as they are kept."""

    def add(self, record: Acceptance) -> None: ...
    def save(self, before: Acceptance, after: Acceptance) -> None: ...
    def of(self, network: NetworkId) -> tuple[Acceptance, ...]: ...


class VersionList(Protocol):
    """Versions as they are kept."""

    def of(self, network: NetworkId) -> tuple[Agreement, ...]: ...


class Roll(Protocol):
    """Attendance as it is kept."""

    def of(self, session: SessionId) -> tuple[Attendance, ...]: ...


class MemberList(Protocol):
    """Members as they are kept."""

    def of(self, network: NetworkId) -> tuple[Member, ...]: ...


class StepList(Protocol):
    """Steps as they are kept."""

    def of(self, session: SessionId) -> tuple[Step, ...]: ...


@dataclass(eq=False, repr=False)
class Agreeing:
    """What a person can do with answers to the agreement that holds."""

    answers: AnswerStore
    versions: VersionList
    roll: Roll
    members: MemberList
    steps: StepList
    desk: Desk

    def given(self, network: NetworkId) -> tuple[Acceptance, ...]:
        """Give every answer to any version, in the order they were given."""
        return self.answers.of(network)

    def not_yet(self, network: Network) -> tuple[Waiting, ...]:
        """Give today's members who have not said yes to the version that holds; nobody without one."""
        today = self.desk.today(network.zone)
        active = (member for member in self.members.of(network.id) if member.is_active_on(today))
        return self._waiting(network.id, active)

    def agreed(self, network: Network) -> tuple[Given, ...]:
        """Give today's members who said yes to the version that holds; nobody without one."""
        agreement, today = self._version(network.id), self.desk.today(network.zone)
        active = [member for member in self.members.of(network.id) if member.is_active_on(today)]
        return () if agreement is None else agreed(agreement, active, self.answers.of(network.id))

    def in_the_room(self, session: Session) -> tuple[Member, ...]:
        """Give the members who are in the room of a session, or were until it closed."""
        here = {part.member for part in self.roll.of(session.id) if part.presence in IN_THE_ROOM}
        return tuple(member for member in self.members.of(session.network) if member.id in here)

    def walk_through(self, session: Session) -> tuple[Waiting, ...]:
        """Give those in the room who have not said yes, and for whom nobody decided otherwise in this session."""
        return tuple(
            one
            for one in self._waiting(session.network, self.in_the_room(session))
            if not self._is_overridden(session, one.member.id)
        )

    def case_waits_for(self, session: Session) -> tuple[Waiting, ...]:
        """Give those in the room who should say yes before the running step, which is a case, goes on."""
        return self.walk_through(session) if self._is_at_a_case(session.id) else ()

    def accept(
        self, network: NetworkId, members: Iterable[Member], session: SessionId | None = None
    ) -> tuple[Acceptance, ...]:
        """Note that members said yes to the version that holds; who said so before is left. Raises NoAgreementYet."""
        agreement = self._held(network)
        given = self.answers.of(network)
        fresh = [member for member in members if not has_agreed(member.id, agreement.id, given)]
        with self.desk.act("agreement.accept"):
            return tuple(self._answer(agreement, Answer.ACCEPTED, member.id, session) for member in fresh)

    def take_back(self, network: NetworkId, member: Member) -> None:
        """Note that a member does not stand by their yes any more; the question comes again."""
        agreement = self._held(network)
        with self.desk.act("agreement.unaccept"):
            for one in self.answers.of(network):
                if (one.member, one.agreement, one.answer) == (member.id, agreement.id, Answer.ACCEPTED):
                    self.answers.save(one, replace(one, trashed=True))

    def hear(self, session: Session) -> Acceptance:
        """Note, once a session, that the version that holds was shown to the room. Raises NoAgreementYet."""
        agreement = self._held(session.network)
        known = next((one for one in self._heard(session) if one.agreement == agreement.id), None)
        if known is not None:
            return known
        with self.desk.act("agreement.hear"):
            return self._answer(agreement, Answer.HEARD, None, session.id)

    def heard_in(self, session: Session) -> Acceptance | None:
        """Give the note that a version was shown in a session, the latest if there were several."""
        return next(iter(reversed(self._heard(session))), None)

    def override(self, session: Session, member: Member, why: str) -> Acceptance:
        """Let a member take part in one session without a yes, and keep why. Raises NoAgreementYet."""
        agreement = self._held(session.network)
        reason = needed(why, "reason", limit=SHORT)
        with self.desk.act("agreement.override"):
            return self._answer(agreement, Answer.OVERRIDDEN, member.id, session.id, reason)

    def allow(self, session: Session, member: Member, presence: Presence) -> None:
        """Refuse to count somebody in at a case who has not agreed; raises NotAgreedYet.

        Nobody is refused in a network without an agreement, nor at any other step.
        """
        agreement = self._version(session.network)
        if agreement is None or presence not in IN_THE_ROOM or not self._is_at_a_case(session.id):
            return
        given = self.answers.of(session.network)
        if not has_agreed(member.id, agreement.id, given) and not is_overridden(
            member.id, agreement.id, session.id, given
        ):
            raise NotAgreedYet(member.name, session.ref)

    def _version(self, network: NetworkId) -> Agreement | None:
        return newest(self.versions.of(network), AgreementState.ADOPTED)

    def _held(self, network: NetworkId) -> Agreement:
        agreement = self._version(network)
        if agreement is None:
            raise NoAgreementYet
        return agreement

    def _waiting(self, network: NetworkId, members: Iterable[Member]) -> tuple[Waiting, ...]:
        agreement = self._version(network)
        return () if agreement is None else not_agreed(agreement, members, self.answers.of(network))

    def _heard(self, session: Session) -> tuple[Acceptance, ...]:
        given = self.answers.of(session.network)
        return tuple(one for one in given if one.answer is Answer.HEARD and one.session == session.id)

    def _is_overridden(self, session: Session, member: MemberId) -> bool:
        agreement = self._held(session.network)
        return is_overridden(member, agreement.id, session.id, self.answers.of(session.network))

    def _is_at_a_case(self, session: SessionId) -> bool:
        running = running_of(self.steps.of(session))
        return running is not None and running.is_case

    def _answer(
        self,
        agreement: Agreement,
        answer: Answer,
        member: MemberId | None,
        session: SessionId | None,
        reason: str = "",
    ) -> Acceptance:
        acceptance = Acceptance(
            id=RecordId(self.desk.new_id()),
            agreement=agreement.id,
            member=member,
            answer=answer,
            session=session,
            made=self.desk.now(),
            reason=reason,
        )
        self.answers.add(acceptance)
        return acceptance
