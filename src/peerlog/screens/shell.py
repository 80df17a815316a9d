"""What a screen may ask of the app around it."""

from typing import Protocol


class Shell(Protocol):
    """The app, as screens see it."""

    erased: set[str]
    """Ids of the sessions that were erased while they stood open here, and said to be."""

    def go_home(self) -> None:
        """Go to Today, or to Welcome while there is no network."""
        ...

    def follow_network(self) -> None:
        """Leave Welcome once there is a network, and every mode but the journal once there is none."""
        ...

    def action_go(self, code: str) -> None:
        """Go to a mode."""
        ...

    def action_sample(self) -> None:
        """Open the sample network."""
        ...

    def action_backups(self) -> None:
        """Make, verify and restore backups."""
        ...

    def action_language(self) -> object:
        """Choose the language."""
        ...

    def action_lock(self) -> object:
        """Lock the private place in front, or whatever is open."""
        ...

    def forget_painted(self) -> None:
        """Clear the terminal, and what it keeps of lines that were scrolled away or cleared."""
        ...

    def action_leave_concern(self) -> object:
        """Lock the notes about concerns, and go back to where one was."""
        ...
