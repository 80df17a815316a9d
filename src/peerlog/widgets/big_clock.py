"""A clock in block digits, as large as its place allows."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

GLYPHS = {
    "0": ("###", "# #", "# #", "# #", "###"), "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"), "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"), "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"), "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"), "9": ("###", "# #", "###", "  #", "###"),
    ":": (" ", "#", " ", "#", " "), "+": ("   ", " # ", "###", " # ", "   "),
}  # fmt: skip
"""Three dots wide (a colon one) and five high."""
HIGH = 5
LARGEST = 8


class BigClock(Widget):
    """A time such as 4:12 or +1:05."""

    text: reactive[str] = reactive("")
    word: reactive[str] = reactive("")
    """Stands under the digits: what colour alone must not say."""

    def render(self) -> Content:
        """Draw the digits in the largest size that fits, then the word; one plain line where none fits."""
        width, height = self.content_size
        scale = largest_scale(self.text, width, height - 1)
        if not scale:
            return Content(" ".join(part for part in (self.text, self.word) if part))
        return Content("\n").join([*(Content(line) for line in drawn(self.text, scale)), Content(self.word)])


def largest_scale(text: str, width: int, height: int) -> int:
    """Give the largest size at which *text* fits, 0 when none does."""
    fitting = (
        s for s in range(LARGEST, 0, -1) if _columns(text) * s <= width and -(-HIGH * s // 2) <= height
    )
    return next(fitting, 0)


def drawn(text: str, scale: int) -> list[str]:
    """Draw *text* with two dots in the height of each line."""
    dots = _dots(text, scale)
    blank = " " * len(dots[0])
    pairs = zip(dots[::2], [*dots[1::2], blank], strict=False)
    return ["".join(_block(upper, lower) for upper, lower in zip(*pair, strict=True)) for pair in pairs]


def _columns(text: str) -> int:
    return sum(len(GLYPHS[letter][0]) + 1 for letter in text) - 1


def _dots(text: str, scale: int) -> list[str]:
    rows = (" ".join(GLYPHS[letter][row] for letter in text) for row in range(HIGH))
    return ["".join(dot * scale for dot in row) for row in rows for _again in range(scale)]


def _block(upper: str, lower: str) -> str:
    return {("#", "#"): "█", ("#", " "): "▀", (" ", "#"): "▄"}.get((upper, lower), " ")
