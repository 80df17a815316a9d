"""The recovery key, shown once: noted on paper or in a file, and proven by typing its last group."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.base import PeerDialog
from peerlog.screens.dialogs import Ask, Confirm
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.services.sealed import Sealed
from peerlog.widgets.key_bar import KeyBar, key_name
from peerlog.widgets.text_line import TextLine
from peerlog.wording.language import _, mark
from peerlog.wording.recovery import key_lines
from peerlog.wording.unlocking import leave_recovery_words, recovery_words


class RecoveryKey(PeerDialog[bool]):
    """Shows the key until its last group was typed; gives whether it was."""

    HELP = mark(
        "The recovery key opens what is sealed when the passphrase is lost. Write it on paper, or F2 writes it to a file on "
        "a stick. It is shown this once. To prove that you have it, type its last group and press Enter."
    )
    AUTO_FOCUS = "#last"
    BINDINGS: ClassVar[list[BindingType]] = bindings("recovery.write")
    KEYLESS: ClassVar[tuple[str, ...]] = ("recovery.done",)  # Enter is the line's own key

    def __init__(self, house: House, sealed: Sealed, key: str) -> None:
        super().__init__(house)
        self._sealed, self._key = sealed, key

    def compose(self) -> ComposeResult:
        """Lay out the key and the line that proves it was noted."""
        with Vertical(classes="dialog"):
            yield Static(Content(_("Your recovery key")), classes="question")
            yield Static(Content("\n".join(key_lines(self._key))), id="key", classes="strong accent")
            yield Static(Content(recovery_words()), classes="quiet")
            yield Static(Content(_("Type its last group, to prove that you have it:")), id="proof")
            yield TextLine(id="last")
            yield Static(Content(""), id="hint", classes="quiet")
            yield KeyBar(((key_name("enter"), _("Noted")),))

    @on(TextLine.Submitted, "#last")
    def action_done(self) -> None:
        """Go on once the last group is right."""
        typed = "".join(letter for letter in self.query_one("#last", TextLine).value if letter.isalnum())
        if typed.upper() == self._key.split("-")[-1].upper():
            self.dismiss(True)
        else:
            hint = self.query_one("#hint", Static)
            hint.update(Content(_("That is not its last group. Compare what you noted with the key above.")))
            hint.set_class(True, "-error")

    @work
    async def action_write(self) -> None:
        """Write the key to a file."""
        hint = _(
            "Best on a stick that you keep elsewhere: who has the file and this laptop can read everything."
        )
        question = Ask(self.house, _("Write the key to which file?"), value="recovery-key.txt", hint=hint)
        if path := await self.app.push_screen_wait(question):
            written = self._sealed.write_recovery(self._key, path)
            hint_line = self.query_one("#hint", Static)
            hint_line.update(Content(_("Written and read back: {path}").format(path=written)))
            hint_line.set_class(False, "-error")

    def action_back(self) -> None:
        """Leave without it, after asking."""
        self._leave()

    @work(exclusive=True, group="leave")
    async def _leave(self) -> None:
        question = _("Leave without having noted the key?")
        if await self.app.push_screen_wait(Confirm(self.house, question, consequence=leave_recovery_words())):
            self.dismiss(False)
