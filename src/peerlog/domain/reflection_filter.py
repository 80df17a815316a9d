"""Which entries of a journal are wanted."""

from dataclasses import dataclass
from datetime import date

from peerlog.domain.reflection import Reflection


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What an entry must be like; what is left empty asks nothing."""

    model: str | None = None
    """FREE, the empty one, asks for entries without prompts."""
    tag: str = ""
    strand: str = ""
    mood: int | None = None
    since: date | None = None
    """The first day wanted."""
    until: date | None = None
    """The last day wanted."""
    starred: bool = False
    possible_lesson: bool = False
    trashed: bool = False
    """Whether to give what lies in the trash instead of what stands."""


def is_wanted(entry: Reflection, wanted: Filter) -> bool:
    """Whether *entry* is as *wanted* asks."""
    return (
        entry.trashed is wanted.trashed
        and wanted.model in {None, entry.model}
        and (not wanted.tag or wanted.tag.lower() in entry.tags)
        and (not wanted.strand or wanted.strand.casefold() == entry.strand.casefold())
        and wanted.mood in {None, entry.mood}
        and (wanted.since is None or wanted.since <= entry.day)
        and (wanted.until is None or entry.day <= wanted.until)
        and (entry.starred or not wanted.starred)
        and (entry.possible_lesson or not wanted.possible_lesson)
    )
