"""How far each line may go: beside the line that is typed, in the list, and after a crash."""

from dataclasses import replace

import pytest

from conftest import StillClock
from peerlog.app import PeerlogApp
from peerlog.domain.audience import Audience
from peerlog.domain.line import Line
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import Note
from peerlog.domain.session import Session
from peerlog.services.house import House
from running import planned_session
from screens.live import running
from screens.walking import Walk, walking


@pytest.fixture
def session(house: House) -> Session:
    """A planned session of a network whose lessons leave."""
    session = planned_session(house)
    network = house.networks.get(session.network)
    house.networks.edit(network, replace(network, confidentiality=Confidentiality.LESSONS_LEAVE))
    return session


def kept(house: House, session: Session) -> Line:
    """Give the last line that was kept."""
    return house.notes.feed(session.id)[-1]


def beside(walk: Walk) -> str:
    """Give the words beside the capture line, its key first."""
    line = next(line for line in walk.lines if "▸" in line and "Ctrl+E" in line)
    return line.partition("Ctrl+E")[2].strip()


async def test_the_level_stands_beside_the_line_while_one_types(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """It follows the kind that the beginning makes of the line."""
    async with running(app) as walk:
        assert beside(walk) == "facilitators"
        await walk.type("l: One page")
        assert beside(walk) == "public"
        await walk.press("enter")
        assert beside(walk) == "facilitators"
        assert kept(house, session).level is None


async def test_one_key_lets_a_line_go_less_far(app: PeerlogApp, house: House, session: Session) -> None:
    """For this line alone; it says so, and the list shows it."""
    async with running(app) as walk:
        await walk.type("l: One page")
        await walk.press("ctrl+e")
        assert beside(walk) == "members"
        assert "This line: no further than members." in walk.words
        await walk.type(", not ten")
        await walk.press("enter")
        assert kept(house, session).text == "One page, not ten"
        assert kept(house, session).level is Audience.MEMBERS
        assert beside(walk) == "facilitators"
        assert "One page, not ten" in walk.text
        assert "members" in walk.text


async def test_the_level_survives_the_line_it_was_chosen_for(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """A half-typed line that is for me alone is that again when it comes back."""
    async with running(app) as walk:
        await walk.type("what Ana told me")
        await walk.press("ctrl+e")
        assert beside(walk) == "me"
        await walk.press("escape", "enter")
        assert walk.app.screen.query("#capture")
        assert beside(walk) == "me"
        await walk.press("enter")
        assert kept(house, session).level is Audience.ME
        await walk.type("the next one")
        await walk.press("enter")
        assert kept(house, session).level is None


async def test_a_line_in_the_list_is_changed_by_the_same_key(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """And by a letter; undo brings the level before back."""
    async with running(app) as walk:
        await walk.type("l: One page")
        await walk.press("enter", "up", "ctrl+e")
        assert kept(house, session).level is Audience.MEMBERS
        await walk.press("l")
        assert kept(house, session).level is Audience.FACILITATORS
        await walk.press("ctrl+z")
        assert kept(house, session).level is Audience.MEMBERS


async def test_a_line_being_edited_keeps_its_new_level(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """The level is changed at once, the words with Enter."""
    async with running(app) as walk:
        await walk.type("l: One page")
        await walk.press("enter", "up", "e", "ctrl+e")
        assert beside(walk) == "members"
        await walk.type(", not ten")
        await walk.press("enter")
        assert kept(house, session).text == "One page, not ten"
        assert kept(house, session).level is Audience.MEMBERS


async def test_pasted_lines_go_as_far_as_the_line_they_came_into(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """Chosen before, it holds for all of them."""
    async with running(app) as walk:
        await walk.press("ctrl+e")
        walk.app.screen.line.post_message(walk.app.screen.line.Pasted(("one", "two")))
        await walk.settle()
        assert [line.level for line in house.notes.feed(session.id)] == [Audience.ME, Audience.ME]


async def test_a_quote_asks_for_the_speakers_yes(app: PeerlogApp, house: House, session: Session) -> None:
    """Who said it, then whether they may be named; the same key takes the yes back."""
    async with running(app, (120, 36)) as walk:
        await walk.type('" Nobody asked us')
        await walk.press("enter")
        assert "May its speaker be named? ↑ then Y says so" in walk.words
        await walk.press("up", "y")
        await walk.go_to("João Pereira")
        await walk.press("enter", "down", "enter")
        quote = kept(house, session)
        assert isinstance(quote, Note)
        assert quote.said_yes
        assert "João Pereira, who agreed to be named" in walk.words
        await walk.press("y")
        quote = kept(house, session)
        assert isinstance(quote, Note)
        assert (quote.said_yes, bool(quote.speaker)) == (False, True)
        assert "stays out of every export" in walk.words


async def test_the_level_can_be_read_on_a_phone(
    app: PeerlogApp, house: House, clock: StillClock, session: Session
) -> None:
    """Forty columns hold the line, its level and the list with levels."""
    async with walking(app, (40, 20)) as walk:
        await walk.press("s", "r")
        await walk.type("l: One page, not ten, is what trustees read")
        assert "public" in next(line for line in walk.lines if "▸" in line)
        await walk.press("enter")
        assert "public" in next(line for line in walk.lines if "One page" in line)
