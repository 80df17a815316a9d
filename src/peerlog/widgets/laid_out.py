"""Lays Markdown out as lines for the screen; slow for long texts, so made to be called in a thread."""

import io
from collections.abc import Iterable, Iterator
from typing import ClassVar

from rich.cells import set_cell_size
from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Heading, Markdown, MarkdownElement
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from rich.theme import Theme
from textual.color import Color
from textual.strip import Strip

from peerlog.wording.safe import visible

FACTS_END = "---\n"


class PlainHeading(Heading):
    """A heading at the left edge, with air above it and no box around it."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give its lines."""
        self.text.justify = "left"
        if self.tag != "h1":
            yield Text("")
        yield self.text


class Minutes(Markdown):
    """Markdown as we show it."""

    elements: ClassVar[dict[str, type[MarkdownElement]]] = {**Markdown.elements, "heading_open": PlainHeading}


def laid_out(markdown: str, name: str, width: int, accent: str, quiet: str) -> list[Strip]:
    """Give the lines of *markdown*, then its front matter and *name*, the file's; links lead nowhere.

    *accent* and *quiet* are colours of the theme, such as ``#E69F00``.
    """
    facts, body = _apart(visible(markdown, lines=True))
    theme = _theme(_style(accent, bold=True), _style(quiet))
    console = Console(
        file=io.StringIO(), width=width, force_terminal=True, color_system="truecolor", theme=theme
    )
    lines = console.render_lines(Minutes(body, hyperlinks=False), pad=False)
    return [*_with_single_gaps(map(Strip, lines)), *_facts((name, *facts.splitlines()), console, width)]


def _theme(heading: Style, quiet: Style) -> Theme:
    bold = Style(bold=True)
    return Theme(
        {
            "markdown.h1": heading,
            "markdown.h2": heading,
            "markdown.h3": bold,
            "markdown.item.bullet": bold,
            "markdown.table.border": quiet,
            "markdown.table.header": bold,
            "markdown.link": Style(underline=True),
            "markdown.code": bold,
            "quiet": quiet,
        }
    )


def _style(colour: str, *, bold: bool = False) -> Style:
    return Style(color=Color.parse(colour).rich_color, bold=bold)


def _with_single_gaps(lines: Iterable[Strip]) -> Iterator[Strip]:
    """Leave out what follows an empty line and is empty too: a small screen has no lines to spare."""
    empty = True
    for line in lines:
        if empty and not line.text.strip():
            continue
        empty = not line.text.strip()
        yield line


def _apart(markdown: str) -> tuple[str, str]:
    if not markdown.startswith(FACTS_END):
        return "", markdown
    facts, _end, body = markdown.removeprefix(FACTS_END).partition(FACTS_END)
    return facts, body


def _facts(facts: Iterable[str], console: Console, width: int) -> Iterator[Strip]:
    quiet = console.get_style("quiet")
    for line in ("", *facts):
        yield Strip([Segment(set_cell_size(line, width), quiet)])
