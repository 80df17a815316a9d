"""The line of a running session that takes what is said; a paste of several lines is handed on whole."""

from dataclasses import dataclass

from textual import events
from textual.message import Message

from peerlog.widgets.text_line import TextLine
from peerlog.wording.safe import clean


class CaptureLine(TextLine):
    """A line to capture with."""

    @dataclass
    class Pasted(Message):
        """Several lines were pasted at once."""

        lines: tuple[str, ...]

    @dataclass
    class Left(Message):
        """The up arrow was pressed in an empty line: to what was captured."""

    def on_key(self, event: events.Key) -> None:
        """Leave an empty line upwards."""
        if event.key == "up" and not self.value:
            event.stop()
            self.post_message(self.Left())

    def _on_paste(self, event: events.Paste) -> None:
        lines = tuple(line for line in clean(event.text)[0].split("\n") if line.strip())
        if len(lines) < 2:
            return
        event.stop()
        event.prevent_default()
        before, after = self.value[: self.cursor_position], self.value[self.cursor_position :]
        self.post_message(self.Pasted((before + lines[0], *lines[1:-1], lines[-1] + after)))
