"""The palette: everything that can be done here, found by typing."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider, SearchIcon
from textual.content import Content
from textual.widgets.option_list import Option

from peerlog.screens.doing import Doing
from peerlog.wording.language import _

Run = Callable[[Doing], Awaitable[None]]
SIGN = ">"
"""Before what is typed; a picture would be missing, or two columns wide, on many terminals."""


class Palette(CommandPalette):
    """Textual's palette in the language in use, over everything that can be done on a screen."""

    def __init__(self, doings: Sequence[Doing], run: Run) -> None:
        super().__init__(providers=[_provider(doings, run)], placeholder=_("Type what you want to do"))

    def on_mount(self) -> None:
        """Put our own sign before the line."""
        self.query_one(SearchIcon).icon = SIGN

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Say at once, in the language in use, that nothing was found; Textual waits, and says it in English."""
        self._stop_no_matches_countdown()
        self._list_visible = bool(search_value)
        if search_value:
            nothing = Option(Content(_("Nothing here has that name.")), id=self._NO_MATCHES, disabled=True)
            self.query_one(CommandList).add_option(nothing)


def _provider(doings: Sequence[Doing], run: Run) -> type[Provider]:
    class Doings(Provider):
        async def discover(self) -> Hits:
            for doing in doings:
                yield DiscoveryHit(doing.name, partial(run, doing), help=doing.why)

        async def search(self, query: str) -> Hits:
            matcher = self.matcher(query)
            for doing in doings:
                score = max(matcher.match(doing.name), matcher.match(doing.why) * 0.5)
                if score > 0:
                    name = matcher.highlight(doing.name)
                    yield Hit(score, name, partial(run, doing), text=doing.name, help=doing.why)

    return Doings
