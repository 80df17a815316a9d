"""Writing by lines: what is typed is kept at once, in the file it will be part of."""

import sys

from peerlog.commands.call import Call
from peerlog.services.drafts import Drafts


class Lines:
    """Asks for lines, and keeps each as a draft at *place* until all of it is written; without drafts nowhere."""

    def __init__(self, call: Call, drafts: Drafts | None, place: str) -> None:
        self.call = call
        self._drafts = drafts
        self._place = place
        self._typed: list[str] = []

    def ask(self) -> str:
        """Give the lines typed up to an empty one or the end of the input."""
        lines: list[str] = []
        while line := self.next():
            lines.append(line)
            self._typed.append(line)
            if self._drafts is not None:
                self._drafts.keep(self._place, "\n".join(self._typed))
        return "\n".join(lines)

    def next(self) -> str:
        """Give one line, empty at the end of the input."""
        if sys.stdin.isatty():
            from peerlog.commands.typing import typed_line

            try:
                return typed_line(">").rstrip()
            except EOFError:
                return ""
        return sys.stdin.readline().rstrip("\n")
