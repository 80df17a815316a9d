"""The trash: what was deleted, the way back, and erasing for good."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.line import Line, kind_of
from peerlog.domain.session import Session
from peerlog.domain.trash import Trashed
from peerlog.services.acts import Desk
from peerlog.services.amending import Altered, Amending


class TrashStore(Protocol):
    """Deleted records as they are kept."""

    def all(self) -> tuple[Trashed, ...]: ...
    def restore(self, kind: str, record: str) -> None: ...
    def erase(self, kind: str, record: str) -> None: ...


class Lines(Protocol):
    """Notes, or actions, as they are kept."""

    def get(self, record: str) -> Line | None: ...


@dataclass(eq=False, repr=False)
class Trash:
    """What a person can do with what was deleted."""

    store: TrashStore
    notes: Lines
    actions: Lines
    amending: Amending
    desk: Desk

    def all(self) -> tuple[Trashed, ...]:
        """Give everything in the trash, deleted last first."""
        return self.store.all()

    def restore(self, item: Trashed, reason: str = "") -> None:
        """Put it back; a line of approved minutes only with a reason, as an amendment."""
        line, session = self._line(item), self._session(item)
        if session is not None:
            self.amending.allow(session, reason)
        with self.desk.act(f"{item.kind}.restore"):
            self.store.restore(item.kind, item.record)
            if line is not None and session is not None:
                altered = Altered(about=line.id, kind=kind_of(line), before="", after=line.text)
                self.amending.note(session, altered, reason)

    def needs_reason(self, item: Trashed) -> bool:
        """Tell whether putting it back changes approved minutes."""
        session = self._session(item)
        return session is not None and self.amending.needs_reason(session)

    def erase(self, item: Trashed) -> None:
        """Remove its words for good, from the log and the index too; there is no way back but a backup."""
        self.store.erase(item.kind, item.record)

    def _line(self, item: Trashed) -> Line | None:
        stores = {"note": self.notes, "action": self.actions}
        return stores[item.kind].get(item.record) if item.kind in stores else None

    def _session(self, item: Trashed) -> Session | None:
        line = self._line(item)
        return self.amending.sessions.get(line.session) if line is not None and line.session else None
