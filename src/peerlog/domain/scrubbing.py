"""The scrubber: what in a text could tell who wrote it, and a broader word for each; its author decides, every time.

A name is found whatever its case and accents, with one typing mistake in it, and where a capital stands inside a
sentence; a word that is only perhaps a name is shown as one. Nothing is changed unasked.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from peerlog.domain.calling import Role
from peerlog.domain.naming import Names
from peerlog.domain.spelling import words_at
from peerlog.domain.suggesting import names_in

SHORTEST_MISTYPED = 5
"""Letters of a name that is looked for with a typing mistake in it; in shorter ones one letter makes another word."""


class Telltale(StrEnum):
    """What a piece of text tells."""

    NAME = "name"
    ORGANISATION = "organisation"
    PLACE = "place"
    MAYBE_NAME = "maybe-name"
    MAIL = "mail"
    PHONE = "phone"
    WEB = "web"
    DAY = "day"
    TIME = "time"
    MONEY = "money"
    JOB = "job"
    OURS = "ours"
    """ "We at ...", "our office in ...": where the writer belongs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A piece of text that tells something."""

    start: int
    end: int
    words: str
    tells: Telltale


_MONEY = r"[$€£¥₦₹]|\b(?:usd|eur|gbp|kes|ksh|tzs|ugx|zar|ngn|ghs|xof|inr|brl|dollars?|euros?|pounds?|shillings?|francs?)\b"
_NUMBER = r"\d[\d.,  ]*\d|\d"
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_WEEKDAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_JOBS = (
    "director|manager|head|chair(?:person|man|woman)?|treasurer|secretary|coordinator|officer|accountant|nurse|doctor"
    "|midwife|driver|cook|headteacher|principal|teacher|lawyer|intern|trustee|ceo|cfo"
)
_PATTERNS: tuple[tuple[Telltale, re.Pattern[str]], ...] = tuple(
    (tells, re.compile(pattern, re.IGNORECASE))
    for tells, pattern in (
        (Telltale.MAIL, r"(?<![^\s@<>])[^\s@<>]+@[^\s@<>]+\.\w+"),
        (Telltale.WEB, r"(?:https?://|www\.)\S+"),
        (
            Telltale.DAY,
            rf"\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}([./-])\d{{1,2}}\1\d{{2,4}}\b"
            rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})\b(?:\s+\d{{4}})?"
            rf"|\b(?:{_MONTHS})\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?"
            rf"|\b(?:last|this|next|on)\s+{_WEEKDAYS}\b|\byesterday\b|\blast (?:week|night)\b",
        ),
        (
            Telltale.TIME,
            r"\b\d{1,2}(?:[:.h]\d\d)?\s*(?:[ap]m\b|[ap]\.m\.|o['’]clock\b)|\b\d{1,2}[:h]\d\d\b",
        ),
        (Telltale.MONEY, rf"(?:{_MONEY})\s*(?:{_NUMBER})|(?:{_NUMBER})\s*(?:{_MONEY})"),
        (Telltale.PHONE, r"(?<![\w.])(?:\+|\(?0)\d?(?:[ ./()-]{0,2}\d){6,}|(?<!\d)\d{9,}(?!\d)"),
        (Telltale.JOB, rf"\b(?:the|our|my|his|her|their)\s+(?:\w+\s+)?(?:{_JOBS})\b"),
        (
            Telltale.OURS,
            r"\b(?:we|us|i) at (?:the )?\w+(?:\s+(?-i:[A-Z][a-z]\w*))*"
            r"|\b(?:our|my) (?:office|branch|team|school|clinic) (?:in|at) \w+",
        ),
    )
)
_CAPITAL_ANYWAY = re.compile(rf"i|{_MONTHS}|{_WEEKDAYS}", re.IGNORECASE)
"""Words that have a capital inside a sentence and are no name; whose name is such a word is known by the roster."""
_SENTENCE_END = re.compile(r"(?:^|[.!?:;\n…]\s*[\"'“‘(]*)\s*$")


def telltales(text: str, names: Names, places: Iterable[str] = ()) -> tuple[Found, ...]:
    """Give all that could tell who wrote *text*, in order; where two overlap, the longer one."""
    found = sorted(
        (*_named(text, names), *_matched(text), *_placed(text, places), *_perhaps(text, names)),
        key=lambda one: (one.start, -one.end, one.tells is Telltale.MAYBE_NAME),
    )
    kept: list[Found] = []
    for one in found:
        if kept and one.start < kept[-1].end:
            continue
        kept.append(one)
    return tuple(kept)


def _named(text: str, names: Names) -> Iterator[Found]:
    for one in names_in(text, names):
        sure = Telltale.ORGANISATION if one.role is Role.ORGANISATION else Telltale.NAME
        tells = Telltale.MAYBE_NAME if one.may_be_word else sure
        yield Found(start=one.start, end=one.end, words=text[one.start : one.end], tells=tells)


def _matched(text: str) -> Iterator[Found]:
    for tells, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield Found(start=match.start(), end=match.end(), words=match[0], tells=tells)


def _placed(text: str, places: Iterable[str]) -> Iterator[Found]:
    """Give the places that are known; their words are compared as names are."""
    known = Names()
    for place in places:
        if place.strip():
            known.add_organisation(place)
    for one in names_in(text, known):
        yield Found(start=one.start, end=one.end, words=text[one.start : one.end], tells=Telltale.PLACE)


def _perhaps(text: str, names: Names) -> Iterator[Found]:
    """Give words that are nearly a name, and words with a capital inside a sentence."""
    for word, start, end in words_at(text):
        inside = word[:1].isupper() and not word.isupper() and not _SENTENCE_END.search(text[:start])
        if (inside and not _CAPITAL_ANYWAY.fullmatch(word)) or (
            len(word) >= SHORTEST_MISTYPED and names.nearly(word.casefold())
        ):
            yield Found(start=start, end=end, words=text[start:end], tells=Telltale.MAYBE_NAME)
