"""An app in which one key leads to the notes about concerns, and back to where one was."""

from textual import work

from peerlog.screens.locking import LockingApp
from peerlog.screens.places import CONCERN

LEADING_ON = frozenset({"concern", "confidential", "go", "trash", "drafts", "backups"})
"""What leads to other screens."""


class ConcerningApp(LockingApp, inherit_bindings=False):
    """Goes to the notes about concerns, and locks them on the way back."""

    _came_from = ""
    """The mode in which the key was pressed."""

    def action_concern(self) -> None:
        """Show where a concern goes, and what can be noted."""
        self._came_from = self.current_mode
        self.switch_mode(CONCERN)

    def action_confidential(self) -> None:
        """Show the mistakes that were told in confidence, which lie beside the notes; the passphrase first."""
        self.action_concern()
        self.call_after_refresh(self._to_mistakes)

    def _to_mistakes(self) -> None:
        from peerlog.screens.concern import ConcernScreen

        if isinstance(screen := self.screen, ConcernScreen):
            screen.action_mistakes()

    @work(exclusive=True, group="concern")
    async def action_leave_concern(self) -> None:
        """Go back to where one was, lock the notes, and leave nothing of them on a screen."""
        await self.switch_mode(self._came_from)
        await self.lock_place(CONCERN)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """From the notes nothing leads on but the way back, which locks them."""
        if action in LEADING_ON and self.current_mode == CONCERN:
            return False
        return super().check_action(action, parameters)
