"""What is being answered when somebody leaves, or the power goes, is there again where it is asked anew."""

from held import hold_session, start_network
from looking_back import promise
from peerlog.app import PeerlogApp
from peerlog.domain.action import Action, ActionState
from peerlog.domain.network import Network
from peerlog.screens.actions.page import ActionScreen
from peerlog.screens.decision import DecisionsScreen
from peerlog.screens.look_back import LookBackScreen
from peerlog.services.house import House
from screens.walking import walking


def held(house: House) -> tuple[Network, Action]:
    """Hold a session, and give an action of it that is late."""
    network = start_network(house)
    hold_session(house, network)
    return network, house.actions.find(network.id, "S01-A2")


async def test_a_reason_half_typed_is_there_again(app: PeerlogApp, house: House) -> None:
    """Esc loses nothing; the action and every question about it offer the words again, until they are used."""
    _network, late = held(house)
    async with walking(app) as walk:
        await walk.press("a", "x")
        await walk.type("the office has closed")
        await walk.press("escape")
        assert house.drafts.at(f"action/{late.id}/reason") == "the office has closed"
        await walk.command("Drafts")
        assert "Why: Call the office" in walk.words
        await walk.press("enter")
        assert isinstance(app.screen, ActionScreen)
        await walk.press("k", "l", "enter")
        assert "What you had typed is here again." in walk.words
        await walk.type(" for good")
        await walk.press("enter")
    gone = house.actions.get(late.id)
    assert (gone.state, gone.reason) == (ActionState.DROPPED, "the office has closed for good")
    assert house.drafts.all() == ()


async def test_an_answer_emptied_is_no_draft(app: PeerlogApp, house: House) -> None:
    """Nothing waits where nothing was typed."""
    held(house)
    async with walking(app) as walk:
        await walk.press("a", "x", "n", "backspace", "escape")
    assert house.drafts.all() == ()


async def test_forms_about_an_action_are_recovered(app: PeerlogApp, house: House) -> None:
    """Made smaller, and an action that comes from a decision."""
    network, late = held(house)
    decision = house.reviews.find(network.id, "S01-D1").note
    async with walking(app) as walk:
        await walk.press("a", "k", "m", "enter")
        await walk.put(" by phone")
        await walk.press("escape", "i", "c")
        await walk.put("tell the hall @yusuf")
        await walk.press("escape")
        for place in (f"action/{late.id}/smaller", f"note/{decision.id}/action"):
            assert house.drafts.at(place)
            await walk.command("Drafts")
            await walk.press("enter", "f2", "escape")
    assert house.actions.get(late.id).text == "Call the office by phone"
    assert any(one.text == "tell the hall" for one in house.actions.of(network.id))


async def test_what_is_said_of_a_decision_and_a_look_back_waits(app: PeerlogApp, house: House) -> None:
    """The draft leads to where it is asked."""
    network, _late = held(house)
    look_back = promise(house, network)
    decision = house.reviews.find(network.id, "S01-D1").note
    house.drafts.keep(f"note/{decision.id}/review", "the hall is taken")
    house.drafts.keep(f"look_back/{look_back.id}/hindsight", "it came back")
    async with walking(app) as walk:
        for screen, key, words in (
            (LookBackScreen, ("h",), "it came back"),
            (DecisionsScreen, ("r", "d", "enter"), "the hall is taken"),
        ):
            await walk.command("Drafts")
            await walk.press("enter")
            assert isinstance(app.screen, screen)
            await walk.press(*key)
            assert words in walk.words
            await walk.press("enter", "escape", "escape")
    assert house.drafts.all() == ()


async def test_too_many_words_are_not_lost(app: PeerlogApp, house: House) -> None:
    """The question stays, with what was typed, and says how long it may be."""
    network, _late = held(house)
    look_back = promise(house, network)
    place = f"look_back/{look_back.id}/hindsight"
    house.drafts.keep(place, "long " * 500)
    async with walking(app) as walk:
        await walk.command("Drafts")
        await walk.press("enter", "h", "enter")
        assert "is longer than 2000 characters" in walk.words
        assert house.drafts.at(place)
