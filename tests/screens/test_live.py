"""Capturing in a running session, with keys only."""

import pytest
from textual import events

from conftest import StillClock
from peerlog.app import PeerlogApp
from peerlog.domain.action import Action
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.session import Session
from peerlog.screens.doing import everything_here
from peerlog.screens.live import LiveScreen
from peerlog.services.house import House
from peerlog.storage.paths import Home
from running import another_start, planned_session
from screens.live import asked, captured, running
from screens.walking import Walk


@pytest.fixture
def session(house: House) -> Session:
    """A planned session of four steps and four people."""
    return planned_session(house)


async def paste(walk: Walk, text: str) -> None:
    """Paste as a terminal does."""
    walk.app.screen.focused.post_message(events.Paste(text))
    await walk.settle()


async def test_the_session_opens_at_its_first_step(app: PeerlogApp, house: House, session: Session) -> None:
    """Nothing is asked; the step, its rule and its time stand there, and the line is ready."""
    async with running(app) as walk:
        assert "S01 Feedback that lands" in walk.text
        assert "step 1 of 4   ends 14:50, on time" in walk.text
        assert "ARRIVE" in walk.text
        assert "speaks: All" in walk.text
        assert "Listen" in walk.text
        assert walk.app.screen.focused.id == "capture"
        assert "l: lesson d: decision a: action @who by fri" in walk.words
        assert "Nothing captured yet" in walk.text
    assert house.live.running(session.id) is not None


async def test_enter_keeps_the_line(app: PeerlogApp, house: House, session: Session) -> None:
    """It is kept, shown with its kind, and the line is free for the next one."""
    async with running(app) as walk:
        await walk.type("l: Trustees read one page")
        assert "A lesson: what others could use." in walk.text
        await walk.press("enter")
        assert captured(house, session) == ["Trustees read one page"]
        assert "14:00 Lesson" in walk.text
        await walk.type("and more")
        assert walk.app.screen.focused.value == "and more"


async def test_what_was_understood_is_said(app: PeerlogApp, house: House, session: Session) -> None:
    """Owner and the whole date, in the line under the capture line and in the feed."""
    async with running(app) as walk:
        await walk.type("a: call the hall @joao by 1 dec")
        await walk.press("enter")
        assert "Action S01-A1: João Pereira, due Tue 1 Dec 2026." in walk.text
        assert walk.text.count("João Pereira, due Tue 1 Dec 2026") == 2


async def test_a_name_nobody_has_is_told_and_kept_as_text(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """Nothing is lost by a slip."""
    async with running(app) as walk:
        await walk.type("a: call the hall @zoe")
        await walk.press("enter")
        assert "Nobody here is called “zoe”: kept as text." in walk.words
    assert "zoe" in captured(house, session)[0]


async def test_a_name_two_people_have_is_asked_about(app: PeerlogApp, house: House, session: Session) -> None:
    """The second of the two is chosen."""
    async with running(app) as walk:
        await walk.type("a: call the hall @ana")
        await walk.press("enter")
        assert "Which “ana”?" in walk.text
        assert captured(house, session) == []
        await walk.press("down", "enter")
        (line,) = house.notes.feed(session.id)
        assert isinstance(line, Action)
        owner = next(m for m in house.members.of(session.network) if m.id == line.owner)
        assert owner.name == "Ana Sousa"


async def test_not_choosing_leaves_the_line_as_typed(app: PeerlogApp, house: House, session: Session) -> None:
    """Esc in the question goes back to typing."""
    async with running(app) as walk:
        await walk.type("a: call the hall @ana")
        await walk.press("enter", "escape")
        assert captured(house, session) == []
        assert walk.app.screen.focused.value == "a: call the hall @ana"


async def test_the_name_can_stay_text(app: PeerlogApp, house: House, session: Session) -> None:
    """The last answer keeps it as it was typed."""
    async with running(app) as walk:
        await walk.type("a: call the hall @ana")
        await walk.press("enter", "end", "enter")
        (line,) = house.notes.feed(session.id)
        assert isinstance(line, Action)
        assert (line.owner, line.owner_words) == (None, "ana")


async def test_a_refused_line_stays(app: PeerlogApp, house: House, session: Session) -> None:
    """The sentence says why; what was typed is still there."""
    async with running(app) as walk:
        await walk.type("l: ")
        await walk.press("enter")
        assert "The text is empty" in walk.text
        assert walk.app.screen.focused.value == "l: "
    assert captured(house, session) == []


async def test_enter_on_an_empty_line_does_nothing(app: PeerlogApp, house: House, session: Session) -> None:
    """No empty notes."""
    async with running(app) as walk:
        await walk.press("enter", "space", "enter")
        assert captured(house, session) == []


async def test_typing_is_kept_without_enter(
    app: PeerlogApp, house: House, home: Home, session: Session
) -> None:
    """Within a second or so, also while one goes on typing."""
    async with running(app) as walk:
        place = f"session/{session.id}/capture"
        await walk.type("half a thou")
        await walk.until(lambda: bool(house.drafts.at(place)))
        assert house.drafts.at(place) == "half a thou"


async def test_a_draft_is_put_back_and_said(app: PeerlogApp, house: House, session: Session) -> None:
    """After a crash what was being typed stands in the line again; Enter keeps it and drops the draft."""
    house.drafts.keep(f"session/{session.id}/capture", "half a thought")
    async with running(app) as walk:
        assert walk.app.screen.focused.value == "half a thought"
        assert "What you were typing is here again" in walk.text
        await walk.press("enter")
    assert captured(house, session) == ["half a thought"]
    assert house.drafts.all() == ()


async def test_leaving_in_the_middle_of_a_word_keeps_it(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """Quitting asks nothing and loses nothing, not even the last second."""
    async with running(app) as walk:
        await walk.type("half")
        await walk.press("ctrl+q")
    assert house.drafts.at(f"session/{session.id}/capture") == "half"


async def test_the_arrow_goes_to_the_lines_and_enter_edits(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """The line comes back as it could have been typed."""
    async with running(app) as walk:
        await walk.type("l: one page")
        await walk.press("enter", "up")
        assert walk.app.screen.focused.id == "feed"
        assert "Esc goes back to typing." in walk.text
        await walk.press("enter")
        assert walk.app.screen.focused.value == "l: one page"
        assert "edit ▸" in walk.text
        await walk.type(", not ten")
        await walk.press("enter")
        assert captured(house, session) == ["one page, not ten"]
        assert "note ▸" in walk.text


async def test_esc_leaves_an_edited_line_as_it_was(app: PeerlogApp, house: House, session: Session) -> None:
    """First Esc ends the editing, not the session."""
    async with running(app) as walk:
        await walk.type("one page")
        await walk.press("enter", "up", "e")
        await walk.type(" more")
        await walk.press("escape")
        assert captured(house, session) == ["one page"]
        assert walk.app.screen.focused.value == ""
        assert "Left as it was." in walk.text


async def test_a_line_gets_another_kind(app: PeerlogApp, house: House, session: Session) -> None:
    """K and the first letter of the kind."""
    async with running(app) as walk:
        await walk.type("we meet on Tuesdays")
        await walk.press("enter", "up", "k", "d", "enter")
        (line,) = house.notes.feed(session.id)
        assert isinstance(line, Note)
        assert line.kind is NoteKind.DECISION


async def test_lines_move_up_and_under_another_step(app: PeerlogApp, house: House, session: Session) -> None:
    """U moves up; M asks for the step."""
    async with running(app) as walk:
        for text in ("one", "two"):
            await walk.type(text)
            await walk.press("enter")
        await walk.press("up", "u")
        assert captured(house, session) == ["two", "one"]
        await walk.press("m", "c", "enter")
        moved = house.notes.feed(session.id)[0]
        assert moved.step == house.agenda.of(session.id)[1].id


async def test_a_deleted_line_comes_back_with_undo(app: PeerlogApp, house: House, session: Session) -> None:
    """Said in the line where the eyes are."""
    async with running(app) as walk:
        await walk.type("one")
        await walk.press("enter", "up", "delete")
        assert captured(house, session) == []
        await walk.press("escape", "ctrl+z")
        assert captured(house, session) == ["one"]
        assert "Undone: deleted “one”" in walk.text


async def test_a_decision_is_described(app: PeerlogApp, house: House, session: Session) -> None:
    """H asks how it was decided."""
    async with running(app) as walk:
        await walk.type("d: we meet on Tuesdays")
        await walk.press("enter", "up", "h")
        await walk.type("consent")
        await walk.press("enter")
        assert "by consent" in walk.text


async def test_a_quote_is_named_only_after_a_yes(app: PeerlogApp, house: House, session: Session) -> None:
    """Who said it, and whether that may be told; not asked means no."""
    async with running(app) as walk:
        await walk.type('"It worked')
        await walk.press("enter", "up", "h", "j", "enter", "enter")
        (line,) = house.notes.feed(session.id)
        assert isinstance(line, Note)
        assert (line.speaker is not None, line.said_yes) == (True, False)
        await walk.press("h", "enter", "down", "enter")
        (line,) = house.notes.feed(session.id)
        assert isinstance(line, Note)
        assert line.said_yes
        await walk.press("h", "home", "enter")
        (line,) = house.notes.feed(session.id)
        assert isinstance(line, Note)
        assert (line.speaker, line.said_yes) == (None, False)


async def test_pasted_lines_become_notes(app: PeerlogApp, house: House, session: Session) -> None:
    """Few are kept at once, and go with one undo."""
    async with running(app) as walk:
        await paste(walk, "one\nl: two\n\nthree")
        assert captured(house, session) == ["one", "two", "three"]
        assert "Kept as 3 lines" in walk.text
        await walk.press("ctrl+z")
        assert captured(house, session) == []


async def test_many_pasted_lines_are_asked_about(app: PeerlogApp, house: House, session: Session) -> None:
    """Six or more: a wrong paste floods no session."""
    async with running(app) as walk:
        await paste(walk, "\n".join("abcdef"))
        assert "Keep 6 lines" in walk.text
        await walk.press("escape")
        assert captured(house, session) == []
        await paste(walk, "\n".join("abcdef"))
        await walk.press("enter")
        assert captured(house, session) == list("abcdef")


async def test_one_pasted_line_is_typed_once(app: PeerlogApp, house: House, session: Session) -> None:
    """It stands in the line, to be gone on with."""
    async with running(app) as walk:
        await paste(walk, "one line")
        assert walk.app.screen.focused.value == "one line"


async def test_markup_is_shown_as_typed(app: PeerlogApp, house: House, session: Session) -> None:
    """Brackets are brackets."""
    async with running(app) as walk:
        await walk.type("[b]bold[/b] [x] ]")
        await walk.press("enter")
        assert "[b]bold[/b] [x] ]" in walk.text


async def test_approved_minutes_ask_for_a_reason(app: PeerlogApp, house: House, session: Session) -> None:
    """A line added afterwards becomes an amendment."""
    house.live.open(session)
    house.live.close(house.sessions.get(session.id))
    house.sessions.approve(house.sessions.get(session.id))
    async with running(app) as walk:
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        assert "CLOSED" in walk.text
        await walk.type("forgotten")
        await walk.press("enter")
        assert "Why does this change them?" in walk.text
        await walk.type("left out")
        await walk.press("enter")
    assert [each.reason for each in house.amending.of(session.id)] == ["left out"]


async def test_another_window_is_followed(
    app: PeerlogApp, house: House, home: Home, clock: StillClock, session: Session
) -> None:
    """Its note and its step show here."""
    async with running(app) as walk:
        with another_start(home, clock) as other:
            line = other.notes.read(session, "from the other side")
            other.notes.capture(session, None, line)
            other.live.next(session.id)
        await walk.until(lambda: "from the other side" in walk.text)
        assert "CHECK-IN" in walk.text


async def test_a_closed_session_offers_no_way_to_run_it(
    app: PeerlogApp, house: House, home: Home, clock: StillClock, session: Session
) -> None:
    """Neither the bottom line nor the menu nor a key, from the moment another window closes it."""
    async with running(app) as walk:
        assert "F5 Next step" in walk.lines[-1]
        with another_start(home, clock) as other:
            other.live.close(other.sessions.get(session.id))
        await walk.until(lambda: "CLOSED" in walk.text)
        await walk.settle()
        assert not {"F5", "F6", "F8", "F4"} & set(walk.lines[-1].split())
        assert "F7 People" in walk.lines[-1]
        await walk.press("f9")
        offered = {doing.id for doing in everything_here(app.screen_stack[-2], LiveScreen.KEYLESS)}
        assert "Minutes" in walk.text
        assert not offered & {"live.next", "live.more", "live.less", "live.hold", "live.close", "live.borrow"}
        assert "Next step" not in walk.text
        await walk.press("escape", "f5", "f6")
        assert "CLOSED" in walk.text
        assert "does not run" not in walk.words


async def test_it_works_in_a_phone_terminal(app: PeerlogApp, house: House, session: Session) -> None:
    """At 40 by 20: the step, the clock, the last lines and the line to type in."""
    async with running(app, (40, 20)) as walk:
        await walk.type("l: Trustees read one page")
        await walk.press("enter")
        assert "ARRIVE" in walk.text
        assert "5:00 left" in walk.text
        assert "Lesson" in walk.text
        assert "note ▸" in walk.text
        assert "took" not in walk.text
    assert captured(house, session) == ["Trustees read one page"]


async def test_a_session_of_a_past_day_is_held_now_or_written_up(
    app: PeerlogApp, house: House, clock: StillClock, session: Session
) -> None:
    """It is asked once; the minutes tell the day it was held, and the planned one beside another."""
    clock.advance(2 * 86400)
    async with running(app) as walk:
        assert asked(walk) == "S01 was planned for Thu 26 Nov 2026 14:00. When is it held?"
        await walk.press("escape")
        assert house.sessions.get(session.id) == session
        await walk.press("r", "enter")
        assert "ARRIVE" in walk.text
        await walk.press("f2")
        assert "2026-11-28 14:00 (UTC+03:00), planned for 2026-11-26" in walk.words


async def test_a_session_that_is_only_written_up_was_held_as_planned(
    app: PeerlogApp, house: House, clock: StillClock, session: Session
) -> None:
    """The minutes tell the planned day, and nothing of the day of writing."""
    clock.advance(2 * 86400)
    async with running(app) as walk:
        await walk.press("down", "enter")
        assert "it begins now" not in walk.words
        await walk.press("f2")
        assert "2026-11-26 14:00 (UTC+03:00)" in walk.words
        assert "planned for" not in walk.words
    assert house.live.running(session.id) is not None
