"""An app that tells every error that has a sentence, and keeps what is being typed on every way out."""

from contextlib import suppress
from itertools import chain
from typing import Any

from textual.dom import DOMNode
from textual.worker import WorkerFailed

from peerlog.domain.errors import PeerlogError
from peerlog.screens.base import Shared
from peerlog.terminal import GuardedApp
from peerlog.wording.errors import sentence


class TellingApp(GuardedApp[str], inherit_bindings=False):
    """Errors of actions, workers and timers become words on the screen in front."""

    def tell(self, words: str, *, failed: bool = False) -> None:
        """Say something where the screen in front says such things."""
        if isinstance(self.screen, Shared):
            self.screen.tell(words, failed=failed)
        else:
            self.notify(words, markup=False)

    async def run_action(
        self,
        action: Any,  # noqa: ANN401 - Textual's own signature
        default_namespace: DOMNode | None = None,
        namespaces: Any = None,  # noqa: ANN401
    ) -> bool:
        """Run an action; an error with a sentence is told, and everything stays as it was."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except PeerlogError as error:
            self.tell(sentence(error), failed=True)
            return True

    def _handle_exception(self, error: Exception) -> None:
        cause = error.error if isinstance(error, WorkerFailed) else error
        if isinstance(cause, PeerlogError):
            self.tell(sentence(cause), failed=True)
        else:
            super()._handle_exception(error)

    def exit(self, *given: Any, **more: Any) -> None:  # noqa: ANN401 - handed on as they come
        """Leave, however that came about; what is being typed is kept first."""
        for screen in chain.from_iterable(map(reversed, self._screen_stacks.values())):
            if isinstance(screen, Shared):
                with suppress(PeerlogError):
                    screen.keep_typing()
        super().exit(*given, **more)
