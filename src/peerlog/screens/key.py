"""One entry of the table of keys."""

from typing import NamedTuple


class Key(NamedTuple):
    """One thing a person can do with a key; its name in the table is public, for people's own key maps."""

    keys: str
    action: str
    name: str
    tooltip: str
    show: bool = True
    priority: bool = False
