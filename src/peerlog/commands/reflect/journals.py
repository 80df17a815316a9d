"""peerlog reflect journals: the journals on this machine, their passphrases and their backups."""

from dataclasses import replace
from pathlib import Path

import click

from peerlog.commands.call import Call
from peerlog.commands.exits import USAGE
from peerlog.commands.parts import Noun, argument, option, verb
from peerlog.commands.passphrases import (
    NEW_FILE,
    OUT,
    PASSPHRASE_FILE,
    RECOVERY,
    RECOVERY_FILE,
    new_passphrase,
    recovery_key,
)
from peerlog.commands.reflect.opening import open_journal, opened_by, passphrase_of
from peerlog.commands.shapes import shape
from peerlog.domain.journal import JournalFace
from peerlog.services.sealed import LONGEST_IDLE
from peerlog.wording.language import _, mark
from peerlog.wording.listing.journal import backup_line, journal_line


@verb("list")
def listed(call: Call) -> None:
    """List the journals; names can be read while they are locked."""
    found = call.private.journals.all()
    call.give({"journals": shape(found)}, *map(journal_line, found))
    if not found:
        call.tell(_("No journal yet. Begin one with: peerlog reflect journals new NAME"))


@verb("new", argument("name"), option("--no-passphrase", "without", is_flag=True, help=mark("without a passphrase")),
      NEW_FILE, OUT, writes=True,
      examples=["reflect journals new Evenings", "reflect journals new Notes --no-passphrase"])  # fmt: skip
def new(
    call: Call, name: str, without: bool, new_passphrase_file: Path | None, recovery_to: str | None
) -> None:
    """Make a journal; its passphrase is asked for, and its recovery key is shown this once."""
    passphrase = None if without else new_passphrase(call, new_passphrase_file, name)
    made = call.private.journals.new(name, passphrase)
    _give_recovery(call, made.journal.face, made.recovery, recovery_to)


def _give_recovery(call: Call, face: JournalFace, recovery: str, path: str | None) -> None:
    data = {"journal": shape(face)}
    if path is not None and recovery:
        written = call.private.journals.write_recovery(face, recovery, path)
        call.give(data | {"recovery_file": written}, _("The recovery key is in {path}.").format(path=written))
        call.tell(_("Keep it away from this machine: it opens the journal without the passphrase."))
        return
    lines = [_("Recovery key: {key}").format(key=recovery)] if recovery else []
    call.give(data | {"recovery": recovery}, *lines, journal_line(face))
    if recovery:
        call.tell(
            _(
                "Write it on paper now; it is not shown again. With passphrase and key both lost, the journal is lost."
            )
        )


@verb("rename", argument("journal"), argument("name"), writes=True)
def rename(call: Call, journal: str, name: str) -> None:
    """Give a journal another name; names are not encrypted."""
    face = call.private.journals.find(journal)
    call.private.journals.rename(face.id, name)
    renamed = next(one for one in call.private.journals.all() if one.id == face.id)
    call.give({"journal": shape(renamed)}, journal_line(renamed))


@verb("passphrase", argument("journal", required=False, default=""), PASSPHRASE_FILE, NEW_FILE,
      RECOVERY_FILE, RECOVERY, writes=True,
      examples=["reflect journals passphrase Evenings", "reflect journals passphrase Evenings --recovery"])  # fmt: skip
def passphrase(
    call: Call, journal: str, passphrase_file: Path | None, new_passphrase_file: Path | None,
    recovery_file: Path | None, recovery: bool,
) -> None:  # fmt: skip
    """Change the passphrase; the old one opens the journal until the new one was proven."""
    journals = call.private.journals
    face = journals.find(journal)
    if recovery or recovery_file is not None:
        key = recovery_key(call, recovery_file, face.name)
        journals.unlock_with_recovery(face.id, key, new_passphrase(call, new_passphrase_file, face.name))
    else:
        old = passphrase_of(call, face, passphrase_file)
        journals.change_passphrase(face.id, old, new_passphrase(call, new_passphrase_file, face.name))
    call.give({"journal": shape(face)}, _("The passphrase of “{name}” was changed.").format(name=face.name))


@verb("recovery", argument("journal", required=False, default=""), PASSPHRASE_FILE, OUT, writes=True)
def recovery(call: Call, journal: str, passphrase_file: Path | None, recovery_to: str | None) -> None:
    """Make a fresh recovery key; the one printed before opens nothing from then on."""
    face = call.private.journals.find(journal)
    key = call.private.journals.renew_recovery(face.id, passphrase_of(call, face, passphrase_file))
    _give_recovery(call, face, key, recovery_to)


@verb("protect", argument("journal", required=False, default=""), NEW_FILE, OUT, writes=True)
def protect(call: Call, journal: str, new_passphrase_file: Path | None, recovery_to: str | None) -> None:
    """Put a journal that has no passphrase under one; the disk may keep traces of what was written before."""
    face = call.private.journals.find(journal)
    key = call.private.journals.protect(face.id, new_passphrase(call, new_passphrase_file, face.name))
    _give_recovery(call, replace(face, protected=True), key, recovery_to)
    call.tell(_("Encrypted from now on. What was written before may leave traces on the disk."))


@verb("idle", argument("minutes", type=click.IntRange(0, LONGEST_IDLE)), *opened_by(), writes=True)
def idle(call: Call, minutes: int, journal_name: str, passphrase_file: Path | None) -> None:
    """Lock after so many minutes without a key; 0 for never."""
    journal = open_journal(call, journal_name, passphrase_file)
    journal.set_idle_minutes(minutes)
    words = _("It locks after {n} minutes without a key.") if minutes else _("It does not lock by itself.")
    call.give({"idle_minutes": minutes}, words.format(n=minutes))


@verb("remove", argument("journal"), option("--yes", is_flag=True, help=mark("really")), writes=True)
def remove(call: Call, journal: str, yes: bool) -> None:
    """Remove a journal for good, its backups too."""
    face = call.private.journals.find(journal)
    if not yes:
        call.tell(_("This removes “{name}” and its backups for good.").format(name=face.name))
        call.tell(_("Nothing was changed. Add --yes to do it."))
        call.leave(USAGE)
    call.private.journals.remove(face.id)
    call.give({"removed": shape(face)}, _("Removed: {name}").format(name=face.name))


@verb(
    "backup",
    option("--list", "only_list", is_flag=True, help=mark("only list them")),
    *opened_by(),
    writes=True,
)
def backup(call: Call, only_list: bool, journal_name: str, passphrase_file: Path | None) -> None:
    """Make a verified copy of a journal, sealed as the journal is."""
    if only_list:
        found = call.private.journals.backups()
        call.give({"backups": shape(found)}, *map(backup_line, found))
        return
    open_journal(call, journal_name, passphrase_file)
    made = call.private.journals.back_up()
    call.give({"backup": shape(made)}, backup_line(made))


@verb("restore", argument("path"), writes=True)
def restore(call: Call, path: str) -> None:
    """Put a backup of a journal in its place; what stands there becomes a backup first."""
    face = call.private.journals.restore(path)
    call.give({"journal": shape(face)}, _("Restored: {line}").format(line=journal_line(face)))
    call.tell(_("It opens with the passphrase it had then."))


journals = Noun(
    "journals",
    {
        "list": (mark("the journals on this machine"), "reflect.journals:listed"),
        "new": (mark("make one"), "reflect.journals:new"),
        "rename": (mark("give one another name"), "reflect.journals:rename"),
        "passphrase": (mark("change the passphrase"), "reflect.journals:passphrase"),
        "recovery": (mark("a fresh recovery key"), "reflect.journals:recovery"),
        "protect": (mark("put a plain one under a passphrase"), "reflect.journals:protect"),
        "idle": (mark("minutes until it locks by itself"), "reflect.journals:idle"),
        "backup": (mark("make a verified copy, or list them"), "reflect.journals:backup"),
        "restore": (mark("put a backup in place"), "reflect.journals:restore"),
        "remove": (mark("remove one for good"), "reflect.journals:remove"),
    },
    examples=["reflect journals new Evenings", "reflect journals list"],
)
