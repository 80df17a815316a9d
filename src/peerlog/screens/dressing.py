"""An app that looks and speaks as was chosen on this machine."""

from textual import work

from peerlog.screens.base import Shared
from peerlog.screens.offering import OfferingApp
from peerlog.widgets.themes import DARK, THEME, THEMES
from peerlog.wording.language import CHOICE, _, languages, set_language

CURSOR, SHOWN = "cursor", "shown"


class DressingApp(OfferingApp, inherit_bindings=False):
    """Colours, language and the terminal's cursor, each chosen once and kept."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own colours to Textual's themes too."""
        return DARK.variables

    def dress(self) -> None:
        """Take the colours and the language that were chosen, before anything is drawn in others."""
        for theme in THEMES:
            self.register_theme(theme)
        chosen = self.house.choices.get(THEME)
        self.theme = chosen if chosen in self.available_themes else DARK.name
        self.terminal_cursor = self.house.choices.get(CURSOR) == SHOWN
        if spoken := self.house.choices.get(CHOICE):
            set_language(spoken)

    @work
    async def action_theme(self) -> None:
        """Choose the colours."""
        from peerlog.screens.choosing import choose_theme

        await choose_theme(self, self.house)

    def action_cursor(self) -> None:
        """Show the terminal's own cursor from the next start on, or hide it again."""
        shown = self.house.choices.get(CURSOR) != SHOWN
        self.house.choices.set(CURSOR, SHOWN if shown else "")
        words = (
            _("From the next start the terminal's cursor shows where you are.")
            if shown
            else _("From the next start the terminal's cursor is hidden.")
        )
        self.notify(words, markup=False)

    @work
    async def action_language(self) -> None:
        """Choose the language."""
        from peerlog.screens.choosing import choose_language

        await choose_language(self, self.house)
        if isinstance(self.screen, Shared):
            self.screen.refresh_values()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer languages only where there are several."""
        if action == "language":
            return len(languages()) > 1
        return super().check_action(action, parameters)
