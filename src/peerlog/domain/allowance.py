"""The one table of what leaves: what each audience may read under each confidentiality mode."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from peerlog.domain.audience import Audience
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import NoteKind


class Roll(StrEnum):
    """How attendance leaves."""

    NAMES = "names"
    COUNT = "count"
    NONE = "none"


class Attribution(StrEnum):
    """Beside which lines the speaker is named."""

    ALL = "all"
    ASKED = "asked"
    """Only where the speaker said yes."""
    NONE = "none"


class Owners(StrEnum):
    """How owners of actions, and whoever led or wrote, are called."""

    NAME = "name"
    HANDLE = "handle"
    NONE = "none"


class Times(StrEnum):
    """How much of the clock leaves."""

    LINES = "lines"
    """Also when each line was said, and who came and went when."""
    START = "start"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What one audience may read under one mode."""

    kinds: frozenset[NoteKind]
    actions: bool
    attendance: Roll
    attribution: Attribution
    owners: Owners
    times: Times
    names: bool
    """Whether a text may name people and organisations."""
    contacts: bool
    """Whether a text may hold telephone numbers and addresses of mail or web."""
    uncleared_quotes: bool
    """Whether a quote may leave without its speaker's yes."""
    title: bool
    place: bool
    objectives: bool
    steps: bool
    next_session: bool


EVERY_KIND = frozenset(NoteKind)
_LESSONS = frozenset({NoteKind.LESSON, NoteKind.DECISION})

_AS_CAPTURED = Allowance(
    kinds=EVERY_KIND, actions=True, attendance=Roll.NAMES, attribution=Attribution.ALL, owners=Owners.NAME,
    times=Times.LINES, names=True, contacts=True, uncleared_quotes=True, title=True, place=True,
    objectives=True, steps=True, next_session=True,
)  # fmt: skip
_ATTRIBUTED = replace(_AS_CAPTURED, times=Times.START)
_ASKED = replace(_ATTRIBUTED, attribution=Attribution.ASKED)
_ASKED_WITHOUT_CONTACTS = replace(_ASKED, contacts=False)

_UNATTRIBUTED = replace(_ATTRIBUTED, attribution=Attribution.NONE)
_BY_HANDLE = replace(_UNATTRIBUTED, attendance=Roll.COUNT, owners=Owners.HANDLE, names=False)
_NAMELESS = replace(
    _BY_HANDLE, owners=Owners.NONE, times=Times.DATE, contacts=False, uncleared_quotes=False, place=False,
    next_session=False,
)  # fmt: skip

_OUTPUTS = replace(_UNATTRIBUTED, kinds=_LESSONS, objectives=False, steps=False)
_OUTPUTS_BY_HANDLE = replace(_BY_HANDLE, kinds=_LESSONS, objectives=False, steps=False)
_LESSONS_ONLY = replace(
    _NAMELESS, kinds=_LESSONS, attendance=Roll.NONE, actions=False, objectives=False, steps=False
)

_DECISIONS_BY_HANDLE = replace(_OUTPUTS_BY_HANDLE, kinds=frozenset({NoteKind.DECISION}), attendance=Roll.NONE)
_HELD = replace(_LESSONS_ONLY, kinds=frozenset(), title=False)

_TABLE: Mapping[Confidentiality, tuple[Allowance, Allowance, Allowance, Allowance]] = {
    Confidentiality.OPEN: (_AS_CAPTURED, _ATTRIBUTED, _ASKED, _ASKED_WITHOUT_CONTACTS),
    Confidentiality.CHATHAM_HOUSE: (_AS_CAPTURED, _UNATTRIBUTED, _BY_HANDLE, _NAMELESS),
    Confidentiality.LESSONS_LEAVE: (_AS_CAPTURED, _UNATTRIBUTED, _OUTPUTS_BY_HANDLE, _LESSONS_ONLY),
    Confidentiality.CONFIDENTIAL: (_AS_CAPTURED, _OUTPUTS, _DECISIONS_BY_HANDLE, _HELD),
}


def allowance(mode: Confidentiality, audience: Audience) -> Allowance:
    """Give what *audience* may read of a session held under *mode*."""
    return _TABLE[mode][tuple(Audience).index(audience)]
