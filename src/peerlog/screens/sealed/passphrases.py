"""Passphrases that are set or changed, and recovery keys that are used or made anew."""

from collections.abc import Mapping
from typing import Any

from textual.app import App

from peerlog.domain.errors import EmptyText, PassphrasesDiffer
from peerlog.screens.dialogs import Choose, Option
from peerlog.screens.sealed.recovery import RecoveryKey
from peerlog.screens.slow_form import SlowForm
from peerlog.services.house import House
from peerlog.services.sealed import LocksItself, Sealed
from peerlog.widgets.fields import Field
from peerlog.wording.language import _
from peerlog.wording.unlocking import idle_words

IDLE = (0, 1, 2, 5, 10, 15, 30, 60)
"""Minutes to choose from; 0 is never."""


def new_passphrase(values: Mapping[str, str]) -> str:
    """Give the passphrase that was typed twice, empty for none; raises PassphrasesDiffer."""
    if values["passphrase"] != values["again"]:
        raise PassphrasesDiffer("again")
    return values["passphrase"]


def needed_passphrase(values: Mapping[str, str]) -> str:
    """Give the passphrase that was typed twice; raises EmptyText without one."""
    passphrase = new_passphrase(values)
    if not passphrase:
        raise EmptyText("passphrase")
    return passphrase


def passphrase_fields(*, optional: bool = False) -> tuple[Field, Field]:
    """Ask for a passphrase, twice."""
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


def recovery_form(house: House, sealed: Sealed) -> SlowForm:
    """Give the form that opens a file with its recovery key and sets another passphrase."""
    hint = _("As you wrote it down; capitals, spaces and dashes do not matter.")
    key = Field(name="recovery", label=_("Recovery key"), hint=hint)

    def save(values: Mapping[str, str]) -> None:
        sealed.unlock_with_recovery(values["recovery"], needed_passphrase(values))

    return SlowForm(
        house, _("Open it with the recovery key"), (key, *passphrase_fields()), save, place="",
        note=_("The passphrase you set here takes the place of the lost one. The recovery key stays as it is."),
    )  # fmt: skip


def change_form(house: House, sealed: Sealed) -> SlowForm:
    """Give the form that changes the passphrase."""
    old = Field(name="old", label=_("Passphrase now"), hint=_("The one that opens it today."), hidden=True)

    def save(values: Mapping[str, str]) -> None:
        sealed.change_passphrase(values["old"], needed_passphrase(values))

    return SlowForm(house, _("Change the passphrase"), (old, *passphrase_fields()), save, place="")


async def renew_key(app: App[Any], house: House, sealed: Sealed) -> None:
    """Make another recovery key and show it."""
    made: list[str] = []
    now = Field(name="old", label=_("Passphrase"), hint=_("The one that opens it today."), hidden=True)
    form = SlowForm(
        house, _("A new recovery key"), (now,),
        lambda values: made.append(sealed.renew_recovery(values["old"])), place="",
        note=_("The key you noted before opens nothing from then on."),
    )  # fmt: skip
    if await app.push_screen_wait(form):
        await app.push_screen_wait(RecoveryKey(house, sealed, made[0]))


async def choose_idle(app: App[Any], house: House, opened: LocksItself) -> None:
    """Choose after how many minutes without a key an open file locks."""
    options = [Option(str(minutes), idle_words(minutes)) for minutes in IDLE]
    question = Choose(house, _("When does it lock by itself?"), options, chosen=str(opened.idle_minutes))
    chosen = await app.push_screen_wait(question)
    if chosen is not None:
        opened.set_idle_minutes(int(chosen))
