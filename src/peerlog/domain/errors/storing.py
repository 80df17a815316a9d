"""Something about the file or the disk."""

from peerlog.domain.errors.base import InvalidInput, StorageError


class StoreBusy(StorageError):
    """Another window or command kept the file for longer than we wait."""

    path: str


class DiskFull(StorageError):
    """No room left on the disk."""

    path: str


class ReadOnly(StorageError):
    """The file or its folder cannot be written."""

    path: str


class ReadOnlyFolder(ReadOnly):
    """A folder somebody named for what leaves cannot be written."""

    path: str


class Unwritable(StorageError):
    """A file or folder outside our own could not be read or written."""

    path: str


class OutputLost(StorageError):
    """What a command had to say could not be written; what it did stays done."""


class NotAFolder(StorageError):
    """The data is to live in a folder, and a file stands there."""

    path: str


class NotADatabase(StorageError):
    """The file is not a peerlog file."""

    path: str


class Damaged(StorageError):
    """The file is a database but parts of it are damaged."""

    path: str
    newest_backup: str | None = None


class NewerFormat(StorageError):
    """The file was written by a newer peerlog: it opens read-only."""

    path: str
    version: int


class SampleInTheWay(StorageError):
    """Where the sample network would be made stands a file that is none, or is damaged."""

    path: str


class SampleStaysApart(InvalidInput):
    """A copy of the sample network was to take the place of a person's own records."""

    path: str


class ExportDiffers(StorageError):
    """The text that was about to be written does not say what the record says; nothing was written."""

    name: str
