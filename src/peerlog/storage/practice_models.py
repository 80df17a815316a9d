"""The built-in models of reflection, read from the data files that ship with peerlog."""

from functools import cache
from typing import Any

from peerlog.domain.errors import NotFound
from peerlog.domain.reflection_model import Model
from peerlog.storage.practice_data import data_in


@cache
def built_in_models() -> tuple[Model, ...]:
    """Give every built-in model, from the quick and usual to the special."""
    return tuple(_model(data) for data in data_in("reflection"))


def built_in_model(model_id: str) -> Model:
    """Give the model of this id, such as ``field-note``; raises NotFound."""
    for one in built_in_models():
        if one.id == model_id:
            return one
    raise NotFound("model", model_id)


def _model(data: dict[str, Any]) -> Model:
    return Model(
        id=data["id"],
        name=data["name"],
        order=data["order"],
        minutes=data["minutes"],
        summary=data["summary"],
        credit=data["credit"],
        prompts=tuple(prompt["ask"] for prompt in data["prompts"]),
        pick_one=data.get("pick_one", False),
    )
