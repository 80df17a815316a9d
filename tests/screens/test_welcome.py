"""Welcome: from nothing to a network, with keys only."""

from pathlib import Path

from textual.events import Key

from conftest import StillClock
from peerlog.app import PeerlogApp
from peerlog.domain.errors import DiskFull
from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.member import Member
from peerlog.domain.network import Confidentiality, Network
from peerlog.screens.sampling import OWN, SAMPLE
from peerlog.services.house import House
from peerlog.storage.clock import new_id
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf
from running import another_start, planned_session
from screens.walking import walking


async def test_the_first_page_says_what_it_is_and_offers_four_ways_on(app: PeerlogApp) -> None:
    """Promise, choices and the keys that matter stand on the first page."""
    async with walking(app) as walk:
        for words in ("kept and taken forward", "Offline, on this laptop only", "Start a network", "sample network",
                      "private journal", "Restore", "Enter", "Ctrl+Q Quit"):  # fmt: skip
            assert words in walk.text
        assert "Esc" not in walk.text


async def test_escape_on_the_first_page_does_nothing(app: PeerlogApp) -> None:
    """There is nothing behind it, and Esc never quits."""
    async with walking(app) as walk:
        before = walk.text
        await walk.press("escape", "escape", "t", "n")
        assert walk.text == before
        assert app.is_running


async def test_ctrl_q_leaves_from_the_first_page(app: PeerlogApp) -> None:
    """Whoever wants to leave can."""
    async with walking(app) as walk:
        await walk.press("ctrl+q")
        assert not app.is_running


async def test_a_network_starts_with_nothing_but_a_name(app: PeerlogApp, house: House) -> None:
    """Enter, a name, save, later: Today, with the network kept."""
    async with walking(app) as walk:
        await walk.press("enter")
        await walk.type("Coast")
        await walk.press("f2")
        assert "Who belongs to it?" in walk.text
        await walk.go_to("Later")
        await walk.press("enter")
        assert "TODAY" in walk.text
    network = house.networks.at_hand()
    assert network is not None
    assert network.name == "Coast"
    assert network.confidentiality is Confidentiality.CHATHAM_HOUSE
    assert house.drafts.all() == ()


async def test_people_are_added_one_after_the_other_until_escape(app: PeerlogApp, house: House) -> None:
    """The form comes again, counting, until everybody is there."""
    async with walking(app) as walk:
        await walk.press("enter")
        await walk.type("Coast")
        await walk.press("f2", "enter")
        for name in ("Amina", "Kofi"):
            await walk.type(name)
            await walk.press("f2")
        assert "2 people so far" in walk.text
        await walk.press("escape")
        assert "TODAY" in walk.text
    network = house.networks.at_hand()
    assert network is not None
    assert [member.name for member in house.members.of(network.id)] == ["Amina", "Kofi"]


async def test_each_way_of_keeping_confidence_is_explained_when_chosen(app: PeerlogApp) -> None:
    """The line below the fields says what the chosen mode means."""
    async with walking(app) as walk:
        await walk.press("enter", "down", "down", "down", "down")
        assert "who said it and who was" in walk.words
        await walk.press("right")
        assert "stories stay in the" in walk.words


async def test_an_empty_name_keeps_the_form_and_what_was_typed(app: PeerlogApp, house: House) -> None:
    """The sentence says what is missing; nothing is kept but the draft."""
    async with walking(app) as walk:
        await walk.press("enter", "down")
        await walk.type("learning")
        await walk.press("f2")
        assert "The name is empty" in walk.text
        assert "learning" in walk.text
    assert house.networks.at_hand() is None


async def test_what_was_typed_before_escape_is_there_again(app: PeerlogApp) -> None:
    """Esc keeps the text as a draft, and the form takes it up."""
    async with walking(app) as walk:
        await walk.press("enter")
        await walk.type("Coast")
        await walk.press("escape")
        assert "Start a network" in walk.text
        await walk.press("enter")
        assert "Coast" in walk.text


async def test_a_sample_that_cannot_be_made_is_told(house: House, tmp_path: Path) -> None:
    """What fails while the sample is made is told, and the first page stays."""

    def make() -> None:
        raise DiskFull(str(tmp_path))

    app = PeerlogApp(house, lambda _error: tmp_path / "crash.txt", make_sample=make)
    async with walking(app) as walk:
        await walk.go_to("sample")
        await walk.press("enter")
        await walk.until(lambda: "The disk is full" in walk.told)
        assert app.is_running


async def test_the_sample_network_is_made_and_asked_for(house: House, tmp_path: Path) -> None:
    """The app ends with the wish; whoever started it opens the other file."""
    made: list[str] = []
    app = PeerlogApp(house, lambda _error: tmp_path / "crash.txt", make_sample=lambda: made.append("sample"))
    async with walking(app) as walk:
        await walk.go_to("sample")
        await walk.press("enter")
        await walk.until(lambda: not app.is_running)
    assert (made, app.return_value) == (["sample"], SAMPLE)


async def test_the_sample_network_says_so_on_its_screens_and_can_be_left(
    house: House, tmp_path: Path
) -> None:
    """A banner above, and the way back to one's own in the menu."""
    sample = House(Shelf(Home(tmp_path / "sample"), StillClock(), new_id), demo=True)
    sample.networks.start(Network(id=NetworkId(""), name="Sample"))
    app = PeerlogApp(sample, lambda _error: tmp_path / "crash.txt")
    async with walking(app) as walk:
        assert "nothing here is real" in walk.lines[1]
        await walk.command("Leave the sample network")
    sample.close()
    assert app.return_value == OWN


async def test_a_backup_is_restored_from_a_path_typed_in(app: PeerlogApp, house: House, home: Home) -> None:
    """What it holds is shown before anything is put in place."""
    from screens.test_backups import other_backup

    path = other_backup(home.folder.parent)
    async with walking(app) as walk:
        await walk.go_to("Restore")
        await walk.press("enter")
        assert "No backup yet" in walk.text
        await walk.go_to("Another file")
        await walk.press("enter")
        await walk.type(str(path))
        await walk.press("enter")
        await walk.until(lambda: "Put this backup in place?" in walk.text)
        assert "1 network" in walk.text
        await walk.press("enter")
        assert "TODAY" in walk.text
    network = house.networks.at_hand()
    assert network is not None
    assert network.name == "Hill Teachers"


async def test_taking_back_the_start_leads_to_the_first_page_again(app: PeerlogApp, house: House) -> None:
    """Without a network there is nothing else to show; Ctrl+Y brings it back."""
    async with walking(app) as walk:
        await walk.press("enter")
        await walk.type("Coast")
        await walk.press("f2", "escape", "ctrl+z")
        assert "Undone: started network “Coast”" in walk.told
        assert "Start a network" in walk.text
        assert house.networks.at_hand() is None
        await walk.press("ctrl+y")
        assert "TODAY" in walk.text


async def test_keys_typed_ahead_are_followed_in_their_order(app: PeerlogApp, house: House) -> None:
    """An arrow and Enter that arrive in one go choose the row the arrow went to."""
    async with walking(app) as walk:
        for key in ("down", "down", "enter"):
            app.post_message(Key(key, None))
        await walk.settle()
        assert "A journal is for one person" in walk.text
    assert house.networks.at_hand() is None


async def test_undo_after_another_window_erased_the_network_leads_to_the_first_page(
    app: PeerlogApp, house: House, home: Home, clock: StillClock
) -> None:
    """Whatever is left to take back is taken back, and the page that comes is not asked before it stands."""
    planned_session(house)
    async with walking(app) as walk:
        await walk.press("s", "r")
        await walk.type("one")
        await walk.press("enter")
        with another_start(home, clock) as other:
            other.networks.remove(other.networks.all()[0])
            other.trash.erase(other.trash.all()[0])
            with other.desk.act("member.add"):
                other._shelf.members.add(
                    Member(id=MemberId("f" * 32), network=NetworkId("e" * 32), name="Zed")
                )
        await walk.press("ctrl+z")
        assert "Start a network" in walk.text
