"""The options that choose among reflections."""

from datetime import date
from typing import Any

import click

from peerlog.commands.parts import option
from peerlog.domain.errors import UnreadableDate
from peerlog.domain.reflection_filter import Filter
from peerlog.services.journal import Journal
from peerlog.wording.language import mark

SCORE = click.IntRange(1, 5)


def choosing() -> list[click.Parameter]:
    """Give them."""
    return [
        option("--tag", metavar="TAG", default="", help=mark("only with this tag")),
        option("--strand", metavar="NAME", default="", help=mark("only of this strand of work")),
        option("--model", metavar="ID", help=mark("only of this model; see: reflect models")),
        option("--free", is_flag=True, help=mark("only without a model")),
        option("--starred", is_flag=True, help=mark("only starred ones")),
        option("--lessons", "possible_lesson", is_flag=True, help=mark("only possible lessons")),
        option("--mood", type=SCORE, help=mark("only of this mood, 1 to 5")),
        option("--since", metavar="DATE", default="", help=mark("from this day on")),
        option("--until", metavar="DATE", default="", help=mark("up to this day")),
    ]


def chosen(journal: Journal, options: dict[str, Any]) -> Filter:
    """Take the options that choose out of *options* and give what they choose."""
    since, until, free = (options.pop(name) for name in ("since", "until", "free"))
    names = ("tag", "strand", "model", "starred", "possible_lesson", "mood")
    wanted: dict[str, Any] = {name: options.pop(name) for name in names}
    if free:
        wanted["model"] = ""
    wanted["tag"] = wanted["tag"].lstrip("#")
    return Filter(**wanted, since=day_of(journal, since), until=day_of(journal, until))


def day_of(journal: Journal, words: str) -> date | None:
    """Give the day these words mean, one that has been before one to come; None for none."""
    if not words.strip():
        return None
    from peerlog.wording.dates import past_day

    found = past_day(words, journal.today)
    if found is None:
        raise UnreadableDate(words)
    return found


def day_to_come(journal: Journal, words: str) -> date | None:
    """Give the day these words mean, the next such day; None for none."""
    if not words.strip():
        return None
    from peerlog.wording.dates import understood

    found = understood(words, journal.today)
    if found is None:
        raise UnreadableDate(words)
    return found
