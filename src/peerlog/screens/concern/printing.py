"""A note as a sheet that anybody can read: to a file, or to the printer."""

import asyncio
from typing import Any

from peerlog.domain.concern import Concern
from peerlog.screens.concern.page import ConcernPage
from peerlog.screens.dialogs import Ask, Choose, Option
from peerlog.wording.concern import readable_warning
from peerlog.wording.language import _

FILE, PRINTER = "file", "printer"


async def print_concern(page: ConcernPage[Any], concern: Concern) -> bool:
    """Ask where to, after the warning; says whether a sheet left."""
    options = [Option(FILE, _("To a file"), _("of your choice, such as on a stick"))]
    if program := page.concerns.printer.program:
        options.append(Option(PRINTER, _("To the printer"), _("by the program {name}").format(name=program)))
    chosen = await page.app.push_screen_wait(
        Choose(page.house, _("Print this note where?"), options, note=readable_warning())
    )
    sheet = page.concerns.sheet(concern, page.route)
    if chosen == PRINTER:
        await asyncio.to_thread(page.concerns.print_sheet, sheet)
        page.tell(_("It was handed to the printer. Fetch the sheet now."))
        return True
    return chosen == FILE and await _to_file(page, sheet)


async def _to_file(page: ConcernPage[Any], sheet: str) -> bool:
    hint = _("A new file; one that stands there is never written over.")
    path = await page.app.push_screen_wait(
        Ask(page.house, _("Into which file?"), value="concern.txt", hint=hint)
    )
    if not path:
        return False
    written = page.concerns.write_sheet(sheet, path)
    page.tell(_("Written; anybody can read it: {path}").format(path=written))
    return True
