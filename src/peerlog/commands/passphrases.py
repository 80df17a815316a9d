"""Passphrases and recovery keys on the command line: typed unseen or read from a file, never words of a command."""

import re
from pathlib import Path

import click

from peerlog.commands.call import Call
from peerlog.commands.parts import option
from peerlog.domain.errors import PassphraseNeeded, PassphrasesDiffer
from peerlog.wording.language import _, mark

FILE = click.Path(path_type=Path)
_GROUPS = re.compile(r"\w{4}(?:-\w{4})+")
"""A line of a recovery key as it is printed."""
PASSPHRASE_FILE = option(
    "--passphrase-file", type=FILE, metavar="FILE", help=mark("its first line is the passphrase")
)
NEW_FILE = option(
    "--new-passphrase-file", type=FILE, metavar="FILE", help=mark("its first line is the new one")
)
RECOVERY_FILE = option(
    "--recovery-file", type=FILE, metavar="FILE", help=mark("open it by the recovery key in this file")
)
RECOVERY = option("--recovery", is_flag=True, help=mark("open it by its recovery key, which is asked for"))
OUT = option(
    "--recovery-to", "recovery_to", metavar="FILE", help=mark("write the recovery key into a new file")
)


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
