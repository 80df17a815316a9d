"""The palette: everything that can be done here, found by typing."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from peerlog.screens.doing import Doing
from peerlog.wording.language import _


class Palette(CommandPalette):
    """Textual's palette in the language in use, over everything that can be done on a screen."""

    def __init__(self, doings: Sequence[Doing], run: Callable[[Doing], Awaitable[None]]) -> None:
        super().__init__(providers=[partial(_Doings, doings, run)], placeholder=_("Type what you want to do"))  # type: ignore[list-item]


class _Doings(Provider):
    def __init__(self, doings: Sequence[Doing], run: Callable[[Doing], Awaitable[None]], *rest: object) -> None:
        super().__init__(*rest)  # type: ignore[arg-type]
        self._doings, self._run = doings, run

    async def discover(self) -> Hits:
        """Offer everything."""
        for doing in self._doings:
            yield DiscoveryHit(doing.name, partial(self._run, doing), help=doing.why)

    async def search(self, query: str) -> Hits:
        """Offer what fits the words typed, in its name or its explanation."""
        matcher = self.matcher(query)
        for doing in self._doings:
            score = max(matcher.match(doing.name), matcher.match(doing.why) * 0.5)
            if score > 0:
                run = partial(self._run, doing)
                yield Hit(score, matcher.highlight(doing.name), run, text=doing.name, help=doing.why)
