"""A line for a passphrase: dots on the screen, nothing to copy, nothing to take back."""

from typing import ClassVar

from textual.binding import BindingType

from peerlog.widgets.text_line import TextLine


class HiddenLine(TextLine):
    """What is typed is never shown, never copied, and remembered only while it stands here."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(placeholder=placeholder, id=id, password=True)

    def _watch_value(self, value: str) -> None:
        super()._watch_value(value)
        self._earlier = [value]

    def action_copy(self) -> None:
        """Copy nothing."""

    def action_cut(self) -> None:
        """Cut nothing."""
