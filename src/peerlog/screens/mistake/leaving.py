"""Asking what becomes of an open round, wherever somebody wants to leave it."""

from typing import Any

from textual.screen import Screen

from peerlog.screens.dialogs import Choose, Option
from peerlog.screens.mistake.page import RoundPage
from peerlog.wording.mistake_ending import GO_ON, quit_choices, quit_question


class WhatBecomesOfIt(Choose):
    """The question about an open round."""


async def what_becomes_of_it(page: RoundPage[Any]) -> str:
    """Give CLOSE, LET_GO or GO_ON; Esc goes on."""
    front: Screen[Any] = page.app.screen
    if isinstance(front, WhatBecomesOfIt):
        return GO_ON
    options = [Option(*choice) for choice in quit_choices()]
    return await page.app.push_screen_wait(WhatBecomesOfIt(page.house, quit_question(), options)) or GO_ON
