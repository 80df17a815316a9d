"""Closing a session: what is missing is filled in with one key each, and nothing stands in the way."""

from textual.pilot import Pilot

from held import plan_session, run_session, start_network
from peerlog.app import PeerlogApp
from peerlog.domain.action import Action
from peerlog.domain.attendance import Presence
from peerlog.domain.note import Note
from peerlog.domain.session import Session, SessionState
from peerlog.screens.closing import ClosingScreen
from peerlog.screens.live import LiveScreen
from peerlog.screens.minutes import MinutesScreen
from peerlog.services.house import House
from resting import rest
from shown import press, screen_text, type_in


async def open_closing(pilot: Pilot[str], house: House, session: Session) -> str:
    """Open the closing screen and give what is shown."""
    pilot.app.push_screen(ClosingScreen(house, session.id))
    await rest(pilot)
    return screen_text(pilot.app)


def line(house: House, session: Session, text: str) -> Note | Action:
    """Find a line by its first words."""
    return next(one for one in house.notes.feed(session.id) if one.text.startswith(text))


async def test_what_is_missing_is_asked_for_in_words(app: PeerlogApp, house: House) -> None:
    """A decision without a method, an action without owner and date, nobody marked."""
    running = run_session(house, start_network(house), here=False)
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await open_closing(pilot, house, running)
    for words in ("How was it decided?", "Who does it?", "By when?", "Who was there?", "F2 closes as it is"):
        assert words in " ".join(shown.split())


async def test_a_method_is_chosen_from_the_common_ones(app: PeerlogApp, house: House) -> None:
    """Enter asks, Enter takes it, and the row is gone."""
    running = run_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await open_closing(pilot, house, running)
        assert "show of hands" in await press(pilot, "enter")
        shown = await press(pilot, "s", "enter")
        assert "How was it decided?" not in shown
    decision = line(house, running, "We meet")
    assert isinstance(decision, Note)
    assert decision.method == "show of hands"


async def test_a_method_can_be_said_in_own_words(app: PeerlogApp, house: House) -> None:
    """The last choice asks for them."""
    running = run_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await open_closing(pilot, house, running)
        await press(pilot, "enter", "end", "enter")
        await type_in(pilot, "drew lots")
        await press(pilot, "enter")
    decision = line(house, running, "We meet")
    assert isinstance(decision, Note)
    assert decision.method == "drew lots"


async def test_owner_and_date_are_filled_in(app: PeerlogApp, house: House) -> None:
    """Whoever is in the room stands first; the date is said back whole, and nonsense stays with a sentence."""
    network = start_network(house)
    running = run_session(house, network, here=False)
    house.attendance.mark(running, house.members.find(network.id, "João Silva"), Presence.REMOTE)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_closing(pilot, house, running)
        shown = await press(pilot, "down", "enter")
        assert shown.index("João Silva") < shown.index("Amina Yusuf")
        shown = await press(pilot, "enter")
        assert "Who does it?" not in shown
        await press(pilot, "enter")
        await type_in(pilot, "soonish")
        assert "is not a date I know" in await press(pilot, "enter")
        await press(pilot, "ctrl+u")
        assert "Fri 27 Nov 2026" in await type_in(pilot, "fri")
        await press(pilot, "enter")
    filled = line(house, running, "Ask the district")
    assert isinstance(filled, Action)
    assert filled.owner is not None
    assert house.members.get(filled.owner).name == "João Silva"
    assert str(filled.due) == "2026-11-27"


async def test_words_about_the_next_session(app: PeerlogApp, house: House) -> None:
    """They are kept with the session, and go to the foot of the minutes."""
    running = run_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await open_closing(pilot, house, running)
        await press(pilot, "end", "up", "enter")
        await type_in(pilot, "same place")
        await press(pilot, "enter")
    assert house.sessions.get(running.id).next_session == "same place"


async def test_one_key_closes_as_it_is_and_shows_the_minutes(app: PeerlogApp, house: House) -> None:
    """Nothing is asked; Esc from the minutes leads home, not back into the run."""
    running = run_session(house, start_network(house), here=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await rest(pilot)
        app.push_screen(LiveScreen(house, running.id))
        await rest(pilot)
        await open_closing(pilot, house, running)
        shown = await press(pilot, "f2")
        assert house.sessions.get(running.id).state is SessionState.CLOSED
        assert isinstance(app.screen, MinutesScreen)
        assert "draft, may still change" in shown
        await press(pilot, "escape")
        assert app.current_mode == "today"
        assert len(app.screen_stack) == 1


async def test_nothing_missing_leaves_one_thing_to_do(app: PeerlogApp, house: House) -> None:
    """Then Enter at the end closes."""
    running = run_session(house, start_network(house), ("l: Ask first",))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Nothing is missing" in await open_closing(pilot, house, running)
        await press(pilot, "end", "enter")
    assert house.sessions.get(running.id).state is SessionState.CLOSED


async def test_nobody_marked_leads_to_the_people(app: PeerlogApp, house: House) -> None:
    """Marked there, the row is gone."""
    running = run_session(house, start_network(house), ("l: Ask first",), here=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_closing(pilot, house, running)
        await press(pilot, "enter", "p", "escape")
        assert "Nothing is missing" in screen_text(app)
    assert len(house.attendance.of(running.id)) == 1


async def test_leaving_without_closing_changes_nothing(app: PeerlogApp, house: House) -> None:
    """Esc goes back to the run."""
    network = start_network(house)
    running = run_session(house, network)
    plan_session(house, network)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_closing(pilot, house, running)
        await press(pilot, "escape")
    assert house.sessions.get(running.id).state is SessionState.RUNNING
