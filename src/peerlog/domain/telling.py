"""A telling: what one turn of a round said, in memory until the round closes; it has no id, no place and no time."""

from collections.abc import Sequence
from dataclasses import dataclass

from peerlog.domain.mistake import FRAME, LONGEST_LINE, Again, Area, Factor, Severity, Spectrum
from peerlog.domain.text import kept

FLOOR = 5
"""Real entries without which nothing is released."""
LOWEST_FLOOR = 3
"""Below this no group may go."""


def kept_lines(lines: Sequence[str]) -> tuple[str, str, str, str]:
    """Give the four lines as they are kept; raises TooLong or BrokenText for the one that cannot be."""
    aim, noticed, wrong, ahead = (
        kept(line, name, limit=LONGEST_LINE) for name, line in zip(FRAME, lines, strict=True)
    )
    return aim, noticed, wrong, ahead


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Telling:
    """What was told."""

    aim: str = ""
    noticed: str = ""
    wrong: str = ""
    ahead: str = ""
    kind: Spectrum | None = None
    area: Area | None = None
    factor: Factor | None = None
    severity: Severity | None = None
    again: Again | None = None
    code: str = ""
    """Salt and slow hash of a return code; empty without one."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The four lines."""
        return (self.aim, self.noticed, self.wrong, self.ahead)

    @property
    def is_real(self) -> bool:
        """Whether it says anything; "nothing this time" is a full turn too, and leaves nothing behind."""
        return any(line.strip() for line in self.lines)
