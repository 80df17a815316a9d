"""The trash: what was deleted, the way back, and erasing for good."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.trash import Trashed
from peerlog.services.acts import Desk


class TrashStore(Protocol):
    """Deleted records as they are kept."""

    def all(self) -> tuple[Trashed, ...]: ...
    def restore(self, kind: str, record: str) -> None: ...
    def erase(self, kind: str, record: str) -> None: ...


@dataclass(eq=False, repr=False)
class Trash:
    """What a person can do with what was deleted."""

    store: TrashStore
    desk: Desk

    def all(self) -> tuple[Trashed, ...]:
        """Give everything in the trash, deleted last first."""
        return self.store.all()

    def restore(self, item: Trashed) -> None:
        """Put it back."""
        with self.desk.act(f"{item.kind}.restore"):
            self.store.restore(item.kind, item.record)

    def erase(self, item: Trashed) -> None:
        """Remove its words for good, from the log and the index too; there is no way back but a backup."""
        self.store.erase(item.kind, item.record)
