"""The agreement on screen: an empty page, clauses, adopting, versions, who said yes."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from held import start_network
from peerlog.app import PeerlogApp
from peerlog.domain.agreement import Agreement, AgreementState
from peerlog.domain.ids import NetworkId
from peerlog.domain.network import Confidentiality, Network
from peerlog.services.house import House
from peerlog.wording.agreement_page import waiting_words
from running import planned_session
from screens.live import running
from screens.walking import Walk, walking


@pytest.fixture
def network(house: House) -> Network:
    """A network of three."""
    return start_network(house)


@pytest.fixture
async def page(app: PeerlogApp, network: Network) -> AsyncIterator[Walk]:
    """The page of its agreement, at 80x24."""
    async with walking(app) as walk:
        await walk.press("n", "g")
        yield walk


def clauses(house: House, network: Network) -> list[tuple[str, str]]:
    """The clauses of the draft, and what one would see."""
    draft = house.agreements.drafted(network.id)
    return [(one.text, one.behaviour) for one in house.agreements.clauses_of(draft)] if draft else []


def adopted(house: House, network: Network, *texts: str, yes: int = 3) -> Agreement:
    """A version that holds, to which the first *yes* members agreed."""
    house.gathering.write_all(network, texts or ("We will let anyone pass.",))
    draft = house.agreements.draft(network)
    return house.agreements.adopt(draft, decided="consent", said_yes=house.members.of(network.id)[:yes])


async def test_a_new_network_sees_an_empty_page_and_a_question(page: Walk) -> None:
    """The line is ready, an example stands there, the library is offered second; nothing is kept yet."""
    assert "What helps us work well together?" in page.text
    assert "Example:  We will let anyone pass" in page.text
    assert "ready-made clauses wait behind F4" in page.words
    assert "F2 Adopt" not in page.text
    await page.press("escape", "g")
    assert page.app.screen.query_one("#line").has_focus


async def test_each_line_is_a_clause(page: Walk, house: House, network: Network) -> None:
    """Typed one after the other; one Ctrl+Z takes the last back; what is said twice is refused and stays typed."""
    await page.put("We will let anyone pass.")
    await page.press("enter")
    await page.put("We will listen.")
    await page.press("enter")
    assert clauses(house, network) == [("We will let anyone pass.", ""), ("We will listen.", "")]
    assert "Version 1, draft" in page.text
    assert "What would we see somebody doing?" in page.text
    await page.put("we will LISTEN.")
    await page.press("enter")
    assert "already" in page.told
    assert "we will LISTEN." in page.lines[-3]
    await page.press(*["backspace"] * 15, "up", "ctrl+z")
    assert clauses(house, network) == [("We will let anyone pass.", "")]


async def test_a_paste_of_several_lines_is_several_clauses(
    page: Walk, house: House, network: Network
) -> None:
    """All in one act."""
    await page.put("We will listen.\nWe will laugh.\n")
    assert [text for text, _seen in clauses(house, network)] == ["We will listen.", "We will laugh."]
    house.undo.undo()
    assert clauses(house, network) == []


async def test_what_is_being_typed_is_there_again(page: Walk, house: House, network: Network) -> None:
    """Leaving the page keeps it, as peerlog ending would."""
    await page.put("We will ask")
    page.app.screen.keep_typing()  # type: ignore[attr-defined]
    await page.press("escape")
    assert "We will ask" in house.drafts.at(f"network/{network.id}/clause")
    await page.press("g")
    assert "We will ask" in page.lines[-3]
    await page.press("enter")
    assert house.drafts.all() == ()
    assert clauses(house, network) == [("We will ask", "")]


async def test_clauses_are_changed_moved_and_deleted_by_keys(
    page: Walk, house: House, network: Network
) -> None:
    """The arrow leads from the line to the list and back."""
    house.gathering.write_all(network, ["We will listen.", "We will laugh.", "We will end on time."])
    page.app.screen.refresh_values()  # type: ignore[attr-defined]
    await page.press("up", "home", "d", "e")
    await page.put(" Always.")
    await page.press("down")
    await page.put("One voice at a time.")
    await page.press("f2")
    assert clauses(house, network)[1] == ("We will listen. Always.", "One voice at a time.")
    assert "One voice at a time." in page.text
    await page.press("delete")
    assert [text for text, _seen in clauses(house, network)] == ["We will laugh.", "We will end on time."]
    assert "Ctrl+Z brings it back" in page.told
    await page.press("end", "down")
    assert page.app.screen.query_one("#line").has_focus


async def test_the_library_offers_what_suits_first_and_what_is_there_not_again(
    page: Walk, house: House, network: Network
) -> None:
    """Several are ticked; each says where it comes from; they come with their behaviour lines."""
    await page.press("f4")
    assert "Look at these first" in page.text
    assert "From published practice." in page.text
    await page.press("space", "down", "down", "space", "enter")
    assert clauses(house, network) == [
        ("We will take the learning out and leave the stories here.",
         "We describe ideas, not who said them or where they work."),
        ("We will speak from our own experience.", "“I found...”, not “everyone knows...”."),
    ]  # fmt: skip
    await page.press("f4")
    assert "there already" in page.text
    await page.press("space", "enter")
    assert len(clauses(house, network)) == 2


async def test_terms_are_filled_in_and_a_nonsense_day_is_refused(
    page: Walk, house: House, network: Network
) -> None:
    """What may leave, whom to go to and whom else, and when to look again."""
    await page.put("We will listen.")
    await page.press("enter", "up", "f", "right", "down")
    await page.put("Ruth")
    await page.press("down")
    await page.put("Kofi")
    await page.press("down")
    await page.put("someday")
    await page.press("f2")
    assert "“someday” is not a date I know" in page.words
    await page.press(*["backspace"] * 7)
    await page.put("1 jun")
    assert "Tue 1 Jun 2027" in page.text
    await page.press("f2")
    draft = house.agreements.drafted(network.id)
    assert draft is not None
    assert (draft.confidentiality, draft.route, draft.second_route) == (
        Confidentiality.LESSONS_LEAVE, "Ruth", "Kofi",
    )  # fmt: skip
    assert "A breach goes to: Ruth" in page.text
    assert house.networks.get(network.id).confidentiality is Confidentiality.CHATHAM_HOUSE


async def test_the_group_adopts_and_whoever_is_not_ticked_is_asked(
    page: Walk, house: House, network: Network
) -> None:
    """Who said yes, then how; fewer heads than names are refused and the form stays."""
    await page.put("We will listen.")
    await page.press("enter", "f2", "space", "down", "space")
    assert "2 of 3 said yes" in page.text
    await page.press("enter", "down")
    await page.put("consent")
    await page.press("down", "backspace")
    await page.put("1")
    await page.press("f2")
    assert "1 cannot have said yes, with 2 named" in page.words
    await page.press("backspace")
    await page.put("2")
    await page.press("f2")
    held = house.agreements.current(network.id)
    assert held is not None
    assert (held.decided, held.head_count, held.state) == ("consent", 2, AgreementState.ADOPTED)
    assert "Version 1, adopted Thu 26 Nov 2026 by consent, 2 said yes" in page.text
    assert "1 has not said yes to version 1: João Silva" in page.text
    assert "clause ▸" not in page.text


async def test_a_version_that_holds_is_changed_only_by_the_next_one(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Its letters change nothing; O opens it again; the next version asks everybody to say yes anew."""
    adopted(house, network)
    async with walking(app) as walk:
        await walk.press("n", "g", "e", "d", "delete", "enter")
        assert "O opens it again" in walk.told
        assert "Every member has said yes to version 1." in walk.text
        await walk.press("o", "enter")
        assert "Version 1 holds until the group says yes to this one" in walk.text
        await walk.put("We laugh.")
        await walk.press("enter", "f2", "space", "enter", "f2")
        assert "2 have not said yes to version 2: João Pinto, João Silva" in walk.text
        await walk.press("f7")
        assert "said yes to an earlier version" in walk.text


async def test_two_versions_stand_side_by_side_where_there_is_room(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Below each other at 80 columns, beside each other at 120; Left shows the first one alone."""
    adopted(house, network, "We will listen.", "We will end on time.")
    draft = house.agreements.draft(network)
    first, second = house.agreements.clauses_of(draft)
    house.agreements.edit_clause(second, text="We will begin and end on time.")
    house.agreements.drop_clause(first)
    async with walking(app) as walk:
        await walk.press("n", "g", "v")
        assert "dropped    - We will listen." in walk.text
        assert "+ We will begin and end on time." in walk.text
        await walk.resize(120, 36)
        assert any("We will end on time." in line and "│ We will begin" in line for line in walk.lines)
        await walk.press("left")
        assert "dropped" not in walk.text
        assert "We will listen." in walk.text


async def test_any_two_versions_can_be_compared(app: PeerlogApp, house: House, network: Network) -> None:
    """W chooses the other one."""
    for text in ("We will listen.", "We will laugh.", "We will end on time."):
        adopted(house, network, text)
    async with walking(app) as walk:
        await walk.press("n", "g", "v", "w")
        await walk.go_to("Version 1")
        await walk.press("enter")
        assert walk.text.count("new        +") == 2


async def test_who_said_yes_and_who_has_not(app: PeerlogApp, house: House, network: Network) -> None:
    """Enter notes a yes and goes on to the next who is asked; on a yes it takes it back."""
    adopted(house, network, yes=1)
    async with walking(app) as walk:
        await walk.press("n", "g", "f7")
        assert "2 have not said yes" in walk.text
        await walk.press("enter", "enter")
        assert "3 have said yes" in walk.text
        assert house.agreeing.not_yet(network) == ()
        await walk.press("enter")
        assert "1 has not said yes" in walk.text
        await walk.press("ctrl+z")
        assert "3 have said yes" in walk.text


async def test_today_asks_for_a_look_and_for_those_who_have_not_said_yes(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Each row opens the page it is about; letting it stand takes the look away."""
    adopted(house, network, yes=2)
    network = house.networks.get(network.id)
    house.networks.edit(network, replace(network, confidentiality=Confidentiality.OPEN))
    async with walking(app) as walk:
        assert "The agreement is due for a look" in walk.text
        assert "1 has not said yes to version 1: João Silva" in walk.text
        await walk.go_to("due for a look")
        await walk.press("enter")
        assert "What may leave was changed in the network" in walk.words
        await walk.press("escape")
        await walk.go_to("has not said yes")
        await walk.press("enter")
        assert "2 have said yes" in walk.text


async def test_letting_it_stand_asks_for_the_next_look(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """The day is said back; a nonsense day is refused."""
    adopted(house, network)
    async with walking(app) as walk:
        await walk.press("n", "g", "r")
        await walk.put("someday")
        await walk.press("enter")
        assert "not a date I know" in walk.words
        await walk.press(*["backspace"] * 7)
        await walk.put("1 jun")
        await walk.press("enter")
        assert "Next look: Tue 1 Jun 2027" in walk.text


async def test_a_draft_is_deleted_after_asking_and_comes_back(
    page: Walk, house: House, network: Network
) -> None:
    """From the menu only."""
    await page.put("We will listen.")
    await page.press("enter")
    await page.command("Delete the draft")
    await page.press("enter")
    assert "What helps us work well together?" in page.text
    await page.press("up", "tab", "ctrl+z")
    assert clauses(house, network) == [("We will listen.", "")]


async def test_it_is_reached_from_anywhere_by_the_menu(app: PeerlogApp, network: Network) -> None:
    """By name, not by key."""
    async with walking(app) as walk:
        await walk.command("Agreement of the network")
        assert "What helps us work well together?" in walk.text


@pytest.mark.parametrize("size", [(120, 36), (60, 18), (40, 20)])
async def test_the_page_holds_in_other_sizes(
    app: PeerlogApp, house: House, network: Network, size: tuple[int, int]
) -> None:
    """The clauses and the way back stay in sight; where there is room, who has not said yes stands beside them."""
    adopted(house, network, yes=2)
    async with walking(app, size) as walk:
        await walk.press("n", "g")
        assert "We will let anyone pass." in walk.text
        assert "Esc" in walk.text
        assert ("1 has not said yes\n" in "\n".join(line[80:].strip() for line in walk.lines)) == (
            size[0] == 120
        )


async def test_hostile_words_are_shown_as_they_are(app: PeerlogApp, house: House, network: Network) -> None:
    """Markup and control characters of a clause do nothing, on the page nor between versions."""
    adopted(house, network, "[bold red]Zed[/] \u202eevil")
    async with walking(app) as walk:
        await walk.press("n", "g")
        assert "[bold red]Zed[/]" in walk.text
        assert "\u202e" not in walk.text
        await walk.press("v")
        assert "[bold red]Zed[/]" in walk.text
        assert "\u202e" not in walk.text


def test_a_network_without_people_is_not_told_that_everybody_agreed(house: House) -> None:
    """Whoever comes is asked."""
    network = house.networks.start(Network(id=NetworkId(""), name="Empty"))
    house.gathering.write_all(network, ["We will listen."])
    house.agreements.adopt(house.agreements.draft(network), decided="consent", head_count=4)
    page = house.agreement_pages.look(network)
    assert waiting_words(page) == "Nobody belongs to this network yet; whoever is added is asked."
    assert not page.asks


def test_a_page_of_nothing_asks_nothing(house: House, network: Network) -> None:
    """Without an agreement Today says nothing of it."""
    page = house.agreement_pages.look(network)
    assert (page.shown, page.is_draft, page.asks) == (None, True, False)
    assert house.today.needs(network).agreement is None


async def test_a_line_of_the_session_that_makes_it_shows_its_clause(app: PeerlogApp, house: House) -> None:
    """The line asks for a clause while they are collected, and the feed names the clause of each."""
    session = planned_session(house, ())
    house.agenda.fill_from_format(session, "make_agreement")
    house.live.open(session)
    async with running(app) as walk:
        assert "note ▸" in walk.text
        await walk.press("f5", "f5")
        assert "clause ▸" in walk.text
        await walk.put("We will listen.")
        await walk.press("enter")
        assert "clause 1 of the draft agreement" in walk.text
        await walk.press("ctrl+z")
        assert "clause 1" not in walk.text


async def test_a_text_left_on_its_page_is_taken_up_from_the_list_of_drafts(
    page: Walk, house: House, network: Network
) -> None:
    """The place is said in words, and Enter leads back to the line."""
    await page.put("We will ask")
    page.app.screen.keep_typing()  # type: ignore[attr-defined]
    await page.press("escape", "t")
    await page.command("Drafts")
    assert "Line of the agreement" in page.text
    await page.press("enter")
    assert "We will ask" in page.lines[-3]


async def test_a_clause_that_was_found_is_marked_on_its_page(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Enter in the search leads there."""
    adopted(house, network, "We will listen.", "We will laugh.")
    async with walking(app) as walk:
        await walk.press("f3")
        await walk.put("laugh")
        await walk.until(lambda: "We will laugh." in walk.text)
        await walk.press("enter")
        assert "▸ 2   We will laugh." in walk.text


async def test_search_tells_a_clause_that_holds_from_one_that_held(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """The same words may stand in several versions."""
    adopted(house, network, "We will listen.")
    adopted(house, network, "We will listen longer.")
    async with walking(app) as walk:
        await walk.press("f3")
        await walk.put("listen")
        hits = [line for line in walk.lines if "listen" in line or "adopted" in line or "superseded" in line]
        assert any("adopted" in line for line in hits)
        assert any("superseded" in line for line in hits)
