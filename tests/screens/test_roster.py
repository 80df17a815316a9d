"""Bringing in a roster: look, take, take back."""

from pathlib import Path

import pytest

from peerlog.app import PeerlogApp
from peerlog.domain.network import Network
from peerlog.services.house import House
from screens.walking import Walk, walking


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """A list as a spreadsheet of another country writes it."""
    lines = (
        "Nom;Organisation;Courriel;Chef",
        "Zoë Brun;Étoile;zoe@example.org;x",
        "João Pereira;Escola Nova;;",
        "Kofi Mensah;;;",
        ";Sans nom;;",
    )
    path = tmp_path / "liste.csv"
    path.write_bytes("\r\n".join(lines).encode("cp1252"))
    return path


async def look(walk: Walk, path: Path) -> None:
    """Open the preview of a file."""
    await walk.press("n", "i")
    await walk.type(str(path))
    await walk.press("enter")


async def test_the_preview_says_who_is_new_who_is_there_and_what_stays_out(
    app: PeerlogApp, house: House, network: Network, roster: Path
) -> None:
    """Nothing is changed by looking."""
    async with walking(app) as walk:
        await look(walk, roster)
        for words in ("Read as CP1252, separated by semicolons.", "keeps no addresses: Courriel",
                      "Not understood: Chef", "1 new person", "Zoë Brun", "Étoile", "1 member with news",
                      "changes: organisation", "1 is here already", "1 line to look at",
                      "line 5: no name; left out"):  # fmt: skip
            assert words in walk.words
    assert len(house.members.of(network.id)) == 4


async def test_one_enter_brings_in_all_and_one_undo_takes_all_back(
    app: PeerlogApp, house: House, network: Network, roster: Path
) -> None:
    """New people and changes are one act."""
    async with walking(app) as walk:
        await look(walk, roster)
        await walk.press("enter")
        assert "2 people were brought in" in walk.told
        assert "Zoë Brun" in walk.text
        assert house.members.find(network.id, "João").organisation == "Escola Nova"
        await walk.press("ctrl+z")
        assert "Undone: imported members" in walk.told
        assert "Zoë Brun" not in walk.text
    assert house.members.find(network.id, "João").organisation == "Escola Aberta"


async def test_the_same_file_twice_brings_in_nothing_new(
    app: PeerlogApp, house: House, network: Network, roster: Path
) -> None:
    """The second look says so, and Enter changes nothing."""
    async with walking(app) as walk:
        await look(walk, roster)
        await walk.press("enter")
        saved = house.others_changes, len(house.members.of(network.id))
        await look(walk, roster)
        assert "0 new people" in walk.text
        await walk.press("enter")
        assert "nothing was changed" in walk.told
        assert (house.others_changes, len(house.members.of(network.id))) == saved


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("bank.csv", b"Date;Amount\n2026-01-01;12,00\n", "I found no column of names"),
        ("gone.csv", None, "There is no file"),
    ],
)
async def test_another_file_is_refused_in_words_and_the_question_stays(
    app: PeerlogApp, network: Network, tmp_path: Path, name: str, data: bytes | None, words: str
) -> None:
    """The path can be mended where it was typed."""
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    async with walking(app) as walk:
        await look(walk, path)
        assert words in walk.words
        assert "Which file?" in walk.text


async def test_escape_at_the_preview_brings_in_nobody(
    app: PeerlogApp, house: House, network: Network, roster: Path
) -> None:
    """Looking is free."""
    async with walking(app) as walk:
        await look(walk, roster)
        await walk.press("escape")
        assert "NETWORK" in walk.text
    assert len(house.members.of(network.id)) == 4


async def test_a_first_network_can_begin_with_a_roster(app: PeerlogApp, house: House, roster: Path) -> None:
    """From nothing to a network of three with one file."""
    async with walking(app) as walk:
        await walk.press("enter")
        await walk.type("Coast")
        await walk.press("f2")
        await walk.go_to("Bring in a list")
        await walk.press("enter")
        await walk.type(str(roster))
        await walk.press("enter", "enter")
        assert "TODAY" in walk.text
    network = house.networks.at_hand()
    assert network is not None
    assert len(house.members.of(network.id)) == 3
