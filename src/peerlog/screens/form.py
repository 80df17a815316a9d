"""A form: labelled fields, kept from the first keystroke, saved with F2 or Enter on the last one."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import DescendantFocus, Key
from textual.widget import Widget
from textual.widgets import Static

from peerlog.domain.errors import PeerlogError
from peerlog.screens.form_draft import FormDraft
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.fields import ChoiceLine, Field, FieldLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.text_line import TextLine
from peerlog.wording.errors import sentence
from peerlog.wording.language import mark


class Form(FormDraft):
    """Fields to fill in. *save* is called with the values; what it raises is told, and the form stays.

    Dismisses with True when it was saved. What is typed is kept as a draft at *place* until then, or not at all
    when *place* is empty.
    """

    HELP = mark(
        "Fill in what you know; most of it can wait. Enter and the arrows go from line to line; what stands between "
        "◂ and ▸ is chosen with Left and Right. F2 saves from any line. Esc leaves, and what you typed is offered "
        "again the next time."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("form.save", "form.afresh")

    def __init__(
        self,
        house: House,
        title: str,
        fields: Sequence[Field],
        save: Callable[[Mapping[str, str]], object],
        *,
        place: str,
        note: str = "",
    ) -> None:
        super().__init__(house, fields, place)
        self._title, self._note, self.save = title, note, save
        self._wrong = False
        """Whether that says what is wrong."""

    def compose(self) -> ComposeResult:
        """Lay out title, fields, hint."""
        with Vertical(classes="dialog -form"):
            yield Static(Content(self._title), classes="question")
            if self._note:
                yield Static(Content(self._note), id="note", classes="quiet")
            with VerticalScroll(can_focus=False):
                for field in self._fields:
                    yield FieldLine(field)
            yield Static(Content(""), id="hint", classes="quiet")
            yield KeyBar()

    def on_mount(self) -> None:
        """Recover what was typed before, and begin at the first field."""
        self._recover()
        self.set_focus(self._inputs()[0])

    @on(DescendantFocus)
    def _show_hint(self, event: DescendantFocus) -> None:
        line = next((node for node in event.widget.ancestors if isinstance(node, FieldLine)), None)
        if line is not None:
            self._hint(self._news or line.field.hint_for(line.value), failed=self._wrong)
            self._news, self._wrong = "", False

    @on(TextLine.Changed)
    def _say_back(self, event: TextLine.Changed) -> None:
        line = next(node for node in event.input.ancestors if isinstance(node, FieldLine))
        if line.field.explain and event.input.has_focus:
            self._hint(line.field.explain(event.value))

    @on(ChoiceLine.Changed)
    def _explain(self, event: ChoiceLine.Changed) -> None:
        line = next(node for node in event.line.ancestors if isinstance(node, FieldLine))
        self._hint(line.field.hint_for(event.value))

    def on_key(self, event: Key) -> None:
        """Enter and the arrows go from field to field; Enter on the last one saves."""
        inputs, focused = self._inputs(), self.focused
        if focused not in inputs or event.key not in ("enter", "up", "down"):
            return
        event.stop()
        place = inputs.index(focused) + (-1 if event.key == "up" else 1)
        if event.key == "enter" and place == len(inputs):
            self.action_save()
        else:
            self.set_focus(inputs[min(max(place, 0), len(inputs) - 1)])

    def action_save(self) -> None:
        """Keep what was filled in, or say what is wrong and stay."""
        try:
            self.save(self.values())
        except PeerlogError as error:
            self.refuse(error)
        else:
            self.leave_saved()

    def refuse(self, error: PeerlogError) -> None:
        """Say what is wrong, in the field it is about where there is one."""
        self._hint(sentence(error), failed=True)
        self._go_to(error)

    def leave_saved(self) -> None:
        """Leave once it is saved; the draft is needed no more."""
        self._typed = False
        self._keeping.forget()
        self.keep("")
        self.dismiss(True)

    def _go_to(self, error: PeerlogError) -> None:
        """Go to the field that is wrong, which goes on saying so."""
        field, words = getattr(error, "field", ""), getattr(error, "words", "").strip()
        for line in self.query(FieldLine):
            if line.field.name == field or (words and line.value.strip() == words):
                wrong = next(each for each in self._inputs() if line in each.ancestors)
                if wrong != self.focused:
                    self._news, self._wrong = sentence(error), True
                    self.set_focus(wrong)
                return

    def action_back(self) -> None:
        """Leave; what was typed is kept as a draft and offered next time."""
        self._keep()
        self.dismiss(False)

    def _inputs(self) -> list[Widget]:
        return [widget for widget in self.query("TextLine, ChoiceLine") if widget.focusable]
