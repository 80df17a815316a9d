"""Members as a person adds, describes and lets them go."""

from dataclasses import replace
from datetime import date

import pytest

from peerlog.domain.errors import AlreadyThere, Ambiguous, EmptyText, LeftBeforeJoining, NotFound
from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.services.house import House


@pytest.fixture
def network(house: House) -> Network:
    """A network without members."""
    return house.networks.start(Network(id=NetworkId(""), name="Coast"))


def person(network: Network, name: str, **facts: object) -> Member:
    """Describe a member the way a form does."""
    return Member(id=MemberId(""), network=network.id, name=name, **facts)  # type: ignore[arg-type]


def test_members_come_by_name_with_those_who_left(house: House, network: Network) -> None:
    """Leaving hides nobody."""
    for name in ("zoe", "Amina", "Bo"):
        house.members.add(person(network, name))
    house.members.leave(house.members.find(network.id, "Amina"), date(2026, 11, 1))
    assert [member.name for member in house.members.of(network.id)] == ["Amina", "Bo", "zoe"]
    assert [member.name for member in house.members.active(network.id, date(2026, 11, 2))] == ["Bo", "zoe"]


@pytest.mark.parametrize(
    ("name", "handle", "error"),
    [("", "", EmptyText), ("amína", "", AlreadyThere), ("Bo", "am", AlreadyThere)],
)
def test_a_second_name_or_handle_is_refused(
    house: House, network: Network, name: str, handle: str, error: type[Exception]
) -> None:
    """Case and accents make no difference, and nothing is changed."""
    house.members.add(person(network, "Amina", handle="AM"))
    with pytest.raises(error):
        house.members.add(person(network, name, handle=handle))
    assert len(house.members.of(network.id)) == 1


def test_the_same_person_may_belong_to_two_networks(house: House, network: Network) -> None:
    """Names are apart network by network."""
    other = house.networks.start(Network(id=NetworkId(""), name="Hill"))
    house.members.add(person(network, "Amina"))
    assert house.members.add(person(other, "Amina")).network == other.id


def test_several_are_added_together_or_not_at_all(house: House, network: Network) -> None:
    """The third has the name of the first: none comes in."""
    with pytest.raises(AlreadyThere):
        house.members.add_all([person(network, name) for name in ("Amina", "Bo", "AMINA")])
    assert house.members.of(network.id) == ()


def test_two_members_can_trade_names_in_one_act(house: House, network: Network) -> None:
    """Each name is free again before the next is looked at; one undo gives both back."""
    amina, bo = house.members.add_all([person(network, "Amina"), person(network, "Bo")])
    changed = [(amina, replace(amina, name="Cleo")), (bo, replace(bo, name="Amina"))]
    house.members.edit_all(changed)
    assert [member.name for member in house.members.of(network.id)] == ["Amina", "Cleo"]
    house.undo.undo()
    assert house.members.get(amina.id).name == "Amina"
    assert house.members.get(bo.id).name == "Bo"


def test_nobody_leaves_before_joining(house: House, network: Network) -> None:
    """Neither through the form nor through the key."""
    amina = house.members.add(person(network, "Amina", joined=date(2026, 3, 1)))
    with pytest.raises(LeftBeforeJoining):
        house.members.leave(amina, date(2026, 2, 1))
    with pytest.raises(LeftBeforeJoining):
        house.members.edit(amina, replace(amina, left=date(2026, 2, 1)))
    assert house.members.get(amina.id).left is None


def test_what_another_window_changed_meanwhile_stays(house: House, network: Network) -> None:
    """Only the fields that were changed here are written."""
    amina = house.members.add(person(network, "Amina"))
    house.members.edit(amina, replace(amina, languages="Swahili"))
    house.members.edit(amina, replace(amina, organisation="Maji Mazuri"))
    kept = house.members.get(amina.id)
    assert (kept.languages, kept.organisation) == ("Swahili", "Maji Mazuri")


def test_members_are_found_by_name_handle_first_name_and_id(house: House, network: Network) -> None:
    """The way people call each other; two that fit are both named."""
    amina = house.members.add(person(network, "Amina Odhiambo", handle="ao"))
    house.members.add(person(network, "Kofi Mensah"))
    house.members.add(person(network, "Kofi Annor"))
    for words in ("amina odhiambo", "AO", "Amína", amina.id):
        assert house.members.find(network.id, words) == amina
    with pytest.raises(Ambiguous) as several:
        house.members.find(network.id, "Kofi")
    assert several.value.candidates == ("Kofi Annor", "Kofi Mensah")
    with pytest.raises(NotFound):
        house.members.find(network.id, "Nobody")
