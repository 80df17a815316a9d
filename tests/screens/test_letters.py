"""A letter leads to another mode only from where that loses nothing: held for every screen that is no dialog."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from journaling import write
from looking_back import promise
from peerlog.app import PeerlogApp
from peerlog.domain.concern import OutsideRoute
from peerlog.domain.confidential_mistake import ConfidentialMistake
from peerlog.domain.ids import MistakeId
from peerlog.domain.mistake import Mistake
from peerlog.domain.network import Network
from peerlog.domain.reflection import Reflection
from peerlog.domain.session import Session
from peerlog.domain.stack import Stack
from peerlog.screens.actions.page import ActionScreen
from peerlog.screens.agreement import AgreementScreen
from peerlog.screens.agreement.answers import AnswersScreen
from peerlog.screens.agreement.versions import VersionsScreen
from peerlog.screens.backups import BackupsScreen
from peerlog.screens.base import PeerScreen
from peerlog.screens.closing import ClosingScreen
from peerlog.screens.concern import ConcernScreen
from peerlog.screens.concern.step_writing import StepWriting
from peerlog.screens.concern.told_list import ToldScreen
from peerlog.screens.concern.told_page import ToldPage
from peerlog.screens.concern.told_writing import ToldWriting
from peerlog.screens.concern.unsealed import UnsealedWriting
from peerlog.screens.concern.writing import ConcernWriting
from peerlog.screens.decision import DecisionsScreen
from peerlog.screens.drafts import DraftsScreen
from peerlog.screens.exported import ExportedScreen
from peerlog.screens.journal.entry import EntryScreen
from peerlog.screens.journal.history import HistoryScreen
from peerlog.screens.journal.patterns import PatternsScreen
from peerlog.screens.journal.screen import JournalScreen
from peerlog.screens.journal.search import JournalSearchScreen
from peerlog.screens.journal.summary import SummaryScreen
from peerlog.screens.journal.trash import JournalTrashScreen
from peerlog.screens.journal.writing import WritingScreen
from peerlog.screens.live.people import PeopleScreen
from peerlog.screens.live.room import RoomScreen
from peerlog.screens.live.screen import LiveScreen
from peerlog.screens.live.stack import StackScreen
from peerlog.screens.live.walk import WalkScreen
from peerlog.screens.live.wall import WallScreen
from peerlog.screens.look_back import LookBackScreen, LookBacksScreen
from peerlog.screens.look_back.year import YearScreen
from peerlog.screens.minutes import MinutesScreen
from peerlog.screens.minutes.across import AcrossScreen
from peerlog.screens.mistake.between import BetweenScreen
from peerlog.screens.mistake.bulletin import BulletinScreen
from peerlog.screens.mistake.code import CodeScreen
from peerlog.screens.mistake.ending import EndingScreen
from peerlog.screens.mistake.entry import MistakeScreen
from peerlog.screens.mistake.large import LargeScreen
from peerlog.screens.mistake.notice import NoticeScreen, ScriptScreen
from peerlog.screens.mistake.over import OverScreen
from peerlog.screens.mistake.own import OwnProofScreen, OwnScreen
from peerlog.screens.mistake.preparing import PreparingScreen
from peerlog.screens.mistake.review import ReviewScreen
from peerlog.screens.mistake.rewriting import RewritingScreen
from peerlog.screens.mistake.sitting import Sitting
from peerlog.screens.mistake.themes import ThemesScreen
from peerlog.screens.mistake.turn import TurnScreen
from peerlog.screens.mistake.verifying import VerifyingScreen
from peerlog.screens.places import PLACES, place
from peerlog.screens.roster import RosterScreen
from peerlog.screens.session.formats import FormatPicker
from peerlog.screens.session.plan import PlanScreen
from peerlog.screens.trash import TrashScreen
from peerlog.screens.welcome import WelcomeScreen
from peerlog.services.house import House
from peerlog.widgets.capture_line import CaptureLine
from peerlog.widgets.row_list import RowList
from peerlog.widgets.text_line import TextLine
from peerlog.widgets.text_page import TextPage
from private import PASSPHRASE
from rules.source import classes_of
from running import opened_session
from screens.walking import Walk, walking
from told import told


def roster_screen(house: House, session: Session, folder: Path) -> RosterScreen:
    """Give the preview of a list with one person."""
    path = folder / "list.csv"
    path.write_text("name\nZoë Brun\n", encoding="utf-8")
    return RosterScreen(
        house, house.networks.get(session.network), house.rosters.look(session.network, str(path))
    )


def with_journal(house: House) -> House:
    """Open a journal with an entry, once."""
    if house.journals.open is None:
        write(house.journals.new("Mine", None).journal, "one entry")
    return house


def with_agreement(house: House, session: Session) -> House:
    """Adopt an agreement of one clause."""
    draft = house.agreements.draft(house.networks.get(session.network))
    house.agreements.add(draft, "We will let anyone pass.")
    house.agreements.adopt(draft, decided="consent", head_count=3)
    return house


def with_notes(house: House) -> House:
    """Open the notes about concerns, once."""
    if house.concerns.open is None:
        house.concerns.set_passphrase(PASSPHRASE)
    return house


def in_confidence(house: House, session: Session) -> ConfidentialMistake:
    """Write down what somebody told."""
    told = ConfidentialMistake(
        id=MistakeId(""), network=session.network, teller="Ana", told_on=house.concerns.today(), wrong="twice"
    )
    with_notes(house)
    return house.concerns.the_open.mistakes.write(told, "", OutsideRoute(first="Ruth"))


def with_promise(house: House, session: Session) -> House:
    """Promise to look back at something."""
    promise(house, house.networks.get(session.network))
    return house


def newest(house: House) -> Reflection:
    """Give the newest entry."""
    return house.journals.the_open.page()[0]


def agreed_in(house: House, session: Session) -> Network:
    """Let a first agreement hold."""
    network = house.networks.get(session.network)
    draft = house.agreements.draft(network)
    house.agreements.add(draft, "We will let anyone pass.")
    house.agreements.adopt(draft, decided="consent", said_yes=house.members.of(network.id)[:1])
    return network


def told_in(house: House, session: Session) -> Mistake:
    """Release three entries; gives the first."""
    told(house, house.networks.get(session.network), 3)
    return house.mistakes.of(session.network)[0]


def sitting_down(house: House, session: Session) -> Sitting:
    """Open a round, with the way outside named."""
    network = house.networks.get(session.network)
    routed = house.networks.edit(network, replace(network, concern_route="Ruth of the board"))
    return Sitting(routed, round=house.mistake_rounds.begin(routed))


def review(house: House, session: Session) -> ReviewScreen:
    """Give the page on which a name was found."""
    sitting = sitting_down(house, session)
    lines = ("with Amina", "", "", "")
    return ReviewScreen(
        house, sitting, lines, lambda text: house.scrubber.telltales(sitting.network, text), set()
    )


def action_in(house: House, session: Session) -> str:
    """Write down an action; gives its id."""
    return house.actions.take(house.networks.get(session.network), "Call the office").id


LEADING_AWAY: dict[type, Callable[[House, Session, Path], PeerScreen[Any]]] = {
    PlanScreen: lambda house, session, _folder: PlanScreen(house, session.id),
    ClosingScreen: lambda house, session, _folder: ClosingScreen(house, session.id),
    MinutesScreen: lambda house, session, _folder: MinutesScreen(house, session.id),
    AcrossScreen: lambda house, session, _folder: AcrossScreen(house, house.networks.get(session.network)),
    ActionScreen: lambda house, session, _folder: ActionScreen(house, action_in(house, session)),
    DecisionsScreen: lambda house, _session, _folder: DecisionsScreen(house),
    DraftsScreen: lambda house, _session, _folder: DraftsScreen(house),
    ExportedScreen: lambda house, _session, _folder: ExportedScreen(house),
    TrashScreen: lambda house, _session, _folder: TrashScreen(house),
    BackupsScreen: lambda house, _session, _folder: BackupsScreen(house),
    JournalScreen: lambda house, _session, _folder: JournalScreen(with_journal(house)),
    EntryScreen: lambda house, _session, _folder: EntryScreen(with_journal(house), newest(house).id),
    HistoryScreen: lambda house, _session, _folder: HistoryScreen(with_journal(house), newest(house)),
    JournalSearchScreen: lambda house, _session, _folder: JournalSearchScreen(with_journal(house)),
    JournalTrashScreen: lambda house, _session, _folder: JournalTrashScreen(with_journal(house)),
    AgreementScreen: lambda house, session, _folder: AgreementScreen(house, agreed_in(house, session)),
    AnswersScreen: lambda house, session, _folder: AnswersScreen(house, agreed_in(house, session)),
    VersionsScreen: lambda house, session, _folder: VersionsScreen(house, agreed_in(house, session)),
    PatternsScreen: lambda house, _session, _folder: PatternsScreen(with_journal(house)),
    MistakeScreen: lambda house, session, _folder: MistakeScreen(house, told_in(house, session).id),
    BulletinScreen: lambda house, session, _folder: BulletinScreen(
        house, house.networks.get(session.network)
    ),
    ThemesScreen: lambda house, session, _folder: ThemesScreen(house, house.networks.get(session.network)),
    VerifyingScreen: lambda house, session, _folder: VerifyingScreen(house, told_in(house, session)),
    LookBacksScreen: lambda house, _session, _folder: LookBacksScreen(house),
    LookBackScreen: lambda house, session, _folder: LookBackScreen(
        house, promise(house, house.networks.get(session.network)).id
    ),
    YearScreen: lambda house, session, _folder: YearScreen(with_promise(house, session)),
}
"""What is done there is kept at once."""
STAYING: dict[type, Callable[[House, Session, Path], PeerScreen[Any]]] = {
    FormatPicker: lambda house, _session, _folder: FormatPicker(house),
    RosterScreen: roster_screen,
    LiveScreen: lambda house, session, _folder: LiveScreen(house, session.id),
    RoomScreen: lambda house, session, _folder: RoomScreen(house, session.id),
    PeopleScreen: lambda house, session, _folder: PeopleScreen(house, session.id),
    StackScreen: lambda house, session, _folder: StackScreen(house, session.id, Stack()),
    WallScreen: lambda house, session, _folder: WallScreen(house, session.id),
    WalkScreen: lambda house, session, _folder: WalkScreen(with_agreement(house, session), session.id, ()),
    WritingScreen: lambda house, _session, _folder: WritingScreen(with_journal(house)),
    ConcernScreen: lambda house, _session, _folder: ConcernScreen(house),
    ConcernWriting: lambda house, _session, _folder: ConcernWriting(with_notes(house)),
    ToldScreen: lambda house, _session, _folder: ToldScreen(with_notes(house)),
    ToldPage: lambda house, session, _folder: ToldPage(house, in_confidence(house, session).id),
    ToldWriting: lambda house, _session, _folder: ToldWriting(with_notes(house)),
    StepWriting: lambda house, session, _folder: StepWriting(house, in_confidence(house, session)),
    UnsealedWriting: lambda house, _session, _folder: UnsealedWriting(house),
    PreparingScreen: lambda house, session, _folder: PreparingScreen(house, sitting_down(house, session)),
    NoticeScreen: lambda house, session, _folder: NoticeScreen(house, sitting_down(house, session)),
    ScriptScreen: lambda house, session, _folder: ScriptScreen(house, sitting_down(house, session)),
    BetweenScreen: lambda house, session, _folder: BetweenScreen(house, sitting_down(house, session)),
    CodeScreen: lambda house, session, _folder: CodeScreen(house, sitting_down(house, session)),
    LargeScreen: lambda house, session, _folder: LargeScreen(house, [told_in(house, session)]),
    OwnScreen: lambda house, session, _folder: OwnScreen(
        house, sitting_down(house, session), told_in(house, session)
    ),
    OwnProofScreen: lambda house, session, _folder: OwnProofScreen(
        house, sitting_down(house, session), told_in(house, session)
    ),
    RewritingScreen: lambda house, session, _folder: RewritingScreen(
        house, sitting_down(house, session), "Answer", ["Why?"], [""]
    ),
    TurnScreen: lambda house, session, _folder: TurnScreen(house, sitting_down(house, session)),
    ReviewScreen: lambda house, session, _folder: review(house, session),
    OverScreen: lambda house, session, _folder: OverScreen(house, sitting_down(house, session), ""),
    EndingScreen: lambda house, session, _folder: EndingScreen(house, sitting_down(house, session)),
    SummaryScreen: lambda house, _session, _folder: SummaryScreen(with_journal(house)),
}
"""A choice is half made there, or a word typed beside the line would lead away and be typed on elsewhere."""


async def outside_text(walk: Walk) -> None:
    """Go to where letters are no text."""
    if isinstance(walk.app.screen.focused, TextPage):
        await walk.press("tab")
    if isinstance(walk.app.screen.focused, CaptureLine):
        await walk.type("one line")
        await walk.press("enter", "up")
    assert not isinstance(walk.app.screen.focused, CaptureLine)
    for line in walk.app.screen.query(TextLine):
        line.disabled = True
    await walk.settle()


def test_every_screen_is_either_left_by_a_letter_or_not(house: House) -> None:
    """A new one is put into one of the two tables above, after some thought."""
    made = {kind for kind in classes_of(PeerScreen) if kind.compose is not PeerScreen.compose}
    shown = {kind for kind in made if not made & set(kind.__subclasses__())}
    modes = {type(place(code, house)) for code, _name in PLACES}
    assert shown - modes - {WelcomeScreen} == {*LEADING_AWAY, *STAYING}


@pytest.mark.parametrize("kind", [*LEADING_AWAY, *STAYING], ids=lambda kind: kind.__name__)
async def test_a_letter_leads_away_only_where_nothing_is_half_done(
    app: PeerlogApp, house: House, tmp_path: Path, kind: type
) -> None:
    """The top line names the other modes where letters lead to them, and nowhere else."""
    session = opened_session(house)
    make = {**LEADING_AWAY, **STAYING}[kind]
    async with walking(app) as walk:
        await walk.press("s")
        app.push_screen(make(house, session, tmp_path))
        await walk.settle()
        assert type(app.screen) is kind
        assert ("ACTIONS" in walk.lines[0].upper()) == (kind in LEADING_AWAY)
        await outside_text(walk)
        await walk.press("n")
        assert app.current_mode == ("network" if kind in LEADING_AWAY else "sessions")
        await walk.press("t", "a")
        assert app.current_mode == ("actions" if kind in LEADING_AWAY else "sessions")


async def test_a_choice_that_was_begun_waits_behind_the_search(app: PeerlogApp, house: House) -> None:
    """F3 is pressed on purpose; coming back, the same format is marked."""
    opened_session(house)
    async with walking(app) as walk:
        await walk.press("s")
        app.push_screen(FormatPicker(house))
        await walk.press("down", "down", "down")
        marked = app.screen.query_one(RowList).marked
        await walk.press("f3", "escape", "s")
        assert isinstance(app.screen, FormatPicker)
        assert app.screen.query_one(RowList).marked == marked
