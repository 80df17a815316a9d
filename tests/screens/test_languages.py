"""Every word on every screen comes from the catalogue: seen by speaking a language that nobody speaks.

The language has no plain vowel, and what people wrote here is Cyrillic; so a word with a plain vowel that is no name
of a key was never translated.
"""

import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import messages
import pytest
from textual.widgets import Static

from conftest import StillClock
from journaling import make_journal
from peerlog.app import PeerlogApp
from peerlog.domain.attendance import Presence
from peerlog.domain.ids import MemberId, NetworkId, SessionId, StepId
from peerlog.domain.member import Experience, Member
from peerlog.domain.mistake import Factor, Spectrum
from peerlog.domain.network import Network
from peerlog.domain.session import Session
from peerlog.domain.step import Airtime, Step
from peerlog.domain.telling import Telling
from peerlog.screens.base import PeerDialog
from peerlog.screens.sealed.recovery import RecoveryKey
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.wording.language import set_language
from private import PASSPHRASE
from screens.walking import Walk, walking

PLAIN = re.compile(r"[A-Za-z]*[aeiouAEIOU][A-Za-z]*")
LETTERS = re.compile(r"[^\W\d_]+")
NOT_WORDS = {
    "peerlog",
    "UTC",
    "ics",
    "Enter",
    "Esc",
    "Del",
    "Tab",
    "Space",
    "PgUp",
    "PgDn",
    "A",
    "E",
    "I",
    "O",
    "U",
}
"""The name of the program, of a zone, of a kind of file, and of keys."""
ZONE = "Africa/Nairobi"
SAID = (
    "урок",
    "l: первый урок",
    "d: решение",
    "a: дело @Анна by 2026-12-04",
    "a: дело",
    "q: вопрос",
    "p: потом",
    '" слова',
)

WALKS: dict[str, tuple[str, ...]] = {
    "today": ("t",),
    "sessions": ("s",),
    "new session": ("s", "c"),
    "plan": ("s", "p", "down"),
    "step": ("s", "p", "e"),
    "formats": ("s", "p", "f"),
    "format filter": ("s", "p", "f", "tab", "9", "9", "tab", "1"),
    "copy an agenda": ("s", "p", "o"),
    "live": ("s", "r"),
    "lines": ("s", "r", "up"),
    "kinds": ("s", "r", "up", "k"),
    "people": ("s", "r", "f7"),
    "concerns": ("ctrl+n",),
    "concern to print": ("ctrl+n", "p"),
    "concern to print, where to": ("ctrl+n", "p", "ж", "f2"),
    "passphrase of concerns": ("ctrl+n", "enter"),
    "guest": ("s", "r", "f7", "g"),
    "stack": ("s", "r", "f8"),
    "re-plan": ("s", "r", "ctrl+r"),
    "speaker": ("s", "r", "up", "y"),
    "who reads": ("s", "r", "up", "l"),
    "room": ("s", "r", "f4"),
    "minutes": ("s", "r", "f2"),
    "public minutes": ("s", "r", "f2", "right"),
    "phone": ("s", "r", "f2", "p"),
    "decide": ("s", "r", "f2", "d"),
    "roles": ("s", "r", "f2", "left", "r"),
    "forms": ("s", "r", "f2", "f"),
    "table": ("s", "r", "f2", "f", "enter"),
    "calendar": ("s", "r", "f2", "f", "down", "down", "enter"),
    "network": ("n",),
    "new member": ("n", "c"),
    "facts": ("n", "f"),
    "leaving": ("n", "m"),
    "another network": ("n", "w"),
    "import": ("n", "i"),
    "actions": ("a",),
    "dropped": ("a", "left"),
    "new action": ("a", "c"),
    "change action": ("a", "e"),
    "drop": ("a", "x"),
    "search": ("f3",),
    "found": ("f3", "у"),
    "nothing found": ("f3", "ъ"),
    "help": ("s", "f1"),
    "menu": ("s", "f9"),
    "live menu": ("s", "r", "f9"),
    "journal": ("j",),
    "journal entries": ("j", "up"),
    "journal prompts": ("j", "f2"),
    "journal models": ("j", "f2", "down", "enter"),
    "journal page": ("j", "f2", "down", "enter", "enter"),
    "journal pages": ("j", "f2", "down", "enter", "enter", "f8"),
    "journal last prompt": ("j", "f2", "down", "enter", "enter", "f5", "f5", "f5"),
    "free page": ("j", "f5"),
    "journal entry": ("j", "up", "enter"),
    "journal details": ("j", "up", "d"),
    "journal history": ("j", "up", "h"),
    "journal deleted": ("j", "up", "delete"),
    "journal starred": ("j", "up", "m", "enter"),
    "journal filter": ("j", "up", "f"),
    "journal filtered": ("j", "up", "f", "down", "enter"),
    "journal calendar": ("j", "f8"),
    "journal day": ("j", "f8", "left", "enter"),
    "journal search": ("j", "f3"),
    "journal found": ("j", "f3", "у"),
    "journal nothing found": ("j", "f3", "ъ"),
    "on this day": ("j", "up", "o"),
    "an old insight": ("j", "up", "r"),
    "patterns": ("j", "up", "p"),
    "still true": ("j", "f7"),
    "changed mind": ("j", "f7", "c"),
    "share sentence": ("j", "f6", "enter"),
    "share what": ("j", "f6", "enter", "enter"),
    "share preview": ("j", "f6", "enter", "enter", "enter", "enter"),
    "journal menu": ("j", "f9"),
    "journal help": ("j", "f1"),
}
AGREED: dict[str, tuple[str, ...]] = {
    "wall": ("s", "r"),
    "power": ("s", "r", "f"),
    "not heard": ("s", "r", "escape"),
    "heard": ("s", "r", "enter"),
    "room": ("s", "r", "enter", "f4"),
    "roll": ("s", "r", "enter", "f7"),
    "walk": ("s", "r", "enter", "f7", "y"),
    "yes": ("s", "r", "enter", "f7", "y", "enter", "enter"),
    "said yes": ("s", "r", "enter", "f7", "y", "enter", "enter", "down", "enter"),
    "case": ("s", "r", "enter", "f5", "f7", "p"),
    "override": ("s", "r", "enter", "f5", "f7", "p", "down", "enter"),
}
LEARNED: dict[str, tuple[str, ...]] = {
    "list": ("l",),
    "list menu": ("l", "f9"),
    "entry": ("l", "enter"),
    "entry help": ("l", "enter", "f1"),
    "question": ("l", "enter", "q"),
    "advice": ("l", "enter", "g", "ж", "f2"),
    "response": ("l", "enter", "r"),
    "theme": ("l", "enter", "h"),
    "release": ("l", "r"),
    "large": ("l", "w"),
    "code": ("l", "i", "ж", "enter"),
    "themes": ("l", "h"),
    "several": ("l", "h", "c"),
    "bulletin": ("l", "b"),
}
COMMANDS = ("Trash", "Drafts", "Backups", "Colours")
JOURNAL = ((0, "урок один. урок два. #вера"), (92, "люди читают"), (365, "первый раз"))
IN_JOURNAL = (
    "Summary", "Import", "Export", "Deleted entries", "Backups of the journal", "Lock after ...", "Your own editor",
    "Rename", "Protect with a passphrase", "Remove this journal",
)  # fmt: skip
WITHOUT_ONE: dict[str, tuple[str, ...]] = {
    "no journal": ("j",),
    "new journal": ("j", "enter"),
    "without a passphrase": ("j", "enter", "enter", "enter", "enter"),
    "different passphrases": ("j", "enter", "enter", "б", "enter", "enter"),
    "recovery key": ("j", "enter", "enter", "б", "enter", "б", "enter"),
    "wrong group": ("j", "enter", "enter", "б", "enter", "б", "enter", "б", "enter"),
    "leave the key": ("j", "enter", "enter", "б", "enter", "б", "enter", "escape"),
    "empty journal": ("j", "enter", "enter", "enter", "enter", "enter"),
    "empty search": ("j", "enter", "enter", "enter", "enter", "enter", "f3"),
}


@pytest.fixture
def house(house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """A house that speaks the language, with a network whose words are Cyrillic."""
    messages.make_pseudo(messages.TEMPLATE, tmp_path)
    monkeypatch.chdir(tmp_path)
    set_language(messages.PSEUDO, tmp_path)
    return house


@pytest.fixture
def filled(house: House) -> House:
    """Members, a session to come, one that was held, and one to run now."""
    network = house.networks.start(Network(id=NetworkId(""), name="Учителя", purpose="Учиться", zone=ZONE))
    people = (
        Member(id=MemberId(""), network=network.id, name="Анна", organisation="Школа", experience=Experience.LONG),
        Member(id=MemberId(""), network=network.id, name="Пётр", joined=date(2026, 11, 20), access_needs="свет"),
        Member(id=MemberId(""), network=network.id, name="Ольга", left=date(2026, 6, 30)),
    )  # fmt: skip
    house.members.add_all(people)
    held = planned(house, network, "Старое", datetime(2026, 10, 29, 14, 0))  # noqa: DTZ001 - a wall clock's time
    house.live.open(held)
    capture(house, held)
    house.live.close(house.sessions.get(held.id))
    planned(house, network, "Новое", datetime(2026, 11, 26, 14, 0))  # noqa: DTZ001
    planned(house, network, "Потом", datetime(2026, 12, 26, 14, 0))  # noqa: DTZ001
    make_journal(house, said=JOURNAL, name="Моё")
    return house


def planned(house: House, network: Network, title: str, starts: datetime) -> Session:
    """Plan a session with three steps."""
    session = house.sessions.plan(
        Session(id=SessionId(""), network=network.id, number=0, title=title, starts=starts, zone=ZONE, place="Зал")
    )  # fmt: skip
    for name in ("Начало", "Круг", "Конец"):
        house.agenda.insert(
            Step(id=StepId(""), session=session.id, position="", title=name, minutes=10, who="Все", rule="Слушать")
        )  # fmt: skip
    return session


OPEN_NOTES: dict[str, tuple[str, ...]] = {
    "notes": (),
    "menu": ("f9",),
    "page": ("c",),
    "sheet": ("c", "ж", "f5"),
    "kept": ("c", "ж", "f2"),
    "half written": ("c", "ж", "escape", "down", "delete"),
}
"""What one presses in the notes about concerns while they are open."""


def capture(house: House, session: Session) -> None:
    """Have everything said that can be said, and everybody marked."""
    for line in SAID:
        house.notes.capture(session, None, house.notes.read(session, line))
    for member, presence in zip(house.members.of(session.network), Presence, strict=False):
        house.attendance.mark(session, member, presence)


def untranslated(walk: Walk) -> list[str]:
    """Give the words on the screen that come neither from the catalogue nor from people."""
    in_front = (
        line.split("│")[1] for line in walk.lines if line.count("│") >= 2
    )  # not what a dialog half covers
    text = "\n".join(in_front) if isinstance(walk.app.screen, PeerDialog) else walk.text
    shown = f"{text}\n{walk.told}".replace(ZONE, "").replace(messages.PSEUDO, "")
    for ref in re.findall(r"\bS\d\d(?:-A\d+)?\b|F\d+|Ctrl\+[A-Z]|\S+/\S+", shown):
        shown = shown.replace(ref, " ")
    words = LETTERS.findall(shown)
    return sorted({word for word in words if PLAIN.fullmatch(word)} - NOT_WORDS)


def offers_the_way_out(walk: Walk) -> bool:
    """Whether the bottom line still says how to leave, however long its words are."""
    bars = walk.app.screen.query(KeyBar)
    return all(
        "Esc" in str(bar.render()) or not any(key == "Esc" for key, _words in bar.keys) for bar in bars
    )


@pytest.mark.parametrize("walk_name", WALKS)
async def test_no_word_is_left_untranslated(app: PeerlogApp, filled: House, walk_name: str) -> None:
    """On each screen and dialog, with longer texts at 80 columns, every word is from the catalogue."""
    del filled
    async with walking(app) as walk:
        for key in WALKS[walk_name]:
            await walk.press(key)
        assert untranslated(walk) == []
        assert offers_the_way_out(walk)


@pytest.mark.parametrize("walk_name", AGREED)
async def test_no_word_around_an_agreement_is_left_untranslated(
    app: PeerlogApp, filled: House, walk_name: str
) -> None:
    """In a session whose second step is a case, in a network that agreed on one clause."""
    network = filled.networks.at_hand()
    assert network is not None
    draft = filled.agreements.draft(network)
    filled.agreements.add(draft, "Слушать", "Молчать")
    filled.agreements.adopt(draft, decided="вместе", head_count=3)
    step = next(
        step for step in filled.agenda.of(filled.sessions.find(network.id, "S02").id) if step.title == "Круг"
    )
    filled.agenda.edit(step, replace(step, airtime=Airtime.MEMBER))
    async with walking(app) as walk:
        for key in AGREED[walk_name]:
            await walk.press(key)
        assert untranslated(walk) == []
        assert offers_the_way_out(walk)


@pytest.mark.parametrize("walk_name", LEARNED)
async def test_no_word_about_mistakes_is_left_untranslated(
    app: PeerlogApp, filled: House, walk_name: str
) -> None:
    """Entries that were released, answered and wait, and what one does with them."""
    network = filled.networks.at_hand()
    assert network is not None
    network = filled.networks.edit(network, replace(network, concern_route="Ольга"))
    for release in (True, False):
        turns = filled.mistake_rounds.begin(network)
        for _turn in range(5):
            turns.take(Telling(aim="урок", wrong="спешка", kind=Spectrum.SLIPPED, factor=Factor.PRESSURE))
        filled.mistake_rounds.close(turns)
        if release:
            filled.mistake_rounds.release(network, 5)
    first, second, *_others = filled.mistake_themes.mark(filled.mistakes.of(network.id), "спешка")
    filled.mistake_answers.respond([first], "слышали", "меняем")
    filled.mistake_answers.ask(first, "как?")
    filled.mistakes.withdraw(second)
    async with walking(app) as walk:
        await walk.press(*LEARNED[walk_name])
        await walk.until(lambda: messages.pseudo("Looking…") not in walk.text)
        assert untranslated(walk) == []
        assert offers_the_way_out(walk)


@pytest.mark.parametrize("command", COMMANDS)
async def test_no_word_of_the_keeping_places_is_left_untranslated(
    app: PeerlogApp, filled: House, command: str
) -> None:
    """Trash, drafts, backups and colours, which the menu leads to."""
    del filled
    async with walking(app) as walk:
        await walk.press("n", "delete", "c", *"ббб", "escape")
        await walk.command(messages.pseudo(command))
        assert untranslated(walk) == []


@pytest.mark.parametrize("command", IN_JOURNAL)
async def test_no_word_of_the_journal_menu_is_left_untranslated(
    app: PeerlogApp, filled: House, command: str
) -> None:
    """Each entry of it and what it leads to."""
    del filled
    async with walking(app) as walk:
        await walk.press("j")
        await walk.command(messages.pseudo(command))
        assert untranslated(walk) == []


@pytest.mark.parametrize("name", OPEN_NOTES)
async def test_no_word_of_the_open_notes_is_left_untranslated(
    app: PeerlogApp, filled: House, name: str
) -> None:
    """The list about concerns, a page, its sheet, what deleting means."""
    filled.concerns.set_passphrase(PASSPHRASE)
    async with walking(app) as walk:
        await walk.press("ctrl+n", *OPEN_NOTES[name])
        assert untranslated(walk) == []
        assert offers_the_way_out(walk)


@pytest.mark.parametrize("name", WITHOUT_ONE)
async def test_no_word_on_the_way_to_a_journal_is_left_untranslated(
    app: PeerlogApp, house: House, name: str
) -> None:
    """The door, the passphrase, the recovery key."""
    del house
    async with walking(app) as walk:
        await walk.press(*WITHOUT_ONE[name])
        for screen in app.screen_stack:
            if isinstance(screen, RecoveryKey):  # whose letters are nobody's words
                screen.query_one("#key", Static).update("")
        await walk.settle()
        assert untranslated(walk) == []


@pytest.mark.parametrize("keys", [(), ("enter",), ("f9",), ("f1",)], ids=["page", "form", "menu", "help"])
async def test_no_word_of_the_first_page_is_left_untranslated(
    app: PeerlogApp, house: House, keys: tuple[str, ...]
) -> None:
    """Before there is any network."""
    del house
    async with walking(app) as walk:
        await walk.press(*keys)
        assert untranslated(walk) == []


@pytest.mark.parametrize("mode", ["t", "s", "n", "l", "a"])
async def test_no_word_of_an_empty_list_is_left_untranslated(
    app: PeerlogApp, house: House, mode: str
) -> None:
    """Its example is in the language too."""
    house.networks.start(Network(id=NetworkId(""), name="Учителя", zone=ZONE))
    async with walking(app) as walk:
        await walk.press(mode)
        assert untranslated(walk) == []


async def test_the_palette_speaks_the_language(app: PeerlogApp, filled: House) -> None:
    """Its placeholder, its entries, and what it says when it finds nothing."""
    del filled
    async with walking(app) as walk:
        await walk.press("ctrl+p")
        await walk.until(lambda: messages.pseudo("Undo") in walk.text or messages.pseudo("Open") in walk.text)
        assert untranslated(walk) == []
        await walk.type("ъъъ")
        await walk.until(lambda: messages.pseudo("Nothing here has that name.")[:12] in walk.text)
        assert untranslated(walk) == []


async def test_a_session_that_was_cut_off_asks_in_the_language(
    app: PeerlogApp, filled: House, clock: StillClock
) -> None:
    """The question at the start."""
    session = next(s for s in filled.sessions.of(filled.networks.all()[0].id) if s.title == "Новое")
    filled.live.open(session)
    filled.live.alive(session.id)
    clock.advance(200)
    async with walking(app) as walk:
        assert "Начало" in walk.text
        assert untranslated(walk) == []
