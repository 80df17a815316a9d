"""The recovery key as it stands on paper: seven groups of four, one check character, read forgivingly."""

import os
import unicodedata

from peerlog.domain.errors import MistypedRecoveryKey

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's thirty-two: no letter that is easily taken for another."""
DRAWN = 27
"""Characters drawn at random, of five bits each: 135 bits."""
LENGTH = DRAWN + 1
GROUP = 4
ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})


def draw() -> str:
    """Give a fresh recovery key, without its groups."""
    drawn = (
        ALPHABET[byte % len(ALPHABET)] for byte in os.urandom(DRAWN)
    )  # 256 is 8 times 32: none is likelier
    return completed("".join(drawn))


def completed(drawn: str) -> str:
    """Give what was drawn with its check character."""
    return drawn + _check(drawn)


def in_groups(key: str) -> str:
    """Give a recovery key as it is shown and printed."""
    return "-".join(key[start : start + GROUP] for start in range(0, len(key), GROUP))


def read(typed: str) -> str:
    """Give the recovery key somebody typed, without its groups; raises MistypedRecoveryKey.

    Case, spaces and hyphens do not matter, nor O for 0, nor I or L for 1.
    """
    wide = unicodedata.normalize("NFKC", typed).upper().translate(ALIKE)
    key = "".join(character for character in wide if character.isalnum())
    if len(key) != LENGTH or not set(key) <= set(ALPHABET) or _check(key[:-1]) != key[-1]:
        raise MistypedRecoveryKey(given=len(key), wanted=LENGTH)
    return key


def _check(drawn: str) -> str:
    """Give the character that shows a mistake in the others.

    Each place counts by another power of 2 in the field of 32 elements, so no single wrong character and no
    two that changed places go unseen.
    """
    total = 0
    for character in drawn:
        total = _doubled(total ^ ALPHABET.index(character))
    return ALPHABET[total]


def _doubled(value: int) -> int:
    return (value << 1) ^ (0b100101 if value & 0b10000 else 0)
