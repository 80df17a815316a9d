"""What left: when, for whom, in which form; and whether a file at hand is one of them."""

from pathlib import PurePath
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.errors import NotFound
from peerlog.domain.export import Export
from peerlog.domain.ids import SessionId
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Ask
from peerlog.screens.keys import bindings
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.exported import every_session_words, how_words, left_words, ours_words
from peerlog.wording.language import _, mark
from peerlog.wording.safe import visible
from peerlog.wording.session import called
from peerlog.wording.times import clock_time, day_words


class ExportedScreen(PeerScreen[None]):
    """What left."""

    HELP = mark(
        "What left this machine, the latest first: files that were written and texts that were copied. The text itself is "
        "not kept, only its hash. F asks for a file and says whether it is one of them, unchanged. Example: somebody "
        "shows you minutes; F tells for whom they were made."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("exported.file")

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TopBar()
        yield RowList(id="exported")
        yield KeyBar()

    def where(self) -> str:
        """Name the place."""
        return _("What left")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.set_focus(self.query_one(RowList))

    def refresh_values(self) -> None:
        """Show what the log tells of the network at hand."""
        network = self.house.networks.at_hand()
        found = self.house.exports.of(network.id) if network else ()
        self.query_one(RowList).show([self._row(one) for one in found] or _empty())

    def _row(self, one: Export) -> Row:
        now = self.house.local_now()
        made = one.made.astimezone(now.tzinfo)
        when = _("{day} {time}").format(day=day_words(made.date(), now.date()), time=clock_time(made))
        detail = how_words(one, self._session(one.session) if one.session else every_session_words(one))
        return Row(key=one.id, text=left_words(one), detail=detail, right=when)

    def _session(self, session: SessionId) -> str:
        try:
            return visible(called(self.house.sessions.get(session)))
        except NotFound:
            return ""

    def _zone(self) -> str:
        network = self.house.networks.at_hand()
        return network.zone if network else "UTC"

    @work
    async def action_file(self) -> None:
        """Ask for a file and say whether it left here."""
        hint = _("Its path; the file is only read.")
        asked = Ask(self.house, _("Which file?"), hint=hint, check=self.house.exports.like)
        path = await self.app.push_screen_wait(asked)
        if path:
            found = self.house.exports.like(path)
            self.tell(ours_words(PurePath(path).name, found, self._zone()))


def _empty() -> list[Row]:
    return [
        Row(text=_("Nothing left yet."), tone="strong"),
        Row(
            text=_("Each file that is written and each text that is copied is noted here, without its words.")
        ),
        Row(text=_("Example:  2026-11-20 S07 rotas minutes (members).md   for members"), tone="quiet"),
        Row(text=_("F says of any file whether it left here."), tone="quiet"),
    ]
