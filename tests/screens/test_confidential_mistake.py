"""Mistakes told in confidence on the screen: the passphrase first, and no step outward without the teller's yes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from conftest import StillClock
from journaling import beat
from memory import held_in_memory
from peerlog.app import PeerlogApp
from peerlog.domain.confidential_mistake import ConfidentialMistake, OutwardStep, TellerSaid, Way
from peerlog.screens.concern import ConcernScreen
from peerlog.screens.concern.told_list import ToldScreen
from peerlog.screens.concern.told_page import ToldPage
from peerlog.screens.concern.told_writing import ToldWriting
from peerlog.services.house import House
from peerlog.widgets.text_page import TextPage
from private import PASSPHRASE
from running import network_with_people
from screens.walking import Walk, walking

CANARY = "qvnxheron"


@asynccontextmanager
async def in_lane(app: PeerlogApp, house: House, route: str = "Ruth, by phone") -> AsyncIterator[Walk]:
    """Come to the list, which is empty."""
    network = network_with_people(house)
    house.networks.edit(network, replace(network, concern_route=route))
    house.concerns.set_passphrase(PASSPHRASE)
    house.concerns.lock()
    async with walking(app) as walk:
        await walk.press("ctrl+n", "m")
        await unlock(walk)
        assert isinstance(app.screen, ToldScreen)
        yield walk


async def unlock(walk: Walk) -> None:
    """Type the passphrase."""
    await walk.type(PASSPHRASE)
    await walk.press("enter")
    await walk.until(lambda: walk.app.house.concerns.open is not None)
    await walk.settle()


async def write(walk: Walk) -> None:
    """Write down a telling."""
    await walk.press("c")
    await walk.type("ana s")
    await walk.press("enter")
    await walk.press("enter", "tab", "tab")
    await walk.type(f"{CANARY} ordered twice")
    await walk.press("f2")


async def plan(walk: Walk) -> None:
    """Write a step outward of the telling that is open."""
    await walk.press("c", "enter", "enter")
    await walk.type(f"the {CANARY}")
    await walk.press("f2")


async def test_it_is_written_down_under_the_passphrase_with_the_way_outside_above(
    app: PeerlogApp, house: House
) -> None:
    """The teller's name is understood as a member's, and the day is today unless another is said."""
    async with in_lane(app, house) as walk:
        assert "Nobody has told you a mistake in confidence yet" in walk.words
        assert "speak to Ruth, by phone" in walk.words
        await walk.press("c")
        assert "speak to Ruth, by phone" in walk.words
        assert "Nothing leaves without the teller's yes" in walk.words
        await walk.press("escape")
        await write(walk)
        (told,) = house.concerns.the_open.mistakes.all()
        assert (told.teller, told.wrong) == ("Ana Sousa", f"{CANARY} ordered twice")
        assert told.told_on == house.concerns.today()
        assert "Kept, encrypted" in walk.words
        assert "Ana Sousa" in walk.text


async def test_the_lane_is_shut_until_it_is_said_where_harm_goes(app: PeerlogApp, house: House) -> None:
    """It says so, and what was typed stays on the page and in the sealed file."""
    async with in_lane(app, house, route="") as walk:
        await write(walk)
        assert isinstance(app.screen, ToldWriting)
        assert "Nobody is named yet to whom abuse, fraud and danger go" in walk.words
        assert house.concerns.the_open.mistakes.all() == ()


async def test_a_step_goes_out_with_a_yes_and_not_before(app: PeerlogApp, house: House) -> None:
    """Done is offered once there is a yes; the day and the way stand there."""
    async with in_lane(app, house) as walk:
        await write(walk)
        await walk.go_to("Ana Sousa")
        await walk.press("enter")
        assert "Nothing of it goes anywhere" in walk.words
        await plan(walk)
        assert "To the group: “the qvnxheron”" in walk.words
        assert "not asked yet" in walk.words
        await walk.press("enter")
        assert "It is done" not in walk.text
        await walk.press("enter")
        await walk.go_to("by phone")
        await walk.press("enter", "enter")
        assert "yes, Thu 26 Nov 2026, by phone; not done yet" in walk.words
        await walk.press("enter")
        assert "It is done" in walk.text
        await walk.press("enter", "enter")
        (told,) = house.concerns.the_open.mistakes.all()
        (step,) = house.concerns.the_open.mistakes.steps_of(told)
        assert (step.answer, step.way, step.done_on) == (TellerSaid.YES, Way.PHONE, house.concerns.today())
        assert "done Thu 26 Nov 2026" in walk.words
        await walk.press("enter")
        assert "stays as it is noted" in walk.words


async def test_other_words_ask_anew_and_a_yes_can_be_taken_back(app: PeerlogApp, house: House) -> None:
    """Both take the way out of the list."""
    async with in_lane(app, house) as walk:
        await write(walk)
        await walk.go_to("Ana Sousa")
        await walk.press("enter")
        await plan(walk)
        await walk.press("enter", "enter", "enter", "enter", "enter")
        await walk.go_to("They took the yes back")
        await walk.press("enter", "enter", "enter")
        assert "yes taken back, Thu 26 Nov 2026, in person" in walk.words
        await walk.press("enter", "enter", "enter", "enter", "enter")
        await walk.go_to("Change the words")
        await walk.press("enter", "enter", "enter")
        await walk.type(" again")
        await walk.press("f2")
        assert "not asked yet" in walk.words


async def test_what_is_half_written_waits_inside_and_is_not_mixed_with_notes(
    app: PeerlogApp, house: House
) -> None:
    """The lock key leaves nothing on any screen; the list of concerns does not show it."""
    async with in_lane(app, house) as walk:
        await write(walk)
        await walk.go_to("Ana Sousa")
        await walk.press("enter", "c", "enter", "enter")
        await walk.type(f"{CANARY} half said")
        await walk.press("ctrl+l")
        await walk.until(lambda: house.concerns.open is None)
        await walk.settle()
        assert isinstance(app.screen, ConcernScreen)
        assert CANARY not in walk.text
        assert house.drafts.all() == ()
        await walk.press("c")
        await unlock(walk)
        await walk.press("escape")
        assert "Half written" not in walk.text
        await walk.press("m")
        await walk.go_to("Ana Sousa")
        await walk.press("enter")
        assert "Half written; Enter goes on" in walk.text
        await walk.go_to("Half written")
        await walk.press("enter")
        assert f"{CANARY} half said" in walk.text


async def test_it_is_deleted_for_good_with_its_steps(app: PeerlogApp, house: House) -> None:
    """It asks; the menu of any screen leads back to the list."""
    async with in_lane(app, house) as walk:
        await write(walk)
        await walk.go_to("Ana Sousa")
        await walk.press("enter")
        await plan(walk)
        assert isinstance(app.screen, ToldPage)
        await walk.press("delete")
        assert "its steps with it" in walk.words
        await walk.press("enter")
        await walk.until(lambda: house.concerns.the_open.mistakes.all() == ())
        await walk.settle()
        assert isinstance(app.screen, ToldScreen)
        await walk.press("escape", "escape")
        await walk.command("A mistake told to you")
        await unlock(walk)
        assert isinstance(app.screen, ToldScreen)


def with_words(words: str) -> list[object]:
    """Give every telling, step and page with these words that memory still holds."""
    found = held_in_memory(ConfidentialMistake, OutwardStep, TextPage)
    return [one for one in found if words in (one.text if isinstance(one, TextPage) else repr(one))]


@pytest.mark.usefixtures("others_left_alone")
async def test_nothing_that_was_told_stays_in_memory_once_it_is_locked(
    app: PeerlogApp, house: House, clock: StillClock
) -> None:
    """Neither the list nor the page nor a dialog over it; five minutes without a key lock as Ctrl+L does."""
    async with in_lane(app, house) as walk:
        await write(walk)
        await walk.go_to("Ana Sousa")
        await walk.press("enter")
        await plan(walk)
        await walk.press("home", "enter")
        assert "Enter on a step notes what the teller said" in walk.words
        await walk.press("end", "enter")
        assert "They said yes" in walk.text
        clock.advance(300)
        beat(walk)
        await walk.settle()
        assert isinstance(app.screen, ConcernScreen)
        assert house.concerns.open is None
        assert with_words(CANARY) == []
