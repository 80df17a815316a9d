"""Whom a name after an @ means: the longest name, handle or first name that fits, in any script."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from peerlog.domain.member import Member

_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")
_JOINERS = "-'’."
_WORD = re.compile(r"[\w\-'’.]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in a line."""

    start: int
    end: int
    words: str
    people: tuple[Member, ...]
    """Nobody when the name is unknown, several when they share it."""


class Names:
    """What each member can be called by: a whole name or handle before a first name."""

    def __init__(self, members: Iterable[Member]) -> None:
        whole: dict[str, dict[str, Member]] = {}
        first: dict[str, dict[str, Member]] = {}
        for member in members:
            for label in filter(None, (_folded(member.name), _folded(member.handle))):
                whole.setdefault(label, {})[member.id] = member
            for label in _folded(member.name).split()[:1]:
                first.setdefault(label, {})[member.id] = member
        self._people = {label: tuple(people.values()) for label, people in (first | whole).items()}
        self._longest = max(map(len, self._people), default=0)

    def meant_by(self, label: str) -> tuple[Member, ...]:
        """Give who is called exactly this."""
        return self._people.get(_folded(label), ())

    def mention_at(self, text: str, start: int) -> Mention:
        """Give the longest known name that begins at *start*, or the one word there, which nobody has."""
        known: Mention | None = None
        label = ""
        for end in range(start + 1, len(text) + 1):
            label += _fold(text[end - 1])
            if len(label) > self._longest:
                break
            if label in self._people and _ends_at(text, end):
                known = Mention(start=start, end=end, words=text[start:end], people=self._people[label])
        return known or _unknown_at(text, start)


def _unknown_at(text: str, start: int) -> Mention:
    found = _WORD.match(text, start)
    words = found[0].rstrip(_JOINERS) if found else ""
    return Mention(start=start, end=start + len(words), words=words, people=())


def _ends_at(text: str, end: int) -> bool:
    following = text[end : end + 1]
    if following in _JOINERS:
        return not text[end + 1 : end + 2].isalnum()
    if unicodedata.combining(following):
        return False
    # Where words are written without spaces between them, the name ends where the name ends.
    return not (following.isalnum() or following == "_") or _is_unspaced(text[end - 1])


def _is_unspaced(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(_UNSPACED)


def _folded(text: str) -> str:
    return " ".join("".join(map(_fold, text)).split())


def _fold(letter: str) -> str:
    # One letter at a time, so that a place in the folded text is a place in the line.
    spread = unicodedata.normalize("NFKD", letter.casefold()).replace("’", "'")
    return "".join(part for part in spread if not _is_unseen(part))


def _is_unseen(letter: str) -> bool:
    return bool(unicodedata.combining(letter)) or unicodedata.category(letter) == "Cf"
