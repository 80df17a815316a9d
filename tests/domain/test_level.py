"""How far a captured line may go."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generators import make_action, make_note, records
from peerlog.domain.audience import Audience
from peerlog.domain.captured import LineKind
from peerlog.domain.handout import Why
from peerlog.domain.leaving import leaving
from peerlog.domain.level import level_of, next_level, reach
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import NoteKind
from peerlog.domain.record import SessionRecord

few = settings(
    max_examples=60, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
ME, FACILITATORS, MEMBERS, PUBLIC = Audience
OPEN, CHATHAM, LESSONS, CONFIDENTIAL = Confidentiality


@pytest.mark.parametrize(
    ("mode", "kind", "usual"),
    [
        (OPEN, NoteKind.NOTE, PUBLIC),
        (CHATHAM, NoteKind.QUOTE, PUBLIC),
        (LESSONS, NoteKind.NOTE, FACILITATORS),
        (LESSONS, NoteKind.LESSON, PUBLIC),
        (LESSONS, None, MEMBERS),
        (CONFIDENTIAL, NoteKind.NOTE, ME),
        (CONFIDENTIAL, NoteKind.LESSON, FACILITATORS),
        (CONFIDENTIAL, NoteKind.DECISION, MEMBERS),
        (CONFIDENTIAL, None, MEMBERS),
    ],
)
def test_without_a_level_of_its_own_the_mode_says(
    mode: Confidentiality, kind: NoteKind | None, usual: Audience
) -> None:
    """By kind of line; None stands for an action."""
    assert level_of(make_action() if kind is None else make_note(kind=kind), mode) is usual


def test_a_level_narrows_and_widens_only_outputs_of_a_confidential_session() -> None:
    """A story marked public still stays in the room; a decision marked public leaves it."""
    assert level_of(make_note(level=MEMBERS), OPEN) is MEMBERS
    assert level_of(make_note(level=PUBLIC), LESSONS) is FACILITATORS
    assert level_of(make_note(kind=NoteKind.DECISION, level=PUBLIC), CONFIDENTIAL) is PUBLIC
    assert level_of(make_note(kind=NoteKind.NOTE, level=PUBLIC), CONFIDENTIAL) is ME
    assert level_of(make_action(level=ME), OPEN) is ME


def test_a_line_still_being_typed_has_a_reach_too() -> None:
    """By the kind its prefix gives it, and the level that was chosen."""
    assert reach(LineKind.NOTE, None, LESSONS) is FACILITATORS
    assert reach(LineKind.ACTION, None, LESSONS) is MEMBERS
    assert reach(LineKind.DECISION, PUBLIC, CONFIDENTIAL) is PUBLIC
    assert reach(LineKind.LESSON, ME, OPEN) is ME


@pytest.mark.parametrize(
    ("mode", "kind", "reached"),
    [
        (CHATHAM, LineKind.NOTE, [PUBLIC, MEMBERS, FACILITATORS, ME]),
        (LESSONS, LineKind.NOTE, [FACILITATORS, ME]),
        (CONFIDENTIAL, LineKind.LESSON, [FACILITATORS, ME, PUBLIC, MEMBERS]),
        (CONFIDENTIAL, LineKind.QUESTION, [ME]),
    ],
)
def test_one_key_goes_through_every_reach_and_back(
    mode: Confidentiality, kind: LineKind, reached: list[Audience]
) -> None:
    """One audience less each time, none twice; at the end the mode alone decides again."""
    level, seen = None, []
    for _press in reached:
        seen.append(reach(kind, level, mode))
        level = next_level(kind, level, mode)
    assert seen == reached
    assert level is None


def test_audiences_widen_in_their_order() -> None:
    """Each is within itself and all wider ones."""
    for place, audience in enumerate(Audience):
        assert [audience.is_within(level) for level in Audience] == [n >= place for n in range(4)]


@few
@given(records(), st.sampled_from(list(Audience)))
def test_every_line_has_one_verdict(record: SessionRecord, audience: Audience) -> None:
    """It leaves or it stays with a reason, and beyond its level it stays."""
    sorted_out = leaving(record, audience)
    standing = [one for one in (*record.notes, *record.actions) if not one.trashed]
    assert {one.line.id for one in sorted_out.lines} == {one.id for one in standing}
    for verdict in sorted_out.lines:
        assert (verdict.stays is None) is bool(verdict.leaves) or not verdict.line.text
        if not audience.is_within(verdict.level):
            assert verdict.stays is not None
            assert verdict.stays.why in (Why.MODE, Why.LEVEL)
