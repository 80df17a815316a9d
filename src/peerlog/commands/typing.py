"""How lines are typed at a prompt: editable, of any length, and none lost that comes early."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

WAKE_AFTER = 0.25
"""Seconds within which Ctrl+C is heard."""
WATCH_EACH = 4
"""Ticks from one look at the line to the next."""
Watch = Callable[[str], None]
"""Is told what stands in the line that is being typed; must not raise."""


def is_terminal() -> bool:
    """Whether a person types and reads here."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def typed_line(prompt: str, *, begin: str = "", watch: Watch | None = None) -> str:
    """Ask a person for a line; raises EOFError at the end of the input and KeyboardInterrupt on Ctrl+C.

    The line begins with the words *begin*; *watch* is told every second what stands in it.
    """
    _prepare_editing()
    with _begun(begin), _interruptible(watch), _ungathered(showing=True):
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
def _begun(words: str) -> Iterator[None]:
    """Put words into the next line, to be gone on with."""
    try:
        import readline
    except ImportError:
        yield
        return
    readline.set_startup_hook((lambda: readline.insert_text(words)) if words else None)
    try:
        yield
    finally:
        readline.set_startup_hook(None)


@contextmanager
def _interruptible(watch: Watch | None) -> Iterator[None]:
    """Let Ctrl+C end the line that is typed at any moment: the line editor may go to sleep on one unheard.

    A tick wakes it, and Python looks for signals then; it is also the moment to look at the line safely.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _ticking(watch))
    signal.setitimer(signal.ITIMER_REAL, WAKE_AFTER, WAKE_AFTER)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ticking(watch: Watch | None) -> Callable[[int, object], None]:
    """Give what a tick does: it wakes, and every so often tells what stands in the line."""
    ticks = count(1)

    def tick(_number: int, _frame: object) -> None:
        if watch is not None and next(ticks) % WATCH_EACH == 0 and "readline" in sys.modules:
            watch(sys.modules["readline"].get_line_buffer())

    return tick


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
