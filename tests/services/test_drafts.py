"""Text being typed, kept by place."""

import pytest

from conftest import StillClock
from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.services.drafts import record_at
from peerlog.services.house import House
from peerlog.storage.clock import new_id
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf


def test_what_was_typed_is_there_after_a_restart(house: House, home: Home, clock: StillClock) -> None:
    """By its place, with the time it was kept."""
    house.drafts.keep("network/new", "Coast")
    house.close()
    again = House(Shelf(home, clock, new_id))
    assert again.drafts.at("network/new") == "Coast"
    assert again.drafts.all()[0].kept_at == clock.wall
    again.close()


def test_one_place_holds_one_draft_and_the_newest_comes_first(house: House, clock: StillClock) -> None:
    """What is typed on replaces what was typed before."""
    house.drafts.keep("a", "one")
    clock.advance(1)
    house.drafts.keep("b", "two")
    clock.advance(1)
    house.drafts.keep("a", "one more")
    assert [(draft.place, draft.text) for draft in house.drafts.all()] == [("a", "one more"), ("b", "two")]


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_emptied_line_drops_its_draft(house: House, text: str) -> None:
    """Nothing typed, nothing to offer."""
    house.drafts.keep("a", "one")
    house.drafts.keep("a", text)
    assert house.drafts.all() == ()


def test_half_characters_are_left_out_and_the_rest_is_kept(house: House) -> None:
    """A broken paste costs no text."""
    house.drafts.keep("a", "one \ud83d two")
    assert house.drafts.at("a") == "one  two"


def test_a_draft_is_no_change_that_undo_takes_back(house: House) -> None:
    """Typing has its own undo."""
    house.networks.start(Network(id=NetworkId(""), name="Coast"))
    house.drafts.keep("a", "one")
    assert house.undo.undo().verb == "network.start"
    assert house.drafts.at("a") == "one"


def test_a_place_names_what_its_record_is_called(house: House) -> None:
    """The innermost record counts; a place without one has no name."""
    network = house.networks.start(Network(id=NetworkId(""), name="Coast"))
    amina = house.members.add(Member(id=MemberId(""), network=network.id, name="Amina"))
    assert house.drafts.subject(f"member/{amina.id}") == "Amina"
    assert house.drafts.subject(f"network/{network.id}/member/new") == "Coast"
    assert house.drafts.subject("network/new") == ""
    assert house.drafts.subject(f"member/{'f' * 32}") == ""


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("", ("", "")),
        ("network/new", ("", "")),
        (f"session/{'a' * 32}/capture", ("session", "a" * 32)),
        (f"session/{'a' * 32}/step/{'b' * 32}", ("step", "b" * 32)),
        ("a" * 32, ("", "")),
    ],
)
def test_the_record_of_a_place_is_the_innermost_one(place: str, expected: tuple[str, str]) -> None:
    """Kind and id."""
    assert record_at(place) == expected
