"""Mistakes told in confidence: kept under the passphrase of the notes, and nothing of them leaves without a yes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from peerlog.domain.concern import OutsideRoute
from peerlog.domain.confidential_mistake import ConfidentialMistake, Outward, OutwardStep, TellerSaid, Way
from peerlog.domain.errors import EmptyText, LaneShut, NotFound, StepDone, YesNeeded
from peerlog.domain.ids import MistakeId, NetworkId, OutwardStepId
from peerlog.domain.mistake import Again, Area, Factor, Severity, Spectrum
from peerlog.services.confidential_mistakes import ConfidentialMistakes
from peerlog.services.house import House
from peerlog.storage.paths import Home
from private import PASSPHRASE

CANARY = "qvnx"
DAY = date(2026, 11, 26)
ROUTE = OutsideRoute(first="Ruth, by phone")
TOLD = ConfidentialMistake(
    id=MistakeId(""), network=NetworkId("1" * 32), teller=f"Amara {CANARY}", told_on=DAY, wrong=f"{CANARY} ordered twice",
)  # fmt: skip


@pytest.fixture
def lane(house: House) -> ConfidentialMistakes:
    """The lane, open, with nothing in it."""
    house.concerns.set_passphrase(PASSPHRASE)
    return house.concerns.the_open.mistakes


def step_of(mistake: ConfidentialMistake, **rest: str) -> OutwardStep:
    """Fill in a step."""
    empty = OutwardStep(
        id=OutwardStepId(""), mistake=mistake.id, leads=Outward.GROUP, words=f"{CANARY}: we ordered twice.", whom="the group"
    )  # fmt: skip
    return replace(empty, **rest)  # type: ignore[arg-type]


def test_the_lane_is_shut_until_it_is_said_where_harm_goes(lane: ConfidentialMistakes) -> None:
    """The network is named, and nothing is kept."""
    with pytest.raises(LaneShut) as shut:
        lane.write(TOLD, "Coastal Teachers", OutsideRoute())
    assert shut.value.name == "Coastal Teachers"
    assert lane.all() == ()


def test_what_was_told_is_read_again_with_the_passphrase_and_by_nothing_else(
    lane: ConfidentialMistakes, house: House, home: Home
) -> None:
    """No word stands in any file of the home; all of it stands there again."""
    full = replace(
        TOLD, aim="a camp", noticed="two lorries came", ahead="one person orders", kind=Spectrum.PROCEDURE, area=Area.MONEY,
        factor=Factor.UNCLEAR_ROLES, severity=Severity.MEDIUM, again=Again.YES,
    )  # fmt: skip
    kept = lane.write(full, "", ROUTE)
    step = lane.plan(step_of(kept))
    house.concerns.the_open.drafts.keep("told/new", f"{CANARY} half typed")
    house.concerns.lock()
    assert not [
        path
        for path in Path(home.folder).rglob("*")
        if path.is_file() and CANARY.encode() in path.read_bytes()
    ]
    again = house.concerns.unlock(PASSPHRASE).mistakes
    assert again.all() == (replace(full, id=kept.id),)
    assert again.steps_of(kept) == (step,)


def test_somebody_told_it_and_it_says_something(lane: ConfidentialMistakes) -> None:
    """Without a name, or with four empty lines, nothing is kept."""
    for empty in (replace(TOLD, teller=" "), replace(TOLD, wrong=" ")):
        with pytest.raises(EmptyText):
            lane.write(empty, "", ROUTE)
    assert lane.all() == ()


def test_a_step_says_which_words_go_to_whom(lane: ConfidentialMistakes) -> None:
    """An empty one is refused."""
    kept = lane.write(TOLD, "", ROUTE)
    for empty in (step_of(kept, words=" "), step_of(kept, whom="")):
        with pytest.raises(EmptyText):
            lane.plan(empty)
    assert lane.steps_of(kept) == ()


def test_a_step_is_done_with_a_yes_and_only_then(lane: ConfidentialMistakes) -> None:
    """Asked, answered, taken back, answered again, done: days and ways stand there."""
    step = lane.plan(step_of(lane.write(TOLD, "", ROUTE)))
    with pytest.raises(YesNeeded):
        lane.note_done(step, DAY)
    lane.note_asked(step, DAY)
    lane.note_answer(step, TellerSaid.YES, DAY, Way.PHONE)
    lane.note_answer(step, TellerSaid.TAKEN_BACK, DAY, Way.IN_PERSON)
    with pytest.raises(YesNeeded):
        lane.note_done(step, DAY)
    lane.note_answer(step, TellerSaid.YES, DAY, Way.MESSAGE)
    done = lane.note_done(step, DAY)
    assert lane.step(step.id) == done
    assert (done.asked_on, done.answered_on, done.way, done.done_on) == (DAY, DAY, Way.MESSAGE, DAY)


def test_what_another_window_noted_counts(lane: ConfidentialMistakes) -> None:
    """A yes that was taken back there opens nothing here, though this window still shows it."""
    step = lane.plan(step_of(lane.write(TOLD, "", ROUTE)))
    shown = lane.note_answer(step, TellerSaid.YES, DAY, Way.PHONE)
    lane.note_answer(step, TellerSaid.TAKEN_BACK, DAY, Way.PHONE)
    with pytest.raises(YesNeeded):
        lane.note_done(shown, DAY)


def test_other_words_ask_anew(lane: ConfidentialMistakes) -> None:
    """The yes was for what it said before."""
    step = lane.plan(step_of(lane.write(TOLD, "", ROUTE)))
    said = lane.note_answer(step, TellerSaid.YES, DAY, Way.PHONE)
    assert lane.reword(said, replace(said, words="Somebody ordered twice.")).answer is None
    with pytest.raises(YesNeeded):
        lane.note_done(step, DAY)


def test_a_step_is_dropped_until_it_was_done(lane: ConfidentialMistakes) -> None:
    """What was done stays."""
    kept = lane.write(TOLD, "", ROUTE)
    lane.drop(lane.plan(step_of(kept)))
    assert lane.steps_of(kept) == ()
    step = lane.plan(step_of(kept))
    lane.note_answer(step, TellerSaid.YES, DAY, Way.PHONE)
    done = lane.note_done(step, DAY)
    with pytest.raises(StepDone):
        lane.drop(done)


def test_it_is_corrected_and_found_by_the_beginning_of_its_id(lane: ConfidentialMistakes) -> None:
    """A step too."""
    kept = lane.write(TOLD, "", ROUTE)
    step = lane.plan(step_of(kept))
    lane.edit(kept, replace(kept, ahead="one person orders"))
    assert lane.find_ref(kept.id[:31]).ahead == "one person orders"
    assert lane.find_step(step.id[:31]) == step
    for missing in (lane.find_ref, lane.find_step, lane.get, lane.step):
        with pytest.raises(NotFound):
            missing("ffff")


def test_deleting_leaves_nothing_of_it(lane: ConfidentialMistakes, house: House) -> None:
    """No step, no draft, no word in the log, and one fresh backup in the place of those that held it."""
    kept = lane.write(TOLD, "", ROUTE)
    lane.plan(step_of(kept))
    notes = house.concerns.the_open
    notes.drafts.keep(f"told/{kept.id}", CANARY)
    notes.drafts.keep(f"outward/{kept.id}/new", CANARY)
    notes.back_up()
    lane.erase(kept)
    assert lane.all() == ()
    assert lane.steps_of(kept) == ()
    assert notes.drafts.all() == ()
    database = notes.kept_in.opened.another()  # type: ignore[attr-defined]
    assert CANARY not in "\n".join(str(tuple(row)) for row in database.rows("SELECT * FROM change"))
    database.close()
    assert len(house.concerns.backups()) == 1
