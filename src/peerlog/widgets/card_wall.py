"""Cards on a wall: a few at a time, with air, as many as fit; the rest on pages to turn."""

from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from peerlog.widgets.wrapping import wrapped
from peerlog.wording.agreement_cards import Card

WIDEST = 88
"""Columns of a line that is still read easily from afar."""
NUMBER = 4
"""Columns for the number of a card."""

Block = list[Content]


class CardWall(Widget):
    """Groups of cards; a group begins on a page of its own."""

    groups: reactive[tuple[tuple[Card, ...], ...]] = reactive(())
    page: reactive[int] = reactive(0)

    @dataclass
    class Turned(Message):
        """Another page is shown, or there are more or fewer of them now."""

    @property
    def pages(self) -> list[Block]:
        """The lines of every page at the size there is."""
        width, height = self.content_size
        if not width or not height:
            return [[]]
        room = min(width, WIDEST)
        every = [
            page
            for group in self.groups
            for page in spread_out([_block(card, room) for card in group], height)
        ]
        margin = " " * ((width - room) // 2)
        return [[Content(margin) + line for line in page] for page in every] or [[]]

    @property
    def place(self) -> tuple[int, int]:
        """The number of the page shown, and how many there are."""
        pages = len(self.pages)
        return min(self.page + 1, pages), pages

    def turn(self, by: int) -> bool:
        """Turn to another page; says whether there is one."""
        number, pages = self.place
        if not 1 <= number + by <= pages:
            return False
        self.page = number - 1 + by
        return True

    def render(self) -> Content:
        """Draw the page in the middle of the height."""
        page = self.pages[self.place[0] - 1]
        above = max(0, self.content_size.height - len(page)) // 2
        return Content("\n").join([*[Content("")] * above, *page])

    def on_resize(self) -> None:
        """Tell how many pages there are now."""
        self.post_message(self.Turned())

    def watch_groups(self) -> None:
        """Begin at the first page."""
        self.page = 0
        self.post_message(self.Turned())

    def watch_page(self) -> None:
        """Tell that another page is shown."""
        self.post_message(self.Turned())


def spread_out(blocks: list[Block], height: int) -> list[Block]:
    """Give pages of at most *height* lines, as few and as evenly filled as can be, with a line of air between blocks."""
    parts = [block[at : at + height] for block in blocks for at in range(0, len(block), height)]
    pages = _filled(parts, height)
    for lower in range(height - 1, 0, -1):
        if any(len(part) > lower for part in parts) or len(_filled(parts, lower)) > len(pages):
            break
        pages = _filled(parts, lower)
    return pages


def _filled(parts: list[Block], height: int) -> list[Block]:
    pages: list[Block] = []
    for part in parts:
        if pages and len(pages[-1]) + 1 + len(part) <= height:
            pages[-1] += [Content(""), *part]
        else:
            pages.append([*part])
    return pages


def _block(card: Card, width: int) -> Block:
    indent = " " * NUMBER if card.number else ""
    room = width - len(indent)
    lines = [Content.styled(line, "bold") for line in wrapped(card.text, room)]
    lines += [Content(line) for line in (wrapped(card.detail, room) if card.detail else [])]
    first = Content.styled(card.number.ljust(NUMBER), "bold $accent") if card.number else Content("")
    return [first + lines[0], *(Content(indent) + line for line in lines[1:])]
