"""A mistake: what was set out to do, how it was noticed, why it went wrong, what next time; never who told it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerlog.domain.ids import BatchId, MistakeId, NetworkId, ResponseId

FRAME = ("aim", "noticed", "wrong", "ahead")
"""The four lines of a telling, in their order."""
LONGEST_LINE = 500
"""Characters of each of them: a turn takes minutes, and long texts tell more of their writer."""


class Spectrum(StrEnum):
    """What kind of mistake it was, from the one that is blamed most to the one that is praised most (A. Edmondson)."""

    OWN_RULE = "own-rule"
    SLIPPED = "slipped"
    SKILL = "skill"
    PROCEDURE = "procedure"
    TOO_HARD = "too-hard"
    MANY_PARTS = "many-parts"
    UNKNOWABLE = "unknowable"
    IDEA_TESTED = "idea-tested"
    EXPLORED = "explored"


class Area(StrEnum):
    """Which part of the work it belongs to, as coarse as it can be and still say something."""

    WITH_PEOPLE = "with-people"
    TEAM = "team"
    PARTNERS = "partners"
    MONEY = "money"
    PLANNING = "planning"
    TOOLS = "tools"
    OTHER = "other"


class Factor(StrEnum):
    """What in the organisation made it likely, or kept it from being said."""

    BUDGET = "budget"
    QUALITY_CHECK = "quality-check"
    DECISION_RULE = "decision-rule"
    DEADLINE = "deadline"
    PRESSURE = "pressure"
    UNCLEAR_ROLES = "unclear-roles"
    OTHER = "other"


class Severity(StrEnum):
    """How much it weighed, as it felt."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class Again(StrEnum):
    """Whether it could happen again."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class MistakeState(StrEnum):
    """How far the group's answer has come."""

    HELD = "held"
    RELEASED = "released"
    DISCUSSED = "discussed"
    ANSWERED = "answered"
    PATTERN = "pattern"
    """It was seen before, and is worked on as one of several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One entry; nothing in it tells who, when within a quarter, where, or in which session."""

    id: MistakeId
    network: NetworkId
    batch: BatchId
    period: str
    """The quarter, such as "2026-Q4"."""
    aim: str
    noticed: str
    wrong: str
    ahead: str
    kind: Spectrum | None = None
    area: Area | None = None
    factor: Factor | None = None
    severity: Severity | None = None
    again: Again | None = None
    code: str = ""
    """What the author's return code is checked against: salt and slow hash; empty without one."""
    state: MistakeState = MistakeState.HELD
    theme: str = ""
    """What the group calls several like it."""
    response: ResponseId | None = None
    """What the group answered."""
    trashed: bool = False
    """Never true: an entry is withdrawn for good, and counted, or stays."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The four lines."""
        return (self.aim, self.noticed, self.wrong, self.ahead)

    @property
    def gist(self) -> str:
        """The line it is called by: why it went wrong, else the first that says anything."""
        return self.wrong or next(filter(None, self.lines), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Entries that were released together, so that none of them is the newest one."""

    id: BatchId
    network: NetworkId
    period: str
    size: int
    """Real entries at the release."""
    withdrawn: int = 0
    """Of these, taken back since by whoever told them or by the facilitator."""
    unshareable: int = 0
    """Of these, those that could not be told without telling on somebody: only their number stays."""
    trashed: bool = False
    """Never true."""


def quarter(day: date) -> str:
    """Give the quarter of a day: "2026-Q4"."""
    return f"{day.year:04d}-Q{(day.month + 2) // 3}"


def quarter_begins(period: str) -> date:
    """Give the first day of a quarter."""
    year, _dash, number = period.partition("-Q")
    return date(int(year), int(number) * 3 - 2, 1)
