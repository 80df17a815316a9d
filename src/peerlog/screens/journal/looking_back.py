"""Looking back at an entry: whether it is still true."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.reflection import Reflection, Verdict
from peerlog.screens.base import PeerDialog
from peerlog.screens.dialogs import Ask
from peerlog.screens.journal.naming import model_name
from peerlog.screens.journal.page import JournalPage
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.journal_entry import told
from peerlog.wording.journal_look import answered_words, answers_words, why_question
from peerlog.wording.language import _, mark


class StillTrue(PeerDialog[Verdict | None]):
    """Shows an entry whole and asks; gives the answer, or None for later."""

    HELP = mark(
        "What you wrote some time ago. Y: it is still true, and it is asked again in a year. C: you see it differently "
        "now. N: it is no longer true. Changing one's mind is what this is for. Esc leaves it for later."
    )
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("look.yes", "look.changed", "look.no", "look.later")

    def __init__(self, house: House, entry: Reflection) -> None:
        super().__init__(house)
        self._entry = entry

    def compose(self) -> ComposeResult:
        """Lay out the entry and the question."""
        with Vertical(classes="dialog -list"):
            yield Static(Content(_("Still true?")), classes="question")
            yield Static(Content(answers_words()), id="note", classes="quiet")
            yield RowList(id="text")
            yield KeyBar()

    def on_mount(self) -> None:
        """Fill in the entry."""
        parts = told(self._entry, model_name(self.house, self._entry.model))
        rows = [
            Row(key=str(place), text=part.text or " ", tone=part.tone) for place, part in enumerate(parts)
        ]
        self.query_one(RowList).show(rows)

    def action_verdict(self, verdict: str) -> None:
        """Give the answer."""
        self.dismiss(Verdict(verdict))


async def look_back(page: JournalPage[Any], entry: Reflection) -> None:
    """Ask whether *entry* is still true, and for a word on it where it is not; keep the answer."""
    verdict = await page.app.push_screen_wait(StillTrue(page.house, entry))
    if verdict is None:
        return
    note: str | None = ""
    if verdict is not Verdict.YES:
        hint = _("In a few words, or leave it empty.")
        note = await page.app.push_screen_wait(Ask(page.house, why_question(verdict), hint=hint))
    if note is not None:
        page.journal.look_back(entry, verdict, note)
        page.refresh_values()
        page.tell(answered_words(verdict))
