"""The list of sessions, and planning one with keys only."""

from dataclasses import replace
from datetime import datetime

from meetings import LAST_MONTH, hold, plan_session, start_network, titles
from peerlog.app import PeerlogApp
from peerlog.domain.network import Network
from peerlog.services.house import House
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf
from screens.walking import Walk, walking


async def fill_in(walk: Walk, title: str, starts: str) -> None:
    """Open the form for a new session and fill in title and start."""
    await walk.press("s", "c")
    await walk.type(title)
    await walk.press("enter")
    await walk.type(starts)


async def test_an_empty_list_says_how_to_begin(app: PeerlogApp, house: House) -> None:
    """It says what the list is for, shows an example and names the key."""
    start_network(house)
    async with walking(app) as walk:
        await walk.press("s")
        assert "No session is planned" in walk.text
        assert "C plans one" in walk.text


async def test_a_session_is_planned_in_peoples_own_words(app: PeerlogApp, house: House) -> None:
    """The whole date is said back while typing; the agenda opens, and the list marks the session after it."""
    network = start_network(house)
    hold(house, plan_session(house, network, "Rotas", LAST_MONTH), 0)
    async with walking(app) as walk:
        await fill_in(walk, "Feedback that lands", "thu 14:00")
        assert "Thu 3 Dec 2026 14:00" in walk.text
        await walk.press("f2")
        assert "How do you want to begin?" in walk.text
        await walk.press("escape")
        assert "▸ S02  Feedback that lands" in walk.text
    session = house.sessions.find(network.id, "S02")
    assert (session.title, session.starts, session.zone) == (
        "Feedback that lands",
        datetime(2026, 12, 3, 14, 0),  # noqa: DTZ001
        "Africa/Nairobi",
    )


async def test_a_past_day_is_pointed_out_and_kept(app: PeerlogApp, house: House) -> None:
    """Sessions are written up afterwards too."""
    network = start_network(house)
    async with walking(app) as walk:
        await fill_in(walk, "Rotas", "yesterday 14:00")
        assert "Wed 25 Nov 2026 14:00, past" in walk.text
        await walk.press("f2")
        assert "the start lies in the past" in walk.text
    assert len(house.sessions.of(network.id)) == 1


async def test_nonsense_for_a_day_keeps_the_form(app: PeerlogApp, house: House) -> None:
    """The sentence says what to try; what was typed stays, and nothing is kept."""
    network = start_network(house)
    async with walking(app) as walk:
        await fill_in(walk, "Rotas", "whenever")
        await walk.press("f2")
        assert "“whenever” is not a date I know" in walk.text
        assert "Rotas" in walk.text
    assert house.sessions.of(network.id) == ()


async def test_a_day_without_a_time_asks_for_the_time(app: PeerlogApp, house: House) -> None:
    """The cursor stands in the line that is wrong, so that what comes next is typed there."""
    network = start_network(house)
    async with walking(app) as walk:
        await fill_in(walk, "Rotas", "thu")
        await walk.press("down", "down", "f2")
        assert (
            "“thu” says a day but no time; nothing was changed. Add one, such as “thu 14:00”." in walk.words
        )
        await walk.type(" 14:00")
        await walk.press("f2")
    assert [session.starts.hour for session in house.sessions.of(network.id)] == [14]


async def test_a_session_without_a_day_is_told_so(app: PeerlogApp, house: House) -> None:
    """An empty line is called empty, not an unknown date."""
    start_network(house)
    async with walking(app) as walk:
        await fill_in(walk, "Rotas", "")
        await walk.press("f2")
        assert "The start is empty; nothing was changed." in walk.words


async def test_a_form_says_how_forms_work(app: PeerlogApp, house: House) -> None:
    """F1 over a form tells a stranger how to get through it."""
    start_network(house)
    async with walking(app) as walk:
        await walk.press("s", "c", "f1")
        assert "Enter and the arrows go from line to line" in walk.words


async def test_a_form_that_was_left_is_offered_again(app: PeerlogApp, house: House) -> None:
    """Esc loses nothing that was typed."""
    start_network(house)
    async with walking(app) as walk:
        await fill_in(walk, "Feedback", "thu 14")
        await walk.press("escape", "c")
        assert "Feedback" in walk.text
        assert "What you had typed is here again. F4 starts afresh." in walk.words
        assert "F4 Start afresh" in walk.words


async def test_a_form_that_was_filled_in_again_can_start_afresh(app: PeerlogApp, house: House) -> None:
    """The key is there only then; pressed again, it brings everything back."""
    start_network(house)
    async with walking(app) as walk:
        await walk.press("s", "c")
        assert "Start afresh" not in walk.text
        await walk.press("escape")
        await fill_in(walk, "Rotas", "thu 14")
        await walk.press("escape", "c", "f4")
        assert "Rotas" not in walk.text
        assert "Afresh. F4 brings back what you had typed." in walk.words
        assert house.drafts.all() == ()
        await walk.press("f4")
        assert "Rotas" in walk.text
        await walk.press("f4", "escape", "c")
        assert "Rotas" not in walk.text
        assert "Start afresh" not in walk.text


async def test_coming_ones_stand_first_and_held_ones_newest_first(app: PeerlogApp, house: House) -> None:
    """The next session is the first one; below are those that were held."""
    network = start_network(house)
    for title, day in (("Older", 1), ("Newer", 8)):
        hold(house, plan_session(house, network, title, datetime(2026, 10, day, 14)), 0)  # noqa: DTZ001
    plan_session(house, network, "Later", datetime(2027, 1, 7, 14))  # noqa: DTZ001
    plan_session(house, network, "Sooner")
    async with walking(app) as walk:
        await walk.press("s")
        places = [walk.text.index(title) for title in ("Sooner", "Later", "Newer", "Older")]
        assert places == sorted(places)
        assert "draft minutes" in walk.text


async def test_enter_opens_the_agenda_of_a_planned_session(app: PeerlogApp, house: House) -> None:
    """And Esc comes back to the list."""
    plan_session(house, start_network(house), "Feedback")
    async with walking(app) as walk:
        await walk.press("s", "enter")
        assert "How do you want to begin?" in walk.text
        await walk.press("escape")
        assert "Coming" in walk.text


async def test_the_heading_is_edited_in_the_list(app: PeerlogApp, house: House) -> None:
    """The form begins with what is kept, the day in words it reads back."""
    session = plan_session(house, start_network(house), "Feedback")
    async with walking(app) as walk:
        await walk.press("s", "e")
        await walk.type(" that lands")
        await walk.press("f2")
        assert "Feedback that lands" in walk.text
    assert house.sessions.get(session.id) == replace(session, title="Feedback that lands")


async def test_a_deleted_session_comes_back(app: PeerlogApp, house: House) -> None:
    """Delete says the way back, and Ctrl+Z says what it brought back."""
    network = start_network(house)
    plan_session(house, network, "Feedback")
    async with walking(app) as walk:
        await walk.press("s", "delete")
        assert "S01 is in the trash" in walk.told
        assert house.sessions.of(network.id) == ()
        await walk.press("ctrl+z")
        assert "Undone: deleted session “Feedback”" in walk.told
        assert "Feedback" in walk.text


async def test_an_agenda_made_by_mistake_is_undone_whole(app: PeerlogApp, house: House) -> None:
    """Ctrl+Z on the agenda of a session just planned takes the session back and leaves the agenda."""
    network = start_network(house)
    async with walking(app) as walk:
        await fill_in(walk, "Feedback", "thu 14:00")
        await walk.press("f2", "ctrl+z")
        assert "No session is planned" in walk.text
    assert house.sessions.of(network.id) == ()


async def test_what_people_wrote_is_shown_as_it_is(app: PeerlogApp, house: House) -> None:
    """Square brackets are no markup here."""
    plan_session(house, start_network(house), "[b]Bold[/b] [@click=app.quit()]x[/]")
    async with walking(app) as walk:
        await walk.press("s")
        assert "[b]Bold[/b] [@click=app.quit()]x[/]" in walk.text
        await walk.press("enter")
        assert "[b]Bold[/b] [@click=app.quit()]x[/]" in walk.text


async def test_another_window_is_seen_and_the_cursor_stays(app: PeerlogApp, house: House, home: Home) -> None:
    """A session planned elsewhere stands above; the marked one stays marked."""
    network = start_network(house)
    plan_session(house, network, "Feedback")
    async with walking(app) as walk:
        await walk.press("s")
        plan_elsewhere(home, house, network)
        app.screen.refresh_values()
        await walk.settle()
        assert "Rotas" in walk.text
        assert "▸ S01  Feedback" in walk.text


def plan_elsewhere(home: Home, house: House, network: Network) -> None:
    """Plan a session in another window of the same file."""
    other = House(Shelf(home, house.desk.clock, lambda: "f" * 32))
    plan_session(other, network, "Rotas", LAST_MONTH)
    other.close()


async def test_a_held_session_is_not_run_again(app: PeerlogApp, house: House) -> None:
    """Its key is gone from the bar."""
    hold(house, plan_session(house, start_network(house), "Rotas", LAST_MONTH), 0)
    async with walking(app) as walk:
        await walk.press("s")
        assert "P Plan" in walk.lines[-1]
        assert "R Run" not in walk.lines[-1]


async def test_a_session_fits_a_narrow_terminal(app: PeerlogApp, house: House) -> None:
    """At forty columns a list still shows title, day and state."""
    session = plan_session(house, start_network(house), "Feedback")
    async with walking(app, (40, 20)) as walk:
        await walk.press("s")
        assert "Feedback" in walk.text
        assert "Thu 3 Dec 2026 14:00" in walk.text
    assert titles(house, session) == []


async def test_approved_minutes_ask_for_the_reason_of_a_change(app: PeerlogApp, house: House) -> None:
    """Without one the heading stays; with one the change becomes an amendment."""
    held = hold(house, plan_session(house, start_network(house), "Rotas", LAST_MONTH), 0)
    house.sessions.approve(held)
    async with walking(app) as walk:
        await walk.press("s", "e", "space", "2", "f2")
        assert "are approved; nothing was changed" in " ".join(walk.text.split())
        await walk.press(*["down"] * 7, *"typo", "f2")
        assert "Rotas 2" in walk.text
    assert house.sessions.get(held.id).title == "Rotas 2"


async def test_a_session_being_planned_is_recovered_from_the_drafts(app: PeerlogApp, house: House) -> None:
    """The form opens again with the text in it, and what is saved is the session."""
    network = start_network(house)
    async with walking(app) as walk:
        await fill_in(walk, "Feedback", "thu 14:00")
        await walk.press("escape")
        await walk.command("Drafts")
        assert "New session: Coastal Teachers" in walk.text
        await walk.press("enter", "f2")
    assert [session.title for session in house.sessions.of(network.id)] == ["Feedback"]
