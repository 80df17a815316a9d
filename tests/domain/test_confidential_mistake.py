"""Steps outward of a mistake told in confidence: no step without a yes, and a yes is for the very words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.confidential_mistake import (
    Outward,
    OutwardStep,
    TellerSaid,
    Way,
    answered,
    asked,
    done,
    reworded,
)
from peerlog.domain.errors import StepDone, YesNeeded
from peerlog.domain.ids import MistakeId, OutwardStepId

DAY, LATER = date(2026, 11, 23), date(2026, 11, 24)
STEP = OutwardStep(
    id=OutwardStepId("a" * 32), mistake=MistakeId("b" * 32), leads=Outward.GROUP, words="We ordered twice.", whom="the group"
)  # fmt: skip
YES = answered(STEP, TellerSaid.YES, DAY, Way.PHONE)
DONE = done(YES, LATER)


def test_a_yes_opens_a_step_and_nothing_else_does() -> None:
    """Not being asked, not a no, not a yes that was taken back."""
    assert replace(YES, done_on=LATER) == DONE
    for step in (
        STEP,
        asked(STEP, DAY),
        answered(STEP, TellerSaid.NO, DAY, Way.MESSAGE),
        answered(YES, TellerSaid.TAKEN_BACK, LATER, Way.IN_PERSON),
        asked(YES, LATER),
    ):
        with pytest.raises(YesNeeded):
            done(step, LATER)


def test_a_yes_is_for_the_very_words_and_the_very_people() -> None:
    """Other words, or other ears, and the teller is asked anew; the same ones change nothing."""
    assert reworded(YES, YES.leads, YES.words, YES.whom) == YES
    for changed in (
        reworded(YES, YES.leads, "We ordered three times.", YES.whom),
        reworded(YES, YES.leads, YES.words, "the board"),
        reworded(YES, Outward.BOARD, YES.words, YES.whom),
    ):
        assert (changed.asked_on, changed.answer, changed.answered_on, changed.way) == (None,) * 4


def test_only_a_yes_can_be_taken_back() -> None:
    """Day and way of taking it back are kept."""
    back = answered(YES, TellerSaid.TAKEN_BACK, LATER, Way.IN_PERSON)
    assert (back.asked_on, back.answered_on, back.way) == (DAY, LATER, Way.IN_PERSON)
    for step in (STEP, back, answered(STEP, TellerSaid.NO, DAY, Way.PHONE)):
        with pytest.raises(YesNeeded):
            answered(step, TellerSaid.TAKEN_BACK, LATER, Way.PHONE)


def test_what_was_done_stays_as_it_is_noted() -> None:
    """No answer, no asking, no other words, not done twice."""
    acts: tuple[Callable[[], object], ...] = (
        lambda: asked(DONE, LATER),
        lambda: answered(DONE, TellerSaid.TAKEN_BACK, LATER, Way.PHONE),
        lambda: done(DONE, LATER),
        lambda: reworded(DONE, DONE.leads, "other", DONE.whom),
    )
    for act in acts:
        with pytest.raises(StepDone):
            act()


ACTS: tuple[Callable[[OutwardStep], OutwardStep], ...] = (
    lambda step: asked(step, DAY),
    lambda step: answered(step, TellerSaid.YES, DAY, Way.PHONE),
    lambda step: answered(step, TellerSaid.NO, DAY, Way.PHONE),
    lambda step: answered(step, TellerSaid.TAKEN_BACK, DAY, Way.PHONE),
    lambda step: reworded(step, step.leads, step.words + ".", step.whom),
    lambda step: done(step, LATER),
)


@given(st.lists(st.sampled_from(ACTS), max_size=12))
def test_whatever_is_tried_a_step_is_done_only_on_a_yes_for_its_words(
    acts: list[Callable[[OutwardStep], OutwardStep]],
) -> None:
    """In any order of acts, refused ones among them."""
    step, agreed_to = STEP, ""
    for act in acts:
        try:
            after = act(step)
        except (YesNeeded, StepDone):
            continue
        if after.answer is TellerSaid.YES and step.answer is not TellerSaid.YES:
            agreed_to = after.words
        step = after
        if step.done_on is not None:
            assert step.answer is TellerSaid.YES
            assert step.words == agreed_to
