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
    with _ungathered(showing=False):
        yield


@contextmanager
def shown_while_typed() -> Iterator[None]:
    """Show what is typed at a prompt: the line editor shows nothing on a terminal that does not."""
    with _ungathered(showing=True):
        yield


@contextmanager
def _ungathered(*, showing: bool) -> Iterator[None]:
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
