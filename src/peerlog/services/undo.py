"""Taking the last change back and bringing it back, by name, across restarts."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.undo import Act

if TYPE_CHECKING:
    from datetime import datetime

    from peerlog.domain.change import Value


class History(Protocol):
    """The change log as a history."""

    def next_undo(self) -> Act | None: ...
    def next_redo(self) -> Act | None: ...
    def undo(self) -> Act: ...
    def redo(self) -> Act: ...
    def origin(self, act: Act) -> Act: ...
    def subject(self, act: Act) -> tuple[str, str]: ...
    def changes_of(self, record: str) -> "tuple[tuple[str, datetime, dict[str, Value]], ...]": ...


class Names(Protocol):
    """The words a record is called by."""

    def name_of(self, kind: str, record: str) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What was taken back or brought back."""

    verb: str
    """Of the act at the root, such as note.add; wording/acts.py says it in words."""
    name: str
    """What it was about, in the person's own words."""


@dataclass(eq=False, repr=False)
class Undo:
    """What a person can do with changes."""

    history: History
    names: Names

    def undo(self) -> Undone:
        """Take back the last change; raises NothingToUndo or ChangedSince."""
        return self._named(self.history.undo())

    def redo(self) -> Undone:
        """Bring back what was undone last; raises NothingToRedo or ChangedSince."""
        return self._named(self.history.redo())

    def next(self) -> Undone | None:
        """Say what undo would take back."""
        act = self.history.next_undo()
        return None if act is None else self._named(act)

    def _named(self, act: Act) -> Undone:
        root = self.history.origin(act)
        kind, record = self.history.subject(root)
        return Undone(verb=root.verb, name=self.names.name_of(kind, record))
