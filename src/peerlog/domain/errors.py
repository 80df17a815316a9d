"""The errors a person can meet, named for what happened; their sentences live in wording/errors.py."""

from dataclasses import dataclass


class PeerlogError(Exception):
    """Something a person should be told in plain words."""


class InvalidInput(PeerlogError):
    """What was given cannot be used; nothing was changed."""


@dataclass(eq=False)
class EmptyText(InvalidInput):
    """A text that must not be empty was empty."""

    field: str


@dataclass(eq=False)
class TooLong(InvalidInput):
    """A text is longer than its field holds."""

    field: str
    limit: int


@dataclass(eq=False)
class UnreadableDate(InvalidInput):
    """Words that should be a date were not understood."""

    words: str


@dataclass(eq=False)
class UnreadableTime(InvalidInput):
    """Words that should be a time of day were not understood."""

    words: str


@dataclass(eq=False)
class UnreadableMinutes(InvalidInput):
    """Words that should be a whole number of minutes (0 to 1440) were not understood."""

    words: str


@dataclass(eq=False)
class UnknownZone(InvalidInput):
    """A time zone name that this machine does not know."""

    words: str


@dataclass(eq=False)
class UnknownChoice(InvalidInput):
    """A word outside the list a field allows."""

    field: str
    given: str
    allowed: tuple[str, ...]


@dataclass(eq=False)
class AlreadyThere(InvalidInput):
    """A record of this kind and name exists already."""

    kind: str
    name: str


class LeftBeforeJoining(InvalidInput):
    """The day of leaving lies before the day of joining."""


@dataclass(eq=False)
class BrokenText(InvalidInput):
    """A text with half a character (a lone surrogate), which no file can hold."""

    field: str


@dataclass(eq=False)
class NotARoster(InvalidInput):
    """A CSV file without a column of names."""

    path: str
    columns: tuple[str, ...]


@dataclass(eq=False)
class WrongState(InvalidInput):
    """The session is not in the state this needs (running, closed, planned)."""

    ref: str
    state: str
    needed: str


@dataclass(eq=False)
class ReasonNeeded(InvalidInput):
    """The minutes are approved: a later change is an amendment and needs its reason."""

    ref: str


@dataclass(eq=False)
class LockedTimes(InvalidInput):
    """A locked start time that the steps before it cannot reach, or that lies before the one before it."""

    time: str


@dataclass(eq=False)
class CannotSplit(InvalidInput):
    """A step can only be cut between its first and its last minute."""

    minutes: int


@dataclass(eq=False)
class NotFound(PeerlogError):
    """Nothing has this ref."""

    kind: str
    ref: str


class NoNetworkYet(PeerlogError):
    """Nothing can be done before there is a network."""


@dataclass(eq=False)
class Ambiguous(PeerlogError):
    """Several records fit this ref or name."""

    kind: str
    ref: str
    candidates: tuple[str, ...]


class NothingToUndo(PeerlogError):
    """There is no change to take back (or to bring back)."""


@dataclass(eq=False)
class ChangedSince(PeerlogError):
    """The text was changed elsewhere since, so taking this change back would overwrite that."""

    name: str


class StorageError(PeerlogError):
    """Something about the file or the disk."""


@dataclass(eq=False)
class StoreBusy(StorageError):
    """Another window or command kept the file for longer than we wait."""

    path: str


@dataclass(eq=False)
class DiskFull(StorageError):
    """No room left on the disk."""

    path: str


@dataclass(eq=False)
class ReadOnly(StorageError):
    """The file or its folder cannot be written."""

    path: str


@dataclass(eq=False)
class Unwritable(StorageError):
    """A file or folder outside our own could not be read or written."""

    path: str


@dataclass(eq=False)
class NotADatabase(StorageError):
    """The file is not a peerlog file."""

    path: str


@dataclass(eq=False)
class Damaged(StorageError):
    """The file is a database but parts of it are damaged."""

    path: str
    newest_backup: str | None = None


@dataclass(eq=False)
class NewerFormat(StorageError):
    """The file was written by a newer peerlog: it opens read-only."""

    path: str
    version: int


@dataclass(eq=False)
class SampleInTheWay(StorageError):
    """Where the sample network would be made stands a file that is none, or is damaged."""

    path: str


@dataclass(eq=False)
class ExportDiffers(StorageError):
    """The text that was about to be written does not say what the record says; nothing was written."""

    name: str
