"""Shows every hostile text in every kind of widget, filtered or (argument `bare`) by Textual alone."""

import sys
from pathlib import Path

from payloads import PAYLOADS
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import DataTable, Input, Label, OptionList, Static, TextArea

from peerlog.terminal import GuardedApp

BATCH = 7


class Surfaces(App[None]):
    """Shows a handful of texts everywhere, then the next, and ends."""

    CSS = "Static, Label { height: 9; border: solid; } TextArea, OptionList, DataTable { height: 10; }"

    def compose(self) -> ComposeResult:
        """One widget of each kind."""
        yield Static(id="static")
        yield Label(id="label")
        yield Input(id="input")
        yield TextArea(id="area")
        yield OptionList(id="options")
        yield DataTable[Content](id="table")

    def on_mount(self) -> None:
        """Begin."""
        self.query_one("#table", DataTable).add_column("text", width=60)
        self.show(0)

    def show(self, start: int) -> None:
        """Show the texts from this one on, and go on once they are painted."""
        texts = PAYLOADS[start : start + BATCH]
        if not texts:
            self.exit()
            return
        lines = Content("\n").join([Content(text, strip_control_codes=False) for text in texts])
        for static in self.query(Static).filter("#static, #label"):
            static.update(lines)
            static.border_title = Content(texts[0], strip_control_codes=False)
        self.query_one(Input).value = " ".join(texts)
        self.query_one(TextArea).text = "\n".join(texts)
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Content(text, strip_control_codes=False) for text in texts])
        table = self.query_one("#table", DataTable)
        table.clear()
        for text in texts:
            table.add_row(Content(text, strip_control_codes=False))
        self.notify(texts[-1], title=texts[0], timeout=0.3, markup=False)
        self.call_after_refresh(self.set_timer, 0.05, lambda: self.show(start + BATCH))


class GuardedSurfaces(Surfaces, GuardedApp[None]):
    """The same, the way peerlog runs."""

    def __init__(self) -> None:
        GuardedApp.__init__(self, write_crash=lambda _error: Path("nowhere"))


if __name__ == "__main__":
    app = Surfaces() if sys.argv[1:] == ["bare"] else GuardedSurfaces()
    app.run()
