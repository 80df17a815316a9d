"""What can go wrong with mistakes that were told."""

from peerlog.domain.errors.base import InvalidInput


class LaneShut(InvalidInput):
    """Nothing is told before it is said where abuse, fraud and danger go instead."""

    name: str


class UnderTheFloor(InvalidInput):
    """Too little was told to be released: so few could be guessed."""

    real: int
    floor: int


class WrongCode(InvalidInput):
    """No entry answers to these words."""


class AnswerMissing(InvalidInput):
    """A response says neither what was changed nor why not."""


class YesNeeded(InvalidInput):
    """Nothing told in confidence goes to anybody without the teller's yes."""

    whom: str


class StepDone(InvalidInput):
    """What was said to somebody stays as it is noted."""

    whom: str
