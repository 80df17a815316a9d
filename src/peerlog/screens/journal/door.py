"""The door of the journal: which journals there are, opening one, beginning another."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.errors import PeerlogError
from peerlog.domain.ids import JournalId
from peerlog.domain.journal import JournalFace
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.screens.places import JOURNAL
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.journal_state import face_detail, face_words, no_journal_yet, sample_words
from peerlog.wording.language import _, mark
from peerlog.wording.safe import one_line

NEW = "new"


class DoorScreen(PeerScreen[None]):
    """Which journals there are."""

    HELP = mark(
        "The private journals on this laptop, each for one person and in a file of its own. Enter opens the marked one; "
        "a locked one asks for its passphrase. C begins another. Example: two people share a laptop, and each has a "
        "journal with a passphrase of their own."
    )
    MODE = JOURNAL
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("door.open", "door.new", "door.restore", "live.blank")
    KEYLESS: ClassVar[tuple[str, ...]] = ("door.remove",)
    TO_ONE = frozenset({"open"})
    _last: JournalId | None = None
    """The journal that was open last, when this was looked at last."""

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TopBar()
        yield RowList(id="journals")
        yield KeyBar()

    def where(self) -> str:
        """Name the place, and nothing that is in it."""
        return _("Private journals")

    def saved_line(self) -> str:
        """Tell nothing of when anybody wrote."""
        return ""

    def refresh_values(self) -> None:
        """Show the journals there are now."""
        if self.house.demo:
            self._tell_rows(sample_words())
            return
        faces = self.house.journals.all()
        if faces:
            rows = [row for face in faces for row in (_row(face), Row())]
            last, self._last = self._last, self.house.journals.last
            self.query_one(RowList).show(rows, mark_key=self._last if self._last != last else None)
        else:
            self._tell_rows(no_journal_yet())

    def _tell_rows(self, told: tuple[str, ...]) -> None:
        first, *others = told
        rows = [Row(text=first, tone="strong"), Row(), *(Row(text=words) for words in others)]
        if not self.house.demo:
            rows += [
                Row(),
                Row(key=NEW, text=_("Begin a journal"), detail=_("a name, and a passphrase if you like")),
            ]
        self.query_one(RowList).show(rows)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done here."""
        if action in ("new", "restore") and self.house.demo:
            return False
        if action == "remove":
            return self._marked() is not None
        return super().check_action(action, parameters)

    def knock(self) -> None:
        """Ask for the only journal, or open it, when one has just come here."""
        if not self.house.demo:
            faces = self.house.journals.all()
            if len(faces) == 1 and not faces[0].broken:
                self._open(faces[0])

    @on(RowList.Chosen, "#journals")
    def action_open(self) -> None:
        """Open the marked journal, or begin the first."""
        if face := self._marked():
            self._open(face)
        else:
            self.action_new()

    @work(exclusive=True, group="door")
    async def _open(self, face: JournalFace) -> None:
        from peerlog.screens.sealed.unlocking import Unlock

        if not face.protected:
            self.house.journals.unlock(face.id)
        elif not await self.app.push_screen_wait(Unlock(self.house, self.house.journals.sealed(face))):
            return
        await self._go_in()

    async def _go_in(self) -> None:
        from peerlog.screens.journal.screen import JournalScreen

        await self.app.push_screen(JournalScreen(self.house))

    @work(exclusive=True, group="door")
    async def action_new(self) -> None:
        """Begin a journal and go in."""
        from peerlog.screens.journal.making import make_journal

        if await make_journal(self.app, self.house):
            await self._go_in()

    @work(exclusive=True, group="door")
    async def action_restore(self) -> None:
        """Put a backup of a journal back."""
        from peerlog.screens.journal.backups import restore_journal

        await restore_journal(self.app, self.house)
        self.refresh_values()

    @work(exclusive=True, group="door")
    async def action_remove(self) -> None:
        """Remove the marked journal for good, after its name was typed."""
        from peerlog.screens.journal.backups import remove_journal

        if face := self._marked():
            await remove_journal(self.app, self.house, face)
            self.refresh_values()

    def action_blank(self) -> None:
        """Hide everything until any key is pressed."""
        from peerlog.screens.blank import BlankScreen

        self.app.push_screen(BlankScreen())

    def _marked(self) -> JournalFace | None:
        row = self.query_one(RowList).marked if self.is_mounted else None
        if row is None or row.key == NEW:
            return None
        try:
            return next((face for face in self.house.journals.all() if face.id == row.key), None)
        except PeerlogError:
            return None


def _row(face: JournalFace) -> Row:
    tone = "error" if face.broken else "quiet" if face.protected else "warning"
    return Row(
        key=face.id,
        text=one_line(face.name),
        detail=face_detail(face),
        right=face_words(face),
        right_tone=tone,
    )
