"""The minutes screen: what leaves is shown before it leaves, and the ways out work."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from held import hold_session, plan_session, run_session, start_network
from peerlog.app import PeerlogApp
from peerlog.domain.session import MinutesState, Session
from peerlog.screens.live import LiveScreen
from peerlog.screens.minutes import MinutesScreen
from peerlog.services.house import House
from peerlog.widgets.reading_view import ReadingView
from resting import rest
from shown import press, screen_text, type_in


@pytest.fixture
def session(house: House) -> Session:
    """A session that was held, its minutes still a draft."""
    return hold_session(house, start_network(house))


async def open_minutes(pilot: Pilot[str], house: House, session: Session) -> str:
    """Open the minutes and give what is shown."""
    pilot.app.push_screen(MinutesScreen(house, session.id))
    await rest(pilot)
    return screen_text(pilot.app)


def text_of(app: PeerlogApp) -> str:
    """The minutes as laid out, to the end."""
    return app.screen.query_one(ReadingView).text


async def test_the_minutes_for_members_are_shown_with_what_stays(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """Members are the audience to begin with; a line that names somebody stays and says whom it names."""
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await open_minutes(pilot, house, session)
        assert "MEMBERS" in shown
        assert "Chatham House Rule" in shown
        assert "3 actions" in shown
        assert "1 line to decide on" in shown
        assert "names Amina Yusuf" in shown
        assert "draft, may still change" in shown
        assert "Trustees read one page" in text_of(app)
        assert "Amina showed us" not in text_of(app)


async def test_left_and_right_choose_the_audience(app: PeerlogApp, house: House, session: Session) -> None:
    """Everything follows the audience: nobody is named to the public, everything is there for me."""
    async with app.run_test(size=(80, 24)) as pilot:
        await open_minutes(pilot, house, session)
        assert "PUBLIC" in await press(pilot, "right")
        assert "Silva" not in text_of(app)
        assert "silva" not in text_of(app)
        assert "ME  " in await press(pilot, "right")
        assert "Amina showed us" in text_of(app)
        assert "João Silva" in text_of(app)


async def test_enter_writes_what_is_shown_to_the_folder_asked_for(
    app: PeerlogApp, house: House, session: Session, tmp_path: Path
) -> None:
    """The first time the folder is asked for; the path is said; the second time it is remembered."""
    folder = tmp_path / "out"
    folder.mkdir()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_minutes(pilot, house, session)
        await press(pilot, "right", "enter", "ctrl+u")
        await type_in(pilot, str(folder))
        shown = await press(pilot, "enter")
        assert "Written and read back" in shown
        await press(pilot, "enter")
    written = sorted(folder.iterdir())
    assert len(written) == 2
    assert "(public)" in written[0].name
    assert "Trustees read one page" in written[0].read_text()
    assert "Maji Mazuri" not in written[0].read_text()


async def test_a_folder_that_is_gone_is_asked_for_again(
    app: PeerlogApp, house: House, session: Session, tmp_path: Path
) -> None:
    """A stick that was taken out stops nobody: the sentence is told and another folder can be typed."""
    house.choices.set("export.folder", str(tmp_path / "stick"))
    async with app.run_test(size=(80, 24)) as pilot:
        await open_minutes(pilot, house, session)
        shown = await press(pilot, "enter")
        assert "There is no folder" in shown
        await type_in(pilot, "s")
        shown = await press(pilot, "enter")
        assert "There is no folder “s”" in shown
        await press(pilot, "end")
        await press(pilot, "ctrl+u")
        await type_in(pilot, str(tmp_path))
        await press(pilot, "enter")
    assert [path.suffix for path in tmp_path.glob("*.md")] == [".md"]
    assert house.choices.get("export.folder") == str(tmp_path)


async def test_the_phone_text_is_shown_before_it_is_copied(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """P shows the short text whole; Enter copies it."""
    async with app.run_test(size=(80, 24)) as pilot:
        await open_minutes(pilot, house, session)
        shown = await press(pilot, "p")
        assert "For a phone message" in shown
        assert "1 decision: We meet on" in shown
        await press(pilot, "enter")
        assert "characters" not in screen_text(app) or "Copied" in screen_text(app)
        assert app.clipboard.startswith("Feedback that lands") or "Copied" in screen_text(app)


async def test_copying_says_how_sure_it_is(app: PeerlogApp, house: House, session: Session) -> None:
    """Without a program for the clipboard the terminal is asked, and nothing is promised."""
    async with app.run_test(size=(80, 24)) as pilot:
        await open_minutes(pilot, house, session)
        shown = await press(pilot, "c")
        assert "Sent to your terminal" in shown or "clipboard" in shown


async def test_approving_asks_and_then_freezes(app: PeerlogApp, house: House, session: Session) -> None:
    """After approval a changed line asks for its reason and is added as an amendment; the text stays."""
    async with app.run_test(size=(80, 24)) as pilot:
        await open_minutes(pilot, house, session)
        assert "Approve the minutes of S01" in await press(pilot, "o")
        shown = await press(pilot, "enter")
        assert "approved" in shown
        assert house.sessions.get(session.id).minutes_state is MinutesState.APPROVED
        await press(pilot, "e")
        await type_in(pilot, "l: Ask twice")
        await press(pilot, "enter")
        await type_in(pilot, "left out")
        await press(pilot, "enter")
        shown = await press(pilot, "escape")
        assert "1 amendment" in shown
        assert "left out" in text_of(app)
        assert "Trustees read one page, not ten\n" in text_of(app)


async def test_a_planned_session_has_a_preview_that_cannot_be_approved(app: PeerlogApp, house: House) -> None:
    """What would leave can be seen before; approving is refused with a sentence."""
    planned = plan_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "not held yet" in await open_minutes(pilot, house, planned)
        await press(pilot, "o")
        assert "needs a session that is closed" in await press(pilot, "enter")
        assert house.sessions.get(planned.id).minutes_state is MinutesState.DRAFT


async def test_the_minutes_open_at_the_line_that_was_looked_for(app: PeerlogApp, house: House) -> None:
    """A line far down is in sight at once."""
    lines = tuple(f"Line number {number}." for number in range(200))
    held = hold_session(house, start_network(house), lines)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(MinutesScreen(house, held.id, at="Line number 150."))
        await rest(pilot)
        assert "Line number 150." in screen_text(app)


async def test_what_another_window_wrote_is_shown(app: PeerlogApp, house: House) -> None:
    """A line captured meanwhile is in the preview after looking again."""
    running = run_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await open_minutes(pilot, house, running)
        house.notes.capture(running, None, house.notes.read(running, "l: Ask first"))
        app.screen.refresh_values()
        await rest(pilot)
        assert "Ask first" in text_of(app)


async def test_lines_can_be_added_afterwards(app: PeerlogApp, house: House, session: Session) -> None:
    """Sessions are also written up when everybody has gone home."""
    async with app.run_test(size=(80, 24)) as pilot:
        await open_minutes(pilot, house, session)
        await press(pilot, "e")
        await type_in(pilot, "q: who pays?")
        await press(pilot, "enter", "escape")
        assert isinstance(app.screen, MinutesScreen)
        assert "who pays?" in text_of(app)


async def test_the_preview_of_a_running_session_leads_back_to_it(app: PeerlogApp, house: House) -> None:
    """Edit lines from a preview goes back to the run it came from, not to a second one."""
    running = run_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(LiveScreen(house, running.id))
        await rest(pilot)
        await press(pilot, "f2")
        assert isinstance(app.screen, MinutesScreen)
        await press(pilot, "e")
        assert [type(screen) for screen in app.screen_stack[1:]] == [LiveScreen]


async def test_no_word_is_cut_at_the_edge(app: PeerlogApp, house: House) -> None:
    """Lines are laid out for the room beside the scroll bar."""
    words = " ".join(f"word{number}" for number in range(60))
    held = hold_session(house, start_network(house), (f"l: {words}", f"a: {words}"))
    async with app.run_test(size=(80, 24)) as pilot:
        await open_minutes(pilot, house, held)
        view = app.screen.query_one(ReadingView)
        assert view.show_vertical_scrollbar
        assert max(line.cell_length for line in view._lines) <= view.scrollable_content_region.width


async def test_keys_do_not_wait_for_a_long_text(app: PeerlogApp, house: House) -> None:
    """With 2,000 lines the audience changes at once; what is not laid out yet cannot leave."""
    held = hold_session(house, start_network(house), ("l: Begin",))
    lines = [house.notes.read(held, f"l: Line {number} with *stars* and | pipes") for number in range(2000)]
    house.notes.capture_all(held, None, lines)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(MinutesScreen(house, held.id))
        await pilot.pause()
        for key in ("right", "enter"):
            app.simulate_key(key)
        seen = ""
        while not ("PUBLIC" in seen and "are being laid out" in seen):
            assert "Line 1999" not in seen
            await pilot.pause(0.001)
            seen = screen_text(app)
        await rest(pilot)
        assert "Line 1999 with *stars* and | pipes" in text_of(app)


async def test_every_audience_stands_on_a_narrow_screen(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """None falls off the edge of 40 columns."""
    async with app.run_test(size=(40, 20)) as pilot:
        shown = await open_minutes(pilot, house, session)
        assert all(name in shown for name in ("me", "facilitators", "MEMBERS", "public"))
