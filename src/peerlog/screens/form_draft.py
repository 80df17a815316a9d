"""What is typed in a form: kept from the first keystroke, filled in again the next time, taken out again on request."""

import json
from collections.abc import Mapping, Sequence

from textual import on
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.base import PeerDialog
from peerlog.screens.keeping import Keeping
from peerlog.services.house import House
from peerlog.widgets.fields import ChoiceLine, Field, FieldLine
from peerlog.widgets.text_line import TextLine
from peerlog.wording.language import _


class FormDraft(PeerDialog[bool]):
    """The values of a form, and the draft of them."""

    def __init__(self, house: House, fields: Sequence[Field], place: str) -> None:
        super().__init__(house)
        self._fields, self._place = tuple(fields), place
        self._keeping = Keeping(self, self._keep)
        self._typed = False
        self._before: dict[str, str] = {}
        """What had been typed when the form was left."""
        self._news = ""
        """Said once in place of the next hint."""

    def kept(self) -> str:
        """Give what was being typed at this place before."""
        return self.house.drafts.at(self._place) if self._place else ""

    def keep(self, text: str) -> None:
        """Keep what is being typed; an empty text is dropped."""
        if self._place:
            self.house.drafts.keep(self._place, text)

    def _recover(self) -> None:
        try:
            kept = json.loads(self.kept() or "{}")
        except ValueError:
            kept = {}
        self._before = {field.name: str(kept[field.name]) for field in self._fields if field.name in kept}
        if self._before:
            self._fill(self._before)
            self._typed = True
            self._news = _("What you had typed is here again. F4 starts afresh.")

    def _fill(self, values: Mapping[str, str]) -> None:
        for line in self.query(FieldLine):
            line.fill(values.get(line.field.name, _beginning(line.field)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to start afresh only where something was filled in again."""
        return bool(self._before) if action == "afresh" else super().check_action(action, parameters)

    def action_afresh(self) -> None:
        """Take out what had been typed before, or put it back."""
        if self._typed:
            self._before = self.values()
            self._fill({})
            self._keeping.forget()
            self.keep("")
        else:
            self._fill(self._before)
            self._keeping.typed()
        self._typed = not self._typed
        words = (
            _("F4 takes it out again.") if self._typed else _("Afresh. F4 brings back what you had typed.")
        )
        self._hint(words)

    def values(self) -> dict[str, str]:
        """Give what is filled in, by field."""
        return {line.field.name: line.value for line in self.query(FieldLine)}

    @on(TextLine.Changed)
    @on(ChoiceLine.Changed)
    def _remember(self) -> None:
        if self.values() != {field.name: _beginning(field) for field in self._fields}:
            self._typed = True
            self._keeping.typed()

    def keep_typing(self) -> None:
        """Keep what was filled in so far."""
        self._keep()

    def _keep(self) -> None:
        if self._typed and self.is_attached:
            hidden = {field.name for field in self._fields if field.hidden}
            values = {name: value for name, value in self.values().items() if name not in hidden}
            self.keep(json.dumps(values, ensure_ascii=False))

    def _hint(self, words: str, *, failed: bool = False) -> None:
        hint = self.query_one("#hint", Static)
        hint.update(Content(words))
        hint.set_class(failed, "-error")


def _beginning(field: Field) -> str:
    """Give what a field holds before anybody types."""
    return field.value or (field.options[0][0] if field.options else "")
