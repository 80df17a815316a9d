"""Choosing how peerlog looks and speaks on this machine."""

from typing import Any

from textual.app import App

from peerlog.screens.dialogs import Choose, Option
from peerlog.services.house import House
from peerlog.widgets.themes import NAMES, THEME
from peerlog.wording.language import CHOICE, _, language, languages, set_language
from peerlog.wording.languages import language_name


async def choose_theme(app: App[Any], house: House) -> None:
    """Ask for the colours; they change at once and stay chosen."""
    options = [Option(name, _(words)) for name, words in NAMES]
    chosen = await app.push_screen_wait(Choose(house, _("Colours"), options, chosen=app.theme))
    if chosen:
        app.theme = chosen
        house.choices.set(THEME, chosen)


async def choose_language(app: App[Any], house: House) -> None:
    """Ask for the language; it is spoken at once and stays chosen."""
    options = [Option(code, language_name(code)) for code in languages()]
    chosen = await app.push_screen_wait(Choose(house, _("Language"), options, chosen=language()))
    if chosen:
        set_language(chosen)
        house.choices.set(CHOICE, chosen)
