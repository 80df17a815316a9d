"""A ladder as people type it: months parted by commas or spaces, or years such as 5y and 5 years."""

import re

from peerlog.domain.errors import UnreadableLadder
from peerlog.domain.look_back import ladder_of

_RUNG = re.compile(r"(\d{1,3})\s*(y|yr|yrs|years?|m|months?)?")
_BETWEEN = re.compile(r"\s*(?:,|;|\band\b|\s)\s*(?=\d|$)")


def read_ladder(words: str) -> tuple[int, ...]:
    """Give the months of a ladder: "1, 3, 12", "1 3 1y" or "6 months, 2 years"; raises UnreadableLadder."""
    parts = [_RUNG.fullmatch(part) for part in _BETWEEN.split(words.lower().strip(" ,;")) if part]
    try:
        return ladder_of(
            int(part[1]) * (12 if (part[2] or "").startswith("y") else 1) for part in _whole(parts)
        )
    except ValueError as error:
        raise UnreadableLadder(words.strip()) from error


def _whole(parts: list[re.Match[str] | None]) -> list[re.Match[str]]:
    found = [part for part in parts if part is not None]
    if len(found) < len(parts):
        raise ValueError(parts)
    return found
