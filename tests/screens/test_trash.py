"""The trash on the screen: back, or gone for good."""

from peerlog.app import PeerlogApp
from peerlog.domain.network import Network
from peerlog.services.house import House
from peerlog.storage.paths import Home
from running import opened_session
from screens.walking import walking


async def test_an_empty_trash_says_what_it_is_for(app: PeerlogApp, network: Network) -> None:
    """What it holds, how things get here, an example."""
    async with walking(app) as walk:
        await walk.command("Trash")
        assert "The trash is empty." in walk.text
        assert "Example:" in walk.text


async def test_what_was_deleted_is_listed_with_kind_name_and_day(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """In words, deleted last first."""
    house.members.remove(house.members.find(network.id, "Amina"))
    house.members.remove(house.members.find(network.id, "Kofi"))
    async with walking(app) as walk:
        await walk.command("Trash")
        line = next(line for line in walk.lines if "Amina" in line)
        assert line.split() == ["Member", "Amina", "Odhiambo", "today"]
        assert walk.text.index("Kofi") < walk.text.index("Amina")


async def test_enter_puts_back_and_undo_deletes_again(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Putting back is a change like any other."""
    house.members.remove(house.members.find(network.id, "Amina"))
    async with walking(app) as walk:
        await walk.command("Trash")
        await walk.press("enter")
        assert "“Amina Odhiambo” is back" in walk.told
        assert house.members.find(network.id, "Amina").trashed is False
        await walk.press("ctrl+z")
        assert "Undone: put back “Amina Odhiambo”" in walk.told
        assert "Amina" in walk.text


async def test_erasing_asks_first_and_keeps_by_default(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """The first choice keeps; backups are named."""
    house.members.remove(house.members.find(network.id, "Amina"))
    async with walking(app) as walk:
        await walk.command("Trash")
        await walk.press("delete")
        assert "Erase “Amina Odhiambo” for good?" in walk.text
        assert "Backups made earlier still hold them." in walk.words
        await walk.press("enter")
    assert [item.name for item in house.trash.all()] == ["Amina Odhiambo"]


async def test_what_is_erased_leaves_the_file(
    app: PeerlogApp, house: House, network: Network, home: Home
) -> None:
    """No byte of the name is left, and Ctrl+Z has nothing to bring back of it."""
    house.members.remove(house.members.find(network.id, "Amina"))
    assert b"Amina" in home.database.read_bytes()
    async with walking(app) as walk:
        await walk.command("Trash")
        await walk.press("delete", "down", "enter")
        assert "The trash is empty." in walk.text
    assert b"Amina" not in home.database.read_bytes()


async def test_putting_a_line_back_into_approved_minutes_asks_why(app: PeerlogApp, house: House) -> None:
    """And leaves it in the trash when no reason is told."""
    session = opened_session(house)
    note = house.notes.capture(session, None, house.notes.read(session, "Ten came"))
    house.live.close(session)
    house.sessions.approve(house.sessions.get(session.id))
    house.notes.remove(session, note, "Nobody counted")
    async with walking(app) as walk:
        await walk.command("Trash")
        await walk.press("enter")
        assert "Why does this change them?" in walk.text
        await walk.press("escape")
        assert len(house.trash.all()) == 1
        await walk.press("enter")
        await walk.type("They did")
        await walk.press("enter")
        assert "The trash is empty." in walk.text
    assert [each.reason for each in house.amending.of(session.id)] == ["Nobody counted", "They did"]
