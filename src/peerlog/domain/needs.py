"""What needs a person now: of everything only the first ones are read, and how many there are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

from peerlog.domain.action_list import Listed
from peerlog.domain.agreement_page import AgreementPage
from peerlog.domain.draft import Draft
from peerlog.domain.ids import ActionId, NoteId, SessionId
from peerlog.domain.session import Session

if TYPE_CHECKING:
    from peerlog.domain.look_back import LookBack, Rung
    from peerlog.domain.mistake_answer import Unanswered
    from peerlog.domain.review import Review

Thing_co = TypeVar("Thing_co", covariant=True)

WEEK = 7
"""Days within which something is due soon."""
COUNTED = 199
"""Things counted at most; with more nobody reads the number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Some(Generic[Thing_co]):
    """The first of several."""

    first: tuple[Thing_co, ...] = ()
    count: int = 0
    """Of all of them, up to `COUNTED` and one more."""

    def __bool__(self) -> bool:
        return self.count > 0

    @property
    def more(self) -> int:
        """How many are not among the first."""
        return self.count - len(self.first)


@dataclass(frozen=True, slots=True, kw_only=True)
class Returning:
    """A decision that waits to be looked at again."""

    note: NoteId
    session: SessionId
    ref: str
    """Such as S05-D1."""
    text: str
    review: "Review"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToLookAt:
    """A promise to look back whose look is due."""

    look_back: "LookBack"
    rung: "Rung"


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What needs a person now, in order of need."""

    day: date
    running: tuple[Session, ...]
    next: Session | None
    agreement: AgreementPage | None
    """None unless it is due for a look, or somebody has not said yes to it."""
    overdue: Some[Listed]
    soon: Some[Listed]
    """Due within a week."""
    often: Some[Listed]
    """Open, neither late nor due soon, and carried over too often; the most often first."""
    reviews: Some[Returning]
    look_backs: Some[ToLookAt]
    """The one due longest first."""
    unanswered: "Unanswered | None"
    """Released mistakes without a response; None where there are none."""
    releasable: int
    """Mistakes that wait, once there are enough of them to be released."""
    drafts: tuple[Draft, ...]
    unapproved: Some[Session]
    """Closed sessions whose minutes are still a draft, newest first."""
    later: Some[Listed]
    """Open, due later or undated, but for those carried too often."""
    times: Mapping[ActionId, int] = field(default_factory=dict)
    """How often in a row an action was kept as it is, of those carried too often."""

    @property
    def calm(self) -> bool:
        """Whether nothing asks for a person: at most a session lies ahead, or actions without hurry."""
        needed = (
            self.running, self.agreement, self.overdue, self.soon, self.often, self.reviews, self.look_backs,
            self.unanswered, self.releasable, self.drafts, self.unapproved,
        )  # fmt: skip
        return not any(needed)

    @property
    def nothing(self) -> bool:
        """Whether there is nothing at all to show."""
        return self.calm and self.next is None and not self.later
