"""Backups: make, verify, restore."""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.backup import Health, told_by
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Ask, Confirm
from peerlog.screens.keys import bindings
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.backups import counts_words, health_words, moment_words, reason_words
from peerlog.wording.language import _, mark

ANOTHER = "another"


class BackupsScreen(PeerScreen[None]):
    """Backups of everything."""

    HELP = mark(
        "Copies of everything, each verified record by record before it counts. C makes one now. Enter puts the marked "
        "one in place, after showing what it holds; what stands now becomes a backup first. V only verifies."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("backups.restore", "backups.make", "backups.verify")

    def compose(self) -> ComposeResult:
        """Lay out where they are and the list."""
        yield TopBar()
        yield Static(id="folder", classes="quiet")
        yield RowList(id="backups")
        yield Static(id="finding")
        yield KeyBar()

    def where(self) -> str:
        """Name the place."""
        return _("Backups")

    def on_mount(self) -> None:
        """Begin in the list."""
        words = _("They are kept in {folder}. Copy one to a stick now and then.")
        self.query_one("#folder", Static).update(
            Content(words.format(folder=self.house.backups.places().backups))
        )
        self.set_focus(self.query_one(RowList))

    def refresh_values(self) -> None:
        """Show the backups there are now."""
        rows = [self._row(path) for path in self.house.backups.all()]
        if not rows:
            rows = [Row(text=_("No backup yet. C makes one and verifies it."), tone="strong")]
        other = Row(key=ANOTHER, text=_("Another file"), detail=_("type its path, such as one on a stick"))
        self.query_one(RowList).show([*rows, Row(), other])

    def _row(self, path: str) -> Row:
        told = told_by(path)
        if told is None:
            return Row(key=path, text=path)
        made = told.made.astimezone(self.house.local_now().tzinfo)
        return Row(key=path, text=moment_words(made), right=reason_words(told.reason))

    def action_make(self) -> None:
        """Make a backup now."""
        made = self.house.backups.back_up()
        self.refresh_values()
        self.query_one(RowList).mark(made.path)
        self._say(_("Made and verified: it holds {counts}.").format(counts=counts_words(made.health)))

    @work(exclusive=True)
    async def action_verify(self) -> None:
        """Verify the marked backup."""
        path = await self._path()
        if path is not None:
            self._say(health_words(await self._verified(path)))

    @on(RowList.Chosen)
    @work(exclusive=True)
    async def action_restore(self) -> None:
        """Put the marked backup in place, after showing what it holds."""
        path = await self._path()
        if path is None:
            return
        health = await self._verified(path)
        self._say(health_words(health))
        if not health.sound:
            return
        question = _("Put this backup in place? It holds {counts}.").format(counts=counts_words(health))
        consequence = _("What stands now becomes a backup first, so nothing is lost.")
        if await self.app.push_screen_wait(Confirm(self.house, question, consequence=consequence)):
            self._restore(path)

    def _restore(self, path: str) -> None:
        self.house.backups.restore(path)
        self.tell(_("Restored. What stood there before is the newest backup in the list."))
        self.dismiss()
        self.shell.go_home()

    async def _path(self) -> str | None:
        marked = self.query_one(RowList).marked
        if marked is None or marked.key != ANOTHER:
            return marked.key if marked else None
        hint = _("The path of a backup, such as /media/stick/peerlog.db. Nothing is changed yet.")
        return await self.app.push_screen_wait(
            Ask(self.house, _("Which file?"), hint=hint, check=self.house.backups.verify)
        )

    async def _verified(self, path: str) -> Health:
        self._say(_("Verifying every record…"))
        return await asyncio.to_thread(self.house.backups.verify, path)

    def _say(self, words: str) -> None:
        self.query_one("#finding", Static).update(Content(words))
