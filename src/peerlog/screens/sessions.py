"""Sessions: the coming ones first, then those that were held, newest first."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.session import Session, SessionState
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.services.sessions import is_past
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _, mark
from peerlog.wording.session import state_words, when_and_where


class SessionsScreen(PeerScreen[None]):
    """Coming and past sessions."""

    HELP = mark(
        "Every session of the network: the coming ones first, then those that were held. C plans a new "
        "one: give it a title and a day, such as “thu 14:00”, then choose a ready-made format. Enter "
        "opens the marked one: a planned session shows its agenda, a running one its live screen, a "
        "closed one its minutes."
    )
    MODE = "sessions"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "list.open", "list.new", "list.edit", "sessions.run", "sessions.agenda", "list.delete"
    )
    TO_ONE: ClassVar[frozenset[str]] = frozenset({"open", "edit", "delete", "run", "agenda"})
    """Actions that need a marked session."""

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._sessions: dict[str, Session] = {}

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TopBar()
        yield RowList(id="sessions", gutter=5)
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show the sessions as they are kept now."""
        network = self.house.networks.at_hand()
        if network is not None:
            sessions = self.house.sessions.of(network.id)
            self._sessions = {session.id: session for session in sessions}
            self.query_one(RowList).show([*self._rows(sessions)])
            self.refresh_bindings()

    def _rows(self, sessions: tuple[Session, ...]) -> Iterator[Row]:
        held = [session for session in sessions if session.state is SessionState.CLOSED]
        coming = sorted(
            (s for s in sessions if s.state is not SessionState.CLOSED), key=lambda s: s.starts_at
        )
        yield Row(text=_("Coming"), tone="quiet")
        if coming:
            yield from map(self._row, coming)
        else:
            yield Row(text=_("No session is planned."), tone="strong")
            yield Row(text=_("C plans one: a title, a day, and a ready-made agenda."))
            yield Row(text=_("Example:  Feedback that lands   thu 14:00"), tone="quiet")
        if held:
            yield Row()
            yield Row(text=_("Held"), tone="quiet")
            yield from map(self._row, held)

    def _row(self, session: Session) -> Row:
        running = session.state is SessionState.RUNNING
        return Row(
            key=session.id,
            gutter=session.ref,
            gutter_tone="warning" if running else "accent",
            text=session.title,
            detail=when_and_where(session),
            right=state_words(session, is_past=is_past(session, self.house.desk.now())),
            tone="" if session.state is SessionState.CLOSED else "strong",
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what the marked session allows."""
        if action not in self.TO_ONE:
            return super().check_action(action, parameters)
        session = self._marked() if self.is_mounted else None
        return session is not None and not (action == "run" and session.state is SessionState.CLOSED)

    @on(RowList.Marked)
    def _follow(self) -> None:
        self.refresh_bindings()

    @on(RowList.Chosen)
    def action_open(self) -> None:
        """Open the marked session at the place that fits its state."""
        session = self._marked()
        if session is None:
            return
        if session.state is SessionState.PLANNED:
            self._plan(session)
        elif session.state is SessionState.RUNNING:
            self.action_run()
        else:
            from peerlog.screens.minutes import MinutesScreen

            self.app.push_screen(MinutesScreen(self.house, session.id))

    def action_new(self) -> None:
        """Plan a new session, then make its agenda."""
        from peerlog.screens.session import new_session

        network = self.house.networks.at_hand()
        if network is not None:
            kept: list[Session] = []
            form = new_session(self.house, network, kept.append)
            self.app.push_screen(form, lambda saved: self._plan(kept[0]) if saved else None)

    def action_edit(self) -> None:
        """Change the heading of the marked session."""
        from peerlog.screens.session import change_heading

        if session := self._marked():
            change_heading(self, session)

    def action_delete(self) -> None:
        """Move the marked session to the trash."""
        if session := self._marked():
            self.house.sessions.remove(session)
            self.tell(_("{ref} is in the trash. Ctrl+Z brings it back.").format(ref=session.ref))
            self.refresh_values()

    def action_agenda(self) -> None:
        """Look at the agenda of the marked session."""
        if session := self._marked():
            self._plan(session)

    def action_run(self) -> None:
        """Run the marked session live."""
        from peerlog.screens.session.running import live_screen

        if session := self._marked():
            self.app.push_screen(live_screen(self, session))

    def _plan(self, session: Session) -> None:
        from peerlog.screens.session import PlanScreen

        self.refresh_values()
        self.query_one(RowList).mark(session.id)
        self.app.push_screen(PlanScreen(self.house, session.id))

    def _marked(self) -> Session | None:
        row = self.query_one(RowList).marked
        return self._sessions.get(row.key) if row else None
