"""Every key comes from the one table, exists on every keyboard, and means one thing in one place."""

import re

import pytest
from textual.binding import Binding
from textual.widget import Widget

from peerlog.app import PeerlogApp
from peerlog.screens.base import Shared
from peerlog.screens.keys import KEYS
from rules.source import ROOT, classes_of

NAMED = {"enter", "escape", "tab", "shift+tab", "delete", "space", "up", "down", "left", "right",
         "pageup", "pagedown", "home", "end", "shift+up", "shift+down"}  # fmt: skip
TAKEN = set("abdkwshijm")
"""Ctrl+letter that terminals, tmux or text fields take, or that arrives as another key."""
APP_AND_SCREENS = [PeerlogApp, *classes_of(Shared)]


def keys_of(kind: type) -> list[str]:
    """The keys a class binds by itself."""
    bound = vars(kind).get("BINDINGS", ())
    return [key.strip() for binding in bound for key in binding.key.split(",") if key.strip()]


@pytest.mark.parametrize("name", KEYS)
def test_a_key_exists_on_every_keyboard(name: str) -> None:
    """Only letters, arrows, Enter, Esc, Tab, Delete, F1 to F10 and free Ctrl+letters are used."""
    for key in filter(None, KEYS[name].keys.split(",")):
        is_function = re.fullmatch(r"(shift\+)?f([1-9]|10)", key)
        is_free_control = re.fullmatch(r"ctrl\+[a-z]", key) and key[-1] not in TAKEN
        assert key in NAMED or re.fullmatch(r"[a-zA-Z]", key) or is_function or is_free_control, key


def test_every_key_of_the_table_is_used() -> None:
    """A name of the table that nothing binds or offers would be a promise nobody keeps."""
    used = {b.id for kind in APP_AND_SCREENS for b in vars(kind).get("BINDINGS", ())}
    used |= {name for kind in APP_AND_SCREENS for name in vars(kind).get("KEYLESS", ())}
    used |= {b.id for kind in classes_of(Widget) for b in vars(kind).get("BINDINGS", ())}
    assert set(KEYS) - used == set()


@pytest.mark.parametrize("kind", classes_of(Shared), ids=lambda kind: kind.__name__)
def test_a_key_means_one_thing_on_a_screen(kind: type[Shared[object]]) -> None:
    """No key of a screen takes one that works everywhere, and none stands twice.

    The letters of the modes are free again on a screen that is no mode, such as the roll of a session.
    """
    own = keys_of(kind)
    assert len(own) == len(set(own)), own
    everywhere = {key for key in keys_of(PeerlogApp) if getattr(kind, "MODE", "") or len(key) > 1}
    assert not everywhere & set(own)


@pytest.mark.parametrize("kind", APP_AND_SCREENS, ids=lambda kind: kind.__name__)
def test_every_key_does_something(kind: type) -> None:
    """Each binding's action is a method of its class."""
    names = [binding.action for binding in vars(kind).get("BINDINGS", ())]
    names += [KEYS[name].action for name in vars(kind).get("KEYLESS", ())]
    for action in names:
        method = action.partition("(")[0].rpartition(".")[2]
        assert hasattr(kind, f"action_{method}"), action


@pytest.mark.parametrize("kind", classes_of(Widget), ids=lambda kind: kind.__name__)
def test_every_key_has_a_name_a_person_can_choose_by(kind: type) -> None:
    """Each binding of ours has an id and an explanation: help, menu and own key maps need them."""
    for binding in vars(kind).get("BINDINGS", ()):
        assert isinstance(binding, Binding)
        assert binding.id, binding
        assert binding.tooltip, binding


@pytest.mark.parametrize("kind", classes_of(Shared), ids=lambda kind: kind.__name__)
def test_every_screen_explains_itself(kind: type[Shared[object]]) -> None:
    """F1 says on every whole screen what it is for."""
    if kind.__name__.endswith("Screen") and not kind.__name__.startswith(("Peer", "Help")):
        assert len(kind.HELP) > 40, kind


def test_the_readme_names_the_keys_that_work_everywhere() -> None:
    """The table in README holds every key of the app and of the live session."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in (*(f"F{number}" for number in range(1, 11)), "Ctrl+P", "Ctrl+Q", "Ctrl+Z", "Ctrl+Y"):
        assert f"`{name}`" in readme, name
