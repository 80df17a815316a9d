"""The built-in session formats, read from the data files that ship with peerlog."""

from functools import cache
from typing import Any

from peerlog.domain.errors import NotFound
from peerlog.domain.format import Basis, Family, Format, FormatStep
from peerlog.domain.step import StepTool


@cache
def built_in_formats() -> tuple[Format, ...]:
    """Give every built-in format in teaching order."""
    import tomllib
    from importlib import resources

    folder = resources.files("peerlog") / "practice" / "formats"
    files = (file for file in folder.iterdir() if file.name.endswith(".toml"))
    formats = (_format(tomllib.loads(file.read_text(encoding="utf-8"))) for file in files)
    return tuple(sorted(formats, key=lambda one: one.order))


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
