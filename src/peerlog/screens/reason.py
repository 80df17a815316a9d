"""Asking why approved minutes change."""

from typing import Any

from peerlog.domain.text import needed
from peerlog.screens.base import Shared
from peerlog.screens.dialogs import Ask
from peerlog.wording.language import _


async def ask_reason(screen: Shared[Any]) -> str | None:
    """Ask for the reason of a change to approved minutes; None when it is not told."""
    question = _("The minutes are approved. Why does this change them?")
    hint = _("The change becomes an amendment, with this reason and today's date.")
    asked = Ask(screen.house, question, hint=hint, check=lambda text: needed(text, "reason"))
    return await screen.app.push_screen_wait(asked)
