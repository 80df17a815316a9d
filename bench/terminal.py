"""A pseudo-terminal that notes when each piece of output came, and draws the pieces only afterwards."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from tests.pty_terminal import NeverCame, PtyTerminal

from bench.programs import environment

SYNCHRONIZED = re.compile(rb"\x1b\[\?2026([hl])")
END_OF_FRAME = b"\x1b[?2026l"
FOCUS_REPORTS = b"\x1b[?1004h"
"""What Textual asks of a terminal first of all."""
QUESTIONS = 1_000
"""Bytes that are more than all it asks, and less than a first frame."""
QUIET = 0.35
"""Seconds without output after which the screen counts as settled."""


class TimedTerminal(PtyTerminal):
    """Runs a program; a frame counts at the end of its synchronized output, as a terminal shows it."""

    def __init__(self, argv: Sequence[str | Path], home: Path) -> None:
        self._pieces: list[tuple[float, bytes]] = []
        self._tail = b""
        self._in_frame = False
        self.begun = perf_counter()
        super().__init__(argv, environment=environment(home))

    def _show(self, chunk: bytes) -> None:
        """Drawing costs time that the next piece would be late by."""
        self._pieces.append((perf_counter(), chunk))

    def frames(self) -> Iterator[float]:
        """Draw what came so far and give the time of each frame, while the screen shows it."""
        pieces, self._pieces = self._pieces, []
        for moment, piece in pieces:
            super()._show(piece)
            if not self._ends_in_frame(piece):
                yield moment

    def _ends_in_frame(self, piece: bytes) -> bool:
        """Whether the terminal still holds back what it was sent; a mark may come in two pieces."""
        marks = SYNCHRONIZED.findall(self._tail + piece)
        self._tail = (self._tail + piece)[1 - len(END_OF_FRAME) :]
        if marks:
            self._in_frame = marks[-1] == b"h"
        return self._in_frame

    @property
    def lines(self) -> list[str]:
        """The screen, one text a row."""
        for _moment in self.frames():
            pass
        return super().lines

    @property
    def cells(self) -> list[list[tuple[Any, ...]]]:
        """Every character with its colours."""
        rows, columns = range(self.screen.lines), range(self.screen.columns)
        buffer = self.screen.buffer
        return [[tuple(buffer[row][column]) for column in columns] for row in rows]

    def wait_painted(self) -> None:
        """Until the app itself has drawn, and is done with it."""
        self.wait_until(lambda: len(self.raw.partition(FOCUS_REPORTS)[2]) > QUESTIONS, "a frame")
        self.settle()

    def settle(self, quiet: float = QUIET) -> None:
        """Take in output until none comes for a while, or until what comes can only be a blinking cursor."""
        end = perf_counter() + 4 * quiet
        while perf_counter() < end and self.read(quiet):
            pass

    def answer_time(self, keys: str, limit: float = 5.0) -> float:
        """Give the milliseconds from typing until a frame with another text."""
        before = self.lines
        begun = perf_counter()
        self.send(keys)
        while perf_counter() - begun < limit:
            self.read(0.01)
            for moment in self.frames():
                if super().lines != before:
                    return (moment - begun) * 1000
        raise NeverCame("\n".join([f"no answer to {keys!r}; the screen was:", *before]))

    @property
    def peak_megabytes(self) -> float:
        """The most memory the program held so far (Linux)."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) / 1024
