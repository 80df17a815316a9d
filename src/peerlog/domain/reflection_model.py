"""A model: the prompts that help to write a reflection in two, five or fifteen minutes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A ready-made set of prompts."""

    id: str
    name: str
    order: int
    """Place in the list, from the quick and usual to the special."""
    minutes: int
    """2, 5 or 15."""
    summary: str
    """When to use it, in one sentence."""
    credit: str
    """Who made the method."""
    prompts: tuple[str, ...]
    pick_one: bool = False
    """One prompt, which the writer chooses, is the whole entry; else all are asked, and each may stay empty."""
