"""How actions are printed."""

from collections.abc import Iterable
from typing import Any

from peerlog.commands.call import Call
from peerlog.commands.shapes import action_shape
from peerlog.domain.action import Action
from peerlog.wording.listing.action import action_line


def give_action(call: Call, action: Action) -> None:
    """Print an action as it stands."""
    call.give({"action": shape_of(call, action)}, line_of(call, action))


def give_actions(call: Call, actions: Iterable[Action]) -> None:
    """Print several actions as they stand."""
    found = tuple(actions)
    call.give({"actions": [shape_of(call, one) for one in found]}, *(line_of(call, one) for one in found))


def line_of(call: Call, action: Action) -> str:
    """Give an action in one line."""
    house, members = call.house, call.house.members.of(action.network)
    return action_line(
        action, house.actions.ref(action), members, call.today, times=house.carrying.times(action)
    )


def shape_of(call: Call, action: Action) -> dict[str, Any]:
    """Give an action as JSON holds it."""
    return action_shape(action, call.house.actions.ref(action)) | {
        "carried": call.house.carrying.times(action)
    }
