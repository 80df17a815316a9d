"""What can go wrong when a group looks back."""

from datetime import date

from peerlog.domain.errors.base import InvalidInput


class LookTooEarly(InvalidInput):
    """No look is due yet."""

    day: date
    """Of the first one."""


class LookNotOn(InvalidInput):
    """A look lies before the promise, or ahead."""

    day: date


class LookBackOver(InvalidInput):
    """Its last look was due long ago."""

    day: date
    """Until when it could be looked at."""


class WasLetGo(InvalidInput):
    """The group let it go."""

    day: date


class RungPassed(InvalidInput):
    """Another ladder would change how looks stand whose day has come."""

    months: tuple[int, ...]


class UnreadableLadder(InvalidInput):
    """Words that should be months of a ladder were not understood."""

    words: str
