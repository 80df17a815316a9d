"""What the sample network is told from: a year of sessions, in weeks before and after today."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from peerlog.domain.member import Experience
from peerlog.domain.network import Network
from peerlog.domain.sample_following import SampleOutcome, SamplePromise, SampleReview
from peerlog.domain.step import Airtime
from peerlog.domain.telling import Telling

SESSION_DAY = 3
"""Thursday, as Python counts weekdays; every session and every coming and going is on that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleMember:
    """A person of the sample."""

    name: str
    organisation: str
    handle: str = ""
    experience: Experience
    languages: str = ""
    access_needs: str = ""
    joined: int
    """Weeks from this one, negative in the past; so are all weeks of the sample."""
    left: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleAmendment:
    """A line of approved minutes that was put right later."""

    line: str
    reason: str
    days: int
    """After the session; so are all days of the sample."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleLine:
    """A line as somebody typed it, and what became of it."""

    line: str
    method: str = ""
    speaker: str = ""
    said_yes: bool = False
    done: int | None = None
    """Days after the session at which the action was done."""
    dropped: int | None = None
    why: str = ""
    amended: SampleAmendment | None = None
    commitment: bool = False
    """Whether its owner took it on in the closing round."""
    kept: tuple[int, ...] = ()
    """Days after the session at which the action was kept as it is."""
    went: SampleOutcome | None = None
    review: SampleReview | None = None
    promise: SamplePromise | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleStep:
    """A step of the format that was bent or in which something was said, or a step of the session's own."""

    title: str
    """As the format has it; a title it has not makes a step of the session's own."""
    named: str = ""
    """What the step was called here instead."""
    minutes: int | None = None
    who: str = ""
    rule: str = ""
    host: str = ""
    airtime: Airtime = Airtime.EVERYONE
    took: int | None = None
    """Minutes it really took, when not those planned."""
    deferred: bool = False
    said: tuple[SampleLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleClause:
    """A clause that was written or changed beside what was captured."""

    clause: int = 0
    """Number of the clause that got other words; 0 for a new one."""
    text: str = ""
    seen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleAgreement:
    """A version that was adopted in a session, by everybody who was in the room."""

    step: str
    """Title of the step at whose end it was adopted."""
    decided: str
    route: str
    second_route: str
    review: int
    """Weeks after the session; so are those of a next look."""
    library: tuple[str, ...] = ()
    clauses: tuple[SampleClause, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleSession:
    """A session of the sample; whoever is not named below was there."""

    week: int
    starts: time
    title: str
    format: str = ""
    place: str = ""
    facilitator: str = ""
    minutes_by: str = ""
    objectives: str = ""
    next_session: str = ""
    planned: int = 14
    """Days before the session at which it was planned."""
    carries: bool = False
    """Whether it took over what the session before it left open."""
    approved: int | None = None
    """Days after the session at which its minutes were approved."""
    remote: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    guests: tuple[tuple[str, str], ...] = ()
    """Name and organisation of each."""
    agreed: tuple[str, ...] = ()
    """Who said yes to the agreement at the opening, after a walk through it."""
    agreement: SampleAgreement | None = None
    steps: tuple[SampleStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleTold:
    """What was told in one turn, and what the group called it afterwards."""

    telling: Telling
    theme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleQuestion:
    """What the group asked about the entry of this number, counted from 1."""

    of: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleAdvice:
    """Advice that came out of the entry of this number."""

    of: int
    about: str
    then: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleResponse:
    """What the group answered to the entries of these numbers."""

    to: tuple[int, ...]
    days: int
    heard: str
    changed: str = ""
    why_not: str = ""
    action: str = ""
    """How the text of the linked action begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleRound:
    """An anonymous round, held and released on the evening of a session day."""

    week: int
    discussed: int
    """Days until the group talked about all of it."""
    told: tuple[SampleTold, ...]
    questions: tuple[SampleQuestion, ...] = ()
    advice: tuple[SampleAdvice, ...] = ()
    responses: tuple[SampleResponse, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The whole sample."""

    network: Network
    """Without an id; that is given when it starts."""
    members: tuple[SampleMember, ...]
    sessions: tuple[SampleSession, ...]
    """In the order they are planned."""
    rounds: tuple[SampleRound, ...] = ()


def day_of(week: int, today: date) -> date:
    """Give the session day of the week so many weeks from the one *today* lies in."""
    return today + timedelta(days=SESSION_DAY - today.weekday(), weeks=week)
