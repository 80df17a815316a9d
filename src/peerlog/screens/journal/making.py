"""Passphrases and recovery keys: a new journal, another passphrase, a key shown once."""

import asyncio
from collections.abc import Mapping
from typing import Any

from textual.app import App

from peerlog.domain.errors import PassphrasesDiffer
from peerlog.domain.journal import JournalFace
from peerlog.screens.dialogs import Confirm
from peerlog.screens.form import Form
from peerlog.screens.journal.recovery import RecoveryKey
from peerlog.screens.slow_form import SlowForm
from peerlog.services.house import House
from peerlog.widgets.fields import Field
from peerlog.wording.journal_state import loss_warning, plain_warning, protect_words
from peerlog.wording.language import _
from peerlog.wording.safe import one_line


def new_passphrase(values: Mapping[str, str]) -> str:
    """Give the passphrase that was typed twice; raises PassphrasesDiffer."""
    if values["passphrase"] != values["again"]:
        raise PassphrasesDiffer("again")
    return values["passphrase"]


async def make_journal(app: App[Any], house: House) -> bool:
    """Ask for a name and a passphrase, make the journal, show its recovery key; says whether it is there and open."""
    made: list[Mapping[str, str]] = []

    def note(values: Mapping[str, str]) -> None:
        new_passphrase(values)
        made.append(values)

    fields = (_name_field(house), *_passphrase_fields(optional=True))
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
        await app.push_screen_wait(RecoveryKey(house, journal.journal.face, journal.recovery))
    return house.journals.open is not None


async def _agrees_to_go_without(app: App[Any], house: House) -> bool:
    question = _("Begin it without a passphrase?")
    return await app.push_screen_wait(Confirm(house, question, consequence=plain_warning()))


def recovery_form(house: House, face: JournalFace) -> SlowForm:
    """Give the form that opens a journal with its recovery key and sets another passphrase."""
    hint = _("As you wrote it down; capitals, spaces and dashes do not matter.")
    key = Field(name="recovery", label=_("Recovery key"), hint=hint)

    def save(values: Mapping[str, str]) -> None:
        house.journals.unlock_with_recovery(face.id, values["recovery"], _needed(new_passphrase(values)))

    return SlowForm(
        house, _("Open it with the recovery key"), (key, *_passphrase_fields()), save, place="",
        note=_("The passphrase you set here takes the place of the lost one. The recovery key stays as it is."),
    )  # fmt: skip


def change_form(house: House, face: JournalFace) -> SlowForm:
    """Give the form that changes the passphrase."""
    old = Field(
        name="old", label=_("Passphrase now"), hint=_("The one that opens the journal today."), hidden=True
    )

    def save(values: Mapping[str, str]) -> None:
        house.journals.change_passphrase(face.id, values["old"], _needed(new_passphrase(values)))

    return SlowForm(house, _("Change the passphrase"), (old, *_passphrase_fields()), save, place="")


async def renew_key(app: App[Any], house: House, face: JournalFace) -> None:
    """Make another recovery key and show it."""
    made: list[str] = []
    now = Field(name="old", label=_("Passphrase"), hint=_("The one that opens the journal."), hidden=True)
    form = SlowForm(
        house, _("A new recovery key"), (now,),
        lambda values: made.append(house.journals.renew_recovery(face.id, values["old"])), place="",
        note=_("The key you noted before opens nothing from then on."),
    )  # fmt: skip
    if await app.push_screen_wait(form):
        await app.push_screen_wait(RecoveryKey(house, face, made[0]))


async def protect(app: App[Any], house: House, face: JournalFace) -> bool:
    """Put a journal that has none under a passphrase; says whether that was done."""
    made: list[str] = []

    def save(values: Mapping[str, str]) -> None:
        passphrase = _needed(new_passphrase(values))
        made.append(house.journals.protect(face.id, passphrase, reopen=True))

    title = _("Protect “{name}”").format(name=one_line(face.name, 40))
    form = SlowForm(
        house,
        title,
        _passphrase_fields(),
        save,
        place="",
        note=f"{protect_words()} {loss_warning()}",
    )
    if not await app.push_screen_wait(form):
        return False
    await app.push_screen_wait(RecoveryKey(house, face, made[0]))
    return True


def _needed(passphrase: str) -> str:
    from peerlog.domain.errors import EmptyText

    if not passphrase:
        raise EmptyText("passphrase")
    return passphrase


def _name_field(house: House) -> Field:
    value = "" if house.journals.all() else _("My journal")
    return Field(
        name="name",
        label=_("Name"),
        value=value,
        hint=_("Anyone can read the name, even while the journal is locked."),
    )


def _passphrase_fields(*, optional: bool = False) -> tuple[Field, Field]:
    hint = _("Four or five words that only you would put together are best.")
    leave = _("Leave both empty to go without.")
    return (
        Field(
            name="passphrase",
            label=_("Passphrase"),
            hint=f"{hint} {leave}" if optional else hint,
            hidden=True,
        ),
        Field(
            name="again",
            label=_("The same again"),
            hint=_("Because it is not shown while you type."),
            hidden=True,
        ),
    )
