"""The one table of what leaves: what each audience may read under each confidentiality mode."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
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
    INITIALS = "initials"
    ROLE = "role"
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
    quoted_by_yes: bool
    """Whether a quote is attributed only where its speaker said yes, whatever `attribution` says of other lines."""
    marked: frozenset[NoteKind] = frozenset()
    """Kinds that leave only where a line was marked for this audience."""
    marked_actions: bool = False


EVERY_KIND = frozenset(NoteKind)
_LESSONS = frozenset({NoteKind.LESSON, NoteKind.DECISION})

_AS_CAPTURED = Allowance(
    kinds=EVERY_KIND, actions=True, attendance=Roll.NAMES, attribution=Attribution.ALL, owners=Owners.NAME,
    times=Times.LINES, names=True, contacts=True, uncleared_quotes=True, title=True, place=True,
    objectives=True, steps=True, next_session=True, quoted_by_yes=False,
)  # fmt: skip
_ATTRIBUTED = replace(_AS_CAPTURED, times=Times.START, quoted_by_yes=True)
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

_DECISIONS_BY_HANDLE = replace(
    _OUTPUTS_BY_HANDLE, kinds=frozenset({NoteKind.DECISION}), attendance=Roll.NONE,
    marked=frozenset({NoteKind.LESSON}),
)  # fmt: skip
_HELD = replace(_LESSONS_ONLY, kinds=frozenset(), title=False, marked=_LESSONS, marked_actions=True)

_TABLE: Mapping[Confidentiality, tuple[Allowance, Allowance, Allowance, Allowance]] = {
    Confidentiality.OPEN: (_AS_CAPTURED, _ATTRIBUTED, _ASKED, _ASKED_WITHOUT_CONTACTS),
    Confidentiality.CHATHAM_HOUSE: (_AS_CAPTURED, _UNATTRIBUTED, _BY_HANDLE, _NAMELESS),
    Confidentiality.LESSONS_LEAVE: (_AS_CAPTURED, _UNATTRIBUTED, _OUTPUTS_BY_HANDLE, _LESSONS_ONLY),
    Confidentiality.CONFIDENTIAL: (_AS_CAPTURED, _OUTPUTS, _DECISIONS_BY_HANDLE, _HELD),
}


def called_by(allowed: Allowance, calling: Calling) -> Allowance:
    """Narrow what is allowed to an export that calls people by *calling*: names, where it permits any, are replaced."""
    if calling is Calling.FULL:
        return allowed
    by_name = Owners.ROLE if calling is Calling.ROLES else Owners.INITIALS
    by_handle = Owners.ROLE if calling is Calling.ROLES else Owners.HANDLE
    owners = {Owners.NAME: by_name, Owners.HANDLE: by_handle}.get(allowed.owners, allowed.owners)
    return replace(allowed, owners=owners, names=False)


def allowance(mode: Confidentiality, audience: Audience) -> Allowance:
    """Give what *audience* may read of a session held under *mode*."""
    return _TABLE[mode][tuple(Audience).index(audience)]
