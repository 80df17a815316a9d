"""The terminal as a file that goes quiet instead of failing once the terminal is gone."""

import io
from typing import TextIO


class TerminalOutput(io.TextIOWrapper):
    """Textual writes in a thread; an error there would leave the app waiting for it for ever."""

    gone = False

    def write(self, text: str) -> int:
        """Write, or pretend to."""
        try:
            return len(text) if self.gone else super().write(text)
        except OSError:
            self.gone = True
            return len(text)

    def flush(self) -> None:
        """Flush, or pretend to."""
        try:
            if not self.gone:
                super().flush()
        except OSError:
            self.gone = True


def terminal_output(stream: TextIO | None) -> TerminalOutput | None:
    """A second way to the terminal behind `stream`; letters its encoding lacks become question marks."""
    if stream is None:
        return None
    raw = open(stream.fileno(), "wb", closefd=False)  # noqa: SIM115  (a descriptor, for as long as we run)
    return TerminalOutput(raw, encoding=stream.encoding, errors="replace", newline="")
