"""Putting a copy of a journal back, and removing a journal for good."""

from typing import Any

from textual.app import App

from peerlog.domain.errors import NotTheName
from peerlog.domain.journal import JournalBackup, JournalFace
from peerlog.screens.dialogs import Ask, Choose, Confirm, Option
from peerlog.services.house import House
from peerlog.wording.journal_backups import (
    backup_words,
    made_words,
    no_backup_words,
    restore_consequence,
    restored_words,
)
from peerlog.wording.journal_state import remove_words
from peerlog.wording.language import _
from peerlog.wording.safe import one_line

OTHER = "other"


async def restore_journal(app: App[Any], house: House) -> bool:
    """Ask for a backup and put it in place; says whether that was done."""
    backups = {backup.path: backup for backup in house.journals.backups()}
    now = house.local_now()
    options = [
        Option(path, backup_words(backup), right=made_words(backup, now)) for path, backup in backups.items()
    ]
    options.append(Option(OTHER, _("Another file ..."), _("from a stick, or from another laptop")))
    note = "" if backups else no_backup_words()
    path = await app.push_screen_wait(Choose(house, _("Put which copy back?"), options, note=note))
    if path == OTHER:
        path = await app.push_screen_wait(
            Ask(house, _("Where is it?"), hint=_("The whole path of the copy."))
        )
    if not path or not await _agrees(app, house, backups.get(path), path):
        return False
    face = house.journals.restore(path)
    app.notify(restored_words(face), markup=False)
    return True


async def _agrees(app: App[Any], house: House, backup: JournalBackup | None, path: str) -> bool:
    name = backup_words(backup) if backup else one_line(path)
    question = _("Put {name} in place?").format(name=name)
    return await app.push_screen_wait(Confirm(house, question, consequence=restore_consequence()))


async def remove_journal(app: App[Any], house: House, face: JournalFace) -> bool:
    """Remove a journal once its name was typed; says whether it is gone."""

    def check(typed: str) -> None:
        if typed.strip() != face.name:
            raise NotTheName(face.name)

    question = _("Remove “{name}” for good?").format(name=one_line(face.name, 40))
    typed = await app.push_screen_wait(Ask(house, question, hint=remove_words(face.name), check=check))
    if typed is None:
        return False
    house.journals.remove(face.id)
    return True
