"""Themes: entries that a group calls the same, counted, with what came after the answer to them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peerlog.domain.mistake import Mistake


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One theme."""

    theme: str
    """In one of the spellings it has."""
    count: int
    answered: str
    """The quarter of the last response to any of its entries; empty without one."""
    later: int
    """Entries of a later quarter than that."""


def tallied(entries: Iterable[Mistake], answered: Mapping[str, str]) -> tuple[Tally, ...]:
    """Count the themes of *entries*, the most frequent first; *answered* gives each response's quarter by its id."""
    found: dict[str, list[Mistake]] = {}
    for entry in entries:
        if entry.theme:
            found.setdefault(entry.theme.casefold(), []).append(entry)
    return tuple(
        sorted((_tally(those, answered) for those in found.values()), key=lambda one: (-one.count, one.theme))
    )


def _tally(entries: list[Mistake], answered: Mapping[str, str]) -> Tally:
    last = max(
        (answered[one.response] for one in entries if one.response and one.response in answered), default=""
    )
    return Tally(
        theme=min(one.theme for one in entries),
        count=len(entries),
        answered=last,
        later=sum(bool(last) and one.period > last for one in entries),
    )
