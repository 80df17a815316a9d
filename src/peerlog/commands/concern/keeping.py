"""peerlog concern passphrase, recovery, lock, idle, backup, restore and remove: looking after the sealed notes."""

from pathlib import Path

import click

from peerlog.commands.call import Call
from peerlog.commands.concern.opening import open_notes, passphrase_question
from peerlog.commands.exits import USAGE
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.passphrases import (
    NEW_FILE,
    OUT,
    PASSPHRASE_FILE,
    RECOVERY,
    RECOVERY_FILE,
    new_passphrase,
    recovery_key,
    secret,
)
from peerlog.domain.concern import SealState
from peerlog.domain.errors import PassphraseNotSet
from peerlog.services.sealed import LONGEST_IDLE
from peerlog.wording.concern import lock_words, passphrase_warning, remove_words
from peerlog.wording.language import _, mark


@verb("passphrase", PASSPHRASE_FILE, NEW_FILE, OUT, RECOVERY_FILE, RECOVERY, writes=True,
      examples=["concern passphrase", "concern passphrase --recovery"])  # fmt: skip
def passphrase(
    call: Call, passphrase_file: Path | None, new_passphrase_file: Path | None, recovery_to: str | None,
    recovery_file: Path | None, recovery: bool,
) -> None:  # fmt: skip
    """Set the passphrase of the notes, or change it; the old one opens them until the new one was proven."""
    concerns = call.private.concerns
    if concerns.state is SealState.NONE:
        call.tell(passphrase_warning())
        key = concerns.set_passphrase(new_passphrase(call, new_passphrase_file, concerns.name))
        _give_recovery(call, key, recovery_to)
        return
    if recovery or recovery_file is not None:
        found = recovery_key(call, recovery_file, concerns.name)
        concerns.unlock_with_recovery(found, new_passphrase(call, new_passphrase_file, concerns.name))
    else:
        old = secret(call, passphrase_question(), passphrase_file, concerns.name)
        concerns.change_passphrase(old, new_passphrase(call, new_passphrase_file, concerns.name))
    call.give({"changed": True}, _("The passphrase of the notes was changed."))


@verb("recovery", PASSPHRASE_FILE, OUT, writes=True)
def recovery(call: Call, passphrase_file: Path | None, recovery_to: str | None) -> None:
    """Make a fresh recovery key; the one printed before opens nothing from then on."""
    concerns = call.private.concerns
    if concerns.state is SealState.NONE:
        raise PassphraseNotSet
    old = secret(call, passphrase_question(), passphrase_file, concerns.name)
    _give_recovery(call, concerns.renew_recovery(old), recovery_to)


def _give_recovery(call: Call, key: str, path: str | None) -> None:
    if path is not None:
        written = call.private.concerns.write_recovery(key, path)
        call.give({"recovery_file": written}, _("The recovery key is in {path}.").format(path=written))
        call.tell(_("Keep it away from this machine: it opens the notes without the passphrase."))
        return
    call.give({"recovery": key}, _("Recovery key: {key}").format(key=key))
    call.tell(
        _(
            "Write it on paper now; it is not shown again. With passphrase and key both lost, the notes are lost."
        )
    )


@verb("lock")
def lock(call: Call) -> None:
    """Say how the notes stand: each command locks them again when it ends."""
    concerns = call.private.concerns
    concerns.lock()
    call.give({"state": concerns.state.value}, lock_words(concerns.state))


@verb("idle", argument("minutes", type=click.IntRange(0, LONGEST_IDLE)), PASSPHRASE_FILE, writes=True)
def idle(call: Call, minutes: int, passphrase_file: Path | None) -> None:
    """Lock after so many minutes without a key; 0 for never."""
    open_notes(call, passphrase_file).set_idle_minutes(minutes)
    words = (
        _("They lock after {n} minutes without a key.") if minutes else _("They do not lock by themselves.")
    )
    call.give({"idle_minutes": minutes}, words.format(n=minutes))


@verb(
    "backup",
    option("--list", "only_list", is_flag=True, help=mark("only list them")),
    PASSPHRASE_FILE,
    writes=True,
)
def backup(call: Call, only_list: bool, passphrase_file: Path | None) -> None:
    """Make a verified copy of the notes, as encrypted as they are."""
    if only_list:
        paths = call.private.concerns.backups()
        call.give({"backups": list(paths)}, *paths)
        return
    path = open_notes(call, passphrase_file).back_up()
    call.give({"backup": path}, path)


@verb("restore", argument("path"), writes=True)
def restore(call: Call, path: str) -> None:
    """Put a backup of the notes in place; what stands there becomes a backup first."""
    call.private.concerns.restore(path)
    call.give({"restored": path}, _("Restored: {path}").format(path=path))
    call.tell(_("It opens with the passphrase it had then."))


@verb("remove", option("--yes", is_flag=True, help=mark("really")), writes=True)
def remove(call: Call, yes: bool) -> None:
    """Remove all notes for good, their backups too."""
    if not yes:
        call.tell(remove_words(), _("Nothing was changed. Add --yes to do it."))
        call.leave(USAGE)
    call.private.concerns.remove()
    call.give({"removed": True}, _("Removed."))
