"""Taking everything out of the journal: as Markdown files or as JSON."""

from collections.abc import Callable
from typing import Any

from peerlog.domain.errors import AlreadyThere
from peerlog.screens.dialogs import Ask, Choose, Confirm, Option
from peerlog.screens.journal.page import JournalPage
from peerlog.wording.journal_files import export_question, export_warning, replace_words, written_words
from peerlog.wording.language import _

MARKDOWN, JSON = "markdown", "json"


async def export(page: JournalPage[Any]) -> None:
    """Ask how and where, then write."""
    options = [
        Option(
            MARKDOWN, _("Markdown files"), _("a folder with a file for each entry; any program reads them")
        ),
        Option(JSON, _("JSON"), _("one file, from which everything can be brought in again")),
    ]
    kind = await page.app.push_screen_wait(
        Choose(page.house, export_question(), options, note=export_warning())
    )
    if kind == MARKDOWN:
        await write_to(page, _("Write to which folder?"), "journal", page.journal.export_markdown)
    elif kind == JSON:
        await write_to(page, _("Write to which file?"), "journal.json", page.journal.export_json)


async def write_to(page: JournalPage[Any], question: str, value: str, write: Callable[..., str]) -> bool:
    """Ask for a path and write there, over what is there only after asking; says whether it was written."""
    path = await page.app.push_screen_wait(Ask(page.house, question, value=value, hint=export_warning()))
    if not path:
        return False
    try:
        written = write(path)
    except AlreadyThere as error:
        there = Confirm(page.house, _("Write over what is there?"), consequence=replace_words(error.name))
        if not await page.app.push_screen_wait(there):
            return False
        written = write(path, replace=True)
    page.tell(written_words(written))
    return True
