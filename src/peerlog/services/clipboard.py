"""Copying text to the clipboard with what this machine has for it, and saying how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class ClipboardPrograms(Protocol):
    """Programs of this machine that hold a clipboard."""

    def at_hand(self) -> Sequence[str]:
        """Give their names, the one to try first in front; none where they would reach another machine's."""
        ...

    def hand(self, program: str, text: str) -> bool:
        """Give *text* to a program and say whether it took it."""
        ...

    def held(self, program: str) -> str | None:
        """Give what the clipboard holds now, or None where the program cannot tell."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """How a text was copied."""

    program: str
    """The program that took it; empty when only the terminal can be asked."""
    sure: bool
    """Whether the clipboard was read back and holds the text."""


@dataclass(eq=False, repr=False)
class Clipboard:
    """The clipboard, as far as this machine lets us."""

    programs: ClipboardPrograms

    def copy(self, text: str) -> Copied:
        """Hand *text* to the first program that takes it; without one, the caller asks the terminal."""
        for program in self.programs.at_hand():
            if self.programs.hand(program, text):
                held = self.programs.held(program)
                if held is None or _same(held, text):
                    return Copied(program=program, sure=held is not None)
        return Copied(program="", sure=False)


def _same(held: str, text: str) -> bool:
    """Compare without line ends, which some systems write their own way."""
    return held.split() == text.split()
