"""Running a session: steps, their time, a restart, and every way to bend the plan."""

from datetime import timedelta
from threading import Thread

import pytest

from conftest import StillClock
from peerlog.domain.errors import ChangedSince, NotFound, WrongState
from peerlog.domain.ids import StepId
from peerlog.domain.replanning import Fate, proposed
from peerlog.domain.session import SessionState
from peerlog.domain.step import StepState
from peerlog.services.house import House
from peerlog.storage.paths import Home
from running import another_start, opened_session, planned_session, steps_by_title


def test_opening_remembers_the_plan_and_begins_the_first_step(house: House) -> None:
    """What was planned stays known after every later change."""
    session = opened_session(house)
    steps = steps_by_title(house, session)
    assert house.sessions.get(session.id).state is SessionState.RUNNING
    assert [step.planned for step in steps.values()] == [5, 10, 30, 5]
    assert steps["Arrive"].state is StepState.RUNNING


def test_a_session_opened_in_another_window_is_not_opened_again(house: House, clock: StillClock) -> None:
    """The second window finds it running, with the step that runs there."""
    planned = planned_session(house)
    opened = house.live.open(planned)
    house.live.next(planned.id)
    clock.advance(60)
    assert house.live.open(planned) == opened
    running = [step.title for step in house.agenda.of(planned.id) if step.state is StepState.RUNNING]
    assert running == ["Check-in"]


def test_the_time_of_a_step_adds_up_over_back_and_next(house: House, clock: StillClock) -> None:
    """Returning to a step goes on with the time it had, and so does the one it was left for."""
    session = opened_session(house)
    clock.advance(100)
    house.live.next(session.id)
    clock.advance(30)
    house.live.back(session.id)
    clock.advance(20)
    house.live.next(session.id)
    clock.advance(5)
    house.live.next(session.id)
    steps = steps_by_title(house, session)
    assert (steps["Arrive"].spent, steps["Check-in"].spent) == (120, 35)
    assert steps["Case"].state is StepState.RUNNING


def test_a_step_put_off_is_passed_over_and_stays_for_the_next_session(house: House) -> None:
    """Deferring goes on with the next open step."""
    session = opened_session(house)
    house.live.next(session.id)
    running = house.live.defer(session.id)
    steps = steps_by_title(house, session)
    assert running is not None
    assert running.title == "Case"
    assert steps["Check-in"].state is StepState.DEFERRED


def test_a_step_that_was_jumped_over_comes_back_at_the_end(house: House) -> None:
    """Nothing planned is forgotten without a word."""
    session = opened_session(house)
    house.live.jump(session.id, steps_by_title(house, session)["Close"].id)
    running = house.live.next(session.id)
    assert running is not None
    assert running.title == "Check-in"


def test_after_the_last_step_none_runs(house: House) -> None:
    """The session stays open until it is closed."""
    session = opened_session(house, (("Only", 5),))
    assert house.live.next(session.id) is None
    assert house.live.course(session.id).at_its_end


def test_a_session_that_does_not_run_has_no_next_step(house: House) -> None:
    """Neither before it was opened nor after it was closed."""
    session = planned_session(house)
    with pytest.raises(WrongState):
        house.live.next(session.id)
    house.live.close(house.live.open(session))
    for move in (house.live.next, house.live.back, house.live.defer):
        with pytest.raises(WrongState):
            move(session.id)


def test_a_step_of_nowhere_is_not_found(house: House) -> None:
    """Jumping to what another window deleted changes nothing."""
    session = opened_session(house)
    with pytest.raises(NotFound):
        house.live.jump(session.id, StepId("f" * 32))
    assert steps_by_title(house, session)["Arrive"].state is StepState.RUNNING


def test_a_step_keeps_a_minute_when_time_is_taken(house: House) -> None:
    """Taking minutes stops at one."""
    session = opened_session(house)
    step = house.live.give_minutes(session.id, -20)
    assert step is not None
    assert step.minutes == 1


def test_borrowing_moves_minutes_and_leaves_the_lender_one(house: House) -> None:
    """No more than the lender can spare, and one undo gives all of it back."""
    session = opened_session(house)
    close = steps_by_title(house, session)["Close"]
    house.live.borrow(session.id, close.id, 60)
    steps = steps_by_title(house, session)
    assert (steps["Arrive"].minutes, steps["Close"].minutes) == (9, 1)
    house.undo.undo()
    steps = steps_by_title(house, session)
    assert (steps["Arrive"].minutes, steps["Close"].minutes) == (5, 5)


def test_a_step_that_was_begun_lends_only_what_it_has_left(house: House, clock: StillClock) -> None:
    """What was used up cannot be lent."""
    session = opened_session(house)
    house.live.next(session.id)
    clock.advance(7 * 60 + 1)
    house.live.back(session.id)
    lenders = {lender.step.title: lender.minutes for lender in house.live.course(session.id).lenders()}
    assert lenders == {"Check-in": 1, "Case": 29, "Close": 4}
    richer = house.live.borrow(session.id, steps_by_title(house, session)["Check-in"].id, 60)
    assert richer is not None
    assert richer.minutes == 6


def test_replanning_is_one_act_and_one_undo(house: House, clock: StillClock) -> None:
    """Steps shrink, one is parked, one dropped; Ctrl+Z takes all of it back."""
    session = opened_session(house)
    clock.advance(60)
    before = steps_by_title(house, session)
    open_steps = house.live.course(session.id).open_steps(house.live.now())
    fates = {before["Close"].id: Fate.DROP, before["Check-in"].id: Fate.PARK}
    proposal = proposed(open_steps, 20, fates)
    house.live.replan(session.id, proposal.minutes, proposal.states)
    after = steps_by_title(house, session)
    assert proposal.too_long_by == 0
    assert (after["Check-in"].state, after["Close"].state) == (StepState.DEFERRED, StepState.DROPPED)
    assert after["Case"].minutes < 30
    house.undo.undo()
    assert steps_by_title(house, session) == before


def test_a_held_clock_stands_still(house: House, clock: StillClock) -> None:
    """Time out: nothing counts until it is let go on."""
    session = opened_session(house)
    clock.advance(60)
    house.live.hold(session.id)
    clock.advance(600)
    house.live.hold(session.id)
    clock.advance(5)
    assert house.live.course(session.id).spent(house.live.now()) == 65


def test_time_asleep_can_be_taken_out(house: House, clock: StillClock) -> None:
    """Never below nothing."""
    session = opened_session(house)
    clock.advance(500)
    house.live.take_out(session.id, 420)
    assert house.live.course(session.id).spent(house.live.now()) == 80
    house.live.take_out(session.id, 4000)
    assert house.live.course(session.id).spent(house.live.now()) == 0


def test_a_restart_tells_where_one_was(house: House, home: Home, clock: StillClock) -> None:
    """After a power cut: another start of the machine, two minutes later by the wall clock."""
    session = opened_session(house)
    house.live.next(session.id)
    clock.advance(48)
    house.live.alive(session.id)
    clock.wall += timedelta(minutes=2)
    clock.boot, clock.ticks = "boot-2", 3.0
    with another_start(home, clock) as again:
        left = again.live.left_off(session.id)
        assert left is not None
        assert (left.number, left.step.title, left.left, left.gap) == (2, "Check-in", 552, 120)
        again.live.go_on(session.id, counting_the_gap=True)
        assert again.live.course(session.id).spent(again.live.now()) == 168


def test_a_restart_can_leave_the_gap_out(house: House, home: Home, clock: StillClock) -> None:
    """Continuing from where it stopped."""
    session = opened_session(house)
    clock.advance(48)
    house.live.alive(session.id)
    clock.wall += timedelta(minutes=2)
    clock.boot, clock.ticks = "boot-2", 3.0
    with another_start(home, clock) as again:
        again.live.go_on(session.id, counting_the_gap=False)
        assert again.live.course(session.id).spent(again.live.now()) == 48


@pytest.mark.parametrize("wrong", [timedelta(days=-40), timedelta(days=900)])
def test_a_wrong_wall_clock_gives_no_gap(
    house: House, home: Home, clock: StillClock, wrong: timedelta
) -> None:
    """A flat clock battery is believed neither backwards nor years ahead."""
    session = opened_session(house)
    clock.advance(48)
    house.live.alive(session.id)
    clock.wall += wrong
    clock.boot, clock.ticks = "boot-2", 3.0
    with another_start(home, clock) as again:
        left = again.live.left_off(session.id)
        assert left is not None
        assert (left.gap, left.left) == (None, 252)


def test_a_moved_wall_clock_does_not_touch_the_countdown(house: House, clock: StillClock) -> None:
    """Within one start of the machine only its ticks count."""
    session = opened_session(house)
    clock.advance(30)
    clock.wall += timedelta(hours=5)
    assert house.live.course(session.id).spent(house.live.now()) == 30


def test_nothing_is_asked_about_a_session_that_another_window_runs(
    house: House, home: Home, clock: StillClock
) -> None:
    """A sign of life a few seconds old means that somebody is there."""
    session = opened_session(house)
    clock.advance(30)
    house.live.alive(session.id)
    clock.advance(4)
    with another_start(home, clock) as other:
        assert other.live.left_off(session.id) is None
        assert other.live.course(session.id).spent(other.live.now()) == 34


def test_a_window_that_died_is_told_from_one_that_lives(house: House, home: Home, clock: StillClock) -> None:
    """Seconds after it was killed the question comes, and never while it runs."""
    session = opened_session(house)
    house.live.take_up(session.id)
    house.live.alive(session.id)
    clock.advance(4)
    with another_start(home, clock) as other:
        assert other.live.left_off(session.id) is None
        house.close()
        left = other.live.left_off(session.id)
        assert left is not None
        assert (left.step.title, left.left, left.gap) == ("Arrive", 300, 4)


def test_two_windows_lose_no_minute_of_each_other(house: House, home: Home, clock: StillClock) -> None:
    """What a change builds on is read in the same transaction."""
    session = opened_session(house)

    def give() -> None:
        with another_start(home, clock) as window:
            for _turn in range(12):
                window.live.give_minutes(session.id, 1)
                window.live.take_out(session.id, -1)

    windows = [Thread(target=give) for _each in range(2)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    running = house.live.running(session.id)
    assert running is not None
    assert running.minutes == 5 + 24
    assert house.live.course(session.id).spent(house.live.now()) == 24


def test_closing_ends_the_step_and_forgets_the_clock(house: House, clock: StillClock) -> None:
    """Untouched steps stay open, to be offered next time."""
    session = opened_session(house)
    clock.advance(90)
    house.live.close(session)
    steps = steps_by_title(house, session)
    assert (steps["Arrive"].state, steps["Arrive"].spent) == (StepState.DONE, 90)
    assert steps["Case"].state is StepState.COMING
    assert house.live.resume(session.id) is None
    reopened = house.live.reopen(house.sessions.get(session.id))
    assert reopened.state is SessionState.RUNNING
    assert house.live.running(session.id) is None


def test_closing_again_from_another_window_changes_nothing(house: House, clock: StillClock) -> None:
    """The session ended when it was closed first."""
    session = opened_session(house)
    closed = house.live.close(session)
    clock.advance(600)
    assert house.live.close(session) == closed
    assert house.sessions.get(session.id).closed_at == closed.closed_at


def test_undo_never_throws_a_session_away_that_was_opened(house: House) -> None:
    """Nor its agenda, however often Ctrl+Z is pressed."""
    session = opened_session(house)
    house.notes.capture(session, None, house.notes.read(session, "one"))
    house.undo.undo()
    with pytest.raises(ChangedSince):
        house.undo.undo()
    assert len(house.agenda.of(session.id)) == 4
