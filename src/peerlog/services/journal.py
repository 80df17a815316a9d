"""An unlocked journal: everything its owner can do with it."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from peerlog.domain.journal import JournalFace
from peerlog.services.drafts import Drafts
from peerlog.services.journal_return import ComingBack
from peerlog.services.journal_transfer import Transfer
from peerlog.services.sealed import LocksItself
from peerlog.services.undo import Undo, Undone

if TYPE_CHECKING:
    from peerlog.services.networks import Choices


@dataclass(eq=False)
class Journal(ComingBack, Transfer, LocksItself):
    """What a person can do with an unlocked journal."""

    renamed: str = ""
    """Its name, where it was given another one since it was opened."""

    def __repr__(self) -> str:
        """Tell nothing of what is inside: this may end up in a report."""
        return "Journal()"

    @property
    def face(self) -> JournalFace:
        """Its name, and whether a passphrase opens it."""
        return replace(self.kept_in.face, name=self.renamed) if self.renamed else self.kept_in.face

    @property
    def protected(self) -> bool:
        """Whether a passphrase opens it."""
        return self.face.protected

    @cached_property
    def drafts(self) -> Drafts:
        """Text being typed, kept inside the journal's own file."""
        return Drafts(self.kept_in.drafts, self.kept_in.names, self.desk)

    @property
    def choices(self) -> "Choices":
        """What was chosen for this journal, kept inside it."""
        return self.kept_in.choices

    @cached_property
    def _acts(self) -> Undo:
        return Undo(self.kept_in.history, self.kept_in.names)

    def undo(self) -> Undone:
        """Take back the last change; raises NothingToUndo or ChangedSince."""
        return self._acts.undo()

    def redo(self) -> Undone:
        """Bring back what was undone last; raises NothingToRedo or ChangedSince."""
        return self._acts.redo()

    def next_undo(self) -> Undone | None:
        """Say what undo would take back."""
        return self._acts.next()

    def close(self) -> None:
        """Close the file; nothing of it stays at hand."""
        self.kept_in.close()
