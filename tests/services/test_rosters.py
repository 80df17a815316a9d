"""Bringing in members from a file, over real files."""

from pathlib import Path

import pytest

from peerlog.domain.errors import NotARoster, NotFound, TooLong, Unwritable
from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.services.house import House


@pytest.fixture
def network(house: House) -> Network:
    """A network with one member."""
    started = house.networks.start(Network(id=NetworkId(""), name="Coast"))
    house.members.add(Member(id=MemberId(""), network=started.id, name="Amina", languages="Swahili"))
    return started


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """Two people, one of them known."""
    path = tmp_path / "my list.csv"
    path.write_text("name,organisation\nAMINA,Maji Mazuri\nBo,Coast Reads\n", encoding="utf-8")
    return path


def test_looking_changes_nothing(house: House, network: Network, roster: Path) -> None:
    """The preview knows who is new and about whom there is news."""
    looked = house.rosters.look(network.id, str(roster))
    assert looked.changes == 2
    assert [person.name for person in looked.preview.new] == ["Bo"]
    assert len(house.members.of(network.id)) == 1


def test_one_act_takes_all_in_and_one_undo_takes_all_back(
    house: House, network: Network, roster: Path
) -> None:
    """What the file does not say stays as it was."""
    assert house.rosters.take(network.id, house.rosters.look(network.id, str(roster))) == 2
    amina = house.members.find(network.id, "Amina")
    assert (amina.name, amina.organisation, amina.languages) == ("Amina", "Maji Mazuri", "Swahili")
    assert house.undo.undo().verb == "member.import"
    assert [(m.name, m.organisation) for m in house.members.of(network.id)] == [("Amina", "")]


def test_taken_twice_changes_nothing_the_second_time(house: House, network: Network, roster: Path) -> None:
    """Also with a preview that was made before the first time."""
    looked = house.rosters.look(network.id, str(roster))
    house.rosters.take(network.id, looked)
    saved = house.saved_at()
    assert house.rosters.take(network.id, looked) == 0
    assert house.saved_at() == saved
    assert house.rosters.look(network.id, str(roster)).changes == 0


def test_a_thousand_people_come_in_without_each_being_compared_with_each(
    house: House, network: Network, tmp_path: Path
) -> None:
    """A long list is taken in whole."""
    path = tmp_path / "long.csv"
    path.write_text("name\n" + "\n".join(f"Person {n}" for n in range(1_000)), encoding="utf-8")
    assert house.rosters.take(network.id, house.rosters.look(network.id, str(path))) == 1_000
    assert len(house.members.of(network.id)) == 1_001


@pytest.mark.parametrize("quoted", ["'{}'", '"{}"', "  {}  "])
def test_a_path_may_come_with_the_quotes_of_a_terminal(
    house: House, network: Network, roster: Path, quoted: str
) -> None:
    """As when a file is dropped on the window."""
    assert house.rosters.look(network.id, quoted.format(roster)).changes == 2


def test_a_path_may_begin_at_home(
    house: House, network: Network, roster: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """~ is the person's own folder."""
    monkeypatch.setenv("HOME", str(roster.parent))
    assert house.rosters.look(network.id, "~/my list.csv").changes == 2


@pytest.mark.parametrize("path", ["", "gone.csv", ".", "bad\0name", "~nobody-at-all/x.csv"])
def test_what_is_no_file_is_named_as_such(house: House, network: Network, path: str, tmp_path: Path) -> None:
    """Nothing, a file that is gone, a folder, a name no disk can hold."""
    with pytest.raises((NotFound, Unwritable)):
        house.rosters.look(network.id, path if path[:1] in ("", "~") else str(tmp_path / path))


def test_a_huge_file_is_refused_before_it_is_read(house: House, network: Network, tmp_path: Path) -> None:
    """More than five million bytes are no roster."""
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(6_000_000_000)
    with pytest.raises(TooLong):
        house.rosters.look(network.id, str(path))


def test_another_table_is_refused_with_its_columns(house: House, network: Network, tmp_path: Path) -> None:
    """A bank statement has no names."""
    path = tmp_path / "bank.csv"
    path.write_text("Date;Amount\n2026-01-01;12,00\n", encoding="utf-8")
    with pytest.raises(NotARoster) as refused:
        house.rosters.look(network.id, str(path))
    assert refused.value.columns == ("Date", "Amount")
