"""A place where something was said, as search finds it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One hit."""

    kind: str
    """The kind of record: network, member, session, step, note, action, attendance, amendment, agreement, clause, mistake, ..."""
    record: str
    text: str
    """The words as they were said."""
    what: str = ""
    """For a note its NoteKind, for a clause the AgreementState of its version, for a mistake or a response its quarter.

    For a commitment "commitment", for another action its ActionState; for a review, a carry, a look or hindsight
    the words of the decision, action or look-back it belongs to.
    """
    session: str = ""
    """Id of the session it was said in, or empty."""
    session_ref: str = ""
    session_title: str = ""
    session_day: datetime | None = None
    number: int = 0
    """Position in the list of hits; ask for hits before it to go on."""

    @property
    def area(self) -> str:
        """The kind of record it is, with commitments told from other actions."""
        return "commitment" if self.kind == "action" and self.what == "commitment" else self.kind
