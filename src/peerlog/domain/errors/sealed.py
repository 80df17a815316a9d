"""What is sealed stays closed, and what is wrong with a sealed file or a private journal."""

from peerlog.domain.errors.base import InvalidInput, PeerlogError, StorageError
from peerlog.domain.errors.storing import Damaged, NewerFormat


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


class PassphraseNotSet(Locked):
    """Nothing can be sealed before the facilitator has set a passphrase."""


class OtherSealedNotes(InvalidInput):
    """A backup of other sealed notes was to be put beside those of this home."""

    path: str


class NoPrinter(InvalidInput):
    """There is no printer program here, or it did not take what was to be printed."""


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


class RemovedMeanwhile(ReplacedMeanwhile):
    """Another window removed the file; nothing of it is there any more."""

    path: str
