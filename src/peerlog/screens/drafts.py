"""Drafts: text that was being typed when something came between."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.draft import Draft
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.screens.recovering import discard, reading_of, recover, title_of
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.drafts import first_words
from peerlog.wording.language import _, mark
from peerlog.wording.times import clock_time, day_words


class DraftsScreen(PeerScreen[None]):
    """Text that was being typed."""

    HELP = mark(
        "Text that was being typed when a window closed or you went elsewhere. Enter goes on where it was typed, with "
        "the text in place; V reads it first; Del forgets it, after asking."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("drafts.recover", "drafts.view", "drafts.discard")
    TO_ONE = frozenset({"recover", "view", "discard"})

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TopBar()
        yield RowList(id="drafts")
        yield KeyBar()

    def where(self) -> str:
        """Name the place."""
        return _("Drafts")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.set_focus(self.query_one(RowList))

    def refresh_values(self) -> None:
        """Show the drafts there are now."""
        self._drafts = {draft.place: draft for draft in self.house.drafts.all()}
        rows = [self._row(draft) for draft in self._drafts.values()]
        self.query_one(RowList).show(rows or _empty())

    def _row(self, draft: Draft) -> Row:
        now = self.house.local_now()
        kept = draft.kept_at.astimezone(now.tzinfo)
        when = _("{day} {time}").format(day=day_words(kept.date(), now.date()), time=clock_time(kept))
        return Row(key=draft.place, text=title_of(self.house, draft), detail=first_words(draft), right=when)

    def _marked(self) -> Draft | None:
        row = self.query_one(RowList).marked
        return self._drafts.get(row.key) if row else None

    def action_view(self) -> None:
        """Read the whole text of what is marked."""
        draft = self._marked()
        if draft is not None:
            self.app.push_screen(reading_of(self.house, draft))

    @on(RowList.Chosen)
    @work
    async def action_recover(self) -> None:
        """Go on where it was being typed."""
        draft = self._marked()
        if draft is not None:
            await recover(self.app, self.house, draft)
            self.refresh_values()

    @work
    async def action_discard(self) -> None:
        """Forget what is marked, after asking."""
        draft = self._marked()
        if draft is not None and await discard(self.app, self.house, draft):
            self.refresh_values()


def _empty() -> list[Row]:
    return [
        Row(text=_("No text is waiting."), tone="strong"),
        Row(
            text=_(
                "What you type is kept after a second. If a window closes before you saved, it waits here."
            )
        ),
        Row(text=_("Example:  New member   Amina Odhiambo · Maji Mazuri   today 14:02"), tone="quiet"),
    ]
