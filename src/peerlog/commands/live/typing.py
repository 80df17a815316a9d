"""How lines are typed at the prompt of a live run: editable, of any length, and none lost that comes early."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


def is_terminal() -> bool:
    """Whether a person types and reads here."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def prepare_editing() -> None:
    """Let lines be edited; pasted ones come one by one, without a code that a screen reader would read out."""
    try:
        import readline
    except ImportError:
        return
    readline.parse_and_bind("set enable-bracketed-paste off")
    readline.parse_and_bind("tab: self-insert")


@contextmanager
def early_lines_kept() -> Iterator[None]:
    """Take what is typed between two prompts as it comes.

    A terminal that gathers lines by itself cuts each at 4,095 bytes, and shows early ones twice.
    """
    try:
        import termios
    except ImportError:
        yield
        return
    if not is_terminal():
        yield
        return
    before = termios.tcgetattr(sys.stdin)
    gathering_none = termios.tcgetattr(sys.stdin)
    gathering_none[3] &= ~(termios.ICANON | termios.ECHO)
    termios.tcsetattr(sys.stdin, termios.TCSADRAIN, gathering_none)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
