"""A blank screen: whatever stood there is hidden until any key is pressed."""

from textual import events
from textual.screen import ModalScreen


class BlankScreen(ModalScreen[None]):
    """Nothing to see; any key or click brings everything back."""

    DEFAULT_CSS = """
    BlankScreen { background: $background; }
    BlankScreen ToastRack { display: none; }
    """

    def on_key(self, event: events.Key) -> None:
        """Bring everything back; the key does nothing else."""
        event.stop()
        self.dismiss()

    def on_click(self) -> None:
        """Bring everything back."""
        self.dismiss()
