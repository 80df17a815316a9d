"""Which journal a command means, and its passphrase: asked for before anything is typed."""

import re
from pathlib import Path

import click

from peerlog.commands.call import Call
from peerlog.commands.parts import option
from peerlog.domain.errors import PassphraseNeeded, PassphrasesDiffer
from peerlog.domain.journal import JournalFace
from peerlog.services.journal import Journal
from peerlog.wording.language import _, mark

FILE = click.Path(path_type=Path)
_GROUPS = re.compile(r"\w{4}(?:-\w{4})+")
"""A line of a recovery key as it is printed."""


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
        option("--passphrase-file", type=FILE, metavar="FILE", help=mark("its first line is the passphrase")),
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


def new_passphrase(call: Call, file: Path | None, name: str) -> str:
    """Give a new passphrase; one that is typed is typed twice."""
    if file is not None:
        return secret(call, "", file, name)
    first = secret(call, _("New passphrase of “{name}”:").format(name=name), None, name)
    if first != secret(call, _("The same once more:"), None, name):
        raise PassphrasesDiffer("passphrase")
    return first


def recovery_key(call: Call, file: Path | None, name: str) -> str:
    """Give a recovery key as typed, or from a file: the sheet that was printed, or the key alone."""
    if file is None:
        return secret(call, _("Recovery key of “{name}”:").format(name=name), None, name)
    text = call.tools.read_secret(file)
    groups = [line.strip() for line in text.splitlines() if _GROUPS.fullmatch(line.strip())]
    return "-".join(groups) or text


def secret(call: Call, words: str, file: Path | None, name: str) -> str:
    """Give the first line of a file, or what is typed unseen; raises PassphraseNeeded where nobody can be asked."""
    if file is not None:
        return call.tools.read_secret(file).split("\n")[0].removesuffix("\r")
    typed = call.tools.ask_secret(words)
    if typed is None:
        raise PassphraseNeeded(name)
    return typed
