"""How lines are typed at a prompt: editable, of any length, and none lost that comes early."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

WAKE_AFTER = 0.25
"""Seconds within which Ctrl+C is heard."""


def is_terminal() -> bool:
    """Whether a person types and reads here."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def typed_line(prompt: str) -> str:
    """Ask a person for a line; raises EOFError at the end of the input and KeyboardInterrupt on Ctrl+C."""
    _prepare_editing()
    with _interruptible(), _ungathered(showing=True):
        return input(f"{prompt} ")


@contextmanager
def early_lines_kept() -> Iterator[None]:
    """Take what is typed between two prompts as it comes.

    A terminal that gathers lines by itself cuts each at 4,095 bytes, and shows early ones twice.
    """
    with _ungathered(showing=False):
        yield


def _prepare_editing() -> None:
    """Let lines be edited; pasted ones come one by one, without a code that a screen reader would read out."""
    try:
        import readline
    except ImportError:
        return
    readline.parse_and_bind("set enable-bracketed-paste off")
    readline.parse_and_bind("tab: self-insert")


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl+C end the line that is typed at any moment: the line editor may go to sleep on one unheard.

    A tick wakes it, and Python looks for signals then.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _tick)
    signal.setitimer(signal.ITIMER_REAL, WAKE_AFTER, WAKE_AFTER)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _tick(_number: int, _frame: object) -> None:
    """Do nothing but wake."""


@contextmanager
def _ungathered(*, showing: bool) -> Iterator[None]:
    """Take keys one by one, and show them or not: the line editor shows nothing on a terminal that does not."""
    try:
        import termios
    except ImportError:
        yield
        return
    if not is_terminal():
        yield
        return
    before, wanted = termios.tcgetattr(sys.stdin), termios.tcgetattr(sys.stdin)
    wanted[3] &= ~(termios.ICANON | termios.ECHO)
    if showing:
        wanted[3] |= termios.ECHO
    termios.tcsetattr(sys.stdin, termios.TCSADRAIN, wanted)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
