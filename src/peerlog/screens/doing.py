"""Everything a person can do here: the keys that work now, then what has no key of its own."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from textual.dom import DOMNode
from textual.screen import Screen

from peerlog.screens.keys import KEYS
from peerlog.wording.language import _

PASSED_OVER = ("rows.", "text.")
"""Moving about is no entry of a menu."""


class Doing(NamedTuple):
    """One thing to do."""

    id: str
    name: str
    why: str
    key: str
    """Empty when it has none."""
    node: DOMNode
    action: str


def everything_here(screen: Screen[Any], keyless: Iterable[str]) -> list[Doing]:
    """Give each thing once: by the key that works now, then by the names of the table that have no key."""
    found: dict[str, Doing] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.id and active.enabled and binding.description and not binding.id.startswith(PASSED_OVER):
            doing = Doing(
                binding.id, binding.description, active.tooltip, binding.key, active.node, binding.action
            )
            found.setdefault(binding.id, doing)
    for name in keyless:
        key = KEYS[name]
        node = screen.app if name.startswith("app.") else screen
        if node.check_action(key.action.partition("(")[0], ()) is False:
            continue
        found.setdefault(name, Doing(name, _(key.name), _(key.tooltip), "", node, key.action))
    back = found.pop("screen.back", None)
    return [*found.values(), *([back] if back else [])]
