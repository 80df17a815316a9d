"""Backups on the screen: made, verified, restored."""

from pathlib import Path

from conftest import StillClock, counted_ids
from peerlog.app import PeerlogApp
from peerlog.domain.ids import NetworkId
from peerlog.domain.network import Network
from peerlog.services.house import House
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf
from screens.walking import walking


def other_backup(folder: Path) -> Path:
    """Make a backup of another home, that holds one network."""
    numbers = counted_ids()
    other = House(Shelf(Home(folder / "other"), StillClock(), lambda: f"{next(numbers) + 4096:032x}"))
    other.networks.start(Network(id=NetworkId(""), name="Hill Teachers"))
    made = other.backups.back_up()
    other.close()
    return Path(made.path)


async def test_without_backups_the_list_says_how_to_begin(app: PeerlogApp, network: Network) -> None:
    """The key and the folder stand there."""
    async with walking(app) as walk:
        await walk.command("Backups")
        assert "No backup yet. C makes one" in walk.text
        assert "backups" in walk.text


async def test_a_backup_is_made_verified_and_counted(app: PeerlogApp, house: House, network: Network) -> None:
    """C makes one; the list and the line below say what it is."""
    async with walking(app) as walk:
        await walk.command("Backups")
        await walk.press("c")
        assert "Made and verified: it holds 1 network, 4 members." in walk.text
        assert "Thu 26 Nov 2026, 14:00" in walk.text
    assert len(house.backups.all()) == 1


async def test_verifying_tells_a_sound_backup_from_a_damaged_one(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """A backup whose bytes were changed is called damaged, and is not put in place."""
    made = Path(house.backups.back_up().path)
    async with walking(app) as walk:
        await walk.command("Backups")
        await walk.press("v")
        await walk.until(lambda: "Sound. It holds 1 network, 4 members." in walk.text)
        made.write_bytes(made.read_bytes().replace(b"Amina Odhiambo", b"Amina Odhiamba"))
        await walk.press("enter")
        await walk.until(lambda: "Damaged" in walk.text)
        assert "Put this backup in place?" not in walk.text


async def test_restoring_keeps_what_stood_there_as_a_backup(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """A member added after the backup is gone afterwards, and in the newest backup."""
    house.backups.back_up()
    house.networks.edit(network, Network(id=network.id, name="Changed since"))
    async with walking(app) as walk:
        await walk.command("Backups")
        await walk.press("enter")
        await walk.until(lambda: "Put this backup in place?" in walk.text)
        await walk.press("enter")
        assert "TODAY" in walk.text
        assert "Coastal Teachers" in walk.text
        await walk.command("Backups")
        assert "made before a restore" in walk.text
    assert len(house.backups.all()) == 2


async def test_no_leaves_everything_as_it_is(app: PeerlogApp, house: House, network: Network) -> None:
    """Esc at the question restores nothing."""
    house.backups.back_up()
    house.networks.edit(network, Network(id=network.id, name="Changed since"))
    async with walking(app) as walk:
        await walk.command("Backups")
        await walk.press("enter")
        await walk.until(lambda: "Put this backup in place?" in walk.text)
        await walk.press("escape")
    assert house.networks.get(network.id).name == "Changed since"


async def test_a_file_that_is_no_backup_is_refused_in_words(
    app: PeerlogApp, house: House, network: Network, tmp_path: Path
) -> None:
    """A picture typed as a path is told apart, and nothing changes."""
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5_000))
    async with walking(app) as walk:
        await walk.command("Backups")
        await walk.go_to("Another file")
        await walk.press("enter")
        await walk.type(str(picture))
        await walk.press("enter")
        assert "is not a peerlog file" in walk.words
    assert house.networks.get(network.id) == network
