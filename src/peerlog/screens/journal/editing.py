"""Going on with a page in one's own editor: off by default, warned of each time, never while the journal locks itself."""

from typing import Any

from textual.app import SuspendNotSupported

from peerlog.screens.dialogs import Confirm
from peerlog.screens.journal.caring import EDITOR
from peerlog.screens.journal.page import JournalPage
from peerlog.wording.journal_state import editor_forbidden_words, editor_locked_words, editor_warning
from peerlog.wording.language import _


async def edited(page: JournalPage[Any], text: str) -> str | None:
    """Give the text as the editor left it; None when it was not opened or failed."""
    if not page.journal.choices.get(EDITOR):
        page.tell(editor_forbidden_words())
        return None
    if page.journal.idle_minutes:
        page.tell(editor_locked_words(), failed=True)
        return None
    question = Confirm(page.house, _("Open your own editor?"), consequence=editor_warning())
    if not await page.app.push_screen_wait(question):
        return None
    page.keep_typing()
    try:
        with page.app.suspend():
            return page.house.own_editor.edit(text)
    except SuspendNotSupported:
        page.tell(_("This terminal cannot be handed to another program."), failed=True)
        return None
