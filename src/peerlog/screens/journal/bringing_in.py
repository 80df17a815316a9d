"""Entries coming in, batch by batch: how many so far, and a way out that leaves everything as it was."""

from collections.abc import Generator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.errors import PeerlogError
from peerlog.screens.base import PeerDialog
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.wording.journal_files import coming_in_words, until_the_end_words
from peerlog.wording.language import _, mark

PAUSE = 0.003
"""Seconds between two batches, in which a key is heard."""


class BringingIn(PeerDialog[int | None]):
    """Gives how many came in, or None when it was left before the end."""

    HELP = mark(
        "The entries come in all together, at the end. Esc before that brings none of them in; Ctrl+Z afterwards takes "
        "all of them back. Example: 20,000 entries of a diary of many years take some ten seconds."
    )

    def __init__(self, house: House, batches: Generator[int], total: int) -> None:
        super().__init__(house)
        self._batches, self._total = batches, total
        self._count: int | None = None
        self._over = False
        self.error: PeerlogError | None = None
        """What kept them out."""

    def compose(self) -> ComposeResult:
        """Lay out how far it has come."""
        with Vertical(classes="dialog"):
            yield Static(Content(_("Bringing them in")), classes="question")
            yield Static(id="count")
            yield Static(Content(until_the_end_words()), classes="quiet")
            yield KeyBar()

    def on_mount(self) -> None:
        """Begin."""
        self._go_on()

    def _go_on(self) -> None:
        """Bring in one batch; no worker, since the keys typed meanwhile would wait until it is done."""
        try:
            self._count = next(self._batches)
        except StopIteration:
            self._leave()
        except PeerlogError as error:
            self.error, self._count = error, None
            self._leave()
        else:
            self.query_one("#count", Static).update(Content(coming_in_words(self._count, self._total)))
            self.set_timer(PAUSE, self._go_on)

    def _leave(self) -> None:
        self._over = True
        self.dismiss(self._count)

    def on_screen_resume(self) -> None:
        """Leave when it came to its end behind another screen."""
        if self._over:
            self.dismiss(self._count)

    def keep_typing(self) -> None:
        """Bring nothing in: the journal is about to be locked, or peerlog left."""
        if not self._over:
            self._batches.close()
            self._count = None

    def action_back(self) -> None:
        """Bring nothing in."""
        self.keep_typing()
        self.dismiss(self._count)

    def on_unmount(self) -> None:
        """Bring nothing in, when it was taken away."""
        self.keep_typing()
