"""The first frame, painted with bare escape codes before anything large is imported."""

from __future__ import annotations

import os
import sys

# `typing` costs as much as the whole frame; checkers know this name without it.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    Line = tuple[int, str, str]
    """Row (negative from the bottom), text, and style as the numbers of an SGR sequence, such as `1`."""

BOLD, DIM = "1", "2"


class Opening:
    """A frame on the terminal, and the terminal modes from before it."""

    def __init__(self) -> None:
        self._before: list[Any] | None = None

    def paint(self, lines: Sequence[Line], ground: str) -> None:
        """Keep typed keys unechoed for the app, enter the alternate screen and draw the lines."""
        import termios

        self._before = termios.tcgetattr(0)
        termios.tcsetattr(0, termios.TCSANOW, _raw(self._before))
        _write(_picture(lines, os.get_terminal_size(1), ground))
        self._on_signal(self._end)

    def hand_over(self) -> list[Any] | None:
        """Leave the frame to the app; gives the modes to restore at its end, or None without a frame."""
        before, self._before = self._before, None
        if before is not None:
            self._on_signal(None)
        return before

    def restore(self) -> None:
        """Take the frame away, unless it was handed over."""
        before = self.hand_over()
        if before is None:
            return
        import termios

        _write("\x1b[?7h\x1b[?25h\x1b[?1049l")
        termios.tcsetattr(0, termios.TCSANOW, before)
        termios.tcflush(0, termios.TCIFLUSH)  # keys meant for the app must not run in the shell

    def _end(self, number: int, _frame: object) -> None:
        self.restore()
        os.kill(os.getpid(), number)

    def _on_signal(self, handler: Callable[[int, Any], None] | None) -> None:
        import signal  # after the frame is painted: it brings `enum` with it

        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, handler or signal.SIG_DFL)


_opening = Opening()


def open_frame(kind: str, words: str, hint: str = "", ground: str = "") -> Callable[[], None]:
    """Paint the skeleton of the first screen and give what takes it away again if start-up fails.

    `kind` is `welcome` (no data yet) or `app`; `words` the names of the modes; `hint` the bottom line;
    `ground` the colours of the empty screen as SGR numbers. All of it our own wording, never stored text.
    """
    if is_terminal():
        _opening.paint(frame_lines(kind, words, hint, os.get_terminal_size(1).columns), ground)
    return _opening.restore


def hand_over() -> list[Any] | None:
    """What the app's driver calls when it takes the terminal; see `Opening.hand_over`."""
    return _opening.hand_over()


def is_terminal() -> bool:
    """Whether a frame can be painted here."""
    plain = os.environ.get("TERM", "dumb") in ("", "dumb")
    return os.name == "posix" and not plain and os.isatty(0) and os.isatty(1)


def frame_lines(kind: str, words: str, hint: str, columns: int) -> list[Line]:
    """The lines of one kind of first screen."""
    bar = [(0, " peerlog", BOLD), (-1, f" {hint}", DIM)]
    if kind == "welcome":
        return bar
    rule = " " + "─" * (columns - 2)
    return [(0, f" peerlog  {words}", ""), *bar, (2, rule, DIM), (-2, rule, DIM)]


def _raw(modes: list[Any]) -> list[Any]:
    import termios

    raw = list(modes)
    raw[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    return raw


def _picture(lines: Sequence[Line], size: os.terminal_size, ground: str) -> str:
    parts = [f"\x1b[?1049h\x1b[?25l\x1b[?7l{_style(ground)}\x1b[2J"]
    for row, text, style in lines:
        place = row if row >= 0 else size.lines + row
        if 0 <= place < size.lines:
            parts.append(f"\x1b[{place + 1};1H{_style(ground, style)}{text[: size.columns]}")
    return "".join(parts) + "\x1b[0m"


def _style(*numbers: str) -> str:
    """Start from nothing: an empty number in the middle would count as a reset."""
    return f"\x1b[{';'.join(['0', *filter(None, numbers)])}m"


def _write(picture: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    os.write(1, picture.encode(encoding, "replace"))
