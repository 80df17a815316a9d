"""What a reflection says about itself in its text: #tag, +strand or strand:NAME, mood:3 and energy:4."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from peerlog.domain.reflection import LONGEST_TAG, SCALE

MOST_TAGS = 50
"""Of one entry; further ones stay in the text and are no tags."""

_SIGN = re.compile(
    r"(?<![^\s(\[{“\"'«،、。，])(?:(?P<mark>[#＃+])|(?P<word>strand|mood|energy)[:：])", re.IGNORECASE
)
_QUOTED = re.compile(rf"[\"“]([^\"”\n]{{1,{LONGEST_TAG}}})[\"”]")
_SCORE = re.compile(r"([1-5])(?:/5)?(?![\w/])", re.ASCII)
_JOINERS = "-_'’\u200c\u200d"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """A text as typed and what it says about itself."""

    text: str
    tags: tuple[str, ...] = ()
    strand: str = ""
    mood: int | None = None
    energy: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sign:
    kind: str
    value: str
    start: int
    end: int


def written_inline(text: str) -> Inline:
    """Give *text*, unchanged, and the tags, strand, mood and energy in it; the first strand, mood and energy count.

    A sign counts where a word begins; a backslash before it takes it as plain text.
    """
    signs = tuple(_signs(text))
    first = {sign.kind: sign.value for sign in reversed(signs)}
    tags = dict.fromkeys(sign.value.lower() for sign in signs if sign.kind == "tag")
    return Inline(
        text=text,
        tags=tuple(tags)[:MOST_TAGS],
        strand=first.get("strand", ""),
        mood=_score(first.get("mood")),
        energy=_score(first.get("energy")),
    )


def without_signs(text: str) -> str:
    """Give *text* without its tags, strands, mood and energy, which mean something only in the journal."""
    parts, place = [], 0
    for sign in _signs(text):
        parts.append(text[place : sign.start].rstrip(" \t"))
        place = sign.end
    return "".join((*parts, text[place:])).strip()


def tag_of(words: str) -> str:
    """Give the tag that *words* from elsewhere make, such as "Night shift": night-shift; empty when none."""
    runs = (_word(part, 0, anywhere=True)[0] for part in words.lstrip("#＃@").split())
    return "-".join(filter(None, runs)).lower()[:LONGEST_TAG].strip(_JOINERS)


def _signs(text: str) -> Iterator[_Sign]:
    """Give each sign in *text* that says something."""
    for found in _SIGN.finditer(text):
        kind = (found["word"] or {"+": "strand"}.get(found["mark"], "tag")).lower()
        value, end = _value(kind, text, found.end(), bare=found["mark"] is not None)
        if value:
            yield _Sign(kind=kind, value=value, start=found.start(), end=end)


def _value(kind: str, text: str, start: int, *, bare: bool) -> tuple[str, int]:
    """Give what a sign says, empty where it is none, and where that ends."""
    form = _SCORE if kind in {"mood", "energy"} else _QUOTED
    found = None if bare else form.match(text, start)
    if found:
        return _neat(found[1])[:LONGEST_TAG], found.end()
    return ("", start) if form is _SCORE else _word(text, start)


def _word(text: str, start: int, *, anywhere: bool = False) -> tuple[str, int]:
    """Give the word of letters, marks, digits and joiners at *start* and its end; none where it holds no letter."""
    end = start
    while end < len(text) and end - start <= LONGEST_TAG and _is_part(text[end]):
        end += 1
    given = text[start:end].rstrip(_JOINERS)
    word = _neat(given).strip(_JOINERS)
    # A "#1" counts and a "+254 700" calls; neither is a tag.
    sound = any(map(str.isalpha, word)) and (anywhere or text[start].isalnum())
    return (word, start + len(given)) if sound and len(word) <= LONGEST_TAG else ("", start)


def _neat(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).split())


def _is_part(letter: str) -> bool:
    return letter in _JOINERS or unicodedata.category(letter)[0] in "LMN"


def _score(words: str | None) -> int | None:
    return int(words) if words and int(words) in SCALE else None
