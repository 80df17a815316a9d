"""One look-back to read, whole, and what the group does with it."""

from collections.abc import Iterator
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.errors import NotFound
from peerlog.domain.look_back import LookBack, Rung, RungState
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.screens.look_back import acting
from peerlog.screens.look_back.rows import LABELS, fact_rows
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _, mark
from peerlog.wording.look_back_list import rung_line
from peerlog.wording.look_back_page import (
    Fact,
    hindsight_facts,
    left_holder_words,
    look_facts,
    promise_facts,
    standing_words,
)


class LookBackScreen(PeerScreen[None]):
    """One promise and its looks."""

    HELP = mark(
        "One promise to look back: what was expected, who holds it, and what each look found. What was expected is locked; "
        "what turned out since is added with H. O looks at it when a look is due. The line above shows every look: ● taken, "
        "○ due, × missed, · ahead. Example: O, “partly”, “two wards of five still ask”."
    )
    MODE = "actions"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "lookback.look", "lookback.hindsight", "lookback.hold", "lookback.let_go", "lookback.source", "lookback.drop",
    )  # fmt: skip
    KEYLESS: ClassVar[tuple[str, ...]] = ("lookback.remove",)

    def __init__(self, house: House, look_back: str, at: str = "") -> None:
        super().__init__(house)
        self._look_back, self._at = look_back, at

    def compose(self) -> ComposeResult:
        """Lay out how it stands, the ladder, the text."""
        yield TopBar()
        yield Static(id="standing")
        yield RowList(gutter=LABELS, id="promise")
        yield KeyBar()

    def where(self) -> str:
        """Name the place."""
        return _("Look-back")

    def look_again(self) -> bool:
        """Show it as it is kept now; one that was deleted is left."""
        try:
            self.house.look_backs.get(self._look_back)
        except NotFound:
            self.dismiss()
            return False
        return super().look_again()

    def refresh_values(self) -> None:
        """Show it as it is kept now."""
        look_back = self.look_back
        rungs = self.house.look_backs.rungs(look_back)
        self.query_one("#standing", Static).update(
            Content.styled(standing_words(look_back, rungs), _tone(rungs))
        )
        rows = tuple(fact_rows(self._facts(look_back, rungs)))
        self.query_one(RowList).show(rows, mark_key=self._at or None)
        self._at = ""
        self.refresh_bindings()

    def _facts(self, look_back: LookBack, rungs: tuple[Rung, ...]) -> Iterator[Fact]:
        service = self.house.look_backs
        source = self.house.look_back_sources.source(look_back.about) if look_back.about else None
        left = service.holder_left(look_back)
        yield Fact("", rung_line(rungs, let_go=look_back.let_go_on is not None), tone="accent")
        yield Fact("", "")
        yield from promise_facts(look_back, source, left_holder_words(left.name) if left else "")
        yield from hindsight_facts(service.hindsights_of(look_back))
        yield from look_facts(service.looks_of(look_back))

    @property
    def look_back(self) -> LookBack:
        """The promise as it is kept now."""
        return self.house.look_backs.get(self._look_back)

    def _marked(self) -> str:
        row = self.query_one(RowList).marked if self.is_mounted else None
        return row.key if row else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what is possible: to delete only looks and words added, to go only where there is a place."""
        if action == "drop":
            return self.is_mounted and self._marked() in self._deletable()
        if action == "source":
            about = self.look_back.about if self.is_mounted else None
            return about is not None and self.house.look_back_sources.source(about) is not None
        if action in ("look", "let_go"):
            return self.look_back.let_go_on is None
        return super().check_action(action, parameters)

    def _deletable(self) -> set[str]:
        """Give the ids of its looks and of the words added later."""
        look_back, service = self.look_back, self.house.look_backs
        return {
            *(str(one.id) for one in service.looks_of(look_back)),
            *(str(one.id) for one in service.hindsights_of(look_back)),
        }

    @work
    async def action_look(self) -> None:
        """Say what is left of it."""
        await acting.look(self, self.look_back)

    @work
    async def action_hindsight(self) -> None:
        """Add what turned out since."""
        await acting.add_hindsight(self, self.look_back)

    @work
    async def action_edit(self) -> None:
        """Say who holds it and when it is looked at."""
        await acting.hold(self, self.look_back)

    @work
    async def action_let_go(self) -> None:
        """Note that nobody needs to look any more."""
        await acting.let_go(self, self.look_back)

    def action_drop(self) -> None:
        """Move the marked look, or words that were added, to the trash."""
        marked, service = self._marked(), self.house.look_backs
        for look in service.looks_of(self.look_back):
            if look.id == marked:
                service.remove_look(look)
        for hindsight in service.hindsights_of(self.look_back):
            if hindsight.id == marked:
                service.remove_hindsight(hindsight)
        self.refresh_values()
        self.tell(_("In the trash. Ctrl+Z brings it back."))

    @work
    async def action_remove(self) -> None:
        """Move all of it to the trash, after asking."""
        if await acting.remove(self, self.look_back):
            self.dismiss()

    def action_source(self) -> None:
        """Go to the line it came from."""
        about = self.look_back.about
        source = self.house.look_back_sources.source(about) if about else None
        if source is not None:
            self.app.call_later(acting.go_to, self.app, source)


def _tone(rungs: tuple[Rung, ...]) -> str:
    return "bold $warning" if any(one.state is RungState.DUE for one in rungs) else "bold"
