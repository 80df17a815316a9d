"""Everything the journal's menu offers beside writing and reading: its name, its keys, its files, its lock."""

from textual import work

from peerlog.screens.dialogs import Ask, Confirm
from peerlog.screens.journal.jotting import Jotting
from peerlog.wording.journal_state import editor_warning
from peerlog.wording.language import _

EDITOR = "editor"
"""What the leave to use another editor is kept as, in the journal."""
NEEDS_PASSPHRASE = ("passphrase", "recovery")


class Caring(Jotting):
    """Looking after the journal."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what fits a journal with a passphrase, or one without."""
        if action in NEEDS_PASSPHRASE and not self.journal.face.protected:
            return False
        if action == "protect" and self.journal.face.protected:
            return False
        return super().check_action(action, parameters)

    @work
    async def action_idle(self) -> None:
        """Choose after how many minutes without a key the journal locks."""
        from peerlog.screens.sealed.passphrases import choose_idle

        await choose_idle(self.app, self.house, self.journal)
        self.tick()

    @work
    async def action_allow_editor(self) -> None:
        """Allow another editor after the warning, or forbid it again."""
        if self.journal.choices.get(EDITOR):
            self.journal.choices.set(EDITOR, "")
            self.tell(_("Your own editor is no longer allowed here."))
            return
        question = Confirm(self.house, _("Allow your own editor for entries?"), consequence=editor_warning())
        if await self.app.push_screen_wait(question):
            self.journal.choices.set(EDITOR, "on")
            self.tell(_("Allowed: F4 on a page opens it."))

    @work
    async def action_rename(self) -> None:
        """Give the journal another name."""
        face = self.journal.face
        hint = _("Anyone can read the name, even while the journal is locked.")
        name = await self.app.push_screen_wait(
            Ask(self.house, _("What is it called?"), value=face.name, hint=hint)
        )
        if name is not None:
            self.house.journals.rename(face.id, name)
            self.tick()

    @work
    async def action_passphrase(self) -> None:
        """Change the passphrase."""
        from peerlog.screens.sealed.passphrases import change_form

        sealed = self.house.journals.sealed(self.journal.face)
        if await self.app.push_screen_wait(change_form(self.house, sealed)):
            self.tell(_("The new passphrase opens it from now on. The recovery key stays as it is."))

    @work
    async def action_recovery(self) -> None:
        """Make another recovery key."""
        from peerlog.screens.sealed.passphrases import renew_key

        await renew_key(self.app, self.house, self.house.journals.sealed(self.journal.face))

    @work
    async def action_protect(self) -> None:
        """Put a journal that has none under a passphrase."""
        from peerlog.screens.journal.making import protect

        self.keep_typing()
        if await protect(self.app, self.house, self.journal.face):
            self.refresh_values()
            self.tick()
            self.tell(_("It is encrypted now. Ctrl+L locks it."))

    @work
    async def action_journal_backups(self) -> None:
        """Put a backup of a journal back; the journal is locked then."""
        from peerlog.screens.journal.backups import restore_journal

        self.keep_typing()
        if await restore_journal(self.app, self.house):
            self.shell.action_lock()

    @work
    async def action_remove(self) -> None:
        """Remove this journal for good."""
        from peerlog.screens.journal.backups import remove_journal

        if await remove_journal(self.app, self.house, self.journal.face):
            self.shell.action_lock()

    def action_switch(self) -> None:
        """Lock this journal, and choose another."""
        self.shell.action_lock()

    def action_journal_trash(self) -> None:
        """Show what was deleted."""
        from peerlog.screens.journal.trash import JournalTrashScreen

        self.app.push_screen(JournalTrashScreen(self.house))

    @work
    async def action_import(self) -> None:
        """Bring entries in from elsewhere."""
        from peerlog.screens.journal.importing import import_entries

        await import_entries(self)

    @work
    async def action_export(self) -> None:
        """Write everything to files."""
        from peerlog.screens.journal.exporting import export

        await export(self)

    def action_summary(self) -> None:
        """Tick entries and write them to a file."""
        from peerlog.screens.journal.summary import SummaryScreen

        self.app.push_screen(SummaryScreen(self.house))
