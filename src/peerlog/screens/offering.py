"""An app that offers everything that can be done: by help, by menu and by typing."""

from typing import ClassVar

from textual import work

from peerlog.screens.base import Shared
from peerlog.screens.doing import Doing, everything_here
from peerlog.screens.telling import TellingApp
from peerlog.services.house import House
from peerlog.widgets.key_bar import key_name
from peerlog.wording.language import _


class OfferingApp(TellingApp, inherit_bindings=False):
    """Help, menu and palette read the same list of doings."""

    KEYLESS: ClassVar[tuple[str, ...]] = ()
    house: House

    def action_help(self) -> None:
        """Show what this screen is for, and its keys."""
        from peerlog.screens.help import HelpScreen

        screen = self.screen
        if isinstance(screen, Shared) and not isinstance(screen, HelpScreen):
            keys = [(key_name(doing.key), doing.name, doing.why) for doing in self._doings() if doing.key]
            self.push_screen(HelpScreen(self.house, _(screen.HELP) if screen.HELP else "", keys))

    @work
    async def action_menu(self) -> None:
        """Show everything that can be done here, as a list."""
        from peerlog.screens.menu import Menu

        if not isinstance(self.screen, Menu):
            doings = self._doings()
            chosen = await self.push_screen_wait(Menu(self.house, doings))
            for doing in doings:
                if doing.id == chosen:
                    await self._do(doing)

    def action_command_palette(self) -> None:
        """Find a command by typing."""
        from peerlog.screens.palette import Palette

        if isinstance(self.screen, Shared):
            self.push_screen(Palette(self._doings(), self._do))

    def _doings(self) -> list[Doing]:
        keyless = self.screen.KEYLESS if isinstance(self.screen, Shared) else ()
        return everything_here(self.screen, (*keyless, *self.KEYLESS))

    async def _do(self, doing: Doing) -> None:
        await self.run_action(doing.action, doing.node)
