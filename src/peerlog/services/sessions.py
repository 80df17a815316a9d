"""Planning and describing sessions."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from peerlog.domain.errors import NotFound, UnknownZone, WrongState
from peerlog.domain.ids import NetworkId, SessionId
from peerlog.domain.meaning import may_begin_an_id, the_one
from peerlog.domain.session import MinutesState, Session, SessionState, next_of, zone_of
from peerlog.domain.text import SHORT, kept, needed
from peerlog.services.acts import Desk
from peerlog.services.amending import Altered, Amending


class SessionStore(Protocol):
    """Sessions as they are kept."""

    def add(self, record: Session) -> None: ...
    def save(self, before: Session, after: Session) -> None: ...
    def get(self, record: str) -> Session | None: ...
    def of(self, network: NetworkId) -> tuple[Session, ...]: ...
    def running(self) -> tuple[Session, ...]: ...
    def numbered(self, network: NetworkId, number: int) -> Session | None: ...
    def last_number(self, network: NetworkId) -> int: ...
    def starting_with(self, start: str) -> tuple[Session, ...]: ...


@dataclass(eq=False, repr=False)
class Sessions:
    """What a person can do with sessions, apart from running one."""

    store: SessionStore
    amending: Amending
    desk: Desk

    def of(self, network: NetworkId) -> tuple[Session, ...]:
        """Give every session, newest first."""
        return self.store.of(network)

    def get(self, session: SessionId) -> Session:
        """Give a session by its id."""
        found = self.store.get(session)
        if found is None:
            raise NotFound("session", session)
        return found

    def running(self) -> tuple[Session, ...]:
        """Give the sessions that were opened and not closed, the one opened last first."""
        return self.store.running()

    def next_one(self, network: NetworkId) -> Session | None:
        """Give the planned session that comes next; one whose start has passed still counts until it is run."""
        return next_of(self.store.of(network))

    def last_before(self, session: Session) -> Session | None:
        """Give the session of the same network that came before this one."""
        earlier = [
            s for s in self.store.of(session.network) if s.starts < session.starts and s.id != session.id
        ]
        return max(earlier, key=lambda other: (other.starts, other.number), default=None)

    def plan(self, draft: Session) -> Session:
        """Plan a session from what was filled in; id and number are given here."""
        checked = _checked(draft)
        with self.desk.act("session.plan"):
            number = self.store.last_number(draft.network) + 1
            session = replace(checked, id=SessionId(self.desk.new_id()), number=number)
            self.store.add(session)
        return session

    def edit(self, before: Session, after: Session, reason: str = "") -> Session:
        """Change what *after* changed; the heading of approved minutes only with a reason, as an amendment."""
        checked = _checked(after)
        self.amending.allow(before, reason)
        with self.desk.act("session.edit"):
            self.store.save(before, checked)
            was, now = _heading_changes(before, checked)
            self.amending.note(
                before, Altered(about=before.id, kind="session", before=was, after=now), reason
            )
        return checked

    def remove(self, session: Session) -> None:
        """Move a session to the trash."""
        with self.desk.act("session.remove"):
            self.store.save(session, replace(session, trashed=True))

    def approve(self, session: Session) -> Session:
        """Freeze the minutes of a closed session: later changes become amendments."""
        if session.state is not SessionState.CLOSED:
            raise WrongState(session.ref, session.state.value, SessionState.CLOSED.value)
        if session.minutes_state is MinutesState.APPROVED:
            return session
        approved = replace(session, minutes_state=MinutesState.APPROVED, approved_at=self.desk.now())
        with self.desk.act("session.approve"):
            self.store.save(session, approved)
        return approved

    def find(self, network: NetworkId, ref: str) -> Session:
        """Find a session by its ref (S07, s7, 7), by words like next and last, or by the start of its id."""
        wanted = ref.strip().lower()
        if wanted in ("next", "last"):
            return self._relative(network, wanted)
        digits = wanted.removeprefix("s")
        found = self.store.numbered(network, int(digits)) if digits.isdecimal() and len(digits) < 9 else None
        if found is not None:
            return found
        starting = self.store.starting_with(wanted) if may_begin_an_id(wanted) else ()
        matches = tuple(s for s in starting if s.network == network)
        return the_one("session", ref, matches, (match.ref for match in matches))

    def _relative(self, network: NetworkId, which: str) -> Session:
        if which == "next":
            found = self.next_one(network)
        else:
            found = next((s for s in self.store.of(network) if s.state is not SessionState.PLANNED), None)
        if found is None:
            raise NotFound("session", which)
        return found


def is_past(session: Session, now: datetime) -> bool:
    """Whether a session's start lies behind: allowed, since sessions are also written up afterwards, but pointed out."""
    return session.starts_at < now


HEADING = ("title", "held_at", "zone", "place", "facilitator", "minutes_by", "objectives", "next_session")


def _heading_changes(before: Session, after: Session) -> tuple[str, str]:
    changed = [name for name in HEADING if getattr(before, name) != getattr(after, name)]
    was, now = ("; ".join(str(getattr(side, name)) for name in changed) for side in (before, after))
    return was, now


def _checked(session: Session) -> Session:
    if zone_of(session.zone) is None:
        raise UnknownZone(session.zone)
    return replace(
        session,
        title=needed(session.title, "title"),
        place=kept(session.place, "place", limit=SHORT),
        facilitator=kept(session.facilitator, "facilitator", limit=SHORT),
        minutes_by=kept(session.minutes_by, "minutes_by", limit=SHORT),
        objectives=kept(session.objectives, "objectives"),
        next_session=kept(session.next_session, "next_session"),
        starts=session.starts.replace(second=0, microsecond=0, tzinfo=None),
    )
