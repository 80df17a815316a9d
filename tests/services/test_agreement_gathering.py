"""Lines of the session that makes an agreement become clauses of its draft."""

import pytest

from held import plan_session, start_network
from peerlog.domain.captured import LineKind
from peerlog.domain.errors import AlreadyThere
from peerlog.domain.line import Line
from peerlog.domain.network import Network
from peerlog.domain.session import Session
from peerlog.services.house import House


@pytest.fixture
def network(house: House) -> Network:
    """A network of three without an agreement."""
    return start_network(house)


@pytest.fixture
def session(house: House, network: Network) -> Session:
    """The session that makes it, in the step that collects ideas."""
    planned = plan_session(house, network)
    house.agenda.fill_from_format(planned, "make_agreement")
    house.live.open(planned)
    house.live.next(planned.id)
    house.live.next(planned.id)
    running = house.live.running(planned.id)
    assert running is not None
    assert running.title == "Collect ideas"
    return house.sessions.get(planned.id)


def say(house: House, session: Session, typed: str) -> Line:
    """Capture a line in the step that runs."""
    step = house.live.running(session.id)
    return house.notes.capture(session, step.id if step else None, house.notes.read(session, typed))


def drafted(house: House, network: Network) -> list[tuple[str, str]]:
    """The clauses of the draft and what one would see; nothing without a draft."""
    draft = house.agreements.drafted(network.id)
    return [(one.text, one.behaviour) for one in house.agreements.clauses_of(draft)] if draft else []


def test_a_plain_line_becomes_a_clause_and_stays_a_line(
    house: House, network: Network, session: Session
) -> None:
    """The first one begins the draft; a line of another kind is no clause."""
    say(house, session, "We will listen.")
    say(house, session, "q: May we tell our head?")
    line = say(house, session, "We will end on time.")
    assert drafted(house, network) == [("We will listen.", ""), ("We will end on time.", "")]
    feed = house.notes.feed(session.id)
    assert [one.text for one in feed] == ["We will listen.", "May we tell our head?", "We will end on time."]
    assert house.gathering.numbers(session, feed) == {feed[0].id: 1, line.id: 2}


def test_one_undo_takes_line_and_clause_back(house: House, network: Network, session: Session) -> None:
    """They were one act; the draft stays, so that the next line goes into the same version."""
    say(house, session, "We will listen.")
    house.undo.undo()
    assert house.notes.feed(session.id) == ()
    assert drafted(house, network) == []
    say(house, session, "We will listen.")
    assert [one.number for one in house.agreements.versions(network.id)] == [1]


def test_an_act_on_clauses_is_called_by_the_first_of_them(house: House, network: Network) -> None:
    """The draft that is begun with them is an act of its own."""
    house.gathering.write_all(network, ["We will listen."])
    assert house.undo.undo().name == "We will listen."
    house.gathering.write_all(network, ["We will laugh.", "We will end on time."])
    assert house.undo.undo().name == "We will laugh."
    house.gathering.take_from_library(network, ["pass", "power"])
    assert house.undo.undo().name == "We will let anyone pass."
    assert drafted(house, network) == []
    with pytest.raises(AlreadyThere):
        house.gathering.write_all(network, ["We will end on time.", "We will end on time."])
    assert drafted(house, network) == []


def test_what_was_said_twice_is_one_clause(house: House, network: Network, session: Session) -> None:
    """Nothing is refused while people speak, and both lines name the clause."""
    say(house, session, "We will listen.")
    say(house, session, "we will LISTEN.")
    say(house, session, "x" * 900)
    assert drafted(house, network) == [("We will listen.", "")]
    feed = house.notes.feed(session.id)
    assert list(house.gathering.numbers(session, feed).values()) == [1, 1]


def test_a_number_says_what_one_would_see(house: House, network: Network, session: Session) -> None:
    """A number without a clause stays a plain line, and is none."""
    say(house, session, "We will listen.")
    house.live.next(session.id)
    seen = say(house, session, "1: One voice at a time.")
    say(house, session, "7: Nobody has said this.")
    assert drafted(house, network) == [("We will listen.", "One voice at a time.")]
    house.notes.retype(session, seen, house.notes.read(session, "1: One voice, and then a pause."))
    assert drafted(house, network) == [("We will listen.", "One voice, and then a pause.")]
    feed = house.notes.feed(session.id)
    assert house.gathering.numbers(session, feed) == {feed[0].id: 1, seen.id: 1}


def test_a_clause_follows_its_line(house: House, network: Network, session: Session) -> None:
    """Typed anew it changes, made a question it goes, made a note again it comes, deleted it goes."""
    line = say(house, session, "We wil listen.")
    line = house.notes.retype(session, line, house.notes.read(session, "We will listen."))
    assert drafted(house, network) == [("We will listen.", "")]
    line = house.notes.retag(session, line, LineKind.QUESTION)
    assert drafted(house, network) == []
    line = house.notes.retag(session, line, LineKind.NOTE)
    assert drafted(house, network) == [("We will listen.", "")]
    house.notes.remove(session, line)
    assert drafted(house, network) == []


def test_a_clause_that_got_other_words_is_left_alone(
    house: House, network: Network, session: Session
) -> None:
    """What was written on the agreement's own page holds; the line is then a line only."""
    line = say(house, session, "We will listen.")
    draft = house.agreements.draft(network)
    house.agreements.edit_clause(house.agreements.clauses_of(draft)[0], text="We will hear each other out.")
    line = house.notes.retype(session, line, house.notes.read(session, "We listen."))
    assert drafted(house, network) == [("We will hear each other out.", "")]
    house.notes.remove(session, line)
    assert drafted(house, network) == [("We will hear each other out.", "")]


def test_other_steps_and_closed_sessions_make_no_clauses(
    house: House, network: Network, session: Session
) -> None:
    """Only what is said while they are collected is meant as one."""
    collecting = house.live.running(session.id)
    house.live.jump(session.id, house.agenda.of(session.id)[0].id)
    say(house, session, "We are eight today.")
    house.live.close(session)
    assert collecting is not None
    closed = house.sessions.get(session.id)
    house.notes.capture(closed, collecting.id, house.notes.read(closed, "We will listen."))
    assert drafted(house, network) == []


def test_with_an_agreement_that_holds_the_lines_go_into_the_next_version(
    house: House, network: Network, session: Session
) -> None:
    """It is copied, and they come behind."""
    draft = house.agreements.draft(network)
    house.agreements.add(draft, "We will let anyone pass.")
    house.agreements.adopt(draft, decided="consent", head_count=3)
    say(house, session, "We will listen.")
    assert drafted(house, network) == [("We will let anyone pass.", ""), ("We will listen.", "")]
    held = house.agreements.current(network.id)
    assert held is not None
    assert len(house.agreements.clauses_of(held)) == 1
