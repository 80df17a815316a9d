"""Suggests how a text could leave without the names in it; whoever exports decides, nothing is rewritten unasked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from peerlog.domain.calling import Manner, Role
from peerlog.domain.names_that_are_words import NAMES_THAT_ARE_WORDS
from peerlog.domain.naming import Names
from peerlog.domain.spelling import end_of, forms, spread_out, words_at

_BETWEEN = re.compile(r"[\s.'’‐‑-]+")
_BEGINNING = re.compile(r"(?:^|[.!?]\s)\W*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody or something named in a text, and where."""

    start: int
    end: int
    name: str
    """The full name, as it is known."""
    role: Role
    may_be_word: bool
    """It is an ordinary word as well, such as hope: only a person can tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What a text could say instead."""

    text: str
    """With every name replaced that is sure to be one; empty when there is none such."""
    doubtful: tuple[str, ...]
    """Words left standing that may be names or not."""


def names_in(text: str, names: Names) -> tuple[Named, ...]:
    """Give everybody and everything *text* names, in order, a name of several words as one."""
    found = sorted((*_words(text, names), *_pieces(text, names)), key=lambda one: (one.start, -one.end))
    merged: list[Named] = []
    for one in found:
        last = merged[-1] if merged else None
        if last is not None and one.start < last.end:
            continue
        if last is not None and one.name == last.name and _BETWEEN.fullmatch(text[last.end : one.start]):
            merged[-1] = replace(last, end=one.end, may_be_word=False)
        else:
            merged.append(one)
    return tuple(merged)


def suggested(text: str, names: Names, manner: Manner) -> Suggestion:
    """Give *text* with its names replaced the way *manner* calls people."""
    found = names_in(text, names)
    parts: list[str] = []
    done = 0
    for one in found:
        if not one.may_be_word:
            parts += [text[done : one.start], _instead(text, one, manner)]
            done = one.end
    doubtful = tuple(text[one.start : one.end] for one in found if one.may_be_word)
    return Suggestion(text="".join((*parts, text[done:])) if parts else "", doubtful=doubtful)


def _instead(text: str, one: Named, manner: Manner) -> str:
    words = manner.in_text(one.name, one.role)
    if _BEGINNING.search(text[: one.start]):
        return words[:1].upper() + words[1:]
    return words


def _words(text: str, names: Names) -> Iterator[Named]:
    spelled = words_at(text)
    words = [word for word, _start, _end in spelled]
    folded = [word.casefold() for word in words]
    place = 0
    while place < len(words):
        name, count = names.named_at(words, folded, place) or ("", 1)
        if name:
            last = spelled[place + count - 1]
            may_be_word = count == 1 and _is_word(words[place], folded[place], names)
            yield Named(
                start=spelled[place][1],
                end=last[2],
                name=name,
                role=names.roles[name],
                may_be_word=may_be_word,
            )
        place += count


def _is_word(word: str, folded: str, names: Names) -> bool:
    return names.is_short(word) or any(form in NAMES_THAT_ARE_WORDS for form in forms(folded))


def _pieces(text: str, names: Names) -> Iterator[Named]:
    """Give what is named in scripts without spaces, the longest first; spaces between its signs do not count."""
    if not names.pieces or text.isascii():
        return
    spread, places = spread_out(text)
    signs = [
        (sign, place)
        for letter, place in zip(spread, places, strict=True)
        for sign in letter.casefold()
        if not sign.isspace()
    ]
    together = "".join(sign for sign, _place in signs)
    for piece in sorted(names.pieces, key=len, reverse=True):
        at = together.find(piece)
        while at >= 0:
            name, last = names.pieces[piece], signs[at + len(piece) - 1][1]
            yield Named(
                start=signs[at][1],
                end=end_of(text, last),
                name=name,
                role=names.roles[name],
                may_be_word=False,
            )
            at = together.find(piece, at + len(piece))
