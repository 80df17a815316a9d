"""What a file of another journal was understood to hold, and what of it is not taken, and why."""

from dataclasses import dataclass
from enum import StrEnum

from peerlog.domain.reflection import Reflection

LARGEST = 32_000_000
"""Bytes of one file."""
MOST_ENTRIES = 50_000
MOST_REFUSED = 1_000
"""Reasons told one by one."""
SHOWN = 80
"""Characters of an entry that its report quotes."""


class JournalFormat(StrEnum):
    """Who wrote a file."""

    JRNL = "jrnl text"
    JRNL_JSON = "jrnl JSON"
    DAY_ONE = "Day One JSON"
    MARKDOWN = "Markdown"
    PEERLOG = "peerlog JSON"
    UNKNOWN = ""


class Unit(StrEnum):
    """What the places in a file are counted in."""

    LINE = "line"
    ENTRY = "entry"
    FILE = "file"


class Reason(StrEnum):
    """Why something is not taken, or comes in changed."""

    UNKNOWN_FORMAT = "unknown format"
    NOT_SOUND = "not sound"
    """JSON that is cut off, damaged, or nested beyond reading."""
    ENCRYPTED = "encrypted"
    """A journal that jrnl keeps under a password."""
    NO_ENTRIES = "no entries"
    """An export that is sound and empty."""
    TOO_LARGE = "too large"
    TOO_MANY = "too many"
    LINK = "link"
    """A symbolic link, or a path that leads out of its folder or archive: never followed."""
    UNREADABLE = "unreadable"
    """The file could not be read, or lies encrypted or damaged in its archive."""
    NO_TEXT = "no text"
    NO_DATE = "no date"
    UNREADABLE_DATE = "unreadable date"
    TOO_LONG = "too long"
    WRONG_SHAPE = "wrong shape"
    TWICE = "twice"
    BROKEN_LETTERS = "broken letters"
    """The entry comes in; letters that could not be read stand as a mark."""
    ATTACHMENTS = "attachments"
    """The entry comes in without its pictures and recordings."""


TAKEN = frozenset({Reason.BROKEN_LETTERS, Reason.ATTACHMENTS})
"""What is only told: the entry comes in all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What was not taken, or not whole, and where it stands."""

    reason: Reason
    unit: Unit = Unit.FILE
    number: int = 0
    """Counted from 1; 0 for the file as a whole."""
    text: str = ""
    """How it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a file was understood to hold."""

    format: JournalFormat
    encoding: str
    entries: tuple[Reflection, ...] = ()
    """Without ids, each with its source, in the order of the file."""
    refused: tuple[Refused, ...] = ()
    """At most MOST_REFUSED."""
    more_refused: int = 0
    """How many more there are."""
    day_first: bool | None = None
    """How dates such as 05/06/2024 were read; None when there were none, or they leave no doubt."""


Found = Reflection | Refused
"""One thing met while reading a file."""
