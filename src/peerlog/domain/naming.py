"""Finds the names of people and organisations, and contact data, in what people wrote.

Words match whole, whatever their case, accents, hyphens and possessive ending. A name that is also an
ordinary word (Hope, Will) counts: whoever exports looks at the line. Of inflected names only Cyrillic
endings and attached Arabic prepositions are undone.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from peerlog.domain.member import Member

_PARTICLES = frozenset(
    ("abu", "and", "bin", "bint", "bte", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos",
     "du", "el", "et", "ibn", "la", "le", "los", "the", "und", "van", "von", "y")
)  # fmt: skip
_MARKS = re.compile(
    "[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]"
)
_LETTERS = str.maketrans(
    {"_": " ", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "Ae",
     "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ى": "ي", "ة": "ه"}
)  # fmt: skip
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_WORD = re.compile("[\\w\u0900-\u0963\u0966-\u0dff]+")  # Indic vowel signs are no letters to \w
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)
_PROCLITICS = re.compile("^[وفبلك]{1,2}(?=..)")
_BENT = re.compile("[\u0400-\u052f\u0600-\u06ff]")  # scripts whose words are looked at in several forms
_CYRILLIC_ENDING = re.compile("[аеёиийоуыьэюя]$")


@dataclass(slots=True)
class Names:
    """The names to look for, each with whom or what it names."""

    _words: dict[str, str] = field(default_factory=dict)
    _short: dict[str, str] = field(default_factory=dict)
    """Too short to be looked for in any case but the name's own: Bo, not bo."""
    _phrases: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
    """By their first word."""
    _possible: set[str] = field(default_factory=set)
    """Every word that one of the above can begin with: a text without any is done with at once."""
    _pieces: dict[str, str] = field(default_factory=dict)
    """Of scripts without spaces between words, and of emoji: looked for anywhere."""

    def add_person(self, name: str) -> None:
        """Look for the whole name, and for each part of it."""
        for variant in {name, unicodedata.normalize("NFC", name).translate(_UMLAUTS)}:
            for whole in (variant, *variant.split()):
                if len(_words(whole)) != 1 or whole == variant:
                    self._add_whole(whole, name)
            for word in _words(variant):
                if word.casefold() not in _PARTICLES and len(word) > 1 and not _UNSPACED.search(word):
                    self._add_word(word, name)

    def add_organisation(self, name: str) -> None:
        """Look for the whole name, and for what stands in brackets behind it."""
        for variant in re.split(r"[()\[\]/]", name):
            self._add_whole(variant, name.strip())

    def add_handle(self, member: Member) -> None:
        """Look for what the member is called in minutes without names."""
        if member.handle:
            self._add_whole(member.handle, member.name)
        elif len(member.called) > 1:
            self._short.setdefault(_plain(member.called), member.name)

    def add_free(self, words: str) -> None:
        """Look for words that may be a name: its parts too when they are written like one."""
        parts = [word for word in _words(words) if word.casefold() not in _PARTICLES]
        if any(word.islower() for word in parts):
            self._add_whole(words, words)
        else:
            self.add_person(words)

    def find(self, text: str) -> str | None:
        """Give whom or what *text* names first, by the full name; None when it names nobody."""
        words = _words(text)
        folded = [word.casefold() for word in words]
        if (
            self._possible.isdisjoint(folded)
            and self._short.keys().isdisjoint(words)
            and not _BENT.search(text)
        ):
            return self._piece(text)
        for place, word in enumerate(folded):
            found = self._short.get(words[place]) or self._word(word) or self._phrase(folded, place)
            if found:
                return found
        return self._piece(text)

    def _word(self, word: str) -> str | None:
        return next((self._words[form] for form in _forms(word) if form in self._words), None)

    def _phrase(self, words: list[str], place: int) -> str | None:
        for phrase, name in self._phrases.get(words[place], ()):
            end = place + len(phrase)
            begun = end <= len(words) and tuple(words[place : end - 1]) == phrase[:-1]
            if begun and phrase[-1] in _forms(words[end - 1]):
                return name
        pair = words[place : place + 2]
        return self._words.get("".join(pair)) if len(pair) == 2 and min(map(len, pair)) > 2 else None

    def _piece(self, text: str) -> str | None:
        if not self._pieces or text.isascii():
            return None
        together = "".join(_plain(text).casefold().split())
        return next((name for piece, name in self._pieces.items() if piece in together), None)

    def _add_whole(self, words: str, name: str) -> None:
        spelled = _words(words)
        if not spelled or _UNSPACED.search(words):
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
        if _is_cyrillic(folded) and len(folded) > 3:
            self._words.setdefault(_CYRILLIC_ENDING.sub("", folded), name)

    def _add_pieces(self, words: str, name: str) -> None:
        parts = _plain(words).casefold().split()
        for piece in {"".join(parts), *(part for part in parts if len(part) > 1)}:
            if piece and not piece.isascii():
                self._pieces.setdefault(piece, name)
        if len(parts) == 1 and len(parts[0]) == 3 and _UNSPACED.match(parts[0]):
            self._pieces.setdefault(parts[0][1:], name)  # one sign of family name, two of given name


def _words(text: str) -> list[str]:
    return _WORD.findall(_plain(text))


def _plain(text: str) -> str:
    if text.isascii():
        return text.replace("_", " ")
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def _forms(word: str) -> Iterator[str]:
    yield word
    if word.endswith("s"):
        yield word[:-1]
    if word.isascii():
        return
    if _is_cyrillic(word):
        yield from (word[:-cut] for cut in (1, 2, 3) if len(word) - cut > 2)
    elif _PROCLITICS.match(word):
        yield word[1:]
        yield word[2:]


def _is_cyrillic(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u052f"


_MAIL = r"(?<![^\s@<>])[^\s@<>]+@[^\s@<>]+\.\w+"
_WEB = r"(?:https?://|www\.)\S+"
_TELEPHONE = r"(?<![\w.])(?:\+|\(?0)\d?(?:[ ./()-]{0,2}\d){6,}|(?<!\d)\d{9,}(?!\d)"
_CONTACT = re.compile(f"{_MAIL}|{_WEB}|{_TELEPHONE}")
_DATE = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{4}$")


def contact_in(text: str) -> str | None:
    """Give the first telephone number or address of mail or web in *text*."""
    found: Iterable[str] = (match[0] for match in _CONTACT.finditer(text))
    return next((contact for contact in found if not _DATE.match(contact)), None)
