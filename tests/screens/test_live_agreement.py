"""The agreement in a running session: shown and heard, newcomers walked in, a case that waits, power said aloud."""

from dataclasses import replace

import pytest

from peerlog.app import PeerlogApp
from peerlog.domain.acceptance import Answer
from peerlog.domain.agreement import Agreement
from peerlog.domain.attendance import Presence
from peerlog.domain.session import Session, SessionState
from peerlog.domain.step import Airtime
from peerlog.screens.live.wall import WallScreen
from peerlog.services.house import House
from running import opened_session, planned_session, steps_by_title
from screens.live import asked, running
from screens.walking import Walk

LONG = tuple(f"We will keep promise number {number}" for number in range(1, 13))


def agreed(house: House, session: Session, *clauses: str, yes: tuple[str, ...] = ()) -> Agreement:
    """Adopt an agreement of these clauses, to which some said yes by name."""
    network = house.networks.get(session.network)
    draft = house.agreements.draft(network)
    for clause in clauses or ("We will let anyone pass.", "We will start and end on time."):
        house.agreements.add(draft, clause, "no reason needed")
    members = [house.members.find(network.id, name) for name in yes]
    return house.agreements.adopt(draft, decided="consent", said_yes=members, head_count=max(1, len(yes)))


@pytest.fixture
def session(house: House) -> Session:
    """A planned session whose third step is a member's case, with an agreement Amina said yes to."""
    planned = planned_session(house)
    case = steps_by_title(house, planned)["Case"]
    house.agenda.edit(case, replace(case, airtime=Airtime.MEMBER))
    agreed(house, planned, yes=("Amina Yusuf",))
    return planned


@pytest.fixture
def case(house: House, session: Session) -> Session:
    """The same, running, at the case."""
    opened = house.live.open(session)
    house.live.jump(opened.id, steps_by_title(house, opened)["Case"].id)
    house.live.alive(opened.id)
    house.live.take_up(opened.id)
    return house.sessions.get(opened.id)


def answers(house: House, session: Session, answer: Answer) -> list[str]:
    """Give the reasons of every answer of this sort."""
    return [one.reason for one in house.agreeing.given(session.network) if one.answer is answer]


def present(house: House, session: Session) -> int:
    """Count who is marked."""
    return len(house.attendance.of(session.id))


async def test_an_opening_shows_the_agreement_and_enter_notes_that_it_was_heard(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """One line in the record, once a session; nobody's yes."""
    async with running(app) as walk:
        assert "Our agreement, version 1" in walk.text
        assert "1.  We will let anyone pass." in walk.text
        assert "no reason needed" in walk.text
        assert "Enter notes that the room has heard it." in walk.text
        await walk.press("enter")
        assert "Noted: the agreement was heard. Ctrl+G shows it again." in walk.words
        assert len(answers(house, session, Answer.HEARD)) == 1
        await walk.press("ctrl+g")
        assert "Heard today at 14:00. Enter goes back." in walk.text
        await walk.press("enter")
        assert len(answers(house, session, Answer.HEARD)) == 1
        assert walk.app.screen.focused.id == "capture"


async def test_leaving_it_notes_nothing(app: PeerlogApp, house: House, session: Session) -> None:
    """Esc, or the key that showed it."""
    async with running(app) as walk:
        await walk.press("escape")
        assert "was not heard yet. Ctrl+G shows it again." in walk.words
        await walk.press("ctrl+g", "ctrl+g")
        assert "ARRIVE" in walk.text
        assert answers(house, session, Answer.HEARD) == []


async def test_a_long_agreement_is_turned_page_by_page(app: PeerlogApp, house: House) -> None:
    """Only the last page is noted as heard, so that nothing was left unread."""
    session = planned_session(house)
    agreed(house, session, *LONG)
    async with running(app) as walk:
        assert "Page 1 of 3. Enter turns it." in walk.text
        assert "promise number 12" not in walk.text
        await walk.press("enter")
        assert answers(house, session, Answer.HEARD) == []
        await walk.press("right")
        assert "promise number 12" in walk.text
        await walk.press("left")
        assert "Page 2 of 3." in walk.text
        await walk.resize(120, 60)
        assert "promise number 1" in walk.text
        assert "promise number 12" in walk.text
        await walk.press("enter")
        assert len(answers(house, session, Answer.HEARD)) == 1


async def test_one_key_brings_it_to_the_room_at_any_moment(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """From the room view too, whose last line is its first clause."""
    house.live.open(session)
    house.live.take_up(session.id)
    async with running(app) as walk:
        assert "ARRIVE" in walk.text
        await walk.press("f4")
        assert "Agreement: We will let anyone pass." in walk.text
        await walk.press("ctrl+g")
        assert "1.  We will let anyone pass." in walk.text
        await walk.press("escape")
        assert "Agreement: We will let anyone pass." in walk.text


async def test_without_an_agreement_nothing_stands_in_the_way(app: PeerlogApp, house: House) -> None:
    """A session opens as before, and the key says what is missing."""
    session = planned_session(house)
    async with running(app) as walk:
        assert "ARRIVE" in walk.text
        await walk.press("ctrl+g")
        assert "has not adopted an agreement yet" in walk.words
        assert house.sessions.get(session.id).state is SessionState.RUNNING


async def test_power_in_the_room_is_said_aloud_with_its_clause(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """A network whose funder takes part opens with it; a ready-made clause stands in for a missing one."""
    network = house.networks.get(session.network)
    house.networks.edit(network, replace(network, funder_in_room=True))
    async with running(app) as walk:
        assert "Said aloud: “Somebody who funds or manages some of us is in the room today.”" in walk.words
        assert "Our agreement has no clause for this yet." in walk.words
        assert "keep funding out of it" in walk.words
        assert "let anyone pass" not in walk.text
        await walk.press("f")
        assert "let anyone pass" in walk.text
        assert "Said aloud" not in walk.text


async def test_a_manager_who_drops_in_is_met_from_the_menu(app: PeerlogApp, house: House) -> None:
    """The group's own clause is shown where it has one."""
    session = opened_session(house)
    house.live.take_up(session.id)
    draft = house.agreements.draft(house.networks.get(session.network))
    house.agreements.add(draft, "We will let anyone pass.")
    house.agreements.add_from_library(draft, "power")
    house.agreements.adopt(draft, decided="consent", head_count=3)
    async with running(app) as walk:
        await walk.command("A funder or manager is here")
        assert isinstance(walk.app.screen, WallScreen)
        assert "Said aloud" in walk.text
        assert "We will name power in the room." in walk.text
        assert "keep funding out of it" not in walk.text


async def test_people_says_who_has_not_agreed_and_walks_them_in(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """Clause by clause, back and forth, to a yes that is theirs."""
    async with running(app) as walk:
        await walk.press("enter", "f7")
        assert "3 have not agreed: Y walks the marked one through the agreement." in walk.words
        assert walk.text.count("has not agreed") == 3
        await walk.go_to("João Pereira")
        await walk.press("y")
        assert "Our agreement, version 1, with João Pereira" in walk.text
        assert "1 of 3. Read it together; Enter goes on." in walk.text
        assert "start and end" not in walk.text
        await walk.press("enter", "left", "enter")
        assert "start and end" in walk.text
        await walk.press("enter", "enter")
        assert asked(walk) == "João Pereira, can you say yes to this?"
        await walk.press("down", "enter")
        assert walk.text.count("has not agreed") == 2
        assert "Said yes: João Pereira" in walk.told


async def test_not_yet_notes_nothing(app: PeerlogApp, house: House, session: Session) -> None:
    """Enter alone never becomes a yes."""
    async with running(app) as walk:
        await walk.press("enter", "f7")
        await walk.go_to("João Pereira")
        await walk.press("y", "enter", "enter", "enter", "enter")
        assert len(answers(house, session, Answer.ACCEPTED)) == 1
        assert walk.text.count("has not agreed") == 3


async def test_several_are_walked_in_together(app: PeerlogApp, house: House, session: Session) -> None:
    """Everybody who is here and has not agreed; each is asked by name."""
    async with running(app) as walk:
        await walk.press("enter", "f7", "p", "p", "p")
        await walk.command("Agreement with all")
        assert "walked through together" in walk.text
        await walk.press("enter", "enter", "enter", "down", "enter")
        assert asked(walk) == "Ana Sousa, can you say yes to this?"
        await walk.press("enter")
        assert "Said yes: Ana Lima" in walk.told


async def test_whoever_agreed_is_not_asked_again(app: PeerlogApp, house: House, session: Session) -> None:
    """The key says so, and changes nothing."""
    async with running(app) as walk:
        await walk.press("enter", "f7")
        await walk.go_to("Amina Yusuf")
        await walk.press("y")
        assert "Amina Yusuf has agreed already." in walk.told
        await walk.press("g")
        await walk.type("Dr Mwangi")
        await walk.press("enter", "end", "y")
        assert "A guest is no member" in walk.told


async def at_the_roll(walk: Walk, name: str) -> None:
    """Try to mark somebody as here while the case runs."""
    await walk.press("f7")
    await walk.go_to(name)
    await walk.press("p")


async def test_at_a_case_nobody_is_marked_in_before_they_agreed(
    app: PeerlogApp, house: House, case: Session
) -> None:
    """A plain sentence, and leaving it changes nothing; whoever agreed is marked as ever."""
    async with running(app) as walk:
        await at_the_roll(walk, "João Pereira")
        assert (
            asked(walk) == "João Pereira has not said yes to the agreement, and a case is running. What now?"
        )
        await walk.press("down", "down", "enter")
        assert present(house, case) == 0
        await walk.go_to("Amina Yusuf")
        await walk.press("p")
        assert present(house, case) == 1


async def test_a_walk_to_a_yes_lets_them_in(app: PeerlogApp, house: House, case: Session) -> None:
    """A minute later they are marked."""
    async with running(app) as walk:
        await at_the_roll(walk, "João Pereira")
        await walk.press("enter", "enter", "enter", "enter", "down", "enter")
        (mark,) = house.attendance.of(case.id)
        assert mark.presence is Presence.PRESENT


async def test_an_override_asks_why_and_is_logged(app: PeerlogApp, house: House, case: Session) -> None:
    """An empty reason is none; the roll shows that they take part without a yes."""
    async with running(app) as walk:
        await at_the_roll(walk, "João Pereira")
        await walk.press("down", "enter", "enter")
        assert present(house, case) == 0
        await walk.type("owns the case")
        await walk.press("enter")
        assert present(house, case) == 1
        assert answers(house, case, Answer.OVERRIDDEN) == ["owns the case"]
        assert "takes part without a yes" in walk.text


async def test_a_case_that_begins_says_who_has_not_agreed(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """To the facilitator, never on the wall."""
    async with running(app) as walk:
        await walk.press("enter", "f7", "p", "p", "escape", "f5", "f5")
        assert "Not agreed: Ana Lima. F7, then Y walks them through it." in walk.words
        await walk.press("f4")
        assert "Ana" not in walk.text
