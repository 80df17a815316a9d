"""The errors a person can meet, named for what happened; their sentences live in wording/errors.py."""

from typing import Any, dataclass_transform


@dataclass_transform(eq_default=False)
class PeerlogError(Exception):
    """Something a person should be told in plain words; its kinds name their fields as a dataclass does.

    No dataclass: twenty-five of them would take a tenth of the time in which a short command should be over.
    """

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - whatever the fields of a kind are
        super().__init__(*given)
        for name, value in (*zip(type(self).__annotations__, given, strict=False), *named.items()):
            setattr(self, name, value)


class InvalidInput(PeerlogError):
    """What was given cannot be used; nothing was changed."""


class EmptyText(InvalidInput):
    """A text that must not be empty was empty."""

    field: str


class TooLong(InvalidInput):
    """A text is longer than its field holds."""

    field: str
    limit: int


class UnreadableDate(InvalidInput):
    """Words that should be a date were not understood."""

    words: str


class TimeMissing(InvalidInput):
    """Words that should be a day and a time name a day alone."""

    words: str


class UnreadableTime(InvalidInput):
    """Words that should be a time of day were not understood."""

    words: str


class UnreadableMinutes(InvalidInput):
    """Words that should be a whole number of minutes (0 to 1440) were not understood."""

    words: str


class UnknownZone(InvalidInput):
    """A time zone name that this machine does not know."""

    words: str


class UnknownChoice(InvalidInput):
    """A word outside the list a field allows."""

    field: str
    given: str
    allowed: tuple[str, ...]


class AlreadyThere(InvalidInput):
    """A record of this kind and name exists already."""

    kind: str
    name: str


class LeftBeforeJoining(InvalidInput):
    """The day of leaving lies before the day of joining."""


class BrokenText(InvalidInput):
    """A text with half a character (a lone surrogate), which no file can hold."""

    field: str


class NotARoster(InvalidInput):
    """A CSV file without a column of names."""

    path: str
    columns: tuple[str, ...]


class WrongState(InvalidInput):
    """The session is not in the state this needs (running, closed, planned)."""

    ref: str
    state: str
    needed: str


class ReasonNeeded(InvalidInput):
    """The minutes are approved: a later change is an amendment and needs its reason."""

    ref: str


class CannotSplit(InvalidInput):
    """A step can only be cut between its first and its last minute."""

    minutes: int


class NotFound(PeerlogError):
    """Nothing has this ref."""

    kind: str
    ref: str


class NoSuchFile(NotFound):
    """There is no file at a path somebody gave."""

    kind: str
    ref: str


class NoNetworkYet(PeerlogError):
    """Nothing can be done before there is a network."""


class NoJournalYet(PeerlogError):
    """Nothing can be written or looked up before there is a journal."""


class SayWhichAnswer(InvalidInput):
    """A reflection has several answers, and one text was given."""

    count: int


class EditorRefused(InvalidInput):
    """An editor's file lies open on the disk, which the idle lock is there to prevent."""

    minutes: int


class NoEditor(InvalidInput):
    """No editor is set, or it did not end well; the text is as it was."""


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


class StorageError(PeerlogError):
    """Something about the file or the disk."""


class StoreBusy(StorageError):
    """Another window or command kept the file for longer than we wait."""

    path: str


class DiskFull(StorageError):
    """No room left on the disk."""

    path: str


class ReadOnly(StorageError):
    """The file or its folder cannot be written."""

    path: str


class Unwritable(StorageError):
    """A file or folder outside our own could not be read or written."""

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


class EncryptionMissing(StorageError):
    """The libraries that encrypt are not installed, or are not what they say."""


class Locked(PeerlogError):
    """What is sealed stays closed."""


class WrongPassphrase(Locked):
    """The passphrase does not open it."""

    wait: int
    """Seconds until another one may be tried."""


class MustWait(Locked):
    """After wrong passphrases another one may be tried only later."""

    seconds: int


class PassphraseNeeded(Locked):
    """A journal is locked, and nobody can be asked for its passphrase here."""

    name: str


class WrongRecoveryKey(Locked):
    """A recovery key without a mistake in it, but not the one of this file."""


class PassphrasesDiffer(InvalidInput):
    """The passphrase that was typed twice is not twice the same."""

    field: str


class NotTheName(InvalidInput):
    """Something is removed for good once its name was typed, and this is not its name."""

    name: str


class MistypedRecoveryKey(InvalidInput):
    """Letters that are no recovery key: too few, too many, or one of them wrong."""

    given: int
    """Letters and digits that were typed."""
    wanted: int


class AlreadyProtected(InvalidInput):
    """A file that has a passphrase was to get its first."""


class NotProtected(InvalidInput):
    """A file without a passphrase was to get another."""


class KeyFileMissing(StorageError):
    """The file with the wrapped key is not there, and without it nothing opens."""

    path: str


class KeyFileDamaged(Damaged):
    """The file with the wrapped key is torn, or was edited by hand."""

    path: str
    newest_backup: str | None = None


class KeyFileOfAnother(Damaged):
    """The file with the wrapped key lies in a folder that is not its own."""

    path: str
    newest_backup: str | None = None
    belongs: str = ""
    """The name of the folder it belongs in."""


class NewerKeyFile(NewerFormat):
    """The file with the wrapped key was written by a newer peerlog."""

    path: str
    version: int


class SealedFileMissing(StorageError):
    """The key file is there, but not the file it opens."""

    path: str


class SealedFileDamaged(Damaged):
    """The key is right, but the file does not open with it: its bytes are damaged, or another's."""

    path: str
    newest_backup: str | None = None


class ReplacedMeanwhile(StorageError):
    """Another window restored, protected or removed the file; what is open here is no longer it."""

    path: str
