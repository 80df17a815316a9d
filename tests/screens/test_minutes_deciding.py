"""Deciding line by line what leaves, on the minutes screen; names, other forms, and what left before."""

from pathlib import Path

import pytest

from conftest import StillClock
from held import hold_session, start_network
from peerlog.app import PeerlogApp
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.export import Form
from peerlog.domain.line import Line
from peerlog.domain.session import Session
from peerlog.screens.minutes import MinutesScreen
from peerlog.services.exports import digest_of
from peerlog.services.house import House
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf
from screens.walking import Walk, walking

LINES = (
    "l: Trustees read one page, not ten",
    "Amina showed us the board",
    "We hope so",
    '" Nobody reads ten pages',
    "a: Draft the one-pager by 1 dec 2026",
)


@pytest.fixture
def session(house: House) -> Session:
    """A session that was held, its minutes still a draft."""
    return hold_session(house, start_network(house), LINES)


async def opened(walk: Walk, house: House, session: Session) -> None:
    """Open the minutes and wait for the text."""
    walk.app.push_screen(MinutesScreen(house, session.id))
    await laid_out(walk)


async def laid_out(walk: Walk) -> None:
    """Wait until the text stands there."""
    await walk.settle()
    await walk.until(lambda: isinstance(walk.app.screen, MinutesScreen) and walk.app.screen.shown is not None)
    await walk.settle()


async def chosen(walk: Walk, words: str) -> None:
    """Decide on the marked line: choose what begins with these words."""
    await walk.press("d")
    await walk.go_to(words)
    await walk.press("enter")


def said(house: House, session: Session, text: str) -> Line:
    """The line with this text, as it is kept."""
    return next(line for line in house.notes.feed(session.id) if line.text == text)


async def test_a_flagged_line_leaves_as_suggested(app: PeerlogApp, house: House, session: Session) -> None:
    """It changes sides, in the words suggested; the line itself stays as it was captured."""
    async with walking(app) as walk:
        await opened(walk, house, session)
        await chosen(walk, "Leave as: The facilitator showed us")
        await laid_out(walk)
        assert "It leaves as “The facilitator showed us the board”" in walk.told
    line = said(house, session, LINES[1])
    assert line.outside == "The facilitator showed us the board"
    leaves = house.minutes.leaving(session.id, Audience.MEMBERS).lines
    assert line.outside in [one.leaves for one in leaves]


async def test_words_of_ones_own_are_looked_at_before_they_leave(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """Where they still name somebody it is asked once more; Esc leaves everything as it was."""
    async with walking(app) as walk:
        await opened(walk, house, session)
        await chosen(walk, "Leave in my words")
        await walk.press("ctrl+u")
        await walk.type("Silva was there")
        await walk.press("enter")
        assert "Let it leave all the same?" in walk.words
        await walk.press("escape")
        assert said(house, session, LINES[1]).outside == ""
        await chosen(walk, "Leave in my words")
        await walk.press("ctrl+u")
        await walk.type("A board was shown")
        await walk.press("enter")
    assert said(house, session, LINES[1]).outside == "A board was shown"


async def test_a_line_can_be_kept_in_or_go_as_it_is_and_that_be_taken_back(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """Kept in, it goes no further than those who may know names; nothing waits for a decision any more."""
    async with walking(app) as walk:
        await opened(walk, house, session)
        await chosen(walk, "Keep it in")
        await laid_out(walk)
        assert "to decide on" not in walk.words
        assert said(house, session, LINES[1]).level is Audience.FACILITATORS
        house.undo.undo()
        walk.app.screen.refresh_values()
        await laid_out(walk)
        await chosen(walk, "Leave as it is")
        await laid_out(walk)
        assert said(house, session, LINES[1]).outside_sure
        await walk.press("shift+tab")
        await walk.go_to("Amina showed us")
        await chosen(walk, "Take the other words back")
    assert said(house, session, LINES[1]).outside == ""


async def test_a_quote_waits_for_a_yes_and_any_line_can_be_held_nearer(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """For the public; D on a line that leaves says how far it goes."""
    async with walking(app) as walk:
        await opened(walk, house, session)
        await walk.press("right")
        await laid_out(walk)
        rows = walk.app.screen.query_one("#stays")
        rows.mark(said(house, session, "Nobody reads ten pages").id)  # type: ignore[attr-defined]
        await chosen(walk, "Its speaker said yes")
        await laid_out(walk)
        assert said(house, session, "Nobody reads ten pages").said_yes  # type: ignore[union-attr]
        await walk.press("shift+tab")
        await walk.go_to("We hope so")
        await chosen(walk, "How far it may go")
        await walk.go_to("no further than members")
        await walk.press("enter")
    assert said(house, session, "We hope so").level is Audience.MEMBERS


async def test_a_decision_on_approved_minutes_asks_for_its_reason(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """What left of them changes."""
    house.sessions.approve(session)
    async with walking(app) as walk:
        await opened(walk, house, session)
        await chosen(walk, "Keep it in")
        assert "The minutes are approved" in walk.words
        await walk.type("asked to")
        await walk.press("enter")
    assert said(house, session, LINES[1]).level is Audience.FACILITATORS


async def test_roles_and_initials_are_chosen_for_this_export(
    app: PeerlogApp, house: House, session: Session, tmp_path: Path
) -> None:
    """R goes round; what is written is called as shown, and so it is noted. For me names always stand."""
    house.choices.set("export.folder", str(tmp_path))
    async with walking(app) as walk:
        await opened(walk, house, session)
        await walk.press("left", "r")
        await laid_out(walk)
        assert "by role" in walk.text
        await walk.press("r")
        await laid_out(walk)
        assert "by initials" in walk.text
        await walk.press("enter")
        await walk.press("left", "r")
        assert "always as it was captured" in walk.told
    (file,) = tmp_path.glob("*.md")
    assert "Amina" not in file.read_text(encoding="utf-8")
    assert "AY" in file.read_text(encoding="utf-8")
    (noted,) = house.exports.of(session.network)
    assert (noted.calling, noted.audience) == (Calling.INITIALS, Audience.FACILITATORS)


async def test_what_is_copied_is_noted(app: PeerlogApp, house: House, session: Session) -> None:
    """The text of the minutes, and the short one for a phone, each by its hash."""
    async with walking(app) as walk:
        await opened(walk, house, session)
        await walk.press("c")
        await walk.press("p", "enter")
    text = house.minutes.text(session.id, Audience.MEMBERS)
    short = house.minutes.phone_text(session.id, Audience.MEMBERS)
    noted = {one.form: one.digest for one in house.exports.of(session.network)}
    assert noted == {Form.CLIPBOARD: digest_of(text.encode()), Form.PHONE: digest_of(short.encode())}


async def test_a_table_and_a_calendar_are_shown_before_they_are_written(
    app: PeerlogApp, house: House, session: Session, tmp_path: Path
) -> None:
    """F chooses the form, Enter writes the very text; Esc writes nothing."""
    folder = tmp_path / "out"
    folder.mkdir()
    house.choices.set("export.folder", str(folder))
    async with walking(app) as walk:
        await opened(walk, house, session)
        for words in ("Table for a spreadsheet", "Calendar of every session"):
            await walk.press("f")
            await walk.go_to(words)
            await walk.press("enter")
            assert "For members." in walk.words
            await walk.press("escape")
            assert not list(folder.iterdir())
        for words in ("Table for a spreadsheet", "Calendar of every session"):
            await walk.press("f")
            await walk.go_to(words)
            await walk.press("enter", "enter")
    assert sorted(path.suffix for path in folder.iterdir()) == [".csv", ".ics"]
    assert "Amina" not in "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())
    assert {one.session for one in house.exports.of(session.network)} == {session.id, None}


async def test_what_left_is_listed_and_a_file_recognised(
    app: PeerlogApp, house: House, session: Session, tmp_path: Path
) -> None:
    """When, for whom, in which form; a file that was changed since is not known."""
    path = Path(house.minutes.export(session.id, Audience.PUBLIC, str(tmp_path)))
    async with walking(app) as walk:
        await opened(walk, house, session)
        await walk.command("What left")
        assert path.name in walk.words
        assert "for public, by name, S01" in walk.words
        await walk.press("f")
        await walk.type(str(path))
        await walk.press("enter")
        assert "is one of ours, unchanged" in walk.told
        path.write_text("changed", encoding="utf-8")
        await walk.press("f")
        await walk.type(str(path))
        await walk.press("enter")
        assert "is not known here" in walk.told


async def test_records_that_can_only_be_read_leave_and_it_is_said_that_nothing_is_noted(
    house: House, session: Session, home: Home, clock: StillClock, tmp_path: Path
) -> None:
    """Whoever keeps a log must know what is missing in it."""
    house.choices.set("export.folder", str(tmp_path))
    house.close()
    only_read = House(Shelf(home, clock, lambda: "f" * 32, read_only=True))
    try:
        async with walking(PeerlogApp(only_read, lambda _error: tmp_path)) as walk:
            await opened(walk, only_read, session)
            await walk.press("enter")
            assert "could not be noted" in walk.told
    finally:
        only_read.close()
    assert len(list(tmp_path.glob("*.md"))) == 1
