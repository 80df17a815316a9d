"""Which journal a command means, and its passphrase: asked for before anything is typed."""

from pathlib import Path

import click

from peerlog.commands.call import Call
from peerlog.commands.parts import option
from peerlog.commands.passphrases import PASSPHRASE_FILE, secret
from peerlog.domain.journal import JournalFace
from peerlog.services.journal import Journal
from peerlog.wording.language import _, mark


def which() -> list[click.Parameter]:
    """Give the option that names a journal."""
    return [
        option("--journal", "journal_name", metavar="NAME", default="",
               help=mark("which one, when there are several")),
    ]  # fmt: skip


def opened_by() -> list[click.Parameter]:
    """Give the options of every command that opens a journal."""
    return [
        *which(),
        PASSPHRASE_FILE,
    ]


def open_journal(call: Call, journal_name: str, passphrase_file: Path | None) -> Journal:
    """Unlock the journal that is meant; raises PassphraseNeeded, WrongPassphrase or MustWait."""
    face = call.private.journals.find(journal_name)
    return call.private.journals.unlock(face.id, passphrase_of(call, face, passphrase_file))


def passphrase_of(call: Call, face: JournalFace, file: Path | None) -> str:
    """Give the passphrase of a journal, from a file or as typed; empty for a journal without one."""
    if not face.protected:
        return ""
    return secret(call, _("Passphrase of “{name}”:").format(name=face.name), file, face.name)
