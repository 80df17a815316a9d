"""The bulletin "You said, we changed" as each audience may read it, what stays inside and why, and the ways out."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.strip import Strip

from peerlog.domain.audience import Audience
from peerlog.domain.bulletin import BulletinRecord, LeavingBulletin
from peerlog.domain.bulletin_leaving import bulletin_for
from peerlog.domain.calling import Calling
from peerlog.domain.errors import PeerlogError
from peerlog.domain.export import Form
from peerlog.domain.handout import Staying
from peerlog.domain.mistake_answer import Response
from peerlog.domain.network import Network
from peerlog.screens.dialogs import Choose, Option
from peerlog.screens.keys import bindings
from peerlog.screens.minutes.for_readers import ForReaders
from peerlog.screens.mistake.forms import response_form
from peerlog.screens.mistake.rows import LINE
from peerlog.services.bulletin import BulletinWritten, written
from peerlog.services.house import House
from peerlog.widgets.choice_bar import ChoiceBar
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.laid_out import laid_out
from peerlog.widgets.reading_view import ReadingView
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.calling import manner_of
from peerlog.wording.language import _, mark
from peerlog.wording.leaving import flag_sentence
from peerlog.wording.mistake_answering import AS_IT_IS, OTHERWISE, flagged_choices, nothing_stays
from peerlog.wording.mistake_bulletin import bulletin_stays
from peerlog.wording.safe import visible


class BulletinScreen(ForReaders):
    """What leaves, before it leaves."""

    HELP = mark(
        "What the group heard and what it changed, or why not, for one reader at a time; no entry is told in its own "
        "words, and numbers come only from the floor on. Left and right choose the reader. A response that names somebody, or "
        "has a mistake's own words, stays inside until you decide: D on it. Enter writes a file, Y copies. "
        "Example: right, right, Enter writes the one for the public."
    )
    MODE = "learning"
    AUTO_FOCUS = "ReadingView"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "minutes.write", "bulletin.decide", "minutes.names", "bulletin.copy", "tabs.before", "tabs.after"
    )
    KEYLESS: ClassVar[tuple[str, ...]] = ("minutes.folder",)

    def __init__(self, house: House, network: Network) -> None:
        super().__init__(house)
        self.network = network
        self.shown: BulletinWritten | None = None
        """What is on the screen and therefore what leaves."""
        self._seen: BulletinRecord | None = None
        self._flagged: dict[str, Staying] = {}

    def compose(self) -> ComposeResult:
        """Lay out tabs, what stays, the text."""
        yield TopBar()
        yield self.reader_tabs(_("Bulletin for"))
        yield RowList(id="stays")
        yield ReadingView()
        yield KeyBar()

    def where(self) -> str:
        """Name the network."""
        return _("{network}: you said, we changed").format(network=self.network.name)

    def refresh_values(self) -> None:
        """Read what was answered again; nothing is laid out anew unless it changed."""
        record = self.house.bulletin.record(self.network)
        if record != self._seen:
            self._seen = record
            self._lay_out()

    @on(ReadingView.Widened)
    @on(ChoiceBar.Chosen)
    def _lay_out(self) -> None:
        self.shown = None
        if self._seen is not None:
            self._sort(self._seen, self.audience, self.calling, self.query_one(ReadingView).room)

    @work(thread=True, exclusive=True, group="bulletin")
    def _sort(self, record: BulletinRecord, audience: Audience, calling: Calling, room: int) -> None:
        """Sort, write and lay out, beside the screen."""
        colours = self.app.theme_variables
        sorted_out = bulletin_for(record, audience, manner_of(calling))
        self.to_screen(self._show_stays, sorted_out)
        try:
            out = written(sorted_out)
        except PeerlogError as error:
            self.to_screen(self.tell_error, error)
            return
        lines = laid_out(out.text, visible(out.name), room, colours["accent"], colours["quiet"])
        self.to_screen(self._show_text, out, lines)

    def _show_stays(self, sorted_out: LeavingBulletin) -> None:
        self._flagged = {f"{LINE}{at}": one for at, one in enumerate(sorted_out.flagged)}
        self.query_one("#stays", RowList).show(tuple(self._rows(sorted_out)))
        self.refresh_bindings()

    def _rows(self, sorted_out: LeavingBulletin) -> Iterator[Row]:
        flagged = set(map(flag_sentence, sorted_out.flagged))
        yield from (
            Row(key=key, text=flag_sentence(one), tone="warning") for key, one in self._flagged.items()
        )
        rest = [words for words in bulletin_stays(sorted_out) if words not in flagged]
        if rest:
            yield Row(text=_("Stays inside: {what}").format(what=", ".join(rest)), tone="quiet")
        elif not flagged:
            yield Row(text=nothing_stays(), tone="quiet")

    def _show_text(self, out: BulletinWritten, lines: Sequence[Strip]) -> None:
        self.shown = out
        self.query_one(ReadingView).show(lines)

    def _response(self) -> Response | None:
        """Give the marked response that seems to name somebody, or the first such one."""
        row = self.query_one("#stays", RowList).marked
        marked = self._flagged.get(row.key) if row else None
        about = [one.about for one in (marked, *self._flagged.values()) if one is not None and one.about]
        answers = self.house.mistake_answers.responses_in(self.network.id)
        return next((one for one in answers if about and str(one.id) == str(about[0])), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to decide only where something waits for it."""
        return bool(self._flagged) if action == "decide" else super().check_action(action, parameters)

    @work(exclusive=True, group="decide")
    async def action_decide(self) -> None:
        """Ask what becomes of a response that names somebody."""
        response = self._response()
        if response is None:
            self.tell(
                _(
                    "Tab and the arrows go to the line to decide on; a theme gets another name where themes are."
                )
            )
            return
        options = [Option(*words) for words in flagged_choices()]
        chosen = await self.app.push_screen_wait(
            Choose(self.house, _("This could tell on somebody. What becomes of it?"), options)
        )
        if chosen == AS_IT_IS:
            self.attempt(lambda: self.house.mistake_answers.clear(response))
        elif chosen == OTHERWISE:
            await self._say_otherwise(response)

    async def _say_otherwise(self, response: Response) -> None:
        told = [one for one in self.house.mistakes.of(self.network.id) if one.response == response.id]
        if not told:
            self.tell(_("Its entries were all withdrawn; the response can only stay inside."))
            return
        form = response_form(self.house, told, response)
        if await self.app.push_screen_wait(form):
            self.refresh_values()

    @work
    async def action_write(self) -> None:
        """Write what is shown to a file."""
        if self.shown is not None:
            await self.hand_over(self.shown.parcel())

    @work
    async def action_copy(self) -> None:
        """Copy what is shown."""
        if self.shown is not None:
            await self.copy_out(self.shown.parcel(Form.CLIPBOARD))

    @on(RowList.Chosen)
    def _decide(self) -> None:
        self.action_decide()
