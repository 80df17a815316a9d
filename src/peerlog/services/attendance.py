"""Who is there: one mark a person, guests by name, and who is new today."""

from dataclasses import dataclass, replace
from typing import Protocol

from peerlog.domain.attendance import IN_THE_ROOM, TOOK_PART, Attendance, Presence
from peerlog.domain.ids import MemberId, NetworkId, RecordId, SessionId
from peerlog.domain.member import Member
from peerlog.domain.session import Session
from peerlog.domain.text import SHORT, kept, needed
from peerlog.services.acts import Desk
from peerlog.services.amending import Altered, Amending


class AttendanceStore(Protocol):
    """Attendance as it is kept."""

    def add(self, record: Attendance) -> None: ...
    def save(self, before: Attendance, after: Attendance) -> None: ...
    def of(self, session: SessionId) -> tuple[Attendance, ...]: ...
    def seen_elsewhere(self, network: NetworkId, session: SessionId) -> frozenset[MemberId]: ...


class MemberLookup(Protocol):
    """Members as they are kept."""

    def get(self, record: str) -> Member | None: ...


class CaseGuard(Protocol):
    """Who may take part in a case."""

    def allow(self, session: Session, member: Member, presence: Presence) -> None: ...


@dataclass(eq=False, repr=False)
class AttendanceBook:
    """What a person can do with attendance."""

    store: AttendanceStore
    members: MemberLookup
    guard: CaseGuard
    amending: Amending
    desk: Desk

    def of(self, session: SessionId) -> tuple[Attendance, ...]:
        """Give who was marked, guests last."""
        return self.store.of(session)

    def mark(self, session: Session, member: Member, presence: Presence, reason: str = "") -> Attendance:
        """Mark how a member takes part; late and left remember the time while the session runs.

        Raises NotAgreedYet at a case.
        """
        self.guard.allow(session, member, presence)
        known = next((a for a in self.store.of(session.id) if a.member == member.id), None)
        start = known or Attendance(
            id=RecordId(self.desk.new_id()), session=session.id, member=member.id, presence=presence
        )
        return self._write(session, known, self._timed(session, replace(start, presence=presence)), reason)

    def change(self, session: Session, known: Attendance, presence: Presence, reason: str = "") -> Attendance:
        """Change the mark of somebody on the roll, such as a guest who left; raises NotAgreedYet at a case."""
        member = self.members.get(known.member) if known.member else None
        if member is not None:
            self.guard.allow(session, member, presence)
        after = self._timed(session, replace(known, presence=presence))
        return self._write(session, known, after, reason)

    def unmark(self, session: Session, attendance: Attendance, reason: str = "") -> None:
        """Take a mark away."""
        self._write(session, attendance, replace(attendance, trashed=True), reason)

    def welcome(self, session: Session, name: str, organisation: str = "", reason: str = "") -> Attendance:
        """Mark a guest by name."""
        guest = Attendance(
            id=RecordId(self.desk.new_id()),
            session=session.id,
            member=None,
            presence=Presence.GUEST,
            guest_name=needed(name, "guest"),
            guest_organisation=kept(organisation, "organisation", limit=SHORT),
        )
        return self._write(session, None, self._timed(session, guest), reason)

    def new_today(self, session: Session) -> frozenset[MemberId]:
        """Give the members who take part for the first time."""
        here = {a.member for a in self.store.of(session.id) if a.member and a.presence in TOOK_PART}
        return frozenset(here - self.store.seen_elsewhere(session.network, session.id))

    def in_the_room(self, session: SessionId) -> tuple[Attendance, ...]:
        """Give those who can be heard now."""
        return tuple(a for a in self.store.of(session) if a.presence in IN_THE_ROOM)

    def _timed(self, session: Session, attendance: Attendance) -> Attendance:
        if session.opened_at is None or session.closed_at is not None:
            return attendance
        if attendance.presence is Presence.LATE:
            return replace(attendance, arrived_at=self.desk.now())
        if attendance.presence is Presence.LEFT:
            return replace(attendance, left_at=self.desk.now())
        return attendance

    def _name(self, attendance: Attendance) -> str:
        member = self.members.get(attendance.member) if attendance.member else None
        return member.name if member else attendance.guest_name

    def _write(
        self, session: Session, before: Attendance | None, after: Attendance, reason: str
    ) -> Attendance:
        self.amending.allow(session, reason)
        with self.desk.act("attendance.mark"):
            if before is None:
                self.store.add(after)
            else:
                self.store.save(before, after)
            name, was = self._name(after), before.presence.value if before else ""
            now = "" if after.trashed else after.presence.value
            altered = Altered(
                about=after.id,
                kind="attendance",
                before=f"{name}: {was}" if was else "",
                after=f"{name}: {now}" if now else "",
            )
            self.amending.note(session, altered, reason)
        return after
