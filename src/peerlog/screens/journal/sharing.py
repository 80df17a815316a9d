"""The bridge: a copy of one sentence for others, shown exactly as it will stand."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.bridge import Shared, Target, TargetKind, scrubbed
from peerlog.domain.ids import SessionId
from peerlog.domain.network import Network
from peerlog.domain.reflection import Reflection
from peerlog.screens.base import PeerDialog
from peerlog.screens.dialogs import Ask, Choose, Option
from peerlog.screens.journal.page import JournalPage
from peerlog.screens.journal.round_sharing import broadened, round_line
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.wording.journal_share import (
    copy_hint,
    no_network_words,
    no_session_words,
    place_words,
    sentences,
    shared_words,
    stands_as,
    target_options,
)
from peerlog.wording.journal_sharing import warning_lines, weaker_words
from peerlog.wording.language import _, mark
from peerlog.wording.safe import one_line
from peerlog.wording.session import called
from peerlog.wording.times import full_date

NEED_NO_SESSION = (TargetKind.ACTION, TargetKind.ROUND)


class SharePreview(PeerDialog[str | None]):
    """The copy exactly as it will stand; gives "share", "edit", or None."""

    HELP = mark(
        "This is exactly what others will read, and all of it: no tag, no date, nothing that leads back to your journal. "
        "Names in it are pointed out. Enter shares it, E changes the words first, Esc leaves it unshared."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("share.do", "share.edit")

    def __init__(self, house: House, shared: Shared, place: str) -> None:
        super().__init__(house)
        self._shared, self._place = shared, place

    def compose(self) -> ComposeResult:
        """Lay out the copy and what is pointed out in it."""
        with Vertical(classes="dialog"):
            yield Static(Content(_("This is what others will read")), classes="question")
            yield Static(Content(self._place), classes="quiet")
            yield Static(Content(stands_as(self._shared)), id="copy", classes="strong")
            if warnings := list(warning_lines(self._shared)):
                yield Static(Content("\n".join(warnings)), id="flagged", classes="warning")
            if self._shared.target.kind is TargetKind.ROUND:
                yield Static(Content("\n".join(weaker_words())), classes="warning")
            else:
                words = _("Nothing else goes along, and nothing leads back to your journal.")
                yield Static(Content(words), classes="quiet")
            yield KeyBar()

    def action_share(self) -> None:
        """Let it stand there."""
        self.dismiss("share")

    def action_edit(self) -> None:
        """Change the words first."""
        self.dismiss("edit")


async def share(page: JournalPage[Any], entry: Reflection) -> None:
    """Choose a sentence, change the copy, choose where it goes, look at it, share it."""
    app, house = page.app, page.house
    network = house.networks.at_hand()
    if network is None:
        page.tell(no_network_words())
        return
    text = await _sentence(page, entry)
    text = await _copy(page, text) if text else None
    target = await _target(page, network) if text else None
    if text and target and target.kind is TargetKind.ROUND:
        text = await broadened(page, network, scrubbed(text))
    while text and target:
        shared = house.bridge.preview(network, text, target)
        place = _place(house, network, target)
        answer = await app.push_screen_wait(SharePreview(house, shared, place))
        if answer != "edit":
            if answer == "share":
                house.bridge.share(network, shared)
                page.tell(shared_words(target.kind, place))
            return
        text = await _copy(page, text)
        if text and target.kind is TargetKind.ROUND:
            text = await broadened(page, network, scrubbed(text))


async def _sentence(page: JournalPage[Any], entry: Reflection) -> str | None:
    said = tuple(sentence for sentence in sentences(entry.text) if scrubbed(sentence))
    if len(said) < 2:
        return said[0] if said else None
    options = [Option(str(place), one_line(text, 200)) for place, text in enumerate(said)]
    chosen = await page.app.push_screen_wait(Choose(page.house, _("Which sentence?"), options))
    return said[int(chosen)] if chosen else None


async def _copy(page: JournalPage[Any], text: str) -> str | None:
    question = Ask(page.house, _("Your copy for others"), value=scrubbed(text), hint=copy_hint())
    return await page.app.push_screen_wait(question)


async def _target(page: JournalPage[Any], network: Network) -> Target | None:
    house = page.house
    coming = house.bridge.coming(network.id)
    options = [
        Option(kind.value, name, detail)
        for kind, name, detail in target_options()
        if coming or kind in NEED_NO_SESSION
    ]
    note = "" if coming else no_session_words()
    kind = await page.app.push_screen_wait(Choose(house, _("What should it become?"), options, note=note))
    if kind == TargetKind.ROUND.value:
        return await round_line(page, network)
    if kind is None or kind == TargetKind.ACTION.value:
        return Target(kind=TargetKind.ACTION) if kind else None
    choices = [Option(s.id, one_line(called(s)), right=full_date(s.starts.date())) for s in coming]
    session = await page.app.push_screen_wait(Choose(house, _("In which session?"), choices))
    return Target(kind=TargetKind(kind), session=SessionId(session)) if session else None


def _place(house: House, network: Network, target: Target) -> str:
    name = called(house.sessions.get(target.session)) if target.session else network.name
    return place_words(target.kind, one_line(name))
