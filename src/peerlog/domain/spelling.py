"""How words are taken apart to be compared with names: case, accents, marks and letter variants fall away."""

import re
import unicodedata
from collections.abc import Iterator

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


def plain(text: str) -> str:
    """Give *text* without accents and marks, with letter variants folded; its case stays."""
    if text.isascii():
        return text.replace("_", " ")
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def words_in(text: str) -> list[str]:
    """Give the words of *text*, plain."""
    return _WORD.findall(plain(text))


def words_at(text: str) -> list[tuple[str, int, int]]:
    """Give the words of *text*, plain, each with where it begins and ends in *text* itself."""
    spread, places = spread_out(text)
    return [
        (found[0], places[found.start()], end_of(text, places[found.end() - 1]))
        for found in _WORD.finditer(spread)
    ]


def spread_out(text: str) -> tuple[str, list[int]]:
    """Give *text* plain, and for each of its letters the place in *text* it comes from."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for part in plain(letter):
            letters.append(part)
            places.append(place)
    return "".join(letters), places


def end_of(text: str, place: int) -> int:
    """Give where the letter at *place* ends, the marks that stand on it included."""
    end = place + 1
    while end < len(text) and not plain(text[end]):
        end += 1
    return end


def with_umlauts_spelled(text: str) -> str:
    """Give *text* with umlauts written as two letters, as in Mueller."""
    return unicodedata.normalize("NFC", text).translate(_UMLAUTS)


def forms(word: str) -> Iterator[str]:
    """Give the forms under which a folded word may be known: without a possessive s, an ending, a preposition."""
    yield word
    if word.endswith("s"):
        yield word[:-1]
    if word.isascii():
        return
    if is_cyrillic(word):
        yield from (word[:-cut] for cut in (1, 2, 3) if len(word) - cut > 2)
    elif _PROCLITICS.match(word):
        yield word[1:]
        yield word[2:]


def is_cyrillic(word: str) -> bool:
    """Tell whether a word begins with a Cyrillic letter."""
    return "\u0400" <= word[0] <= "\u052f"


def without_ending(word: str) -> str:
    """Give a Cyrillic word without the vowel it ends with."""
    return _CYRILLIC_ENDING.sub("", word)


def is_unspaced(text: str) -> bool:
    """Tell whether *text* holds a script that puts no spaces between words."""
    return _UNSPACED.search(text) is not None


def is_bent(text: str) -> bool:
    """Tell whether *text* holds a script whose words are looked at in several forms."""
    return _BENT.search(text) is not None


def one_slip(typed: str, meant: str) -> bool:
    """Tell whether two words differ by one letter: one more, one less, another one, or two changed round."""
    start = next((at for at, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), None)
    if start is None:
        return abs(len(typed) - len(meant)) == 1
    rest, other = typed[start:], meant[start:]
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or swapped
