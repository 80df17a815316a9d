"""One labelled field of a form: a line, a choice, or a yes and no."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from peerlog.widgets.hidden_line import HiddenLine
from peerlog.widgets.text_line import TextLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a field asks for."""

    name: str
    label: str
    """In the language in use."""
    value: str = ""
    hint: str = ""
    """Shown under the line while it has the focus: what to write, with an example."""
    options: tuple[tuple[str, str], ...] = ()
    """Values and their names; a field with options is chosen with left and right."""
    echo: Callable[[str], str] | None = None
    """Says how the text is understood, such as a whole date for "fri"; shown beside it."""
    explain: Callable[[str], str] | None = None
    """Says what the value means, as it is chosen or typed; shown in place of the hint."""
    hidden: bool = False
    """Shown as dots, never kept as a draft and never copied: a passphrase."""

    def hint_for(self, value: str) -> str:
        """Give what to say under the form while this field has the focus."""
        return self.explain(value) if self.explain else self.hint


def about(record: object, name: str, label: str, hint: str) -> Field:
    """Ask for a part of a record that is a text or a day, beginning with what it holds."""
    value = getattr(record, name)
    words = value.isoformat() if isinstance(value, date) else value or ""
    return Field(name=name, label=label, value=words, hint=hint)


class ChoiceLine(Widget, can_focus=True):
    """A value chosen with the left and right arrows."""

    DEFAULT_CSS = "ChoiceLine { height: 1; width: 1fr; }"

    @dataclass
    class Changed(Message):
        """Another value was chosen."""

        line: "ChoiceLine"
        value: str

    def __init__(self, options: Sequence[tuple[str, str]], value: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._options = tuple(options)
        codes = [code for code, _ in self._options]
        self._index = codes.index(value) if value in codes else 0

    @property
    def value(self) -> str:
        """The chosen value."""
        return self._options[self._index][0]

    def choose(self, value: str) -> None:
        """Choose a value."""
        self._index = next((i for i, (code, _) in enumerate(self._options) if code == value), self._index)
        self.refresh()

    def render(self) -> Content:
        """Draw the value between its arrows."""
        name = Content(self._options[self._index][1])
        return Content("◂ ") + (name.stylize("bold") if self.has_focus else name) + " ▸"

    def on_key(self, event: Key) -> None:
        """Go to the value before or after."""
        steps = {"left": -1, "right": 1, "space": 1}
        if event.key in steps:
            event.stop()
            self._index = (self._index + steps[event.key]) % len(self._options)
            self.refresh()
            self.post_message(self.Changed(self, self.value))


class FieldLine(Horizontal):
    """A label, the place to fill in, and what is understood."""

    DEFAULT_CSS = """
    FieldLine { height: auto; min-height: 1; }
    FieldLine > .label { width: 22; padding-right: 1; text-align: right; }
    FieldLine TextLine { width: 1fr; }
    FieldLine > .echo { width: auto; max-width: 30; padding-left: 1; }
    """

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field

    def compose(self) -> ComposeResult:
        """Lay out the field."""
        yield Static(Content(self.field.label), classes="label")
        if self.field.options:
            yield ChoiceLine(self.field.options, self.field.value, id=f"field-{self.field.name}")
        elif self.field.hidden:
            yield HiddenLine(id=f"field-{self.field.name}")
        else:
            yield TextLine(self.field.value, id=f"field-{self.field.name}")
        yield Static(Content(self._echo(self.field.value)), classes="echo quiet")

    @property
    def value(self) -> str:
        """What is filled in."""
        if self.field.options:
            return self.query_one(ChoiceLine).value
        return self.query_one(TextLine).value

    def fill(self, value: str) -> None:
        """Fill in a value, with nothing to take back."""
        if self.field.options:
            self.query_one(ChoiceLine).choose(value)
        else:
            self.query_one(TextLine).set_text(value)

    def on_input_changed(self) -> None:
        """Say how the text is understood."""
        self.query_one(".echo", Static).update(Content(self._echo(self.value)))

    def _echo(self, value: str) -> str:
        return self.field.echo(value) if self.field.echo else ""
