"""What somebody typed or chose cannot be used; nothing was changed."""

from datetime import date

from peerlog.domain.errors.base import InvalidInput


class EmptyText(InvalidInput):
    """A text that must not be empty was empty."""

    field: str


class TooLong(InvalidInput):
    """A text is longer than its field holds."""

    field: str
    limit: int


class UnreadableDate(InvalidInput):
    """Words that should be a date were not understood."""

    words: str


class TimeMissing(InvalidInput):
    """Words that should be a day and a time name a day alone."""

    words: str


class UnreadableTime(InvalidInput):
    """Words that should be a time of day were not understood."""

    words: str


class UnreadableMinutes(InvalidInput):
    """Words that should be a whole number of minutes (0 to 1440) were not understood."""

    words: str


class UnknownZone(InvalidInput):
    """A time zone name that this machine does not know."""

    words: str


class UnknownChoice(InvalidInput):
    """A word outside the list a field allows."""

    field: str
    given: str
    allowed: tuple[str, ...]


class AlreadyThere(InvalidInput):
    """A record of this kind and name exists already."""

    kind: str
    name: str


class LeftBeforeJoining(InvalidInput):
    """The day of leaving lies before the day of joining."""


class BrokenText(InvalidInput):
    """A text with half a character (a lone surrogate), which no file can hold."""

    field: str


class NotARoster(InvalidInput):
    """A CSV file without a column of names."""

    path: str
    columns: tuple[str, ...]


class WrongState(InvalidInput):
    """The session is not in the state this needs (running, closed, planned)."""

    ref: str
    state: str
    needed: str


class ReasonNeeded(InvalidInput):
    """The minutes are approved: a later change is an amendment and needs its reason."""

    ref: str


class CannotSplit(InvalidInput):
    """A step can only be cut between its first and its last minute."""

    minutes: int


class CarriedOften(InvalidInput):
    """An action was kept as it is so often that keeping it once more needs a reason."""

    ref: str
    times: int


class CommitmentThere(InvalidInput):
    """Somebody took something on in this session already."""

    name: str
    words: str


class DayAhead(InvalidInput):
    """Something cannot have ended on a day that has not come yet."""

    day: date


class NotOpen(InvalidInput):
    """An action that ended cannot be carried over."""

    ref: str
