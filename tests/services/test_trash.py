"""The trash: back where it was, or gone for good."""

from datetime import UTC, datetime

import pytest

from conftest import NOW, StillClock
from peerlog.domain.errors import NotFound, NothingToUndo
from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.line import ref_of
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.services.house import House
from peerlog.storage.paths import Home
from running import opened_session, planned_session


@pytest.fixture
def network(house: House) -> Network:
    """A network with one member."""
    started = house.networks.start(Network(id=NetworkId(""), name="Coast"))
    house.members.add(Member(id=MemberId(""), network=started.id, name="Amina Odhiambo", handle="secretly"))
    return started


def test_it_says_what_was_deleted_and_when(house: House, network: Network, clock: StillClock) -> None:
    """Deleted last comes first."""
    clock.advance(3600)
    house.members.remove(house.members.find(network.id, "Amina"))
    clock.advance(3600)
    house.networks.remove(network)
    found = [(item.kind, item.name, item.deleted) for item in house.trash.all()]
    assert found == [
        ("network", "Coast", datetime(2026, 11, 26, 13, 0, tzinfo=UTC)),
        ("member", "Amina Odhiambo", datetime(2026, 11, 26, 12, 0, tzinfo=UTC)),
    ]
    assert found[0][2] > NOW


def test_what_is_put_back_is_as_it_was_and_can_be_deleted_by_undo(house: House, network: Network) -> None:
    """Putting back is an act with a name."""
    amina = house.members.find(network.id, "Amina")
    house.members.remove(amina)
    house.trash.restore(house.trash.all()[0])
    assert house.members.of(network.id) == (amina,)
    assert house.undo.undo().verb == "member.restore"
    assert house.members.of(network.id) == ()


def test_erasing_leaves_no_word_in_the_file_and_nothing_to_undo(
    house: House, network: Network, home: Home
) -> None:
    """Not in rows, log, index or drafts."""
    amina = house.members.find(network.id, "Amina")
    house.drafts.keep(f"member/{amina.id}", "secretly typed")
    house.members.remove(amina)
    house.trash.erase(house.trash.all()[0])
    data = home.database.read_bytes()
    assert b"secretly" not in data
    assert b"Odhiambo" not in data
    assert house.undo.undo().verb == "network.start"
    with pytest.raises(NothingToUndo):
        house.undo.undo()


def test_erasing_a_network_takes_everything_in_it(house: House, network: Network, home: Home) -> None:
    """Its members' names too."""
    house.networks.remove(network)
    house.trash.erase(house.trash.all()[0])
    assert house.trash.all() == ()
    assert b"Odhiambo" not in home.database.read_bytes()
    assert house.backups.verify().sound


def test_what_was_erased_meanwhile_is_not_found(house: House, network: Network) -> None:
    """Another window was faster."""
    house.members.remove(house.members.find(network.id, "Amina"))
    item = house.trash.all()[0]
    house.trash.erase(item)
    with pytest.raises(NotFound):
        house.trash.restore(item)


def erase_newest(house: House) -> None:
    """Erase what was deleted last."""
    house.trash.erase(house.trash.all()[0])


def test_a_ref_is_never_given_out_again(house: House) -> None:
    """Not even that of the newest session, action or decision, once it was erased."""
    session = opened_session(house)
    first, second = (
        house.notes.capture(session, None, house.notes.read(session, "a: call")) for _ in range(2)
    )
    decision = house.notes.capture(session, None, house.notes.read(session, "d: yes"))
    for line in (second, first, decision):
        house.notes.remove(session, line)
        erase_newest(house)
    later = [
        house.notes.capture(session, None, house.notes.read(session, words)) for words in ("a: go", "d: no")
    ]
    assert [ref_of(line, session.ref) for line in later] == ["S01-A3", "S01-D2"]
    loose = house.actions.add(session.network, "post it", None, None)
    house.actions.remove(loose)
    erase_newest(house)
    assert house.actions.add(session.network, "post it", None, None).number == loose.number + 1
    house.sessions.remove(house.sessions.get(session.id))
    erase_newest(house)
    assert planned_session(house).ref == "S02"
    assert house.backups.verify().sound
