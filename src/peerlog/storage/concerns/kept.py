"""The sealed file while it is unlocked."""

from functools import cached_property

from peerlog.domain.ids import MistakeId
from peerlog.storage.concerns.concerns import KIND, SqliteConcerns
from peerlog.storage.concerns.confidential_mistakes import (
    MISTAKE,
    STEP,
    SqliteConfidentialMistakes,
    SqliteOutwardSteps,
)
from peerlog.storage.sealed.backups import back_up
from peerlog.storage.sealed.kept import KeptSealed


class KeptConcerns(KeptSealed):
    """The sealed file while it is unlocked."""

    @cached_property
    def concerns(self) -> SqliteConcerns:
        """Concerns."""
        return SqliteConcerns(self._database, self.recorder)

    @cached_property
    def mistakes(self) -> SqliteConfidentialMistakes:
        """Mistakes told in confidence."""
        return SqliteConfidentialMistakes(self._database, self.recorder)

    @cached_property
    def steps(self) -> SqliteOutwardSteps:
        """What would leave of them."""
        return SqliteOutwardSteps(self._database, self.recorder)

    def back_up(self) -> str:
        """Make a verified copy, sealed as the file is, and give its path."""
        return str(back_up(self.opened, self._home.backups, self.clock.read().wall).path)

    def erase(self, record: str) -> None:
        """Remove a concern's words for good, from rows, log, free pages and backups."""
        self.erase_record(KIND, record)

    def erase_step(self, record: str) -> None:
        """Remove the words of a step outward for good."""
        self.erase_record(STEP, record)

    def erase_mistake(self, record: str) -> None:
        """Remove the words of a mistake and of all its steps for good."""
        steps = self.steps.of(MistakeId(record))
        self.erase_record(MISTAKE, record, [(STEP, str(step.id)) for step in steps])
