"""Looking at steps without arranging them, which costs a short command less than the whole agenda."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.ids import SessionId
from peerlog.domain.step import Step, running_of


class StepList(Protocol):
    """Steps as they are kept."""

    def of(self, session: SessionId) -> tuple[Step, ...]: ...


@dataclass(eq=False, repr=False)
class Steps:
    """What a person can see of steps."""

    store: StepList

    def running(self, session: SessionId) -> Step | None:
        """Give the step that runs."""
        return running_of(self.store.of(session))
