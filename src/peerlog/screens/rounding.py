"""An app from which nothing leads out of an open round without asking what becomes of it."""

from typing import Any

from textual import events, work

from peerlog.screens.journaling import JournalingApp
from peerlog.screens.mistake.page import RoundPage


class RoundingApp(JournalingApp, inherit_bindings=False):
    """Holds a round together: keys, the way out, and what a terminal keeps of a page."""

    @property
    def round_page(self) -> RoundPage[Any] | None:
        """A page of a round that is open, or about to begin, wherever it stands."""
        every = (screen for stack in self._screen_stacks.values() for screen in stack)
        return next((screen for screen in every if isinstance(screen, RoundPage)), None)

    @property
    def hides_dialogs(self) -> bool:
        """Whether Ctrl+L hides a dialog too."""
        return super().hides_dialogs or self.round_page is not None

    def forget_painted(self) -> None:
        """Clear the terminal, and what it keeps of lines that were scrolled away or cleared."""
        if self._driver is not None:
            self._driver.write("\x1b[2J\x1b[3J")

    async def on_event(self, event: events.Event) -> None:
        """Let a page of a round know of every key but Esc, and of what is pasted, wherever it goes."""
        if isinstance(event, events.Key | events.Paste) and self.screen_stack:
            page, key = self.screen, event.key if isinstance(event, events.Key) else ""
            if isinstance(page, RoundPage) and key != "escape":
                page.pressed()
        await super().on_event(event)

    async def action_quit(self) -> None:
        """Leave peerlog; an open round asks first what becomes of it."""
        page = self.round_page
        if page is None or page.sitting.round is None:
            await super().action_quit()
        else:
            self._quit_round(page)

    @work(exclusive=True, group="round")
    async def _quit_round(self, page: RoundPage[Any]) -> None:
        from peerlog.screens.mistake.leaving import what_becomes_of_it
        from peerlog.wording.mistake_ending import CLOSE, GO_ON

        wish = await what_becomes_of_it(page)
        if wish == GO_ON:
            return
        if wish == CLOSE:
            self.house.mistake_rounds.close(page.the_round)
        page.the_round.wipe()
        self.exit()

    def exit(self, *given: Any, **more: Any) -> None:  # noqa: ANN401 - handed on as they come
        """End the app; nothing of a round stays in the terminal."""
        page = self.round_page
        if page is not None and page.sitting.round is not None:
            self.forget_painted()
        super().exit(*given, **more)

    def crash(self, error: BaseException) -> None:
        """End the app with a crash file; nothing of a round stays in the terminal."""
        if self.round_page is not None:
            self.forget_painted()
        super().crash(error)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let nothing lead away from a page of a round."""
        page = self.screen if self.screen_stack else None
        if isinstance(page, RoundPage) and action not in page.LEADING_ON:
            return False
        return super().check_action(action, parameters)
