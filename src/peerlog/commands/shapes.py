"""Records as the plain values that --json prints: ids and refs, enum words, and times as RFC 3339 has them."""

from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any

from peerlog.domain.action import Action
from peerlog.domain.line import Line, kind_of, ref_of
from peerlog.domain.session import Session

INSIDE = frozenset({"trashed", "position"})
"""Fields that mean nothing outside."""


def shape(value: Any) -> Any:  # noqa: ANN401 - whatever a record may hold
    """Give a value as JSON can hold it; a record by its fields."""
    if isinstance(value, Session):
        return _fields(value) | {"ref": value.ref, "starts": value.starts_at.isoformat()}
    if is_dataclass(value) and not isinstance(value, type):
        return _fields(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): shape(part) for key, part in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [shape(part) for part in value]
    return value.value if isinstance(value, Enum) else value


def _fields(record: Any) -> dict[str, Any]:  # noqa: ANN401 - any record
    return {
        each.name: shape(getattr(record, each.name)) for each in fields(record) if each.name not in INSIDE
    }


def action_shape(action: Action, ref: str) -> dict[str, Any]:
    """Give an action with its ref."""
    return _fields(action) | {"ref": ref}


def line_shape(line: Line, session: Session) -> dict[str, Any]:
    """Give a captured line with its ref, when it has one."""
    return _fields(line) | {"kind": kind_of(line), "ref": ref_of(line, session.ref)}
