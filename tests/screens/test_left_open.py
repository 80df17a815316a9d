"""What earlier sessions left open is asked about as the next one begins, one by one, and never silently let be."""

from held import hold_session, plan_session, start_network
from peerlog.app import PeerlogApp
from peerlog.domain.action import ActionState, Outcome
from peerlog.domain.session import Session
from peerlog.screens.live import LiveScreen
from peerlog.services.house import House
from screens.walking import walking


def two_sessions(house: House) -> Session:
    """Hold one session and plan the next one for now."""
    network = start_network(house)
    hold_session(house, network)
    return plan_session(house, network, title="Next", starts=house.local_now().replace(tzinfo=None))


async def test_each_open_action_is_asked_about_as_the_session_begins(app: PeerlogApp, house: House) -> None:
    """Done, kept, let go with its reason: each is kept with the session it was said in."""
    session = two_sessions(house)
    async with walking(app) as walk:
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        assert "Amina Yusuf: Call the office" in walk.words
        assert "S01-A2 · 6 days overdue · 1 of 3" in walk.words
        await walk.press("enter", "enter")
        assert "2 of 3" in walk.words
        await walk.press("down", "down", "enter")
        assert "no owner yet: Ask the district" in walk.words
        await walk.press("l", "enter")
        await walk.type("they built one")
        await walk.press("enter")
        assert isinstance(app.screen, LiveScreen)
        await walk.type("we go on")
        await walk.press("enter")
    refs = ("S01-A2", "S01-A1", "S01-A3")
    done, kept, gone = (house.actions.find(session.network, ref) for ref in refs)
    assert (done.state, done.outcome) == (ActionState.DONE, Outcome.DONE)
    assert house.carrying.times(kept) == 1
    assert [one.session for one in house.carrying.of_action(kept)] == [session.id]
    assert (gone.state, gone.reason) == (ActionState.DROPPED, "they built one")


async def test_what_was_kept_three_times_asks_for_a_reason(app: PeerlogApp, house: House) -> None:
    """The session opens, and keeping it once more needs words."""
    session = two_sessions(house)
    often = house.actions.find(session.network, "S01-A2")
    for _time in range(3):
        house.carrying.keep(often, "", None)
    async with walking(app) as walk:
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        assert "carried 3 times" in walk.words
        assert "with a reason" in walk.words
        await walk.press("k", "enter")
        assert "Why keep it as it is once more?" in walk.words
        await walk.type("still wanted")
        await walk.press("enter")
    assert house.carrying.times(often) == 4


async def test_leaving_says_what_was_not_asked_about(app: PeerlogApp, house: House) -> None:
    """It stays open, and the menu asks again."""
    session = two_sessions(house)
    async with walking(app) as walk:
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        await walk.press("escape")
        assert "3 actions were not asked about; they stay open. F9, “What is still open”" in walk.words
        await walk.command("What is still open")
        assert "1 of 3" in walk.words
        await walk.press("escape", "escape")
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        assert isinstance(app.screen, LiveScreen)


async def test_a_provisional_decision_comes_back(app: PeerlogApp, house: House) -> None:
    """It stands, or another one takes its place in this session."""
    session = two_sessions(house)
    network = house.networks.get(session.network)
    for action in house.actions.of(network.id):
        house.actions.finish(action, house.local_now().date())
    house.reviews.bring_back(house.reviews.find(network.id, "S01-D1").note, None, network.id)
    async with walking(app) as walk:
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        assert "We meet on first Tuesdays" in walk.words
        await walk.press("down", "enter")
        assert "What is decided instead?" in walk.words
        await walk.type("We meet on Fridays")
        await walk.press("enter")
        await walk.type("the hall is taken")
        await walk.press("enter")
        assert "We meet on Fridays" in walk.text
    assert house.reviews.find(network.id, "S02-D1").note.text == "We meet on Fridays"


async def test_somebody_takes_something_on(app: PeerlogApp, house: House) -> None:
    """In if-then form, with a buddy; a second one says that it comes instead."""
    session = two_sessions(house)
    async with walking(app) as walk:
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        await walk.press("escape")
        for will in ("ask one question", "listen"):
            await walk.command("Somebody takes something on")
            await walk.put("yusuf")
            await walk.press("down")
            await walk.put("we meet the board")
            await walk.press("down")
            await walk.put(will)
            await walk.press("down")
            await walk.put("pinto")
            await walk.press("f2")
        assert "Amina Yusuf took something on already" in walk.words
        await walk.press(*["down"] * 5, "right", "f2")
    own = [one for one in house.actions.of_session(session.id) if one.commitment]
    assert [(one.text, one.state) for one in own] == [
        ("When we meet the board, I will ask one question", ActionState.DROPPED),
        ("When we meet the board, I will listen", ActionState.OPEN),
    ]
    assert own[1].buddy == house.members.find(session.network, "João Pinto").id


async def test_what_is_missing_of_a_commitment_is_named(app: PeerlogApp, house: House) -> None:
    """In words a person has seen in the form, and the cursor goes to that line."""
    session = two_sessions(house)
    async with walking(app) as walk:
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        await walk.press("escape")
        await walk.command("Somebody takes something on")
        await walk.press("f2")
        assert "The owner is empty" in walk.words
        await walk.put("yusuf")
        await walk.press("down")
        await walk.put("we meet the board")
        await walk.press("f2")
        assert "The line on what they will do is empty" in walk.words
        await walk.put("listen")
        await walk.press("down", "down", "down")
        await walk.put("noise")
        await walk.press("f2")
        assert "The line on what is done then instead is empty" in walk.words
        await walk.put("write")
        await walk.press("f2")
    (own,) = [one for one in house.actions.of_session(session.id) if one.commitment]
    assert own.text.endswith("if noise gets in the way, I will write instead")


async def test_an_action_keeps_the_line_it_came_from(app: PeerlogApp, house: House) -> None:
    """Its page shows it, and Enter goes there."""
    session = two_sessions(house)
    async with walking(app) as walk:
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        await walk.press("escape")
        await walk.type("l")
        await walk.press("colon")
        await walk.type(" one page is enough")
        await walk.press("enter", "up", "a")
        await walk.put("write it @yusuf")
        await walk.press("f2")
    action = house.actions.find(session.network, "S02-A1")
    origin = house.origins.of(action)
    assert origin is not None
    assert (origin.kind, origin.what, origin.text) == ("note", "lesson", "one page is enough")
