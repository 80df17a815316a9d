"""A line of names of which one is chosen, such as the audiences of minutes."""

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class ChoiceBar(Widget):
    """Names in a line; the chosen one is in capitals, so that colour says nothing alone.

    It takes no focus: the screen moves it with the left and right arrows.
    """

    DEFAULT_CSS = "ChoiceBar { height: 1; padding: 0 1; }"
    chosen: reactive[int] = reactive(0)

    class Chosen(Message):
        """Another name was chosen."""

        def __init__(self, bar: "ChoiceBar", index: int) -> None:
            super().__init__()
            self.bar, self.index = bar, index

    def __init__(self, label: str, names: tuple[str, ...], *, chosen: int = 0, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._label, self._names = label, names
        self._right = ""
        self.set_reactive(ChoiceBar.chosen, chosen)

    def say(self, right: str) -> None:
        """Say something at the right end."""
        self._right = right
        self.refresh()

    def move(self, by: int) -> None:
        """Choose the name before or after; the ends meet."""
        self.chosen = (self.chosen + by) % len(self._names)

    def watch_chosen(self) -> None:
        """Tell the screen."""
        self.post_message(self.Chosen(self, self.chosen))

    def render(self) -> Content:
        """Draw the names; where they and their label do not fit, the names alone."""
        names = [self._drawn(index, name) for index, name in enumerate(self._names)]
        line = Content("  ").join([Content.styled(self._label, "$quiet"), *names])
        if line.cell_length > self.content_size.width:
            line = Content("  ").join(names)
        gap = self.content_size.width - line.cell_length - Content(self._right).cell_length
        return line + " " * gap + Content.styled(self._right, "$quiet") if gap > 0 else line

    def _drawn(self, index: int, name: str) -> Content:
        if index == self.chosen:
            return Content.styled(name.upper(), "bold $accent")
        return Content.styled(name, "$quiet")
