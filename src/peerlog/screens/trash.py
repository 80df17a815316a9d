"""The trash: what was deleted, and the way back."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.trash import Trashed
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Choose, Option
from peerlog.screens.keys import bindings
from peerlog.screens.reason import ask_reason
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _, mark
from peerlog.wording.safe import one_line
from peerlog.wording.times import day_words

KEEP, ERASE = "keep", "erase"


class TrashScreen(PeerScreen[None]):
    """What was deleted."""

    HELP = mark(
        "What was deleted, last first. Enter puts it back where it was. Del erases its words for good, after asking: "
        "for somebody who wants to be forgotten. Nothing is emptied by itself."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("trash.restore", "trash.erase")
    TO_ONE = frozenset({"restore", "erase"})

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TopBar()
        yield RowList(id="trash", gutter=14)
        yield KeyBar()

    def where(self) -> str:
        """Name the place."""
        return _("Trash")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.set_focus(self.query_one(RowList))

    def refresh_values(self) -> None:
        """Show what is in the trash now."""
        self._items = {item.record: item for item in self.house.trash.all()}
        now = self.house.local_now()
        rows = [
            Row(
                key=item.record,
                gutter=kind_word(item.kind),
                text=one_line(item.name),
                right=day_words(item.deleted.astimezone(now.tzinfo).date(), now.date()),
            )
            for item in self._items.values()
        ]
        self.query_one(RowList).show(rows or _empty())

    def _marked(self) -> Trashed | None:
        row = self.query_one(RowList).marked
        return self._items.get(row.key) if row else None

    @on(RowList.Chosen)
    @work
    async def action_restore(self) -> None:
        """Put what is marked back; where that changes approved minutes, ask why."""
        item = self._marked()
        if item is None:
            return
        reason = await ask_reason(self) if self.house.trash.needs_reason(item) else ""
        if reason is not None:
            self.house.trash.restore(item, reason)
            self.refresh_values()
            self.tell(_("“{name}” is back where it was.").format(name=one_line(item.name)))

    @work
    async def action_erase(self) -> None:
        """Erase the words of what is marked, after asking."""
        item = self._marked()
        if item is None:
            return
        question = _("Erase “{name}” for good?").format(name=one_line(item.name))
        options = [
            Option(KEEP, _("Keep it in the trash"), _("nothing changes")),
            Option(ERASE, _("Erase it for good"), _("Ctrl+Z cannot bring it back")),
        ]
        note = _(
            "Its words leave the file and its log, with all that belongs to it; a look-back about it keeps what was "
            "written anew. Backups made earlier still hold them."
        )
        asked = Choose(self.house, question, options, note=note)
        if await self.app.push_screen_wait(asked) == ERASE:
            self.house.trash.erase(item)
            self.refresh_values()


def _empty() -> list[Row]:
    return [
        Row(text=_("The trash is empty."), tone="strong"),
        Row(text=_("What you delete with Del waits here until you put it back or erase it.")),
        Row(text=_("Example:  Member   Petra Novak   yesterday"), tone="quiet"),
    ]
