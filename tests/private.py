"""Journals and sealed notes for the tests: the production wiring, with a derivation of keys that costs next to nothing."""

from functools import cached_property

from peerlog.storage.concerns.file import ConcernFile
from peerlog.storage.journals.folders import JournalFolders
from peerlog.storage.sealed.wraps import Cost
from peerlog.storage.shelf import Shelf

CHEAP = Cost(memory=64, passes=1, lanes=1)
PASSPHRASE = "under the mango tree"  # noqa: S105 - opens nothing but files of the tests


class CheapShelf(Shelf):
    """Everything that is kept, where a passphrase is tried at once."""

    @cached_property
    def journals(self) -> JournalFolders:
        """Private journals."""
        return JournalFolders(self.home, self.clock, self.new_id, CHEAP)

    @cached_property
    def concerns(self) -> ConcernFile:
        """Sealed notes."""
        return ConcernFile(self.home, self.clock, self.new_id, CHEAP)
