"""Closing a session: asks for what is missing, each filled in with one key, and never stands in the way."""

from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.action import Action
from peerlog.domain.closing import Gap, Missing
from peerlog.domain.errors import UnreadableDate
from peerlog.domain.ids import MemberId, SessionId
from peerlog.domain.note import Note
from peerlog.domain.session import Session, SessionState
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Ask, Choose, Option
from peerlog.screens.keys import bindings
from peerlog.screens.live.people import PeopleScreen
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.actions import date_echo
from peerlog.wording.closing import (
    close_words,
    decision_methods,
    gap_kind,
    gap_words,
    lead_words,
    missing_text,
    next_words,
)
from peerlog.wording.language import _, mark

OWN_WORDS = "own"


class ClosingScreen(PeerScreen[None]):
    """What a good record would still have."""

    HELP = mark(
        "What the record of this session still lacks. Enter fills in what is marked: how a decision was taken, who does "
        "an action and by when, who was there. Nothing has to be filled in: F2 closes the session as it is and shows "
        "its minutes, where everything can still be changed."
    )
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("list.fill", "closing.close")

    def __init__(self, house: House, session_id: SessionId) -> None:
        super().__init__(house)
        self.session_id = session_id
        self._missing: dict[str, Missing] = {}

    def compose(self) -> ComposeResult:
        """Lay out the lead and the list."""
        yield TopBar()
        yield Static(id="lead")
        yield RowList(id="missing", gutter=12)
        yield KeyBar()

    def where(self) -> str:
        """Say which session ends."""
        session = self._session()
        return _("Closing {ref} {title}").format(ref=session.ref, title=session.title)

    def refresh_values(self) -> None:
        """Show what is still missing now."""
        session = self._session()
        found = self.house.closing.missing(self.session_id)
        self._missing = {f"{one.gap}:{one.line.id if one.line else ''}": one for one in found}
        rows = [
            Row(
                key=key,
                gutter=gap_kind(one),
                text=missing_text(one),
                right=gap_words(one.gap),
                right_tone="warning",
            )
            for key, one in self._missing.items()
        ]
        text, detail = next_words(session)
        rows += [Row(), Row(key="next", gutter=_("Next"), text=text, detail=detail), Row()]
        text, detail = close_words(session)
        rows.append(
            Row(key="close", gutter="F2", gutter_tone="accent", text=text, detail=detail, tone="strong")
        )
        self.query_one("#lead", Static).update(Content(lead_words(session, len(found))))
        self.query_one(RowList).show(rows)

    @on(RowList.Chosen, "#missing")
    def action_fill(self) -> None:
        """Fill in what is marked."""
        if (row := self.query_one(RowList).marked) is None:
            return
        if row.key == "close":
            self.action_close()
        elif row.key == "next":
            self._fill_next()
        elif row.key in self._missing:
            self._fill(self._missing[row.key])

    def action_close(self) -> None:
        """Close as it is, then straight to the minutes."""
        from peerlog.screens.minutes import MinutesScreen

        session = self._session()
        if session.state is SessionState.RUNNING:
            self.house.live.close(session)
        # What lies below shows the session as it was while it ran.
        while len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        self.app.push_screen(MinutesScreen(self.house, self.session_id))

    @work
    async def _fill(self, one: Missing) -> None:
        if one.gap is Gap.ATTENDANCE:
            await self.app.push_screen_wait(PeopleScreen(self.house, self.session_id))
        elif isinstance(one.line, Note):
            await self._fill_method(one.line)
        elif isinstance(one.line, Action) and one.gap is Gap.OWNER:
            await self._fill_owner(one.line)
        elif isinstance(one.line, Action):
            await self._fill_date(one.line)
        self.refresh_values()

    async def _fill_method(self, decision: Note) -> None:
        options = [
            *(Option(words, words) for words in decision_methods()),
            Option(OWN_WORDS, _("in other words")),
        ]
        method = await self._choose(_("How was it decided?"), decision.text, options)
        if method:
            self.house.notes.describe(self._session(), decision, method=method)

    async def _fill_owner(self, action: Action) -> None:
        network = self._session().network
        here = {part.member for part in self.house.attendance.in_the_room(self.session_id)}
        members = sorted(self.house.members.of(network), key=lambda member: member.id not in here)
        options = [
            Option(member.id, member.name, member.organisation) for member in members if not member.left
        ]
        owner = await self._choose(
            _("Who does it?"), action.text, [*options, Option(OWN_WORDS, _("somebody else: type a name"))]
        )
        if owner in {member.id for member in members}:
            self.house.actions.edit(action, replace(action, owner=MemberId(owner), owner_words=""))
        elif owner:
            self.house.actions.edit(action, replace(action, owner_words=owner))

    async def _fill_date(self, action: Action) -> None:
        typed = await self.app.push_screen_wait(
            Ask(
                self.house,
                _("By when? {action}").format(action=action.text),
                hint=_("Such as fri, 1 dec, in 2 weeks or 2026-12-01."),
                check=self._needed_day,
                echo=lambda words: date_echo(self._day(words), words),
            )
        )
        if typed:
            self.house.actions.edit(action, replace(action, due=self._needed_day(typed)))

    @work
    async def _fill_next(self) -> None:
        session = self._session()
        hint = _("They stand at the foot of the minutes, such as: Thu 3 December, same place.")
        words = await self.app.push_screen_wait(
            Ask(self.house, _("Words about the next session"), value=session.next_session, hint=hint)
        )
        if words is not None:
            self.house.sessions.edit(session, replace(session, next_session=words))
            self.refresh_values()

    async def _choose(self, question: str, line: str, options: list[Option]) -> str:
        whole = _("{question} {line}").format(question=question, line=line)
        chosen = await self.app.push_screen_wait(Choose(self.house, whole, options))
        if chosen == OWN_WORDS:
            return await self.app.push_screen_wait(Ask(self.house, whole)) or ""
        return chosen or ""

    def _needed_day(self, words: str) -> date:
        if (day := self._day(words)) is None:
            raise UnreadableDate(words)
        return day

    def _day(self, words: str) -> date | None:
        return self.house.actions.understand(words, self.house.local_now().date())

    def _session(self) -> Session:
        return self.house.sessions.get(self.session_id)
