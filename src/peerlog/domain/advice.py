"""Advice by one sentence: "If you are about to ..., then ..., because ..."; and what makes such a sentence empty."""

import re
from dataclasses import dataclass
from enum import StrEnum

from peerlog.domain.ids import MistakeId, NetworkId, RecordId

SHORTEST = 3
"""Words in a part that says anything."""
_EMPTY = re.compile(
    r"\b(be (more )?careful|communicate (better|more|well)|do (your|our) best|be (more )?aware|pay (more )?attention"
    r"|try harder|work (better|harder)|be (more )?(proactive|professional)|make sure|always|never|everyone should)\b",
    re.IGNORECASE,
)
"""What everybody agrees with and nobody can do on Monday; English, like the words people are shown."""


class Platitude(StrEnum):
    """Why a sentence helps nobody yet."""

    TOO_SHORT = "too-short"
    """A part of it has too few words to picture anything."""
    SAYS_NOTHING = "says-nothing"
    """It asks for care, attention or effort instead of naming something to do."""
    SAYS_IT_TWICE = "says-it-twice"
    """Its reason is the advice in other words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """A piece of advice that came out of a mistake."""

    id: RecordId
    network: NetworkId
    mistake: MistakeId | None
    about: str
    """What somebody is about to do."""
    then: str
    """What to do instead, or first."""
    because: str
    trashed: bool = False


def platitude(about: str, then: str, because: str) -> Platitude | None:
    """Tell why a sentence helps nobody yet; None when it may help. A person may keep it all the same."""
    if any(len(part.split()) < SHORTEST for part in (about, then, because)):
        return Platitude.TOO_SHORT
    if _EMPTY.search(then):
        return Platitude.SAYS_NOTHING
    said, reason = set(_words(then)), _words(because)
    if sum(word in said for word in reason) * 3 >= len(reason) * 2:
        return Platitude.SAYS_IT_TWICE
    return None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
