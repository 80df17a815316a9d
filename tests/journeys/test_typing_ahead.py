"""Whoever types faster than screens open loses no key, and no key does what it was not meant for."""

from pathlib import Path

from journeys.typist import let_time_pass, texts_in
from journeys.window import ENTER, ESC, F2, F4, F5, Window
from peerlog.bootstrap import build_house
from peerlog.storage.paths import Home


def test_a_network_and_its_members_are_typed_in_one_go(tmp_path: Path) -> None:
    """Each word waits for the form it belongs to; none is taken for the keys of a list."""
    with Window(tmp_path / "home") as window:
        window.see("Start a network")
        window.send(f"{ENTER}Coastal Teachers{F2}{ENTER}Amina Odhiambo{F2}Kofi Mensah{F2}{ESC}")
        window.see("TODAY", "Nothing needs you now")
        assert window.quit() == 0
    house = build_house(Home(tmp_path / "home"))
    network = house.networks.at_hand()
    assert network is not None
    assert network.name == "Coastal Teachers"
    assert {member.name for member in house.members.of(network.id)} == {"Amina Odhiambo", "Kofi Mensah"}
    house.close()


def test_keys_typed_before_the_first_screen_stands_reach_it(tmp_path: Path) -> None:
    """Typed over the opening frame, while Python is still reading its modules."""
    with Window(tmp_path / "home") as window:
        window.wait_until(lambda: window.on_alternate_screen, "the opening frame")
        window.send(f"{ENTER}Coastal Teachers{F2}")
        window.see("Who belongs to it?")


def test_lines_and_steps_are_typed_in_one_go(running_home: Path) -> None:
    """Through the question how to go on, a step further, the room view and back."""
    let_time_pass(running_home)
    with Window(running_home) as window:
        window.see("You were on step")
        window.send(f"{ENTER}one{ENTER}{F5}two{ENTER}{F4}{F4}three{ENTER}")
        window.see("Note      three", "step 2 of")
    assert texts_in(running_home) == ["one", "two", "three"]
