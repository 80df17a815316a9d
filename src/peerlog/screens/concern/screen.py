"""Concerns: where one goes first, then the notes, which only one passphrase opens."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.concern import Concern, SealState
from peerlog.domain.errors import NotFound
from peerlog.screens.concern.caring import Caring
from peerlog.screens.concern.rows import (
    DRAFT,
    MISTAKES,
    PRINT,
    READ,
    RESTORE,
    SET,
    WRITE,
    closed_rows,
    open_rows,
)
from peerlog.screens.keys import bindings
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.concern import erase_words, erased_words, sample_words, state_words
from peerlog.wording.language import _, mark


class ConcernScreen(Caring):
    """Where a concern goes, and what was noted."""

    HELP = mark(
        "Something broke the agreement, or somebody was hurt. Go to the person named above first; this is no tool for "
        "emergencies and tells nobody. A note helps you to remember: it is encrypted, and stays out of minutes, "
        "search, undo and every export. Example: C, what happened in your own words, F2. Esc locks and goes back."
    )
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "concern.open", "concern.new", "concern.print", "concern.mistakes", "concern.delete", "concern.lock"
    )
    KEYLESS: ClassVar[tuple[str, ...]] = (
        "concern.passphrase", "concern.recovery", "concern.idle", "concern.backups", "concern.remove",
    )  # fmt: skip

    def compose(self) -> ComposeResult:
        """Lay out the way outside and the list."""
        yield TopBar()
        yield from self.route_parts()
        yield RowList(id="concerns")
        yield HintLine(id="hint")
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show how the notes stand, and what is in them while they are open."""
        if not self.query(RowList):
            return
        notes = self.concerns.open
        if notes is None:
            self._show(closed_rows(self.concerns.state, demo=self.house.demo))
        else:
            self._show(open_rows(notes.all(), notes.drafts.all(), notes.today))
        self.refresh_bindings()

    def _show(self, rows: list[Row]) -> None:
        """Show other rows; where the marked one is gone, the first is the one to begin with."""
        keys = [row.key for row in rows if row.key]
        self.query_one(RowList).show(rows, mark_key=self.marked_key if self.marked_key in keys else keys[0])

    def marked(self) -> Concern | None:
        """Give the marked note, None where something else is marked."""
        return self._note(self.marked_key)

    def _note(self, key: str) -> Concern | None:
        try:
            return self.concerns.open.get(key) if self.concerns.open else None
        except NotFound:
            return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to delete only a note or what is half written."""
        if action == "delete":
            return self.marked() is not None or self.marked_key.startswith(DRAFT)
        return super().check_action(action, parameters)

    @on(RowList.Chosen, "#concerns")
    def action_open(self) -> None:
        """Do what the marked row says, or read the note."""
        key = self.marked_key
        steps: Mapping[str, Callable[[], object]] = {
            PRINT: self._print_unsealed,
            SET: self._set,
            RESTORE: self.action_backups,
            MISTAKES: self.action_mistakes,
        }
        if key in steps:
            steps[key]()
        elif key == READ:
            self._read()
        else:
            self._write(key)

    def action_new(self) -> None:
        """Write a note, or print one where nothing can be kept."""
        state = self.concerns.state
        if self.house.demo or state in (SealState.NONE, SealState.BROKEN):
            self._print_unsealed()
        else:
            self._write(WRITE)

    @work(exclusive=True, group="concern")
    async def _write(self, key: str) -> None:
        from peerlog.screens.concern.writing import ConcernWriting

        if await self.opened():
            if key.startswith(DRAFT):
                self.app.push_screen(ConcernWriting.at(self.house, key.removeprefix(DRAFT)))
            else:
                self.app.push_screen(ConcernWriting(self.house, self._note(key)))

    @work(exclusive=True, group="concern")
    async def _read(self) -> None:
        if await self.opened():
            self.refresh_values()

    @work(exclusive=True, group="concern")
    async def _set(self) -> None:
        if await self.set_passphrase():
            self.refresh_values()

    @work(exclusive=True, group="concern")
    async def action_mistakes(self) -> None:
        """Show the mistakes that were told in confidence; the passphrase first, and one is set where there is none."""
        from peerlog.screens.concern.told_list import ToldScreen

        if self.house.demo or self.concerns.state is SealState.BROKEN:
            self.tell(sample_words() if self.house.demo else state_words(self.concerns.state))
        elif (
            self.concerns.state is not SealState.NONE or await self.set_passphrase()
        ) and await self.opened():
            self.app.push_screen(ToldScreen(self.house))

    def _print_unsealed(self) -> None:
        from peerlog.screens.concern.unsealed import UnsealedWriting

        self.app.push_screen(UnsealedWriting(self.house))

    @work(exclusive=True, group="concern")
    async def action_print(self) -> None:
        """Print the marked note, or one that nothing keeps."""
        from peerlog.screens.concern.printing import print_concern

        if concern := self.marked():
            await print_concern(self, concern)
        else:
            self._print_unsealed()

    @work(exclusive=True, group="concern")
    async def action_delete(self) -> None:
        """Delete the note for good, or forget what is half written, after asking."""
        from peerlog.screens.dialogs import Confirm

        place, concern = self.marked_key.removeprefix(DRAFT), self.marked()
        question = _("Delete this note for good?") if concern else _("Forget what is half written?")
        consequence = erase_words() if concern else ""
        if await self.app.push_screen_wait(Confirm(self.house, question, consequence=consequence)):
            if concern:
                self.concerns.the_open.erase(concern)
                self.tell(erased_words())
            else:
                self.concerns.the_open.drafts.discard(place)
            self.refresh_values()

    def action_back(self) -> None:
        """Lock the notes, and go back to where one was."""
        self.shell.action_leave_concern()
