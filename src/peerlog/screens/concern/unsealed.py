"""A note that is only printed: nothing of it is stored, so it needs no passphrase."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.screens.concern.printing import print_concern
from peerlog.screens.concern.writing import FilledIn
from peerlog.screens.dialogs import Confirm
from peerlog.screens.keys import bindings
from peerlog.services.concern_notes import checked
from peerlog.wording.concern import unsealed_leave_words, unsealed_words
from peerlog.wording.language import _, mark


class UnsealedWriting(FilledIn):
    """A note that is printed and let go."""

    HELP = mark(
        "Nothing you type here is stored, not even as a draft. F2 prints it to a file or to "
        "the printer; the sheet is not encrypted. Esc lets it go. Example: what happened, who needs to know, F2, then "
        "a file on a stick."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("concern.hand_out", "live.blank")

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        yield from self.questions()

    def on_mount(self) -> None:
        """Say that nothing is stored."""
        self.tell(unsealed_words())

    @work(exclusive=True, group="concern")
    async def action_hand_out(self) -> None:
        """Print what stands there."""
        await print_concern(self, checked(self.filled()))

    def action_back(self) -> None:
        """Let it go, after asking when something was typed."""
        self._let_go()

    @work(exclusive=True, group="concern")
    async def _let_go(self) -> None:
        if any(words.strip() for words in self.texts().values()):
            question = Confirm(self.house, _("Let this note go?"), consequence=unsealed_leave_words())
            if not await self.app.push_screen_wait(question):
                return
        self.dismiss()
