"""The agenda editor: every step on the clock, the marked one in detail below."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from peerlog.domain.ids import SessionId
from peerlog.domain.plan import Plan
from peerlog.domain.session import SessionState
from peerlog.domain.step import Step
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.screens.session import beginning, changing
from peerlog.screens.session.heading import change_heading
from peerlog.screens.session.rows import beginnings, detail, heading, step_rows
from peerlog.screens.session.running import live_screen
from peerlog.screens.session.step import edit_step, new_step
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _, mark
from peerlog.wording.safe import one_line
from peerlog.wording.session import called

ROOMY = 64
"""Columns from which on there is room to say who speaks beside each step."""


class PlanScreen(PeerScreen[None]):
    """The agenda of one session."""

    HELP = mark(
        "The agenda of one session, with the time each step begins. C puts a new step behind the marked"
        " one, Enter changes it, Left and Right take or give it a minute, U and D move it. Example: "
        "mark “Member case”, press H and choose Troika: its steps take the minutes of the case. Ctrl+Z "
        "takes back any change."
    )
    MODE = "sessions"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "plan.step", "list.edit", "plan.format", "plan.run", "plan.heading",
        "plan.more", "plan.less", "plan.up", "plan.down", "plan.split", "plan.lock", "plan.every",
        "plan.host", "plan.copy", "plan.carry", "list.delete",
    )  # fmt: skip
    TO_A_STEP: ClassVar[frozenset[str]] = frozenset(
        {"edit", "delete", "minutes", "move", "split", "lock", "every", "host"}
    )
    """Actions that need a marked step."""
    CHANGING: ClassVar[frozenset[str]] = TO_A_STEP | {"new", "format", "copy", "carry", "run"}
    """Actions for a session that was not closed yet."""

    def __init__(self, house: House, session: SessionId) -> None:
        super().__init__(house)
        self.session = session
        self.plan: Plan = house.plan.look(session)

    def compose(self) -> ComposeResult:
        """Lay out heading, steps and detail."""
        yield TopBar()
        yield Static(id="heading")
        with VerticalScroll(id="detail", can_focus=False) as below:
            below.border_title = _("Left, Right: minutes   U, D: move   H: format here   F9: more")
            yield Static(id="step")
        yield RowList(id="steps", gutter=7)
        yield KeyBar()

    def where(self) -> str:
        """Say which session this is."""
        return called(self.plan.session)

    def refresh_values(self) -> None:
        """Show the agenda as it is kept now; the cursor stays on its step."""
        self.show()

    def show(self, marked: Step | None = None) -> None:
        """Show the agenda as it is kept now, with the cursor on *marked* if it is given."""
        self.plan = self.house.plan.look(self.session)
        if self.plan.session.trashed:
            self.tell(_("{session} is in the trash.").format(session=called(self.plan.session)))
            self.dismiss()
            return
        roomy = self.app.size.width >= ROOMY
        rows = [*(step_rows(self.plan, with_who=roomy) if self.plan.steps else beginnings(self.plan))]
        self.query_one("#heading", Static).update(heading(self.plan))
        self.query_one(RowList).show(rows, mark_key=marked.id if marked else None)
        self._follow()

    def on_resize(self) -> None:
        """Show the column of speakers only where there is room for it."""
        self.show()

    @on(RowList.Marked)
    def _follow(self) -> None:
        step = self.marked
        source = self.house.plan.source(step, self.plan.session) if step else None
        self.query_one("#step", Static).update(detail(step, source))
        self.query_one("#detail").display = step is not None
        self.refresh_bindings()

    @property
    def marked(self) -> Step | None:
        """The step the cursor stands on."""
        row = self.query_one(RowList).marked
        return self.plan.step(row.key) if row else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what this session and the marked step allow."""
        if action in self.CHANGING and self.plan.session.state is SessionState.CLOSED:
            return False
        if action in self.TO_A_STEP and (not self.is_mounted or self.marked is None):
            return False
        return super().check_action(action, parameters)

    @on(RowList.Chosen)
    async def _choose(self, event: RowList.Chosen) -> None:
        if self.plan.step(event.key) is None:
            await self.run_action(event.key)
        elif self.plan.session.state is not SessionState.CLOSED:
            self.action_edit()

    def action_new(self) -> None:
        """Put a new step behind the marked one."""
        added: list[Step] = []
        form = new_step(self.house, self.session, self.marked.id if self.marked else None, added.append)
        self.app.push_screen(form, lambda saved: self.show(added[0]) if saved else None)

    def action_edit(self) -> None:
        """Change the marked step."""
        if step := self.marked:
            self.app.push_screen(edit_step(self.house, step))

    def action_heading(self) -> None:
        """Change title, day, place and people."""
        change_heading(self, self.plan.session)

    def action_delete(self) -> None:
        """Move the marked step to the trash."""
        if step := self.marked:
            self.house.agenda.remove(step)
            self.show()
            self.tell(
                _("“{title}” is in the trash. Ctrl+Z brings it back.").format(title=one_line(step.title))
            )

    def action_minutes(self, by: int) -> None:
        """Give the marked step a minute, or take one."""
        if (step := self.marked) and step.minutes + by >= 0:
            self.show(self.house.agenda.set_minutes(step, step.minutes + by))

    def action_move(self, by: int) -> None:
        """Move the marked step up or down."""
        if step := self.marked:
            self.show(self.house.agenda.move(step, by))

    def action_split(self) -> None:
        """Cut the marked step in two."""
        if step := self.marked:
            changing.split(self, step)

    def action_lock(self) -> None:
        """Lock the marked step to a time, or free it."""
        if step := self.marked:
            changing.lock(self, step)

    def action_every(self) -> None:
        """Offer the marked step to every next session, or no longer."""
        if step := self.marked:
            changing.every(self, step)

    def action_host(self) -> None:
        """Put a format behind the marked step."""
        if step := self.marked:
            beginning.host_format(self, step)

    def action_format(self) -> None:
        """Add the steps of a format at the end."""
        beginning.add_format(self)

    def action_copy(self) -> None:
        """Copy the agenda of another session to the end."""
        beginning.copy_earlier(self)

    def action_carry(self) -> None:
        """Bring over what the last session left."""
        beginning.bring_over(self)

    def action_run(self) -> None:
        """Run this session live."""
        self.app.switch_screen(live_screen(self, self.plan.session))
