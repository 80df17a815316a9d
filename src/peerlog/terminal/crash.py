"""An unexpected error ends the app with one sentence, not with a listing of its data."""

import asyncio
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from rich.console import RenderableType
from textual.app import App
from textual.driver import Driver
from textual.worker import WorkerFailed

from peerlog.wording.crash import crash_sentence

ReturnT = TypeVar("ReturnT")


class PlainCrash(App[ReturnT]):
    """Takes the place of Textual's report of a fatal error, which prints local variables.

    `write_crash` stores what broke and gives the file's path; an OSError from it only costs the file.
    """

    def __init__(
        self, *, write_crash: Callable[[BaseException], Path], driver_class: type[Driver] | None = None
    ) -> None:
        super().__init__(driver_class=driver_class)
        self._write_crash = write_crash
        self._last_words: str | None = None

    def on_load(self) -> None:
        """Keep asyncio from printing a failed task, whose message may quote what somebody wrote."""
        asyncio.get_running_loop().set_exception_handler(self._task_failed)

    def crash(self, error: BaseException) -> None:
        """End the app because of this error; only the first one is told."""
        self._return_code = 1
        if isinstance(error, WorkerFailed):
            error = error.error
        if self._last_words is None:
            self._last_words = crash_sentence(self._report(error))
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """End the app; what Textual wanted to print is dropped, for it quotes the error."""
        self.crash(self._exception or sys.exception() or RuntimeError())

    def _fatal_error(self) -> None:
        self.crash(self._exception or sys.exception() or RuntimeError())

    async def _shutdown(self) -> None:
        """An error in here would leave `run` as a traceback, after everything that could catch it."""
        try:
            await super()._shutdown()
        except Exception as error:  # noqa: BLE001  (whatever it is, its message stays off the screen)
            self._handle_exception(error)
            if self._driver is not None:
                self._driver.close()
            self._print_error_renderables()

    def _report(self, error: BaseException) -> str | None:
        try:
            return str(self._write_crash(error))
        except OSError:
            return None

    def _task_failed(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._report(error)

    def _print_error_renderables(self) -> None:
        """Called once the alternate screen is left, so the sentence stays readable."""
        if self._last_words is None:
            super()._print_error_renderables()
        elif sys.__stderr__ is not None:
            with suppress(OSError):
                sys.__stderr__.write(f"{self._last_words}\n")
                sys.__stderr__.flush()
