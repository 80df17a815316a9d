"""Before a turn is dropped in: each piece that could tell who wrote it, and a broader word; its author decides."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.scrubbing import Found
from peerlog.screens.keys import bindings
from peerlog.screens.mistake.page import RoundPage
from peerlog.screens.mistake.sitting import Sitting
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.wording.language import _, mark
from peerlog.wording.mistake_terms import frame_words
from peerlog.wording.mistake_turn import found_place, instead_words, review_keys, review_lead
from peerlog.wording.scrubbing import broader, put_in, telltale_words

Telltales = tuple[Found, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Reviewed:
    """What came of it."""

    lines: tuple[str, ...]
    done: bool
    """False where its author goes back to the page."""
    at: int = 0
    """Which line to go on at."""


class ReviewScreen(RoundPage[Reviewed], inherit_bindings=False):
    """Piece by piece; *kept* is what was looked at and stays as it is, *frames* stand above the lines."""

    HELP = mark(
        "Some words could tell who wrote this: a name, a place, a day, a sum. Each is shown in its sentence with a "
        "broader word. Enter takes the broader word, K keeps yours, E goes back to change it yourself. Nothing is "
        "changed unless you say so. Example: “in Kisumu” becomes “in a town we work in”."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "review.take", "review.keep", "review.edit", "live.blank", "screen.back"
    )

    def __init__(
        self,
        house: House,
        sitting: Sitting,
        lines: tuple[str, ...],
        telltales: Callable[[str], Telltales],
        kept: set[str],
        frames: Sequence[str] = (),
    ) -> None:
        super().__init__(house, sitting)
        self._frames = tuple(frames) or tuple(_("{words}…").format(words=words) for words in frame_words())
        self._lines, self._telltales, self._kept = [*lines], telltales, kept

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        yield Static(Content(review_lead()), id="review-lead")
        with VerticalScroll(can_focus=False):
            yield Static(id="review-frame")
            yield Static(id="review-sentence")
            yield Static(id="review-found")
            yield Static(id="review-instead")
            yield Static(id="review-then")
        yield Static(id="review-place")
        yield Static(Content(review_keys()), id="review-keys", classes="quiet")
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show the next piece."""
        if not (left := self._left()):
            return
        at, found = left[0]
        line, instead = self._lines[at], broader(self._lines[at], found)
        before, words, after = line[: found.start], line[found.start : found.end], line[found.end :]
        sentence = Content(before) + Content.styled(words, "bold reverse") + Content(after)
        self._put("frame", Content(self._frames[at]))
        self._put("sentence", sentence)
        what = telltale_words()[found.tells]
        self._put("found", Content(_("“{words}”: {what}").format(words=words, what=what)))
        self._put("instead", Content(instead_words(instead.words)))
        self._put("then", Content(_("It would read: {text}").format(text=put_in(line, instead))))
        self._put("place", Content(found_place(len(left))))

    def _put(self, name: str, words: Content) -> None:
        self.query_one(f"#review-{name}", Static).update(words)

    def _left(self) -> list[tuple[int, Found]]:
        """Give what is still to be looked at, with the number of its line."""
        return [
            (at, found)
            for at, line in enumerate(self._lines)
            for found in self._telltales(line)
            if found.words not in self._kept
        ]

    def action_take(self) -> None:
        """Put the broader word in."""
        at, found = self._left()[0]
        instead = broader(self._lines[at], found)
        self._lines[at] = put_in(self._lines[at], instead)
        self._kept.add(instead.words)
        self._go_on()

    def action_keep(self) -> None:
        """Leave the words as they are."""
        _at, found = self._left()[0]
        self._kept.add(found.words)
        self._go_on()

    def _go_on(self) -> None:
        if self._left():
            self.refresh_values()
        else:
            self._end(done=True)

    def action_edit(self) -> None:
        """Go back to the page, to the line that is shown."""
        self._end(done=False, at=self._left()[0][0])

    def action_back(self) -> None:
        """Go back to the page; what was taken stays taken."""
        self.action_edit()

    def _end(self, *, done: bool, at: int = 0) -> None:
        lines = tuple(self._lines)
        self._lines.clear()
        for words in self.query(Static):
            words.update(Content(""))
        self.dismiss(Reviewed(lines=lines, done=done, at=at))
