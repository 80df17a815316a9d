"""The history of one entry: how it read from when on, and the way back."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from peerlog.domain.journal import Version
from peerlog.domain.reflection import Reflection
from peerlog.screens.journal.naming import model_name
from peerlog.screens.journal.page import JournalPage
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.journal_entry import told, version_words
from peerlog.wording.journal_page import put_back_words
from peerlog.wording.language import _, mark


class HistoryScreen(JournalPage[None]):
    """How one entry read."""

    HELP = mark(
        "Every version of this entry, the newest first; the marked one stands beside or below. Enter lets the entry read "
        "as it did then. The version it had before stays here too, so nothing is lost."
    )
    AUTO_FOCUS = "#versions"
    BINDINGS: ClassVar[list[BindingType]] = bindings("versions.put_back", "journal.lock")
    KEYLESS: ClassVar[tuple[str, ...]] = ("journal.blank",)
    TO_ONE = frozenset({"put_back"})

    def __init__(self, house: House, entry: Reflection) -> None:
        super().__init__(house)
        self._entry = entry.id
        self._versions: tuple[Version, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the versions and the text of the marked one."""
        yield TopBar()
        with Horizontal(id="body"):
            yield RowList(id="versions")
            reading = RowList(id="reading")
            reading.can_focus = False
            yield reading
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show the versions there are now."""
        self._versions = tuple(reversed(self.journal.history(self._entry)))
        now = self.house.local_now()
        rows = [
            Row(key=str(place), text=version_words(version.at, now), right=_("now") if place == 0 else "")
            for place, version in enumerate(self._versions)
        ]
        self.query_one("#versions", RowList).show(rows)
        self.show_text()

    def _marked(self) -> Version | None:
        row = self.query_one("#versions", RowList).marked
        return self._versions[int(row.key)] if row else None

    @on(RowList.Marked, "#versions")
    def show_text(self) -> None:
        """Show how the entry read then."""
        version = self._marked()
        parts = told(version.reflection, model_name(self.house, version.reflection.model)) if version else ()
        self.query_one("#reading", RowList).show([Row(text=part.text, tone=part.tone) for part in parts])

    @on(RowList.Chosen, "#versions")
    def action_put_back(self) -> None:
        """Let the entry read as it did then."""
        version = self._marked()
        if version is not None:
            now = self.journal.get(self._entry)
            then = version.reflection
            self.journal.edit(now, replace(then, trashed=now.trashed, looked_back=now.looked_back))
            self.dismiss()
            self.tell(put_back_words())
