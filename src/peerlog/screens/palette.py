"""The palette: everything that can be done here, found by typing."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from peerlog.screens.doing import Doing
from peerlog.wording.language import _

Run = Callable[[Doing], Awaitable[None]]


class Palette(CommandPalette):
    """Textual's palette in the language in use, over everything that can be done on a screen."""

    def __init__(self, doings: Sequence[Doing], run: Run) -> None:
        super().__init__(providers=[_provider(doings, run)], placeholder=_("Type what you want to do"))


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
