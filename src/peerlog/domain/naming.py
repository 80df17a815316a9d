"""Finds the names of people and organisations in what people wrote.

Words match whole, whatever their case, accents, hyphens and possessive ending. A name that is also an
ordinary word (Hope, Will) counts: whoever exports looks at the line. Of inflected names only Cyrillic
endings and attached Arabic prepositions are undone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from peerlog.domain.calling import Role
from peerlog.domain.member import Member
from peerlog.domain.spelling import (
    forms,
    is_bent,
    is_cyrillic,
    is_unspaced,
    one_slip,
    plain,
    with_umlauts_spelled,
    without_ending,
    words_in,
)

_PARTICLES = frozenset(
    ("abu", "and", "bin", "bint", "bte", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos",
     "du", "el", "et", "ibn", "la", "le", "los", "the", "und", "van", "von", "y")
)  # fmt: skip


@dataclass(slots=True)
class Names:
    """The names to look for, each with whom or what it names."""

    roles: dict[str, Role] = field(default_factory=dict)
    """Of everybody and everything that is looked for, by the name `find` gives."""
    _words: dict[str, str] = field(default_factory=dict)
    _short: dict[str, str] = field(default_factory=dict)
    """Too short to be looked for in any case but the name's own: Bo, not bo."""
    _phrases: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
    """By their first word."""
    _possible: set[str] = field(default_factory=set)
    """Every word that one of the above can begin with: a text without any is done with at once."""
    pieces: dict[str, str] = field(default_factory=dict)
    """Of scripts without spaces between words, and of emoji: looked for anywhere."""

    def add_person(self, name: str, role: Role = Role.MEMBER) -> None:
        """Look for the whole name, and for each part of it."""
        self.roles.setdefault(name, role)
        for variant in {name, with_umlauts_spelled(name)}:
            for whole in (variant, *variant.split()):
                if len(words_in(whole)) != 1 or whole == variant:
                    self._add_whole(whole, name)
            for word in words_in(variant):
                if word.casefold() not in _PARTICLES and len(word) > 1 and not is_unspaced(word):
                    self._add_word(word, name)

    def add_organisation(self, name: str) -> None:
        """Look for the whole name, and for what stands in brackets behind it."""
        self.roles.setdefault(name.strip(), Role.ORGANISATION)
        for variant in re.split(r"[()\[\]/]", name):
            self._add_whole(variant, name.strip())

    def add_handle(self, member: Member, *, initials: bool = True) -> None:
        """Look for what the member is called in minutes without names: the handle, else the initials."""
        self.roles.setdefault(member.name, Role.MEMBER)
        if member.handle:
            self._add_whole(member.handle, member.name)
        elif initials and len(member.called) > 1:
            self._short.setdefault(plain(member.called), member.name)

    def add_free(self, words: str) -> None:
        """Look for words that may be a name: its parts too when they are written like one."""
        self.roles.setdefault(words, Role.SOMEBODY)
        parts = [word for word in words_in(words) if word.casefold() not in _PARTICLES]
        if any(word.islower() for word in parts):
            self._add_whole(words, words)
        else:
            self.add_person(words, Role.SOMEBODY)

    def find(self, text: str) -> str | None:
        """Give whom or what *text* names first, by the full name; None when it names nobody."""
        words = words_in(text)
        folded = [word.casefold() for word in words]
        if self._possible.isdisjoint(folded) and self._short.keys().isdisjoint(words) and not is_bent(text):
            return self._piece(text)
        found = (self.named_at(words, folded, place) for place in range(len(words)))
        return next((name for name, _count in filter(None, found)), None) or self._piece(text)

    def named_at(self, words: Sequence[str], folded: Sequence[str], place: int) -> tuple[str, int] | None:
        """Give whom the words from *place* on name, and how many of them; words as in the text, and folded."""
        phrase = self._phrase(folded, place)
        if phrase is not None:
            return phrase
        name = self._short.get(words[place]) or self._word(folded[place])
        return (name, 1) if name else self._pair(folded, place)

    def nearly(self, word: str) -> bool:
        """Tell whether a folded word is a name but for one letter too many, too few, wrong, or two changed round."""
        return any(abs(len(word) - len(name)) < 2 and one_slip(word, name) for name in self._words)

    def is_short(self, word: str) -> bool:
        """Tell whether a word is looked for in its own case only, as it is so short."""
        return word in self._short

    def _word(self, word: str) -> str | None:
        return next((self._words[form] for form in forms(word) if form in self._words), None)

    def _phrase(self, words: Sequence[str], place: int) -> tuple[str, int] | None:
        for phrase, name in self._phrases.get(words[place], ()):
            end = place + len(phrase)
            begun = end <= len(words) and tuple(words[place : end - 1]) == phrase[:-1]
            if begun and phrase[-1] in forms(words[end - 1]):
                return name, len(phrase)
        return None

    def _pair(self, words: Sequence[str], place: int) -> tuple[str, int] | None:
        pair = words[place : place + 2]
        name = self._words.get("".join(pair)) if len(pair) == 2 and min(map(len, pair)) > 2 else None
        return (name, 2) if name else None

    def _piece(self, text: str) -> str | None:
        if not self.pieces or text.isascii():
            return None
        together = "".join(plain(text).casefold().split())
        return next((name for piece, name in self.pieces.items() if piece in together), None)

    def _add_whole(self, words: str, name: str) -> None:
        spelled = words_in(words)
        if not spelled or is_unspaced(words):
            self._add_pieces(words, name)
        elif len(spelled) == 1:
            self._add_word(spelled[0], name)
        else:
            phrase = tuple(word.casefold() for word in spelled)
            self._phrases.setdefault(phrase[0], []).append((phrase, name))
            self._possible.add(phrase[0])
            self._add_word("".join(spelled), name)

    def _add_word(self, word: str, name: str) -> None:
        folded = word.casefold()
        if len(folded) < 3:
            self._short.setdefault(word, name)
            return
        self._words.setdefault(folded, name)
        self._possible.update((folded, f"{folded}s", *(folded[:cut] for cut in range(3, len(folded) - 2))))
        if is_cyrillic(folded) and len(folded) > 3:
            self._words.setdefault(without_ending(folded), name)

    def _add_pieces(self, words: str, name: str) -> None:
        parts = plain(words).casefold().split()
        for piece in {"".join(parts), *(part for part in parts if len(part) > 1)}:
            if piece and not piece.isascii():
                self.pieces.setdefault(piece, name)
        if len(parts) == 1 and len(parts[0]) == 3 and is_unspaced(parts[0]):
            self.pieces.setdefault(parts[0][1:], name)  # one sign of family name, two of given name
