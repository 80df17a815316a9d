"""Changing what approved minutes say: only with a reason, and always as a dated amendment beside them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.errors import ReasonNeeded
from peerlog.domain.ids import RecordId, SessionId
from peerlog.domain.session import MinutesState, Session
from peerlog.domain.text import kept
from peerlog.services.acts import Desk

if TYPE_CHECKING:
    from peerlog.domain.amendment import Amendment


class AmendmentStore(Protocol):
    """Amendments as they are kept."""

    def add(self, record: "Amendment") -> None: ...
    def of(self, session: SessionId) -> "tuple[Amendment, ...]": ...


class SessionLookup(Protocol):
    """Sessions as they are kept."""

    def get(self, record: str) -> Session | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered:
    """A line of the minutes before and after; an empty side means it was added or struck."""

    about: str
    kind: str
    before: str
    after: str


@dataclass(eq=False, repr=False)
class Amending:
    """The guard of approved minutes."""

    store: AmendmentStore
    sessions: SessionLookup
    desk: Desk

    def allow(self, session: Session, reason: str) -> None:
        """Let draft minutes change freely; approved ones only with a reason."""
        if self.needs_reason(session) and not reason.strip():
            raise ReasonNeeded(session.ref)

    def note(self, session: Session, altered: Altered, reason: str) -> None:
        """Write the amendment of a line of approved minutes, inside the act that changes it."""
        if altered.before != altered.after:
            self.note_move(session, altered, reason)

    def note_move(self, session: Session, altered: Altered, reason: str) -> None:
        """Write the amendment of a line that has the same words in another place; both sides hold them."""
        if not self.needs_reason(session):
            return
        from peerlog.domain.amendment import Amendment

        self.store.add(
            Amendment(
                id=RecordId(self.desk.new_id()),
                session=session.id,
                about=RecordId(altered.about),
                kind=altered.kind,
                before=altered.before,
                after=altered.after,
                reason=kept(reason, "reason"),
                made=self.desk.now(),
            )
        )

    def of(self, session: SessionId) -> "tuple[Amendment, ...]":
        """Give the amendments of a session in order."""
        return self.store.of(session)

    def needs_reason(self, session: Session) -> bool:
        """Tell whether the minutes are approved, by the record: another window may have done so meanwhile."""
        standing = self.sessions.get(session.id) or session
        return standing.minutes_state is MinutesState.APPROVED
