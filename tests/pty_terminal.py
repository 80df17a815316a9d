"""A real pseudo-terminal with a program in it: send keys, wait for text, read screen, bytes and modes."""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte

LIMIT = 30.0
"""Seconds until a wait gives up; far more than any wait needs on a slow machine."""

_QUERIES = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # synchronized output: supported
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",  # resize reports: not supported
    b"\x1b[c": b"\x1b[?62;c",
    b"\x1b[6n": b"\x1b[1;1R",
}
_UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b[P_^X][^\x1b]*\x1b\\|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
)
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|[]P_^X][^\x07\x1b]*\x1b?)?\Z")
_OURS = re.compile(r"\x1b\[[<>?]?[0-9;]*\$?[mHhlupy]|\x1b\]22;[a-z-]+\x07|\r\n")
_STEERING = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069].{0,20}")
_NOT_INHERITED = ("TMUX", "NO_COLOR", "SSH_CONNECTION", "ESCDELAY", "TEXTUAL", "COLUMNS", "LINES")


class NeverCame(AssertionError):
    """What was waited for did not come; the screen is told."""


class PtyTerminal:
    """Runs a program in a terminal of its own, as its session leader, and stands in for the terminal."""

    def __init__(
        self,
        argv: Sequence[str | Path],
        *,
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        echo: bool = True,
    ) -> None:
        """*echo* says whether the terminal itself shows what is typed while no program takes that over."""
        self.raw = bytearray()
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._unfed = b""
        self._unanswered = b""
        self._master, self._slave = os.openpty()
        self.resize(columns, rows)
        if not echo:
            self._stop_echo()
        self.modes_before = self.modes()
        self.process = subprocess.Popen(
            [str(word) for word in argv],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            cwd=folder,
            env=_environment(environment or {}),
            start_new_session=True,
            preexec_fn=_own_terminal,  # noqa: PLW1509  (a signal and an ioctl, between fork and exec)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def send(self, keys: str | bytes) -> None:
        r"""Type these bytes; Esc is `\x1b`, Enter `\r`, F1 `\x1bOP`."""
        os.write(self._master, keys.encode() if isinstance(keys, str) else keys)

    def wait_for(self, text: str, limit: float = LIMIT) -> None:
        """Until some line of the screen holds the text."""
        self.wait_until(lambda: any(text in line for line in self.lines), repr(text), limit)

    def wait_gone(self, text: str, limit: float = LIMIT) -> None:
        """Until no line of the screen holds the text, and the picture without it is painted whole."""
        self.wait_until(
            lambda: not self.is_painting and all(text not in line for line in self.lines),
            f"no {text!r}",
            limit,
        )

    def wait_until(self, holds: Callable[[], bool], what: str = "it", limit: float = LIMIT) -> None:
        """Until the condition holds, reading what the program writes meanwhile."""
        end = time.monotonic() + limit
        while not holds():
            if time.monotonic() > end or (not self.read(0.05) and self.process.poll() is not None):
                self.read(0)
                if holds():
                    return
                raise NeverCame("\n".join([f"waited for {what}; the screen was:", *self.lines]))

    def wait_exit(self, limit: float = LIMIT) -> int:
        """Until the program ends; gives its exit code (negative: the signal)."""
        self.wait_until(lambda: self.process.poll() is not None, "the end", limit)
        while self.read(0):
            pass
        return self.process.wait()

    @property
    def lines(self) -> list[str]:
        """The screen, one text a row, trailing spaces dropped."""
        # Not `display`: it fails on the second half of a wide character whose first half was painted over.
        rows, columns = range(self.screen.lines), range(self.screen.columns)
        return ["".join(self.screen.buffer[row][column].data for column in columns).rstrip() for row in rows]

    def _stop_echo(self) -> None:
        modes = self.modes()
        modes[3] &= ~termios.ECHO
        termios.tcsetattr(self._slave, termios.TCSANOW, modes)

    def modes(self) -> list[Any]:
        """The terminal modes (termios attributes): echo, line editing and the rest."""
        return termios.tcgetattr(self._slave)

    @property
    def on_alternate_screen(self) -> bool:
        """Whether the program entered the full screen and has not left it."""
        return self.raw.rfind(b"\x1b[?1049h") > self.raw.rfind(b"\x1b[?1049l")

    @property
    def is_painting(self) -> bool:
        """Whether the screen stands between two pictures: the program has begun to paint and not ended."""
        return self.raw.rfind(b"\x1b[?2026h") > self.raw.rfind(b"\x1b[?2026l")

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; a running program is told by the system."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)

    def hang_up(self) -> None:
        """Close the terminal window."""
        os.close(self._master)
        self._master = -1

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        self.process.send_signal(number)

    def kill(self) -> None:
        """End the program without a word to it, as a power cut would."""
        self.signal(signal.SIGKILL)
        self.process.wait()

    def close(self) -> None:
        """End the program if it still runs and give the terminal back."""
        if self.process.poll() is None:
            self.kill()
        for end in (self._master, self._slave):
            if end >= 0:
                os.close(end)
        self._master = self._slave = -1

    def read(self, seconds: float) -> bool:
        """Take in what the program writes within this time; whether anything came."""
        if self._master < 0:
            time.sleep(seconds)
            return False
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return False
        chunk = os.read(self._master, 1 << 16)
        self.raw += chunk
        self._answer(chunk)
        self._show(chunk)
        return True

    def _answer(self, chunk: bytes) -> None:
        """Say what a terminal would say when asked."""
        asked = self._unanswered + chunk
        for query, answer in _QUERIES.items():
            if query in asked:
                self.send(answer)
                asked = asked.replace(query, b"")
        unfinished = _UNFINISHED.search(asked)
        self._unanswered = unfinished[0] if unfinished else b""

    def _show(self, chunk: bytes) -> None:
        """Feed whole sequences only: those that pyte would print as text have to be found in one piece."""
        waiting = self._unfed + chunk
        unfinished = _UNFINISHED.search(waiting)
        whole = waiting[: unfinished.start()] if unfinished else waiting
        self._unfed = waiting[len(whole) :]
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", whole))


def foreign_sequences(written: str) -> list[str]:
    """Whatever steers a terminal and is none of ours: anything but colours, moves and modes, and text inside them."""
    return _STEERING.findall(_OURS.sub("", written))


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_INHERITED)}
    return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", **more}


def _own_terminal() -> None:
    """Begin as a shell begins a program, whoever started the tests: Ctrl+C counts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
