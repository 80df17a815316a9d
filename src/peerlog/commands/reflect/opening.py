"""Which journal a command means, and its passphrase: asked for before anything is typed."""

from pathlib import Path

import click

from peerlog.commands.call import Call
from peerlog.commands.parts import option
from peerlog.domain.errors import PassphraseNeeded
from peerlog.domain.journal import JournalFace
from peerlog.services.journal import Journal
from peerlog.wording.language import _, mark

FILE = click.Path(path_type=Path)
WHICH = (
    option("--journal", "journal_name", metavar="NAME", default="", help=mark("which one, when there are several")),
)
"""What every command takes that only looks at the outside of a journal."""
JOURNAL = (
    *WHICH,
    option("--passphrase-file", type=FILE, metavar="FILE", help=mark("read the passphrase from its first line")),
)
"""What every command takes that opens a journal."""


def open_journal(call: Call, journal_name: str, passphrase_file: Path | None) -> Journal:
    """Unlock the journal that is meant; raises PassphraseNeeded, WrongPassphrase or MustWait."""
    face = call.house.journals.find(journal_name)
    return call.house.journals.unlock(face.id, passphrase_of(call, face, passphrase_file))


def passphrase_of(call: Call, face: JournalFace, file: Path | None) -> str:
    """Give the passphrase of a journal, from a file or as typed; empty for a journal without one."""
    if not face.protected:
        return ""
    words = _("Passphrase of “{name}”:").format(name=face.name)
    return secret(call, words, file, face.name)


def secret(call: Call, words: str, file: Path | None, name: str) -> str:
    """Give a secret from the first line of a file, or as typed; raises PassphraseNeeded where nobody can be asked."""
    typed = call.tools.read_secret(file) if file is not None else call.tools.ask_secret(words)
    if typed is None:
        raise PassphraseNeeded(name)
    return typed


def new_passphrase(call: Call, file: Path | None, name: str) -> str:
    """Give a passphrase for a journal, typed twice when typed; raises PassphraseNeeded when the two differ."""
    if file is not None:
        return secret(call, "", file, name)
    first = secret(call, _("New passphrase:"), None, name)
    again = secret(call, _("The same again:"), None, name)
    if first != again:
        raise TwoPassphrases
    return first
