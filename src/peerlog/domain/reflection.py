"""A reflection: an entry of the private journal, seen by nobody but its owner."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from peerlog.domain.ids import ReflectionId

LONGEST_ANSWER = 100_000
"""Characters in one answer; a longer one is refused with its length."""
LONGEST_TAG = 60
"""Characters in a tag or a strand."""
SCALE = range(1, 6)
"""Mood and energy: from 1, low, to 5, high."""

FREE = ""
"""The model of an entry without prompts."""
MISTAKE = "mistake"
"""The model whose entries the pattern view counts as mistakes."""


class Verdict(StrEnum):
    """The answer to "still true?"."""

    YES = "yes"
    CHANGED = "changed"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was written under one prompt."""

    text: str
    prompt: str = ""
    """As it was shown; empty for a free line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedBack:
    """One answer to "still true?"."""

    day: date
    verdict: Verdict
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    """An entry of the private journal."""

    id: ReflectionId
    """Empty until the journal gives one, as in an entry about to be imported."""
    day: date
    """What it is about, as the writer's calendar had it."""
    written: datetime
    """In UTC, to the second."""
    answers: tuple[Answer, ...]
    model: str = FREE
    """The id of the model whose prompts were answered."""
    mood: int | None = None
    """In SCALE."""
    energy: int | None = None
    """In SCALE."""
    tags: tuple[str, ...] = ()
    """In lower case and without the # sign."""
    strand: str = ""
    """The strand of work it belongs to."""
    starred: bool = False
    possible_lesson: bool = False
    """Marked as something others may learn from; it still leaves the journal only by an act of its own."""
    revisit: date | None = None
    """When to ask "still true?"; None for never again."""
    looked_back: tuple[LookedBack, ...] = ()
    """Oldest first."""
    source: str = ""
    """Which entry of which other program it came from; equal for the same entry imported twice."""
    trashed: bool = False

    @property
    def text(self) -> str:
        """The answers, a blank line between them, without their prompts."""
        return "\n\n".join(answer.text for answer in self.answers if answer.text)

    @property
    def first_line(self) -> str:
        """The first line that says anything."""
        return next((line.strip() for line in self.text.splitlines() if line.strip()), "")
