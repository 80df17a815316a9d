"""A new journal, and a passphrase for one that had none."""

import asyncio
from collections.abc import Mapping
from typing import Any

from textual.app import App

from peerlog.domain.journal import JournalFace
from peerlog.screens.dialogs import Confirm
from peerlog.screens.form import Form
from peerlog.screens.sealed.passphrases import needed_passphrase, new_passphrase, passphrase_fields
from peerlog.screens.sealed.recovery import RecoveryKey
from peerlog.screens.slow_form import SlowForm
from peerlog.services.house import House
from peerlog.widgets.fields import Field
from peerlog.wording.journal_state import loss_warning, plain_warning, protect_words
from peerlog.wording.language import _
from peerlog.wording.safe import one_line


async def make_journal(app: App[Any], house: House) -> bool:
    """Ask for a name and a passphrase, make the journal, show its recovery key; says whether it is there and open."""
    made: list[Mapping[str, str]] = []

    def note(values: Mapping[str, str]) -> None:
        new_passphrase(values)
        made.append(values)

    fields = (_name_field(house), *passphrase_fields(optional=True))
    form = Form(house, _("A new journal"), fields, note, place="", note=loss_warning())
    if not await app.push_screen_wait(form):
        return False
    (values,) = made
    if not values["passphrase"] and not await _agrees_to_go_without(app, house):
        return False
    app.notify(_("Working…"), markup=False)
    journal = await asyncio.to_thread(house.journals.new, values["name"], values["passphrase"] or None)
    app.clear_notifications()
    if journal.recovery:
        await app.push_screen_wait(
            RecoveryKey(house, house.journals.sealed(journal.journal.face), journal.recovery)
        )
    return house.journals.open is not None


async def _agrees_to_go_without(app: App[Any], house: House) -> bool:
    question = _("Begin it without a passphrase?")
    return await app.push_screen_wait(Confirm(house, question, consequence=plain_warning()))


async def protect(app: App[Any], house: House, face: JournalFace) -> bool:
    """Put a journal that has none under a passphrase; says whether that was done."""
    made: list[str] = []

    def save(values: Mapping[str, str]) -> None:
        made.append(house.journals.protect(face.id, needed_passphrase(values), reopen=True))

    title = _("Protect “{name}”").format(name=one_line(face.name, 40))
    note = f"{protect_words()} {loss_warning()}"
    form = SlowForm(house, title, passphrase_fields(), save, place="", note=note)
    if not await app.push_screen_wait(form):
        return False
    await app.push_screen_wait(RecoveryKey(house, house.journals.sealed(face), made[0]))
    return True


def _name_field(house: House) -> Field:
    value = "" if house.journals.all() else _("My journal")
    return Field(
        name="name",
        label=_("Name"),
        value=value,
        hint=_("Anyone can read the name, even while the journal is locked."),
    )
