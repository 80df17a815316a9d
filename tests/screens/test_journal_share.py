"""The bridge: a copy of one sentence for others, seen before it leaves, with nothing that leads back."""

import sqlite3
from dataclasses import replace

from journaling import in_journal, make_journal, texts
from peerlog.app import PeerlogApp
from peerlog.domain.action import ActionState
from peerlog.services.house import House
from peerlog.storage.paths import Home
from running import planned_session

SAID = ((0, "Amina stopped asking. We talk too much before we ask. #listening mood:2"),)


async def test_a_sentence_becomes_a_topic_exactly_as_it_was_shown(
    app: PeerlogApp, house: House, home: Home
) -> None:
    """The journal is told nothing, and the network nothing of the journal."""
    session = planned_session(house)
    make_journal(house, said=SAID)
    async with in_journal(app) as walk:
        await walk.press("f6", "down", "enter")
        assert "We talk too much before we ask." in walk.text
        await walk.press("enter")
        await walk.press("enter", "enter")
        assert "This is what others will read" in walk.text
        assert "#listening" not in walk.text.split("others will read")[1].split("Nothing else")[0]
        before = texts(house)
        await walk.press("enter")
        assert "Shared." in walk.words
        assert texts(house) == before
        entry = house.journals.the_open.page()[0].id
    assert "We talk too much before we ask." in [step.title for step in house.agenda.of(session.id)]
    house.close()
    dumped = "\n".join(sqlite3.connect(home.database).iterdump())
    assert entry not in dumped
    assert "listening" not in dumped


async def test_names_are_pointed_out_and_can_be_taken_out(app: PeerlogApp, house: House) -> None:
    """E leads back to the words."""
    planned_session(house)
    make_journal(house, said=SAID)
    async with in_journal(app) as walk:
        await walk.press("f6", "enter", "enter", "down", "enter", "enter")
        assert "It names: Amina Yusuf" in walk.text
        await walk.press("e")
        await walk.type("Somebody stopped asking")
        await walk.press("enter")
        assert "It names" not in walk.text
        assert "Somebody stopped asking" in walk.text
        await walk.press("enter")
        assert "Shared." in walk.words


async def test_an_action_needs_no_session(app: PeerlogApp, house: House) -> None:
    """Owner and date are shown as they will stand."""
    session = planned_session(house)
    make_journal(house, said=((0, "Ask before telling @Ana Sousa by 2026-12-04"),))
    async with in_journal(app) as walk:
        await walk.press("f6", "enter")
        await walk.go_to("An action")
        await walk.press("enter")
        assert "Ana Sousa, due Fri 4 Dec 2026" in walk.text
        await walk.press("enter")
    (listed,) = house.action_list.listed(session.network, ActionState.OPEN)
    assert listed.action.text == "Ask before telling"


async def test_leaving_shares_nothing(app: PeerlogApp, house: House) -> None:
    """At each step."""
    session = planned_session(house)
    make_journal(house, said=SAID)
    steps = house.agenda.of(session.id)
    async with in_journal(app) as walk:
        for keys in (
            ("f6",),
            ("f6", "enter"),
            ("f6", "enter", "enter"),
            ("f6", "enter", "enter", "enter", "enter"),
        ):
            await walk.press(*keys, "escape")
            assert "What surprised you today?" in walk.text
    assert house.agenda.of(session.id) == steps


async def test_without_a_network_there_is_nobody_to_share_with(app: PeerlogApp, house: House) -> None:
    """It says so."""
    make_journal(house, said=SAID)
    async with in_journal(app) as walk:
        await walk.press("f6")
        assert "there is nobody to share with" in walk.words


async def test_a_sentence_waits_for_the_next_round_once_its_writer_has_decided(
    app: PeerlogApp, house: House
) -> None:
    """It says how weak that is and that it is for good; each piece is asked about, and one is kept."""
    session = planned_session(house)
    network = house.networks.get(session.network)
    network = house.networks.edit(network, replace(network, concern_route="Ruth, by phone"))
    make_journal(house, said=((0, "Amina told the manager yesterday. #listening"),))
    before = house.undo.next()
    async with in_journal(app) as walk:
        await walk.press("f6", "enter")
        await walk.go_to("A line of the next anonymous round")
        await walk.press("enter")
        assert "Weaker than a turn in a round" in walk.words
        assert "speak to Ruth" in walk.words
        await walk.press("enter")
        assert "“yesterday”: a day" in walk.text
        await walk.press("down", "enter")
        assert "“the manager”: a job" in walk.text
        await walk.press("enter", "enter")
        assert "Looking back, it went wrong because: Somebody in our network" in walk.text
        assert "For good: no Ctrl+Z" in walk.words
        await walk.press("enter")
        assert "Dropped in." in walk.words
        assert "Ctrl+Z" not in walk.words
    (entry,) = house.mistakes.held.of(network.id)
    assert entry.wrong == "Somebody in our network told a colleague yesterday."
    assert house.undo.next() == before
    assert house.drafts.all() == ()


async def test_a_piece_left_unanswered_drops_nothing_in(app: PeerlogApp, house: House) -> None:
    """Esc at any of them; and where it was not said where harm goes, nothing is asked at all."""
    session = planned_session(house)
    make_journal(house, said=((0, "Amina told the manager."),))
    async with in_journal(app) as walk:
        await walk.press("f6", "enter")
        await walk.go_to("A line of the next anonymous round")
        await walk.press("enter")
        assert "Nobody is named yet to whom abuse, fraud and danger go" in walk.words
        network = house.networks.get(session.network)
        house.networks.edit(network, replace(network, concern_route="Ruth"))
        await walk.press("f6", "enter")
        await walk.go_to("A line of the next anonymous round")
        await walk.press("enter", "enter", "enter", "escape")
        assert "What surprised you today?" in walk.text
    assert house.mistake_rounds.waiting(network) == 0
