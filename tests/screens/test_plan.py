"""The agenda editor with keys only: what is shown, and what is kept."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import time

import pytest

from meetings import LAST_MONTH, NEXT_WEEK, add_step, hold, plan_session, start_network, titles
from peerlog.app import PeerlogApp
from peerlog.domain.session import Session, SessionState
from peerlog.domain.step import Airtime
from peerlog.screens.live import LiveScreen
from peerlog.services.house import House
from screens.walking import Walk, walking


@pytest.fixture
def session(house: House) -> Session:
    """A session of next week, its agenda empty."""
    return plan_session(house, start_network(house), "Feedback")


@asynccontextmanager
async def planning(app: PeerlogApp, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Walk]:
    """Walk to the agenda of the first session."""
    async with walking(app, size) as walk:
        await walk.press("s", "enter")
        yield walk


def line_of(walk: Walk, words: str) -> str:
    """Give the line of the screen that holds these words."""
    return next((line for line in walk.lines if words in line), "")


async def test_a_format_becomes_a_timed_agenda(app: PeerlogApp, house: House, session: Session) -> None:
    """F opens the picker with its credit; Enter puts the steps on the clock."""
    async with planning(app) as walk:
        await walk.press("f")
        assert "A whole session" in walk.text
        assert "Peter Gollwitzer" in walk.text
        await walk.press("enter")
        assert "Thu 3 Dec 2026 14:00 to 15:30   9 steps, 90 minutes" in walk.text
        assert "14:40  Member case" in walk.text
        assert "Agree before the first case" in walk.text
    assert len(titles(house, session)) == 9


async def test_the_picker_shows_only_what_fits(app: PeerlogApp, session: Session) -> None:
    """Three people and thirty minutes leave Troika in the list and take long sessions out."""
    async with planning(app) as walk:
        await walk.press("f", "tab", "3", "tab", *"30", "enter")
        assert "Troika consulting" in walk.text
        assert "Network session" not in walk.text
        await walk.press("tab", "backspace", *"1", "enter")
        assert "No format fits these numbers" in walk.text


async def test_the_picker_previews_the_steps(app: PeerlogApp, session: Session) -> None:
    """Size, rounds and steps stand beside the list before anything is taken."""
    async with planning(app) as walk:
        await walk.press("f", "down", "down", "down", "down")
        assert "3 people, 30 minutes in 3 rounds" in walk.text
        assert "5  Think aloud (Consultants)" in walk.text
        assert "three people take turns" in walk.text
        await walk.press("escape")
        assert "How do you want to begin?" in walk.text


async def test_a_first_step_is_written_by_hand(app: PeerlogApp, house: House, session: Session) -> None:
    """C opens a form; words that are no minutes are told, and the form stays."""
    async with planning(app) as walk:
        await walk.press("c")
        await walk.type("Check-in")
        await walk.press("enter", "backspace", "backspace")
        await walk.type("soon")
        await walk.press("f2")
        assert "“soon” is not a number of minutes that fits" in walk.text
        await walk.press(*["backspace"] * 4)
        await walk.type("15 min")
        await walk.press("f2")
        assert "14:00  Check-in" in walk.text
    (step,) = house.agenda.of(session.id)
    assert (step.title, step.minutes) == ("Check-in", 15)


async def test_a_new_step_goes_behind_the_marked_one(app: PeerlogApp, house: House, session: Session) -> None:
    """And the cursor goes to it."""
    for title in ("Check-in", "Close"):
        add_step(house, session, title)
    async with planning(app) as walk:
        await walk.press("c")
        await walk.type("Case")
        await walk.press("f2")
        assert "▸ 14:10  Case" in walk.text
    assert titles(house, session) == ["Check-in", "Case", "Close"]


async def test_minutes_are_given_and_taken_with_the_arrows(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """The end follows, and undo names the step."""
    add_step(house, session, "Check-in")
    async with planning(app) as walk:
        await walk.press("right", "right", "left", "right")
        assert "14:00 to 14:12" in walk.text
        await walk.press("ctrl+z")
        assert "Undone: changed the minutes of “Check-in”" in walk.told
        assert "14:00 to 14:11" in walk.text


async def test_no_step_gets_less_than_no_minutes(app: PeerlogApp, house: House, session: Session) -> None:
    """Taking from an empty step does nothing."""
    step = add_step(house, session, "Welcome", 0)
    async with planning(app) as walk:
        await walk.press("left")
        assert walk.told == ""
    assert house.agenda.of(session.id) == (step,)


async def test_a_step_is_moved_and_the_cursor_follows(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """D and U move it; at the end it stays."""
    for title in "ABC":
        add_step(house, session, title)
    async with planning(app) as walk:
        await walk.press("d", "d", "d")
        assert "▸ 14:20  A" in walk.text
        await walk.press("u")
    assert titles(house, session) == ["B", "A", "C"]


async def test_a_step_is_split_where_asked(app: PeerlogApp, house: House, session: Session) -> None:
    """Half is offered; a cut outside the step is told, and the question stays."""
    add_step(house, session, "Case", 30)
    async with planning(app) as walk:
        await walk.press("x", "backspace", "backspace", *"30", "enter")
        assert "cannot be cut there" in walk.text
        await walk.press("backspace", "backspace", *"20", "enter")
        assert "14:20  Case" in walk.text
    assert [step.minutes for step in house.agenda.of(session.id)] == [20, 10]


async def test_a_locked_start_that_cannot_hold_is_said_in_words(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """Locked at the time it has, it begins late once a step before it grows; K frees it again."""
    for title in ("Check-in", "Guest"):
        add_step(house, session, title)
    async with planning(app) as walk:
        await walk.press("down", "k", "enter")
        assert "locked at 14:10" in walk.text
        await walk.press("up", *["right"] * 5)
        assert "locked at 14:10, but starts 5 minutes late" in walk.text
        await walk.press(*["left"] * 8)
        assert "locked at 14:10, 3 minutes free before" in walk.text
        await walk.press("down", "k")
        assert "locked" not in walk.text
    assert [step.starts for step in house.agenda.of(session.id)] == [None, None]


async def test_a_lock_is_asked_in_peoples_words(app: PeerlogApp, house: House, session: Session) -> None:
    """What is no time is told; 3pm is one."""
    add_step(house, session, "Guest")
    async with planning(app) as walk:
        await walk.press("k", *["backspace"] * 5, *"late", "enter")
        assert "“late” is not a time I know" in walk.text
        await walk.press(*["backspace"] * 4, *"3pm", "enter")
        assert "15:00  Guest" in walk.text
    assert house.agenda.of(session.id)[0].starts == time(15)


async def test_a_step_is_offered_every_session(app: PeerlogApp, house: House, session: Session) -> None:
    """V switches it on and off."""
    add_step(house, session, "Check-in")
    async with planning(app) as walk:
        await walk.press("v")
        assert "every session" in walk.text
        await walk.press("v")
        assert "every session" not in walk.text


async def test_a_step_goes_to_the_trash_and_comes_back(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """Delete needs no question: Ctrl+Z brings it back."""
    for title in ("Check-in", "Close"):
        add_step(house, session, title)
    async with planning(app) as walk:
        await walk.press("delete")
        assert titles(house, session) == ["Close"]
        await walk.press("ctrl+z")
        assert "Undone: deleted step “Check-in”" in walk.told
    assert titles(house, session) == ["Check-in", "Close"]


async def test_a_case_hosts_a_format(app: PeerlogApp, house: House, session: Session) -> None:
    """The step that waits says so; the format takes its minutes, and its own credit is shown."""
    house.plan.add_format(session, "network_90")
    async with planning(app) as walk:
        await walk.press("down", "down", "down", "down")
        assert "H puts one here" in walk.text
        await walk.press("h", "down", "down", "down", "down", "enter")
        assert "20 steps, 90 minutes" in walk.text
        assert "▸ 14:40  My challenge 1" in walk.text
        assert "Troika Consulting is one of" in walk.text


async def test_a_tool_to_come_runs_as_a_prompt(app: PeerlogApp, house: House, session: Session) -> None:
    """An anonymous turn shows its instruction, and how it is run until then."""
    house.plan.add_format(session, "network_90")
    async with planning(app) as walk:
        await walk.press("end", "up")
        assert "Anonymous turn" in walk.text
        assert "Runs as a timed prompt" in walk.text


async def test_an_earlier_agenda_is_copied(app: PeerlogApp, house: House, session: Session) -> None:
    """O asks which; the steps come with their minutes, all still to do."""
    earlier = plan_session(house, house.networks.get(session.network), "Rotas", LAST_MONTH)
    add_step(house, earlier, "Case", 25)
    hold(house, earlier, 0)
    async with planning(app) as walk:
        await walk.press("o")
        assert "S02 Rotas" in walk.text
        await walk.press("enter")
        assert "14:00 to 14:25" in walk.text
    assert titles(house, session) == ["Case"]


async def test_copying_says_when_there_is_nothing_to_copy(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """And names the key that helps."""
    async with planning(app) as walk:
        await walk.press("o")
        assert "No other session has an agenda yet. F chooses" in walk.told


async def test_what_was_left_is_ticked_and_brought_over(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """Each step says why it is offered; one whose tick is taken away stays behind."""
    earlier = plan_session(house, house.networks.get(session.network), "Rotas", LAST_MONTH)
    for title in ("Check-in", "Case", "Guest"):
        add_step(house, earlier, title)
    house.notes.capture(earlier, None, house.notes.read(earlier, "a: ask the district"))
    hold(house, earlier, 0)
    async with planning(app) as walk:
        assert "Bring over what S02 left" in walk.text
        await walk.press("b")
        assert "not reached last time" in walk.text
        assert "Its open action comes by itself." in walk.text
        await walk.press("space")
        assert "[ ] Case" in walk.text
        await walk.press("enter")
        assert "1 step is left from S02: B brings it over." in walk.text
        await walk.press("b", "space", "enter")
        assert "No step was ticked" in walk.told
        await walk.press("ctrl+z")
        assert "Undone: carried steps over" in walk.told
    assert titles(house, session) == []


async def test_guests_with_too_much_time_are_pointed_out(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """More than a third is said in words."""
    step = add_step(house, session, "Input", 40)
    add_step(house, session, "Case", 50)
    async with planning(app) as walk:
        assert "more than a third" not in walk.text
        house.agenda.edit(step, replace(step, airtime=Airtime.GUEST))
        app.screen.refresh_values()
        await walk.settle()
        assert "Guests have 40 of 90 minutes: more than a third." in walk.text


async def test_the_heading_is_changed_from_the_agenda(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """Another hour moves every step."""
    add_step(house, session, "Check-in")
    async with planning(app) as walk:
        await walk.press("i", "down", *["backspace"] * 5, *"9:30", "f2")
        assert "09:30  Check-in" in walk.text
    assert house.sessions.get(session.id).starts == NEXT_WEEK.replace(hour=9, minute=30)


async def test_the_cursor_stays_when_another_window_changes_the_agenda(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """A step put in elsewhere moves the rows, not the mark."""
    first, second = add_step(house, session, "Check-in"), add_step(house, session, "Close")
    async with planning(app) as walk:
        await walk.press("down")
        house.agenda.insert(replace(first, title="Case"), behind=first.id)
        app.screen.refresh_values()
        await walk.settle()
        assert "▸ 14:20  Close" in walk.text
    assert house.agenda.of(session.id)[-1] == second


async def test_a_held_agenda_is_read_only_and_quiet_about_what_was_left_out(
    app: PeerlogApp, house: House
) -> None:
    """It says how each step went; the keys that change it are gone."""
    held = plan_session(house, start_network(house), "Rotas", LAST_MONTH)
    for title in ("Check-in", "Case"):
        add_step(house, held, title)
    house.live.open(held)
    house.live.next(held.id)
    house.live.defer(held.id)
    house.live.close(house.sessions.get(held.id))
    async with walking(app) as walk:
        await walk.press("s", "p")
        assert "put off to the next session" in walk.text
        assert "New step" not in walk.lines[-1]
        await walk.press("delete", "right", "d", "enter")
    assert titles(house, held) == ["Check-in", "Case"]


async def test_a_wide_terminal_shows_the_step_beside_the_list(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """At 120 columns rule and steps stand on the same lines."""
    house.plan.add_format(session, "network_90")
    async with planning(app, (120, 36)) as walk:
        assert walk.lines.index(line_of(walk, "Agree before the first case")) < walk.lines.index(
            line_of(walk, "14:05")
        )


async def test_a_narrow_terminal_shows_title_time_and_minutes(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """At forty columns who speaks gives way, in the agenda and in the picker."""
    house.plan.add_format(session, "network_90")
    async with planning(app, (40, 24)) as walk:
        assert "14:40  Member case" in walk.text
        assert "Facilitator" not in walk.text
        await walk.press("f")
        assert "Network session" in walk.text


async def test_running_far_from_the_start_is_said_and_not_asked(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """A week early it begins all the same; the words stand below, not over the step and its clock."""
    add_step(house, session, "Check-in")
    async with planning(app) as walk:
        await walk.press("r")
        assert "S01 was planned for Thu 3 Dec 2026 14:00; it begins now." in walk.text
        assert isinstance(app.screen, LiveScreen)
        assert not walk.told
    assert house.sessions.get(session.id).state is SessionState.RUNNING


async def test_a_step_being_changed_is_recovered_from_the_drafts(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """The draft says which step it is about, and opens its form."""
    add_step(house, session, "Check-in")
    async with planning(app) as walk:
        await walk.press("e", "space", "2", "escape")
        await walk.command("Drafts")
        assert "Step: Check-in" in walk.text
        await walk.press("enter", "f2")
    assert titles(house, session) == ["Check-in 2"]
