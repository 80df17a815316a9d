"""A window of peerlog in a terminal of its own: a person presses keys and reads what the screen says."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import monotonic

from pty_terminal import PtyTerminal

ENTER, ESC, TAB, DELETE = "\r", "\x1b", "\t", "\x1b[3~"
UP, DOWN, RIGHT, LEFT, HOME, END = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[H", "\x1b[F"
F1, F2, F3, F4, F5 = "\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~"
F6, F7, F8, F9, F10 = "\x1b[17~", "\x1b[18~", "\x1b[19~", "\x1b[20~", "\x1b[21~"
QUIT, UNDO, BLANK, PALETTE, CLEAR = "\x11", "\x1a", "\x0c", "\x10", "\x15"
PEERLOG = (sys.executable, "-m", "peerlog")
QUIET = 0.15
"""Seconds without output after which a screen counts as painted."""


class Window(PtyTerminal):
    """peerlog over a home, in 80 columns and 24 rows unless said otherwise."""

    def __init__(
        self,
        home: Path,
        *arguments: str,
        argv: Sequence[str | Path] = PEERLOG,
        environment: Mapping[str, str] | None = None,
        columns: int = 80,
        rows: int = 24,
        echo: bool = True,
    ) -> None:
        super().__init__(
            [*argv, *arguments],
            columns=columns,
            rows=rows,
            echo=echo,
            environment={**surroundings(home), **(environment or {})},
        )

    def see(self, *texts: str) -> str:
        """Wait until the screen shows each of these, and give the whole of it."""
        for text in texts:
            self.wait_for(text)
        return self.text

    def press(self, *keys: str, until: str = "") -> str:
        """Press keys, wait for what they lead to, and give the screen."""
        self.send("".join(keys))
        return self.see(until) if until else self.settle()

    def back_to(self, words: str) -> str:
        """Press Esc until these words stand there, from wherever one is; Esc must lead no farther than that."""
        for _page in range(6):
            if words in self.words:
                return self.text
            before = self.text
            self.send(ESC)
            self.wait_until(lambda before=before: self.text != before, f"Esc, on the way to {words}")  # type: ignore[misc]
            self.settle()
        raise AssertionError(self.text)

    def settle(self, limit: float = 10.0) -> str:
        """Read until nothing more is painted for a moment, or the clock alone goes on; give the screen."""
        end = monotonic() + limit
        while monotonic() < end:
            before = self.text
            while self.read(QUIET) and monotonic() < end:
                continue
            if self.text == before:
                break
        return self.text

    @property
    def text(self) -> str:
        """The screen."""
        return "\n".join(self.lines)

    @property
    def words(self) -> str:
        """The screen as running text, frames gone."""
        return " ".join(self.text.translate(dict.fromkeys(map(ord, "│╭╮╰╯─▔▁▎▐"), " ")).split())

    def quit(self) -> int:
        """Leave as a person does, and give the exit code."""
        self.send(QUIT)
        return self.wait_exit()


def surroundings(home: Path) -> dict[str, str]:
    """What a program of ours is told about the machine it runs on: a home and nobody's own settings."""
    person = home.parent
    return {
        "PEERLOG_HOME": str(home),
        "HOME": str(person),
        "XDG_CONFIG_HOME": str(person),
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }


def command(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a command over the same home."""
    return subprocess.run(
        [*PEERLOG, *arguments],
        env={**os.environ, **surroundings(home)},
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
