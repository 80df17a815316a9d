"""The agreement of a network at one look: the version in sight, why it is due, who has not said yes."""

from dataclasses import dataclass

from peerlog.domain.acceptance import Waiting
from peerlog.domain.agreement import Agreement, ReviewReason
from peerlog.domain.clause import Clause


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPage:
    """What there is to know about the agreement of a network."""

    held: Agreement | None
    """The version that holds."""
    drafted: Agreement | None
    """The version that is being made."""
    clauses: tuple[Clause, ...]
    """Of the version in sight."""
    due: tuple[ReviewReason, ...]
    """Why the version that holds is due for a look."""
    waiting: tuple[Waiting, ...]
    """Today's members who have not said yes to the version that holds."""
    agreed: int
    """How many of them have."""

    @property
    def shown(self) -> Agreement | None:
        """The version in sight: the one being made, else the one that holds."""
        return self.drafted or self.held

    @property
    def is_draft(self) -> bool:
        """Whether words can be changed: an empty page is a draft too."""
        return self.held is None or self.drafted is not None

    @property
    def reasons(self) -> tuple[ReviewReason, ...]:
        """Why a look is due; none while a next version is being made."""
        return self.due if self.drafted is None else ()

    @property
    def asks(self) -> bool:
        """Whether the agreement needs somebody now."""
        return bool(self.reasons or self.waiting)

    def clause(self, record: str) -> Clause | None:
        """Give the clause with this id."""
        return next((clause for clause in self.clauses if clause.id == record), None)
