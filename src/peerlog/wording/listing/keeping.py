"""Backups, checks, places, drafts, trash and search hits as lines of plain text."""

from collections.abc import Iterator

from peerlog.domain.backup import Health, Places
from peerlog.domain.draft import Draft
from peerlog.domain.export import Export
from peerlog.domain.finding import Found
from peerlog.domain.session import zone_of
from peerlog.domain.trash import Trashed
from peerlog.wording.backups import health_words
from peerlog.wording.calling import calling_word, form_word
from peerlog.wording.drafts import first_words, place_words
from peerlog.wording.finding import found_kind, found_place
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _
from peerlog.wording.terms import audience_word
from peerlog.wording.times import clock_time, full_date

LONGEST = 60
"""Letters of a draft that a list shows."""
FIRST = 8
"""Letters of an id that are shown: enough to mean one record."""


def health_lines(health: Health) -> Iterator[str]:
    """Say whether a file is sound, what it holds, and what is wrong with it."""
    yield health_words(health)
    yield from (f"  {problem}" for problem in health.problems)


def place_lines(places: Places) -> Iterator[str]:
    """Say where everything is kept, a place a line."""
    named = (
        (_("Everything"), places.home),
        (_("Records"), places.database),
        (_("Backups"), places.backups),
        (_("Notes about concerns, encrypted"), places.sealed),
        (_("Reports of crashes"), places.crashes),
    )
    yield from (_("{what}: {path}").format(what=what, path=path) for what, path in named)


def draft_line(number: int, draft: Draft) -> str:
    """Give a draft by its first words."""
    return _("{number}. {place}: {text}").format(
        number=number, place=place_words(draft.place), text=first_words(draft)[:LONGEST]
    )


def trashed_line(item: Trashed) -> str:
    """Give something deleted, with the beginning of its id."""
    return _("{id} {kind}: {name}").format(id=item.record[:FIRST], kind=kind_word(item.kind), name=item.name)


def exported_line(one: Export, zone: str) -> str:
    """Say when something left, for whom, how people are called in it, and the beginning of its hash."""
    moment = one.made.astimezone(zone_of(zone))
    words = (
        _("{date} {time}").format(date=full_date(moment.date()), time=clock_time(moment)),
        _("for {audience}").format(audience=audience_word(one.audience)),
        calling_word(one.calling),
        form_word(one.form),
        one.name,
        one.digest[:FIRST],
    )
    return ", ".join(word for word in words if word)


def found_line(found: Found) -> str:
    """Give a hit of a search: what, the words, and where they were said."""
    words = _("{kind}: {text}").format(kind=found_kind(found), text=found.text)
    place = found_place(found)
    return _("{words} ({place})").format(words=words, place=place) if place else words
