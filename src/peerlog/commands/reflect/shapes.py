"""Reflections as the plain values that --json prints."""

from typing import Any

from peerlog.commands.shapes import shape
from peerlog.domain.reflection import Reflection


def reflection_shape(one: Reflection) -> dict[str, Any]:
    """Give a reflection with whether it lies in the trash."""
    found: dict[str, Any] = shape(one)
    return found | {"trashed": one.trashed}
