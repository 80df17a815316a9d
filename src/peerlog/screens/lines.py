"""The lines of a session after it was held: read, changed, added, taken out."""

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.captured import with_one_owner
from peerlog.domain.ids import SessionId
from peerlog.domain.line import Line, kind_of
from peerlog.domain.session import MinutesState, Session
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Ask
from peerlog.screens.form import Form
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.fields import Field
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.capture import echo
from peerlog.wording.language import _, mark
from peerlog.wording.lines import line_detail
from peerlog.wording.minutes_state import reason_question
from peerlog.wording.terms import kind_word


class LinesScreen(PeerScreen[None]):
    """What was captured, line by line."""

    HELP = mark(
        "Every line of this session in its order. Enter changes the marked one as it was typed, C adds one at the end, "
        "Delete takes one out. Once the minutes are approved, each change asks for its reason and becomes an amendment. "
        "Example: “d: We meet on first Tuesdays” is a decision."
    )
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("list.edit", "list.new", "list.delete")

    def __init__(self, house: House, session_id: SessionId) -> None:
        super().__init__(house)
        self.session_id = session_id

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TopBar()
        yield RowList(id="lines", gutter=10)
        yield KeyBar()

    def where(self) -> str:
        """Say whose lines these are."""
        session = self._session()
        return _("Lines of {ref} {title}").format(ref=session.ref, title=session.title)

    def refresh_values(self) -> None:
        """Show the lines as they are kept now."""
        names = {member.id: member.name for member in self.house.members.of(self._session().network)}
        today = self.house.local_now().date()
        rows = [
            Row(
                key=line.id,
                gutter=kind_word(kind_of(line)),
                text=line.text,
                detail=line_detail(line, names, today),
            )
            for line in self.house.notes.feed(self.session_id)
        ]
        nothing = Row(
            text=_("Nothing was captured. C writes a line, such as “l: trustees read one page”."),
            tone="quiet",
        )
        self.query_one(RowList).show(rows or [nothing])

    @on(RowList.Chosen, "#lines")
    def action_edit(self) -> None:
        """Change a line as it could have been typed."""
        if row := self.query_one(RowList).marked:
            line = self.house.notes.line(row.key)
            typed = self.house.notes.typed(self._session(), line)
            self._fill(Form(
                self.house, _("Change this line"), self._fields(typed), partial(self._retype, line), place=f"note/{line.id}"
            ))  # fmt: skip

    def action_new(self) -> None:
        """Add a line at the end."""
        place = f"session/{self.session_id}/line/new"
        self._fill(Form(self.house, _("A new line"), self._fields(""), self._capture, place=place))

    @work
    async def _fill(self, form: Form) -> None:
        if await self.app.push_screen_wait(form):
            self.refresh_values()

    @work
    async def action_delete(self) -> None:
        """Take a line out; from approved minutes with a reason."""
        if row := self.query_one(RowList).marked:
            session, reason = self._session(), ""
            if session.minutes_state is MinutesState.APPROVED:
                asked = Ask(self.house, reason_question(session.ref))
                given = await self.app.push_screen_wait(asked)
                reason = given or ""
            self.house.notes.remove(session, self.house.notes.line(row.key), reason)
            self.refresh_values()

    def _fields(self, typed: str) -> list[Field]:
        hint = _(
            'l: lesson  d: decision  q: question  s: success  p: parked  " quote  a: action @who by when'
        )
        fields = [Field(name="text", label=_("Line"), value=typed, hint=hint)]
        if self._session().minutes_state is MinutesState.APPROVED:
            why = _("The minutes are approved: say why, and the change becomes an amendment.")
            fields.append(Field(name="reason", label=_("Why"), hint=why))
        return fields

    def _retype(self, line: Line, values: Mapping[str, str]) -> None:
        session = self._session()
        captured = with_one_owner(self.house.notes.read(session, values["text"]))
        self.house.notes.retype(session, line, captured, values.get("reason", ""))
        self.tell(echo(captured))

    def _capture(self, values: Mapping[str, str]) -> None:
        session = self._session()
        captured = with_one_owner(self.house.notes.read(session, values["text"]))
        self.house.notes.capture(session, None, captured, values.get("reason", ""))
        self.tell(echo(captured))

    def _session(self) -> Session:
        return self.house.sessions.get(self.session_id)
