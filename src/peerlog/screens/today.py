"""Today: what needs me now, in order of need, each with its one key."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.action import Action
from peerlog.domain.session import Session
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.services.today import Needs
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _, mark
from peerlog.wording.times import due_words
from peerlog.wording.today import draft_words, session_words


class TodayScreen(PeerScreen[None]):
    """What needs me now."""

    HELP = mark("What needs you now, the most urgent first. Enter opens what is marked.")
    MODE = "today"
    BINDINGS: ClassVar[list[BindingType]] = bindings("list.new")

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TopBar()
        yield RowList(id="needs", gutter=12)
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show what needs a person now."""
        network = self.house.networks.at_hand()
        if network is not None:
            needs = self.house.today.needs(network)
            self.query_one(RowList).show([*self._rows(needs)])

    def _rows(self, needs: Needs) -> Iterator[Row]:
        for session in needs.running:
            yield self._session_row(session, _("Running"), "warning")
        if needs.next is not None:
            yield self._session_row(needs.next, _("Next"), "accent")
        for draft in needs.drafts:
            yield Row(key=f"draft:{draft.place}", gutter=_("Draft"), gutter_tone="warning", text=draft_words(draft))
        yield from self._actions(_("Overdue"), needs.overdue, needs, "error")
        yield from self._actions(_("Due soon"), needs.soon, needs, "accent")
        yield from self._actions(_("Open"), needs.later, needs, "quiet")
        for session in needs.unapproved:
            yield self._session_row(session, _("Draft minutes"), "quiet")
        if needs.nothing:
            yield Row(text=_("Nothing needs you now. C plans a session."), tone="quiet")

    def _session_row(self, session: Session, what: str, tone: str) -> Row:
        text, detail = session_words(session)
        return Row(key=f"session:{session.id}", gutter=what, gutter_tone=tone, text=text, detail=detail, tone="strong")

    def _actions(self, what: str, actions: tuple[Action, ...], needs: Needs, tone: str) -> Iterator[Row]:
        for action in actions:
            due = due_words(action.due, needs.day) if action.due else ""
            yield Row(key=f"action:{action.id}", gutter=what, gutter_tone=tone, text=action.text, right=due)

    @on(RowList.Chosen)
    def _open(self, event: RowList.Chosen) -> None:
        kind, _colon, record = event.key.partition(":")
        self.tell(f"{kind} {record}")
