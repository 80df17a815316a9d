"""The driver for Unix terminals: a quick Esc, a quick quit, an orderly end when the terminal goes."""

import os
import select
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Mapping
from math import ceil
from typing import Any

from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from peerlog import opening
from peerlog.terminal.output import terminal_output
from peerlog.terminal.typed_ahead import TypedAhead

SHOW_CURSOR = "\x1b[?25h"
ENTER_ALTERNATE_SCREEN = "\x1b[?1049h"
TICK = 0.005
"""Seconds between looks at whether a lone Esc has waited long enough."""
NEAR, FAR = 0.02, 0.075
"""Seconds that Esc waits for the rest of a sequence: here, and over a network that may split it."""


def escape_delay(environment: Mapping[str, str], given: float) -> float:
    """Seconds until Esc counts as the key; `given` is what ESCDELAY asks for when it is set."""
    if "ESCDELAY" in environment:
        return given
    return FAR if "SSH_CONNECTION" in environment else NEAR


class QuickDriver(LinuxDriver):
    """Textual's driver with an input thread that wakes for keys and for the end, not every 100 ms.

    It takes over the opening frame if one stands, and calls the app's `on_hangup` on SIGTERM, SIGHUP, SIGINT
    and when the terminal is gone.
    """

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file = terminal_output(sys.__stdout__)
        self._typed_ahead = TypedAhead(app, self._loop)
        self._frame_stands = False
        self._wake_end, self._wake = os.pipe()  # open as long as the process: suspend and resume share it
        constants.ESCAPE_DELAY = escape_delay(os.environ, constants.ESCAPE_DELAY)  # type: ignore[misc]

    def write(self, data: str) -> None:
        """Write to the terminal, but do not enter a screen we are on: that would blank the opening frame."""
        if not (self._frame_stands and data == ENTER_ALTERNATE_SCREEN):
            super().write(data)

    def send_message(self, message: Message) -> None:
        """Send what is typed in its turn, and everything else at once."""
        if isinstance(message, events.Key | events.Paste):
            self._typed_ahead.take(message)
        else:
            super().send_message(message)

    def start_application_mode(self) -> None:
        """Start, keeping the opening frame on the screen and remembering the modes from before it."""
        before = opening.hand_over()
        self._frame_stands = before is not None
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._frame_stands = False
        if before is not None:
            self.attrs_before = before
        if getattr(self._app, "terminal_cursor", False):
            self.write(SHOW_CURSOR)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            self._loop.add_signal_handler(number, self._signalled, number)

    def disable_input(self) -> None:
        """Stop the input thread at once."""
        if self._reading:
            os.write(self._wake, b"\0")
        super().disable_input()

    @property
    def _reading(self) -> bool:
        return self._key_thread is not None and self._key_thread.is_alive()

    def _signalled(self, number: int) -> None:
        """Ctrl+C in a program we stepped aside for reaches us too, and is not meant for us."""
        if number != signal.SIGINT or self._reading:
            self._hang_up()

    def _hang_up(self) -> None:
        self._app.call_later(getattr(self._app, "on_hangup", self._app.exit))

    def _run_input_thread(self) -> None:
        try:
            self.run_input_thread()
        except Exception as error:  # noqa: BLE001  (a thread has no caller to raise to)
            self._app.call_later(getattr(self._app, "crash", self._app.panic), error)

    def run_input_thread(self) -> None:
        """Read keys until woken for the end or until the terminal is gone."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        ticks = 0
        while True:  # only the wake byte ends it: left unread, it would end the next thread instead
            ready, _, _ = select.select([self.fileno, self._wake_end], [], [], TICK if ticks else None)
            if self._wake_end in ready:
                os.read(self._wake_end, 1)
                return
            ticks = max(0, ticks - 1)
            if ready:
                typed = self._read()
                if not typed:
                    self._hang_up()
                    return
                for message in parser.feed(decode(typed)):
                    self.process_message(message)
                ticks = ceil(constants.ESCAPE_DELAY / TICK) + 1
            for message in parser.tick():
                self.process_message(message)

    def _read(self) -> bytes:
        """What was typed; nothing once the terminal is gone, which some systems tell as an error."""
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""
