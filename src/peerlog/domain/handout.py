"""A session as one audience may read it.

Minutes are written from a Handout, never from the record: what may not leave is not at hand there.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from peerlog.domain.action import ActionState
from peerlog.domain.allowance import Owners
from peerlog.domain.attendance import Presence
from peerlog.domain.audience import Audience
from peerlog.domain.ids import RecordId
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import NoteKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedLine:
    """A captured line."""

    kind: NoteKind
    text: str
    ref: str = ""
    """Of a decision, such as S07-D1."""
    speaker: str = ""
    method: str = ""
    """How a decision was taken."""
    said: time | None = None
    """On the session's wall clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedStep:
    """The lines of one step of the agenda."""

    number: int
    """Place in the agenda, from 1; 0 for lines that belong to no step."""
    title: str
    """Empty when the title stays inside."""
    lines: tuple[SharedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedAction:
    """A follow-up."""

    ref: str
    text: str
    owner: str
    """A name or a handle, as permitted, or empty."""
    due: date | None
    state: ActionState
    helpers: tuple[str, ...] = ()
    """Called as owners are; where owners are not, nobody. Whom the owner tells never leaves."""
    reason: str = ""
    ended_on: date | None = None
    version: int = 0
    """How often what leaves of it was changed, which a calendar asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPerson:
    """Somebody who was there, or was expected."""

    name: str
    organisation: str
    presence: Presence
    arrived: time | None = None
    left: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedAmendment:
    """A change to approved minutes."""

    day: date
    kind: str
    """A NoteKind value, "action" or "session"."""
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """What leaves: a text that stays inside is empty here, a list that stays inside has no items."""

    audience: Audience
    confidentiality: Confidentiality
    owners: Owners
    """How people are called, where the minutes call them anything."""
    ref: str
    day: date
    """When it was held."""
    planned: date | None = None
    """The day it was planned for, where that was another one."""
    starts: datetime | None = None
    """With its zone; None where only the date leaves."""
    ends: datetime | None = None
    planned_end: datetime | None = None
    """By the minutes of the agenda, while it is not known when it ended."""
    approved_on: date | None = None
    """None while the minutes are a draft."""
    title: str = ""
    network: str = ""
    place: str = ""
    facilitator: str = ""
    minutes_by: str = ""
    objectives: str = ""
    people: tuple[SharedPerson, ...] = ()
    head_count: int | None = None
    """How many took part; None where not even that leaves."""
    earlier: tuple[SharedAction, ...] = ()
    steps: tuple[SharedStep, ...] = ()
    """Lines that are neither decisions nor parked, by step."""
    decisions: tuple[SharedLine, ...] = ()
    actions: tuple[SharedAction, ...] = ()
    parked: tuple[SharedLine, ...] = ()
    amendments: tuple[SharedAmendment, ...] = ()
    next_session: str = ""
    version: int = 0
    """How often what a calendar says of the session was changed."""


class Piece(StrEnum):
    """What can be held back."""

    TITLE = "title"
    NETWORK = "network"
    TIME = "time"
    PLACE = "place"
    FACILITATOR = "facilitator"
    MINUTES_BY = "minutes-by"
    OBJECTIVES = "objectives"
    ATTENDANCE = "attendance"
    STEP = "step"
    LINE = "line"
    SPEAKER = "speaker"
    METHOD = "method"
    ACTION = "action"
    OWNER = "owner"
    REASON = "reason"
    AMENDMENT = "amendment"
    NEXT_SESSION = "next-session"
    LOOK_BACK = "look-back"
    HEARD = "heard"
    CHANGED = "changed"
    WHY_NOT = "why-not"
    THEME = "theme"
    AGREEMENT = "agreement"


class Why(StrEnum):
    """Why something is held back."""

    MODE = "mode"
    """The confidentiality mode keeps it from this audience."""
    NAMES = "names"
    """It names somebody or an organisation."""
    CONTACT = "contact"
    """It holds a telephone number or an address."""
    UNCLEARED = "uncleared"
    """A quote whose speaker has not said yes."""
    LEVEL = "level"
    """The line itself was not to reach this audience."""
    QUOTED = "quoted"
    """It says something in the very words in which a mistake was told."""
    CALLING = "calling"
    """This export leaves out names."""


TO_DECIDE = (Why.NAMES, Why.CONTACT, Why.QUOTED)
"""What a person can decide on who looked at the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staying:
    """Something that stays inside, for the eyes of whoever exports."""

    piece: Piece
    why: Why
    found: str = ""
    """The name, number or address that was found."""
    text: str = ""
    kind: NoteKind | None = None
    """Of a line."""
    about: RecordId | None = None
    """The note, action, step or amendment; None for a part of the session itself."""
    suggested: str = ""
    """Of a line that names somebody: how it could leave; empty when only a person can tell."""
    doubtful: tuple[str, ...] = ()
    """Words in it that may be a name or not, such as hope."""
