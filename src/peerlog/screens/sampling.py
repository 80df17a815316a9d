"""An app that can change to the sample network and back: it ends, and says over which file to open again."""

import asyncio
from collections.abc import Callable

from textual import work

from peerlog.screens.dressing import DressingApp
from peerlog.wording.language import _

SAMPLE, OWN, REMOVED = "sample", "own", "removed"
"""What the app ends with when it should open again: over the sample, over one's own, or so without the sample."""


class SamplingApp(DressingApp, inherit_bindings=False):
    """The way to the sample network, and out of it."""

    make_sample: Callable[[], object] | None = None
    """Makes the sample; None where there is none to go to."""

    @work(exclusive=True)
    async def action_sample(self) -> None:
        """Open the sample network; it lives in a file of its own and is made when first asked for."""
        if (make := self.make_sample) is not None:
            self.tell(_("Making the sample network; yours stays as it is…"))
            await asyncio.to_thread(make)
            self.exit(SAMPLE)

    def action_leave_sample(self) -> None:
        """Go back to one's own networks."""
        self.exit(OWN)

    @work
    async def action_remove_sample(self) -> None:
        """Remove the sample network from this machine and go back to one's own."""
        from peerlog.screens.dialogs import Confirm

        question = Confirm(
            self.house,
            _("Remove the sample network?"),
            consequence=_("Yours are not touched. The sample can be made again at any time."),
        )
        if await self.push_screen_wait(question):
            self.exit(REMOVED)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the way there from one's own, and the way out there."""
        if action == "sample":
            return self.make_sample is not None and not self.house.demo
        if action in ("leave_sample", "remove_sample"):
            return self.house.demo
        return super().check_action(action, parameters)
