"""A screen as a picture: Textual's SVG without its frame of fonts and addresses, small enough to keep."""

import re
from typing import Any

from textual.widgets import Input

FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
COMMENT = re.compile(r"\s*<!--.*?-->")
CLIPS = re.compile(
    r'\s*<clipPath id="[^"]*-line-\d+">.*?</clipPath>| clip-path="url\(#[^"]*-line-\d+\)"', re.DOTALL
)
NAMES = re.compile(r"\bterminal-\d+-")
LINES = re.compile(r"\n\s+")


def picture(app: Any) -> str:
    """Give what *app* shows now; no line names a place on the network but the name of the format itself."""
    for screen in app.screen_stack:
        for line in screen.query(Input):
            line.cursor_blink = False
            line._cursor_visible = (
                screen is app.screen
            )  # under a dialog it depends on which message came first
    app.screen.refresh()  # a dialog keeps what it once drew of the screen below
    svg = app.export_screenshot(simplify=True)
    for unneeded in (FONT, COMMENT, CLIPS):
        svg = unneeded.sub("", svg)
    return LINES.sub("\n", NAMES.sub("t-", svg))
