"""The built-in session formats, read from the data files that ship with peerlog."""

from functools import cache
from typing import Any

from peerlog.domain.errors import NotFound
from peerlog.domain.format import Basis, Family, Format, FormatStep
from peerlog.domain.step import StepTool
from peerlog.storage.practice_data import data_in


@cache
def built_in_formats() -> tuple[Format, ...]:
    """Give every built-in format in teaching order."""
    return tuple(_format(data) for data in data_in("formats"))


def built_in_format(format_id: str) -> Format:
    """Give the format of this id, such as ``troika``; raises NotFound."""
    for one in built_in_formats():
        if one.id == format_id:
            return one
    raise NotFound("format", format_id)


def _format(data: dict[str, Any]) -> Format:
    return Format(
        id=data["id"],
        name=data["name"],
        family=Family(data["family"]),
        order=data["order"],
        summary=data["summary"],
        credit=data["credit"],
        basis=Basis(data["basis"]),
        size=data["size"],
        size_min=data["size_min"],
        size_max=data.get("size_max"),
        side_by_side=data.get("side_by_side", False),
        rounds=data["rounds"],
        steps=tuple(_step(step) for step in data["steps"]),
    )


def _step(data: dict[str, Any]) -> FormatStep:
    return FormatStep(
        title=data["title"],
        minutes=data["minutes"],
        who=data["who"],
        instruction=data["do"],
        rule=data["rule"],
        tool=StepTool(data.get("tool", "")),
    )
