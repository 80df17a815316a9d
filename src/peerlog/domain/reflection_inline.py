"""What a reflection says about itself in its text: #tag, +strand or strand:NAME, mood:3 and energy:4."""

import re
import unicodedata
from dataclasses import dataclass

from peerlog.domain.reflection import LONGEST_TAG, SCALE

MOST_TAGS = 50
"""Of one entry; further ones stay in the text and are no tags."""

_SIGN = re.compile(
    r"(?<![^\s(\[{“\"'«،、。，])(?:(?P<mark>[#＃+])|(?P<word>strand|mood|energy)[:：])", re.IGNORECASE
)
_QUOTED = re.compile(r"[\"“]([^\"”\n]+)[\"”]")
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


def written_inline(text: str) -> Inline:
    """Give *text*, unchanged, and the tags, strand, mood and energy in it; the first strand, mood and energy count.

    A sign counts where a word begins; a backslash before it takes it as plain text.
    """
    tags: dict[str, None] = {}
    said: dict[str, str] = {}
    for sign in _SIGN.finditer(text):
        kind = (sign["word"] or {"+": "strand"}.get(sign["mark"], "tag")).lower()
        value = _value(kind, text, sign.end(), bare=sign["mark"] is not None)
        if value and kind == "tag":
            tags.setdefault(value.lower())
        elif value:
            said.setdefault(kind, value)
    return Inline(
        text=text,
        tags=tuple(tags)[:MOST_TAGS],
        strand=said.get("strand", ""),
        mood=_score(said.get("mood")),
        energy=_score(said.get("energy")),
    )


def tag_of(words: str) -> str:
    """Give the tag that *words* from elsewhere make, such as "Night shift": night-shift; empty when none."""
    runs = (_word(part, 0, anywhere=True) for part in words.lstrip("#＃@").split())
    return "-".join(filter(None, runs)).lower()[:LONGEST_TAG].strip(_JOINERS)


def _value(kind: str, text: str, start: int, *, bare: bool) -> str:
    if kind in {"mood", "energy"}:
        found = _SCORE.match(text, start)
        return found[1] if found else ""
    quoted = _QUOTED.match(text, start)
    if quoted and not bare:
        return " ".join(unicodedata.normalize("NFC", quoted[1]).split())[:LONGEST_TAG]
    return _word(text, start)


def _word(text: str, start: int, *, anywhere: bool = False) -> str:
    """Give the word of letters, marks, digits and joiners at *start*; none where it holds no letter."""
    end = start
    while end < len(text) and end - start <= LONGEST_TAG and _is_part(text[end]):
        end += 1
    word = unicodedata.normalize("NFC", text[start:end]).strip(_JOINERS)
    # A "#1" counts and a "+254 700" calls; neither is a tag.
    sound = any(map(str.isalpha, word)) and (anywhere or text[start].isalnum())
    return word if sound and len(word) <= LONGEST_TAG else ""


def _is_part(letter: str) -> bool:
    return letter in _JOINERS or unicodedata.category(letter)[0] in "LMN"


def _score(words: str | None) -> int | None:
    return int(words) if words and int(words) in SCALE else None
