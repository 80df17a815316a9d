"""The network mode: who belongs to it, and what it is."""

from datetime import date
from pathlib import Path

import pytest

from peerlog.app import PeerlogApp
from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.member import Member
from peerlog.domain.network import Membership, Network
from peerlog.services.house import House
from peerlog.storage.clock import new_id
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf
from screens.walking import walking


async def test_the_mode_shows_facts_members_and_those_who_left(app: PeerlogApp, network: Network) -> None:
    """Facts above, members by name, those who left at the end."""
    async with walking(app) as walk:
        await walk.press("n")
        for words in ("Learning from each other's cases", "Rolling membership. Chatham House.",
                      "A concern goes to: Ruth", "3 members", "many years", "since Sep 2025"):  # fmt: skip
            assert words in walk.text
        assert walk.text.index("Kofi Mensah") < walk.text.index("Have left") < walk.text.index("Petra Novak")


async def test_what_the_marked_member_needs_stands_below(app: PeerlogApp, network: Network) -> None:
    """Access needs are seen without opening anything."""
    async with walking(app) as walk:
        await walk.press("n")
        assert "Needs: large print" in walk.text
        await walk.press("down", "down")
        assert "Goes by KM" in walk.text


@pytest.mark.parametrize("size", [(120, 36), (60, 18), (40, 20)])
async def test_the_mode_holds_in_other_sizes(
    app: PeerlogApp, network: Network, size: tuple[int, int]
) -> None:
    """Names and the next key stay in sight."""
    async with walking(app, size) as walk:
        await walk.press("n")
        assert "Amina Odhiambo" in walk.text
        assert "João Pereira" in walk.text
        assert "C New" in walk.text


async def test_without_members_the_list_says_how_to_begin(app: PeerlogApp, house: House) -> None:
    """The keys and an example."""
    house.networks.start(Network(id=NetworkId(""), name="Empty"))
    async with walking(app) as walk:
        await walk.press("n")
        assert "Nobody is here yet." in walk.text
        assert "C adds somebody" in walk.text
        assert "Example:" in walk.text


async def test_a_member_is_added_with_dates_in_own_words(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """The day is said back in full beside the field, and kept."""
    async with walking(app) as walk:
        await walk.press("n", "c")
        await walk.type("Zainab")
        await walk.press("down", "down")
        await walk.type("Shule")
        await walk.press("down", "right", "down")
        await walk.type("1 mar")
        assert "Sun 1 Mar 2026" in walk.text
        await walk.press("f2")
        assert "4 members" in walk.text
    zainab = house.members.find(network.id, "Zainab")
    assert (zainab.organisation, zainab.joined) == ("Shule", date(2026, 3, 1))


async def test_a_second_person_of_the_same_name_is_refused_and_the_form_stays(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Accents and case make no other name."""
    async with walking(app) as walk:
        await walk.press("n", "c")
        await walk.type("joao pereira")
        await walk.press("f2")
        assert "There is a member called “joao pereira” already" in walk.words
        assert "Add a member" in walk.text
    assert len(house.members.of(network.id)) == 4


async def test_a_nonsense_date_is_refused_and_the_form_stays(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """The words are said back with an example of what works."""
    async with walking(app) as walk:
        await walk.press("n", "c")
        await walk.type("Zainab")
        await walk.press("down", "down", "down", "down")
        await walk.type("someday")
        await walk.press("f2")
        assert "“someday” is not a date I know" in walk.words
    assert len(house.members.of(network.id)) == 4


async def test_a_member_is_edited_and_the_change_taken_back_by_name(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Ctrl+Z says what it took back."""
    async with walking(app) as walk:
        await walk.press("n", "e")
        await walk.type(" Otieno")
        await walk.press("f2")
        assert "Amina Odhiambo Otieno" in walk.text
        await walk.press("ctrl+z")
        assert "Undone: changed “Amina Odhiambo”" in walk.told
        assert "Otieno" not in walk.text
    assert house.members.find(network.id, "Amina").name == "Amina Odhiambo"


async def test_a_deleted_member_goes_to_the_trash_and_comes_back(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Del says where they are; Ctrl+Z brings them back."""
    async with walking(app) as walk:
        await walk.press("n", "delete")
        assert "Amina Odhiambo" not in walk.text
        assert "Ctrl+Z brings them back" in walk.told
        assert [item.name for item in house.trash.all()] == ["Amina Odhiambo"]
        await walk.press("ctrl+z")
        assert "Amina Odhiambo" in walk.text
    assert house.trash.all() == ()


async def test_who_leaves_moves_to_the_end_with_the_day(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """The last day is asked in people's words."""
    async with walking(app) as walk:
        await walk.press("n", "m", *["backspace"] * 5)
        await walk.type("yesterday")
        await walk.press("enter")
        assert walk.text.index("Have left") < walk.text.index("Amina Odhiambo")
    assert house.members.find(network.id, "Amina").left == date(2026, 11, 25)


async def test_leaving_before_joining_is_told_and_changes_nothing(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """A worker that fails with a sentence does not end the app."""
    async with walking(app) as walk:
        await walk.press("n", "m", *["backspace"] * 5)
        await walk.type("2024-01-01")
        await walk.press("enter")
        assert "lies before the day of joining" in walk.told
        assert app.is_running
    assert house.members.find(network.id, "Amina").left is None


async def test_what_the_network_is_can_be_changed(app: PeerlogApp, house: House, network: Network) -> None:
    """F opens the facts; the change is shown and kept."""
    async with walking(app) as walk:
        await walk.press("n", "f", "down", "down", "down", "right")
        await walk.press("f2")
        assert "Fixed membership" in walk.text
    assert house.networks.get(network.id).membership is Membership.FIXED


async def test_an_unknown_time_zone_is_refused(app: PeerlogApp, house: House, network: Network) -> None:
    """The form stays and says what a zone looks like."""
    async with walking(app) as walk:
        await walk.press("n", "f", *["down"] * 7)
        await walk.type("x")
        await walk.press("f2")
        assert "is not a time zone I know" in walk.words
    assert house.networks.get(network.id).zone == "Africa/Nairobi"


async def test_two_networks_can_be_switched_between(app: PeerlogApp, house: House, network: Network) -> None:
    """W starts another one and leads back; each keeps its own people."""
    async with walking(app) as walk:
        await walk.press("n", "w")
        await walk.go_to("Start another network")
        await walk.press("enter")
        await walk.type("Hill Teachers")
        await walk.press("f2", "escape")
        assert "Nobody is here yet." in walk.text
        assert "Hill Teachers" in walk.lines[1]
        await walk.press("w")
        await walk.go_to("Coastal")
        await walk.press("enter")
        assert "Amina Odhiambo" in walk.text
    at_hand = house.networks.at_hand()
    assert at_hand is not None
    assert at_hand.name == "Coastal Teachers"


async def test_a_deleted_network_leaves_the_first_page_and_comes_back(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Deleting asks first, from the menu only."""
    async with walking(app) as walk:
        await walk.press("n")
        await walk.command("Delete the network")
        assert "with all its sessions to the trash?" in walk.words
        await walk.press("enter")
        assert "Start a network" in walk.text
        await walk.press("ctrl+z")
        assert "Coastal Teachers" in walk.text
    assert house.networks.at_hand() is not None


async def test_another_windows_change_is_shown_and_the_cursor_stays(
    app: PeerlogApp, house: House, network: Network, home: Home
) -> None:
    """Somebody added in a second window appears; the marked member stays marked."""
    from conftest import StillClock

    second = House(Shelf(home, StillClock(), new_id))
    async with walking(app) as walk:
        await walk.press("n", "down")
        second.members.add(Member(id=MemberId(""), network=network.id, name="Aaron First"))
        second.close()
        app._look_again()
        await walk.settle()
        marked = next(line for line in walk.lines if "▸" in line)
        assert "Aaron First" in walk.text
        assert "João Pereira" in marked


async def test_hostile_names_are_shown_as_they_are(app: PeerlogApp, house: House, network: Network) -> None:
    """Markup and control characters of a name do nothing."""
    house.members.add(Member(id=MemberId(""), network=network.id, name="[bold red]Zed[/] \u202eevil"))
    async with walking(app) as walk:
        await walk.press("n")
        assert "[bold red]Zed[/]" in walk.text
        await walk.go_to("Zed")
        await walk.press("delete")
        assert "[bold red]Zed[/]" in walk.told


async def test_escape_leads_to_today(app: PeerlogApp, network: Network, tmp_path: Path) -> None:
    """From a mode there is always a way back, and Esc never ends the app."""
    async with walking(app) as walk:
        await walk.press("n", "escape")
        assert "TODAY" in walk.text
        await walk.press("escape", "escape")
        assert app.is_running
