"""Re-planning while a session runs: what becomes of each open step, and whether it then fits."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from peerlog.domain.course import Course
from peerlog.domain.ids import StepId
from peerlog.domain.replanning import Fate, Proposal, proposed
from peerlog.screens.base import PeerDialog
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.language import mark
from peerlog.wording.replanning import becomes_words, fate_word, fits_words, left_words
from peerlog.wording.safe import visible

ORDER = (Fate.SHRINK, Fate.KEEP, Fate.PARK, Fate.DROP)


class ReplanDialog(PeerDialog[bool]):
    """Every open step with its minutes now and then; gives whether the plan was changed."""

    HELP = mark(
        "The minutes that are left, shared out over the steps that are left. For each step: S shrink, K keep, "
        "P park it for the next session, D drop it; or the left and right arrows. Enter does it, Ctrl+Z takes it back."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "replan.apply", "replan.shrink", "replan.keep", "replan.park", "replan.drop"
    )

    def __init__(self, house: House, course: Course) -> None:
        super().__init__(house)
        self._course = course
        self._now = house.live.now()
        self._open = course.open_steps(self._now)
        standing = course.standing(self._now)
        self._minutes_left = standing.minutes_left if standing else 0
        self._fates: dict[StepId, Fate] = {}

    def compose(self) -> ComposeResult:
        """Lay out the question, the steps, the verdict."""
        with Vertical(classes="dialog -choice"):
            yield Static(Content(left_words(self._minutes_left, len(self._open))), classes="question")
            yield RowList(gutter=9, id="steps")
            yield Static(id="verdict")
            yield KeyBar()

    def on_mount(self) -> None:
        """Show the first proposal: everything shrinks in proportion."""
        self._show()

    def _proposal(self) -> Proposal:
        local = self._now.wall.astimezone(self._course.session.starts_at.tzinfo)
        return proposed(self._open, self._minutes_left, self._fates, local)

    def _show(self) -> None:
        proposal = self._proposal()
        rows = [
            Row(
                key=each.step.id, gutter=fate_word(each.fate), gutter_tone="accent",
                text=visible(each.step.title), right=becomes_words(each),
            )
            for each in proposal.steps
        ]  # fmt: skip
        self.query_one(RowList).show(rows)
        verdict = self.query_one("#verdict", Static)
        verdict.update(Content(fits_words(proposal)))
        verdict.set_class(proposal.too_long_by > 0, "warning")

    def action_fate(self, fate: str) -> None:
        """Choose what becomes of the marked step."""
        row = self.query_one(RowList).marked
        if row is not None:
            self._fates[StepId(row.key)] = Fate(fate)
            self._show()

    def on_key(self, event: Key) -> None:
        """Choose with the left and right arrows too."""
        row = self.query_one(RowList).marked
        if row is not None and event.key in ("left", "right"):
            event.stop()
            now = ORDER.index(self._fates.get(StepId(row.key), Fate.SHRINK))
            self.action_fate(ORDER[(now + (1 if event.key == "right" else -1)) % len(ORDER)])

    def action_apply(self) -> None:
        """Change the agenda in one act."""
        proposal = self._proposal()
        self.house.live.replan(self._course.session.id, proposal.minutes, proposal.states)
        self.dismiss(True)

    def action_back(self) -> None:
        """Change nothing."""
        self.dismiss(False)
