"""The terminal of a round by lines: what is typed never shows, and what was shown is cleared away."""

import os
import re
import shutil
import signal
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn, Protocol

from peerlog.commands.typing import is_terminal
from peerlog.wording.language import _
from peerlog.wording.safe import visible

CLEAR = "\x1b[2J\x1b[3J\x1b[H"
"""Clears the screen and what was scrolled off it, and begins at the top."""
LONGEST_READ = 8192
_KEY_CODES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|.)?")
"""What arrows and the like leave in a line that nobody sees."""


class Stopped(KeyboardInterrupt):
    """The program was told to end; what was told in the round goes with it."""


class Page(Protocol):
    """Where a turn is asked for and taken."""

    def say(self, *lines: str) -> None:
        """Show lines."""
        ...

    def ask(self, prompt: str) -> str | None:
        """Give what is typed, None at the end of the input; raises KeyboardInterrupt on Ctrl+C."""
        ...

    def clear(self) -> None:
        """Take everything off the screen, and forget what was typed ahead."""
        ...


class Unseen:
    """A page on this terminal."""

    def __init__(self) -> None:
        self._is_asking = False

    def say(self, *lines: str) -> None:
        """Show lines."""
        for line in lines:
            sys.stdout.write(_wrapped(line) + "\n")
        sys.stdout.flush()

    def ask(self, prompt: str) -> str | None:
        """Give what is typed unseen, None at the end of the input.

        Read without the line editor and its history; a line that is no text is asked for again.
        """
        while True:
            try:
                self._is_asking = True  # before the question shows: who sees it may press Ctrl+C at once
                sys.stdout.write(_wrapped(prompt) + " ")
                sys.stdout.flush()
                typed = os.read(sys.stdin.fileno(), LONGEST_READ)
            finally:
                self._is_asking = False
                self.say("")
            if not typed:
                return None
            with suppress(UnicodeDecodeError):
                return _KEY_CODES.sub("", typed.decode()).strip()
            self.say(_("That was no whole text. Please type it again."))

    def clear(self) -> None:
        """Take everything off the screen, and forget what was typed ahead."""
        import termios

        termios.tcflush(sys.stdin, termios.TCIFLUSH)
        sys.stdout.write(CLEAR)
        sys.stdout.flush()

    def interrupt(self, _number: int, _frame: FrameType | None) -> None:
        """Hear Ctrl+C while something is asked; one that comes just before or after would end the round unasked."""
        if self._is_asking:
            raise KeyboardInterrupt


def _wrapped(line: str) -> str:
    """Break a line between words, with the space for an answer's cursor; it may hold lines of its own."""
    width = shutil.get_terminal_size().columns - 2
    found = []
    for part in visible(line, lines=True).split("\n"):
        indent = " " * (len(part) - len(part.lstrip()) + 2)
        found.append(textwrap.fill(part, width, subsequent_indent=indent, break_on_hyphens=False))
    return "\n".join(found)


def can_be_unseen() -> bool:
    """Whether a person types here, on a terminal that can stop showing it and can be cleared."""
    try:
        import termios as _found  # noqa: F401
    except ImportError:
        return False
    return is_terminal() and os.environ.get("TERM", "dumb") != "dumb"


@contextmanager
def unseen() -> Iterator[Unseen]:
    """Show nothing that is typed from here on; the screen is cleared at the end, however it comes."""
    import termios

    before, wanted = termios.tcgetattr(sys.stdin), termios.tcgetattr(sys.stdin)
    wanted[3] = (wanted[3] | termios.ICANON | termios.ISIG) & ~(termios.ECHO | termios.ECHONL)
    page = Unseen()
    with _stoppable(page):
        termios.tcsetattr(sys.stdin, termios.TCSAFLUSH, wanted)
        try:
            yield page
        finally:
            page.clear()
            termios.tcsetattr(sys.stdin, termios.TCSAFLUSH, before)


@contextmanager
def _stoppable(page: Unseen) -> Iterator[None]:
    """Let a kill end what is open in order, and keep it in the foreground meanwhile."""
    ends = {number: signal.signal(number, _stop) for number in (signal.SIGTERM, signal.SIGHUP)}
    stays = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGTSTP, signal.SIGQUIT)}
    heard = {signal.SIGINT: signal.signal(signal.SIGINT, page.interrupt)}
    try:
        yield
    finally:
        for number, handler in (ends | stays | heard).items():
            signal.signal(number, handler)


def _stop(_number: int, _frame: FrameType | None) -> NoReturn:
    raise Stopped
