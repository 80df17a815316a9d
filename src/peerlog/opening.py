"""The first frame, painted with bare escape codes before anything large is imported."""

from __future__ import annotations

import os
import sys

# `typing` costs as much as the whole frame; checkers know this name without it.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

FILE = "first-frame"
"""In the home: the lines of the last first screen that are the same at each start, and for which terminal."""
DARK = "\x1b[48;2;20;22;26m", "\x1b[38;2;232;230;227m\x1b[48;2;30;33;39m"
"""The empty screen and the bar of the theme that stands until another one was chosen."""


class Opening:
    """A frame on the terminal, and the terminal modes from before it."""

    def __init__(self) -> None:
        self._before: list[Any] | None = None

    def paint(self, picture: str) -> None:
        """Keep typed keys unechoed for the app, enter the alternate screen and draw."""
        import termios

        self._before = termios.tcgetattr(0)
        termios.tcsetattr(0, termios.TCSANOW, _raw(self._before))
        _write(f"\x1b[?1049h\x1b[?25l\x1b[?7l{picture}\x1b[0m")
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
hand_over, restore = _opening.hand_over, _opening.restore


def open_frame(folder: str) -> None:
    """Paint the frame kept in this home, or a bare bar in its place; nothing where none can be painted."""
    if is_terminal():
        _opening.paint(kept_picture(folder) or bare_picture())


def is_terminal() -> bool:
    """Whether a frame can be painted here."""
    plain = os.environ.get("TERM", "dumb") in ("", "dumb")
    return os.name == "posix" and not plain and os.isatty(0) and os.isatty(1)


def data_folder() -> str:
    """Give the home without the price of `pathlib`; empty where only a library knows the place."""
    if given := os.environ.get("PEERLOG_HOME"):
        return os.path.expanduser(given)  # noqa: PTH111
    if sys.platform != "linux":
        return ""
    shared = os.environ.get("XDG_DATA_HOME", "")
    return (shared if shared.startswith("/") else os.path.expanduser("~/.local/share")) + "/peerlog"  # noqa: PTH111


def terminal_kind() -> str:
    """Name what a kept frame depends on: the size of the terminal and its colours."""
    size = os.get_terminal_size(1)
    told = (os.environ.get(name, "") for name in ("TERM", "COLORTERM", "NO_COLOR", "TEXTUAL_COLOR_SYSTEM"))
    return " ".join([f"{size.columns}x{size.lines}", *told])


def kept_picture(folder: str) -> str:
    """Give the frame kept in this home as escape codes; empty when there is none for this terminal."""
    try:
        with open(f"{folder}/{FILE}", encoding="utf-8") as file:  # noqa: PTH123
            kind, ground, *rows = file.read(20_000).splitlines()
        if kind != terminal_kind() or not all(map(_only_colours, (ground, *rows))):
            return ""
        return _picture(ground, dict(_numbered(row) for row in rows))
    except (OSError, ValueError):
        return ""


def bare_picture() -> str:
    """Give the bar of the first screen with nothing on it but the name."""
    plain = "NO_COLOR" in os.environ or os.environ.get("COLORTERM") not in ("truecolor", "24bit")
    ground, bar = ("", "") if plain else DARK
    bars = {
        0: f"{bar}\x1b[K \x1b[1mpeerlog",
        1: f"{bar}\x1b[K",
        os.get_terminal_size(1).lines - 1: f"{bar}\x1b[K",
    }
    return _picture(ground, bars)


def _picture(ground: str, rows: dict[int, str]) -> str:
    return f"{ground}\x1b[2J" + "".join(f"\x1b[{row + 1};1H{text}\x1b[0m" for row, text in rows.items())


def _numbered(line: str) -> tuple[int, str]:
    number, _tab, text = line.partition("\t")
    return int(number), text


def _only_colours(text: str) -> bool:
    """Whether nothing in the text does more than print in colours, whoever wrote the file."""
    first, *rest = text.replace("\t", "").split("\x1b[")
    parts = [first, *(part.lstrip("0123456789;") for part in rest)]
    return all(part[:1] == "m" for part in parts[1:]) and all(map(str.isprintable, parts))


def _raw(modes: list[Any]) -> list[Any]:
    import termios

    raw = list(modes)
    raw[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    return raw


def _write(picture: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    os.write(1, picture.encode(encoding, "replace"))
