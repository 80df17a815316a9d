"""Planning: an agenda with its clock, balance and leftovers, and the ways to begin one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from peerlog.domain.action import ActionState
from peerlog.domain.agenda import clock_times, ends_at, in_order, total_minutes
from peerlog.domain.balance import balance
from peerlog.domain.carry import why_offered
from peerlog.domain.format import Format
from peerlog.domain.ids import SessionId
from peerlog.domain.plan import Left, Offer, Plan, not_there_yet, source_of
from peerlog.domain.session import Session, SessionState
from peerlog.domain.step import Step
from peerlog.services.acts import Desk
from peerlog.services.agenda import Agenda
from peerlog.services.members import Members
from peerlog.services.sessions import Sessions, is_past


@dataclass(eq=False, repr=False)
class Planning:
    """What a person sees and does while planning a session."""

    sessions: Sessions
    agenda: Agenda
    members: Members
    desk: Desk

    def look(self, session: SessionId) -> Plan:
        """Give the agenda of a session as it stands now."""
        now = self.sessions.get(session)
        steps = in_order(self.agenda.of(session))
        return Plan(
            session=now,
            steps=steps,
            slots=clock_times(steps, now.starts_at),
            ends=ends_at(steps, now.starts_at),
            minutes=total_minutes(steps),
            balance=balance(steps, self.members.active(now.network, now.starts.date())),
            left=self._left(now, steps) if now.state is SessionState.PLANNED else None,
            is_past=now.state is SessionState.PLANNED and is_past(now, self.desk.now()),
        )

    def held_before(self, session: Session) -> Session | None:
        """Give the last session that was run before this one starts."""
        held = (s for s in self.sessions.of(session.network) if s.state is not SessionState.PLANNED)
        earlier = (s for s in held if s.starts_at < session.starts_at and s.id != session.id)
        return max(earlier, key=lambda other: (other.starts_at, other.number), default=None)

    def with_agenda(self, session: Session) -> tuple[tuple[Session, int], ...]:
        """Give the other sessions that have an agenda to copy, newest first, with the minutes each takes."""
        others = (s for s in self.sessions.of(session.network) if s.id != session.id)
        found = ((other, self.agenda.of(other.id)) for other in others)
        return tuple((other, total_minutes(steps)) for other, steps in found if steps)

    def add_format(self, session: Session, format_id: str) -> tuple[Step, ...]:
        """Add all steps of a format at the end; an agenda that was empty is remembered to begin from it."""
        begins = not self.agenda.of(session.id)
        with self.desk.act("agenda.format"):
            steps = self.agenda.fill_from_format(session, format_id)
            if begins:
                self.sessions.edit(session, replace(session, format=format_id))
        return steps

    def carry(self, offers: Iterable[Offer], session: Session) -> tuple[Step, ...]:
        """Take offered steps over, at the end of the agenda."""
        return self.agenda.carry((offer.step for offer in offers), session)

    def source(self, step: Step, session: Session) -> Format | None:
        """Give the format a step came from, while its instruction is as it was there."""
        return source_of(step, self.agenda.formats.all(), session.format)

    def _left(self, session: Session, steps: tuple[Step, ...]) -> Left | None:
        last = self.held_before(session)
        if last is None:
            return None
        waiting = [a for a in self.agenda.actions.of_session(last.id) if a.state is ActionState.OPEN]
        reasons = ((step, why_offered(step, waiting)) for step in self.agenda.offered_from(last))
        offers = (Offer(step=step, why=why) for step, why in reasons if why is not None)
        return Left(session=last, offers=not_there_yet(offers, steps), open_actions=len(waiting))
