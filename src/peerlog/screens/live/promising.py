"""Promising, while it is decided, to look back at a line later; what is being typed stays as it is."""

from textual import work

from peerlog.domain.line import Line
from peerlog.domain.look_back_source import is_lasting
from peerlog.screens.live.feeding import Feeding
from peerlog.wording.language import _


class Promising(Feeding):
    """Promises about captured lines."""

    def action_promise_line(self) -> None:
        """Promise to look back at the marked line."""
        if (line := self.marked_line()) is not None:
            self._promise(line)

    def action_promise_last(self) -> None:
        """Promise to look back at the decision, lesson or action that was captured last."""
        lasting = [line for line in self.house.notes.feed(self.session_id) if is_lasting(line)]
        if lasting:
            self._promise(max(lasting, key=lambda line: (line.made, line.position)))
        else:
            self.tell(
                _("Nothing to promise about yet: capture a decision (d:), a lesson (l:) or an action (a:).")
            )

    def _promise(self, line: Line) -> None:
        if is_lasting(line):
            self._ask_promise(line)
        else:
            self.tell(_("A promise is about a decision, a lesson or an action. K makes this line one."))

    @work
    async def _ask_promise(self, line: Line) -> None:
        from peerlog.screens.look_back.acting import promise

        network = self.house.networks.get(self.session.network)
        await promise(self, network, self.house.look_back_sources.source(line.id))
