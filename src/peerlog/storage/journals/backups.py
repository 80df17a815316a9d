"""Backups of journals, as a person is told of them."""

from peerlog.domain.errors import PeerlogError
from peerlog.domain.ids import JournalId
from peerlog.domain.journal import JournalBackup
from peerlog.storage.sealed import key_file
from peerlog.storage.sealed.backups import SealedBackup


def told(made: SealedBackup) -> JournalBackup:
    """Give a backup with the name its journal had then; without it when its key file cannot be read."""
    try:
        name = key_file.read(made.path, anywhere=True).name
    except PeerlogError:
        name = ""
    return JournalBackup(path=str(made.path), journal=JournalId(made.id), name=name, made=made.made)
