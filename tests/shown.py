"""What a person sees on the screen, and the waiting until it is there."""

from typing import Any

from textual.pilot import Pilot

from resting import rest


def screen_text(app: Any) -> str:
    """Give everything on the screen as plain text, line by line, then what was said in passing."""
    strips = app.screen._compositor.render_strips()
    lines = ["".join(segment.text for segment in strip) for strip in strips]
    return "\n".join([*lines, *(notice.message for notice in app._notifications)])


async def press(pilot: Pilot[Any], *keys: str) -> str:
    """Press keys one by one and give what is then on the screen."""
    for key in keys:
        await pilot.press(key)
        await rest(pilot)
    return screen_text(pilot.app)


NAMED = {
    " ": "space",
    "@": "at",
    ":": "colon",
    ",": "comma",
    "/": "slash",
    "-": "minus",
    ".": "full_stop",
    "~": "tilde",
}


async def type_in(pilot: Pilot[Any], text: str) -> str:
    """Type text and give what is then on the screen."""
    await pilot.press(*(NAMED.get(letter, letter) for letter in text))
    await rest(pilot)
    return screen_text(pilot.app)
