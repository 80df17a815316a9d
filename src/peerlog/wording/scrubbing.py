"""What could tell who wrote a text, said in words, and a broader word for each; the writer decides."""

import re
from typing import NamedTuple

from peerlog.domain.scrubbing import Found, Telltale
from peerlog.wording.language import _

_ARTICLE = re.compile(r"\b(?:a|an|the)\s+$", re.IGNORECASE)
_LINKED = re.compile(
    r"\b(?:on|by|before|after|since|until|from|of|at|to|around|about|for|in)\s+$", re.IGNORECASE
)
_WHERE = re.compile(r"\b(?:in|near|around)\s+$", re.IGNORECASE)
_AT = re.compile(r"\bat\s+$", re.IGNORECASE)
_BEGINS = re.compile(r"(?:^|[.!?…]\s*)$")
_GAPS = re.compile(r"(?<=\s)\s+|\s+(?=[,.;:!?])")


class Broader(NamedTuple):
    """Words that say less, and the piece of the text they stand in for."""

    start: int
    end: int
    words: str
    """Empty where it is best left out."""


def telltale_words() -> dict[Telltale, str]:
    """Say what a piece of text is."""
    return {
        Telltale.NAME: _("a name that is known here"),
        Telltale.ORGANISATION: _("an organisation that is known here"),
        Telltale.PLACE: _("a place that is known here"),
        Telltale.MAYBE_NAME: _("perhaps a name"),
        Telltale.MAIL: _("an e-mail address"),
        Telltale.PHONE: _("a phone number"),
        Telltale.WEB: _("a web address"),
        Telltale.DAY: _("a day"),
        Telltale.TIME: _("a time of day"),
        Telltale.MONEY: _("an amount of money"),
        Telltale.JOB: _("a job that few people have"),
        Telltale.OURS: _("where the writer belongs"),
    }


def broader(text: str, found: Found) -> Broader:
    """Give what could stand there instead, so that the sentence still reads well."""
    before, after = text[: found.start], text[found.end :]
    start = found.start
    if found.tells in (Telltale.MONEY, Telltale.DAY) and (article := _ARTICLE.search(before)):
        start = article.start()
    words = _instead(found, before, after)
    if words and _BEGINS.search(text[:start]):
        words = words[0].upper() + words[1:]
    return Broader(start, found.end, words)


def put_in(text: str, instead: Broader) -> str:
    """Give the text with the broader words in it; the gap that a word left out leaves is closed."""
    whole = text[: instead.start] + instead.words + text[instead.end :]
    return whole if instead.words else _GAPS.sub("", whole).strip()


def _instead(found: Found, before: str, after: str) -> str:
    """Give the words that say less; none for an address or a number, which is best left out."""
    linked = bool(_LINKED.search(before))
    ours = found.words[:2].casefold() in ("we", "us", "i ")
    said = {
        Telltale.NAME: _who_or_where(before, after),
        Telltale.MAYBE_NAME: _who_or_where(before, after),
        Telltale.ORGANISATION: _("an organisation"),
        Telltale.PLACE: _("a place we work in"),
        Telltale.DAY: _("a certain day") if linked else _("one day"),
        Telltale.TIME: _("a certain hour") if linked else _("at some hour"),
        Telltale.MONEY: _("a sum of money"),
        Telltale.JOB: _("a colleague"),
        Telltale.OURS: _("we") if ours else _("one of our places"),
    }
    return said.get(found.tells, "")


def _who_or_where(before: str, after: str) -> str:
    if _WHERE.search(before):
        return _("a town we work in")
    if _AT.search(before):
        return _("a place we work with")
    return _("a colleague") if after.startswith(("'s", "’s")) else _("somebody in our network")
