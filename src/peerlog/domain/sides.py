"""Texts of two sides that are read beside each other."""

from dataclasses import dataclass

from peerlog.domain.agreement_difference import Part

Side = tuple[tuple[Part, ...], ...]
"""Lines of one side, each in its parts; empty where that side has nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SideRow:
    """A row with a text on each side."""

    word: str
    """What became of it, before both."""
    before: Side
    after: Side
    same: bool = False
    """Whether both sides say the same."""
