"""What happened, what is safe, what to do: the sentences of sealed files, such as journals."""

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from peerlog.domain import errors
from peerlog.wording.language import _
from peerlog.wording.safe import visible


def _path(error: Any) -> str:  # noqa: ANN401 - any error with a path
    return visible(str(error.path))


def _command(error: Any) -> str:  # noqa: ANN401
    """Name the command that puts a backup of the file in question in place."""
    return CONCERNS if PurePath(str(error.path)).parts[-3:-2] == (SEALED_FOLDER,) else JOURNALS


SEALED_FOLDER = "sealed"
CONCERNS = "peerlog concern restore"
JOURNALS = "peerlog reflect journals restore"
SEALED: dict[type, Callable[[Any], str]] = {
    errors.EncryptionMissing: lambda _error: _(
        "Encryption is not installed here; what is encrypted is safe and stays closed. "
        "Add it with: pip install 'peerlog[private]'"
    ),
    errors.Locked: lambda _error: _("It stays locked; nothing was changed. Unlock it and try again."),
    errors.WrongPassphrase: lambda error: _(
        "That passphrase does not open it; nothing was changed. Try again in {seconds} s, or use the recovery key."
    ).format(seconds=error.wait),
    errors.MustWait: lambda error: _(
        "After a wrong passphrase the next one has to wait; nothing was changed. Try again in {seconds} s."
    ).format(seconds=error.seconds),
    errors.WrongRecoveryKey: lambda _error: _(
        "That is a recovery key, but not the one that opens this; nothing was changed. Look for the newest one you wrote down."
    ),
    errors.MistypedRecoveryKey: lambda error: _(
        "A letter of the recovery key is wrong or missing ({given} of {wanted} typed); nothing was changed. "
        "Compare it with the paper."
    ).format(given=error.given, wanted=error.wanted),
    errors.PassphrasesDiffer: lambda _error: _(
        "The two passphrases are not the same; nothing was changed. Type both again."
    ),
    errors.PassphraseNotSet: lambda _error: _(
        "No passphrase is set, so nothing can be kept; nothing was stored. "
        "Set one with: peerlog concern passphrase, or print a sheet with: peerlog concern print"
    ),
    errors.OtherSealedNotes: lambda error: _(
        "There are other sealed notes in {path}; nothing was changed. "
        "Put the backup into a home of its own with --home, or remove these first."
    ).format(path=_path(error)),
    errors.NoPrinter: lambda _error: _(
        "No printer took it; nothing was stored. Write the sheet to a file instead."
    ),
    errors.NotTheName: lambda error: _(
        "That is not its name; nothing was removed. Type it as it stands here: {name}"
    ).format(name=visible(str(error.name))),
    errors.AlreadyProtected: lambda _error: _(
        "It has a passphrase already; nothing was changed. To have another, change the passphrase."
    ),
    errors.NotProtected: lambda _error: _(
        "It has no passphrase yet; nothing was changed. Protect it with one first."
    ),
    errors.KeyFileMissing: lambda error: _(
        "The key file {path} is not there, and nothing opens without it; nothing was changed. "
        "Put it back, or restore a backup with: {command}"
    ).format(path=_path(error), command=_command(error)),
    errors.KeyFileDamaged: lambda error: _(
        "The key file {path} is damaged or was edited; nothing was changed. Restore a backup with: {command}"
    ).format(path=_path(error), command=_command(error)),
    errors.KeyFileOfAnother: lambda error: _(
        "The key file {path} belongs in the folder {belongs}; nothing was changed. Put it back where it was."
    ).format(path=_path(error), belongs=visible(str(error.belongs))),
    errors.NewerKeyFile: lambda error: _(
        "{path} was written by a newer peerlog; it was not touched. Update peerlog, then unlock it again."
    ).format(path=_path(error)),
    errors.SealedFileMissing: lambda error: _(
        "{path} is not there, only its key file is; nothing was changed. "
        "Put it back, or restore a backup with: {command}"
    ).format(path=_path(error), command=_command(error)),
    errors.SealedFileDamaged: lambda error: _(
        "It does not open with its own key: it is damaged, or was replaced or removed meanwhile; nothing was written. "
        "Restore a backup with: {command}. The file: {path}"
    ).format(path=_path(error), command=_command(error)),
    errors.ReplacedMeanwhile: lambda error: _(
        "It was restored or protected in another window; nothing was written. Open it again: {path}"
    ).format(path=_path(error)),
    errors.RemovedMeanwhile: lambda error: _(
        "It was removed in another window and is no longer there; nothing was written. "
        "Where a copy was kept elsewhere, it comes back with: peerlog reflect journals restore. The file: {path}"
    ).format(path=_path(error)),
}
