"""Nothing is called that, or several are, or it has changed since."""

from peerlog.domain.errors.base import PeerlogError


class NotFound(PeerlogError):
    """Nothing has this ref."""

    kind: str
    ref: str


class NoSuchFile(NotFound):
    """There is no file at a path somebody gave."""

    kind: str
    ref: str


class NoSuchFolder(NotFound):
    """There is no folder at a path somebody gave."""

    kind: str
    ref: str


class NoNetworkYet(PeerlogError):
    """Nothing can be done before there is a network."""


class Ambiguous(PeerlogError):
    """Several records fit this ref or name."""

    kind: str
    ref: str
    candidates: tuple[str, ...]


class NothingToUndo(PeerlogError):
    """There is no change to take back."""


class NothingToRedo(NothingToUndo):
    """There is no change to bring back."""


class ChangedSince(PeerlogError):
    """The text was changed elsewhere since, so taking this change back would overwrite that."""

    name: str
