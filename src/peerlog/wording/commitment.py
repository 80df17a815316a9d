"""Commitments in words: one sentence made of their parts."""

import re

from peerlog.domain.commitment import Commitment
from peerlog.wording.language import _

_BEGINNINGS = re.compile(r"^(when|if|i will|i'll|i’ll)\s+", re.IGNORECASE)
_END = " .;,"


def commitment_text(commitment: Commitment) -> str:
    """Give "When ..., I will ...; if ... gets in the way, I will ... instead"."""
    when, will = _bare(commitment.when), _bare(commitment.will)
    first = _("When {when}, I will {will}").format(when=when, will=will)
    if not commitment.obstacle:
        return first
    return _("{first}; if {obstacle} gets in the way, I will {instead} instead").format(
        first=first, obstacle=_bare(commitment.obstacle), instead=_bare(commitment.instead)
    )


def commitment_names() -> dict[str, str]:
    """Give the names of the fields as they are read in a sentence."""
    return {
        "will": _("line on what they will do"), "obstacle": _("line on what could get in the way"),
        "instead": _("line on what is done then instead"), "first": _("place of it"), "due": _("day"),
    }  # fmt: skip


def instead_words(text: str) -> str:
    """Say why what somebody took on first in a session is let go."""
    return _("Instead of it: {text}").format(text=text)


def _bare(part: str) -> str:
    """Give a part without the words that the sentence says itself."""
    return _BEGINNINGS.sub("", part.strip()).rstrip(_END)
