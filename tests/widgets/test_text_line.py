"""A line to type in shows where the next letter goes."""

from textual.app import App, ComposeResult

from peerlog.widgets.text_line import TextLine
from resting import resize, rest

LONG = " ".join(f"{number:03}" for number in range(40))


class OneLine(App[None]):
    """A line that is filled in before it has a place on the screen."""

    def compose(self) -> ComposeResult:
        """Give the line."""
        yield TextLine(id="line")

    def on_mount(self) -> None:
        """Fill it in."""
        self.query_one(TextLine).set_text(LONG)


async def test_a_long_text_filled_in_again_shows_its_end() -> None:
    """There the cursor stands."""
    async with OneLine().run_test(size=(40, 5)) as pilot:
        line = pilot.app.query_one(TextLine)
        assert line.cursor_position == len(LONG)
        assert line.scroll_x >= len(LONG) - 40


async def test_a_line_made_narrower_still_shows_its_cursor() -> None:
    """The end of the text stays in sight."""
    async with OneLine().run_test(size=(200, 5)) as pilot:
        line = pilot.app.query_one(TextLine)
        await resize(pilot, 40, 5)
        assert line.scroll_x >= len(LONG) - 40


async def test_a_line_nobody_types_in_shows_its_beginning() -> None:
    """The end comes with the keyboard."""
    async with OneLine().run_test(size=(40, 5)) as pilot:
        line = pilot.app.query_one(TextLine)
        pilot.app.set_focus(None)
        line.scroll_to(x=0, animate=False, force=True)
        await resize(pilot, 30, 5)
        assert line.scroll_x == 0
        line.focus()
        await rest(pilot)
        assert line.scroll_x >= len(LONG) - 30
