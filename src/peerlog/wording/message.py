"""How long a text is for a phone, and how it is cut to what a message takes."""

from itertools import accumulate
from unicodedata import combining

_PLAIN = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""What a message holds at its cheapest (3GPP 23.038)."""
_TWICE = frozenset("^{}\\[~]|€\f")
"""What is sent as two of those."""
_JOINER, _VARIANTS = "\u200d", range(0xFE00, 0xFE10)
_FIRST_OF_TWO = 0x10000


def message_length(text: str) -> int:
    """Count the characters of a message as a phone does, at most: some of them, such as most emoji, are two."""
    return sum(map(_size, text))


def cut(text: str, limit: int) -> str:
    """Give at most *limit* characters of *text*, ending between two words where there are any."""
    if message_length(text) <= limit:
        return text
    sign = "..." if _PLAIN.union(_TWICE).issuperset(text) else "…"  # one … makes a cheap message a dear one
    if limit < len(sign):
        return ""
    begun = _beginning(text, limit - len(sign))
    words = begun if text[len(begun)] == " " else begun.rpartition(" ")[0]
    kept = words if message_length(words) > limit // 2 else begun
    return kept.rstrip(" ,;:.") + sign


def _size(letter: str) -> int:
    return 2 if letter in _TWICE or ord(letter) >= _FIRST_OF_TWO else 1


def _beginning(text: str, limit: int) -> str:
    """Give as much as fits; a letter keeps its marks, and an emoji what is joined to it, or goes as a whole."""
    end = sum(1 for length in accumulate(map(_size, text)) if length <= limit)
    while end and (_belongs_before(text[end]) or text[end - 1] == _JOINER):
        end -= 1
    return text[:end]


def _belongs_before(letter: str) -> bool:
    return bool(combining(letter)) or letter == _JOINER or ord(letter) in _VARIANTS
