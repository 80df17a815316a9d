"""What a promise can be about: decisions, lessons, actions, answers to mistakes; nothing that is gone."""

import pytest

from conftest import StillClock
from looking_back import network_in, promise
from peerlog.domain.errors import EmptyText, NotFound
from peerlog.domain.look_back_source import SourceKind
from peerlog.domain.session import Session
from peerlog.domain.telling import Telling
from peerlog.services.house import House
from running import opened_session
from told import told


@pytest.fixture
def session(house: House) -> Session:
    """A session that runs."""
    return opened_session(house)


def capture(house: House, session: Session, *typed: str) -> None:
    """Capture lines."""
    for words in typed:
        house.notes.capture(session, None, house.notes.read(session, words))


def offered(house: House, session: Session) -> list[tuple[str, str]]:
    """Give refs and words of what is offered."""
    return [(one.ref, one.text) for one in house.look_back_sources.offered(session.network)]


def test_only_what_lasts_is_offered_the_newest_session_first(house: House, session: Session) -> None:
    """Not questions, not what was dropped or deleted; an action between sessions stands before them."""
    capture(
        house, session, "d: we meet on Tuesdays", "q: who pays?", "l: one page", "a: print it", "a: drop it"
    )
    house.actions.drop(house.actions.find(session.network, "S01-A2"), house.local_now().date())
    network = house.networks.get(session.network)
    house.actions.take(network, "call the hall")
    assert set(offered(house, session)) == {
        ("A1", "call the hall"), ("S01-A1", "print it"), ("S01-D1", "we meet on Tuesdays"), ("", "one page"),
    }  # fmt: skip
    assert offered(house, session)[0] == ("A1", "call the hall")
    lesson = next(line for line in house.notes.feed(session.id) if line.text == "one page")
    house.notes.remove(session, lesson)
    assert ("", "one page") not in offered(house, session)
    assert house.look_back_sources.source(lesson.id) is None


def test_a_source_is_found_by_its_ref_or_the_beginning_of_its_id(house: House, session: Session) -> None:
    """In any case of letters."""
    capture(house, session, "d: we meet on Tuesdays")
    found = house.look_back_sources.find(session.network, "s01-d1")
    assert (found.kind, found.text, found.session) == (
        SourceKind.DECISION, "we meet on Tuesdays", session.id,
    )  # fmt: skip
    assert house.look_back_sources.find(session.network, found.record) == found
    for words in ("S01-D2", "", "x"):
        with pytest.raises(NotFound):
            house.look_back_sources.find(session.network, words)


def test_an_answer_to_mistakes_can_be_promised_about(house: House, clock: StillClock) -> None:
    """With what was changed as its words."""
    network = network_in(house, "Africa/Nairobi")
    turns = house.mistake_rounds.begin(network)
    for number in range(3):
        turns.take(Telling(aim=f"reach village {number}", wrong=f"no {number}"))
    house.mistake_rounds.close(turns)
    house.mistake_rounds.release(network, 3)
    entry = house.mistakes.of(network.id)[0]
    response = house.mistake_answers.respond((entry,), "The ford is not safe", changed="We ask the ferry")
    found, *_mistakes = house.look_back_sources.offered(network.id)
    assert (found.record, found.kind, found.text) == (response.id, SourceKind.RESPONSE, "We ask the ferry")
    assert house.look_back_sources.find(network.id, response.id) == found
    assert house.look_back_sources.source(response.id) == found


def test_a_mistake_can_be_promised_about_but_not_in_its_own_words(house: House, clock: StillClock) -> None:
    """It is offered by what went wrong, with no day; what is learned from it has to be said anew."""
    network = network_in(house, "Africa/Nairobi")
    told(house, network, 5)
    found = house.look_back_sources.offered(network.id)
    assert {one.kind for one in found} == {SourceKind.MISTAKE}
    assert "the plan had no second road" in {one.text for one in found}
    assert {(one.learning, one.ref, one.when, one.session) for one in found} == {("", "", None, None)}
    assert house.look_back_sources.find(network.id, found[0].record) == found[0]
    with pytest.raises(EmptyText):
        promise(house, network, about=found[0].record, learning=found[0].learning)


def test_one_that_waits_for_its_release_is_no_source(house: House, clock: StillClock) -> None:
    """Neither offered nor found by the beginning of its id."""
    network = network_in(house, "Africa/Nairobi")
    told(house, network, 5, release=False)
    assert house.look_back_sources.offered(network.id) == ()
    for waiting in house.mistake_rounds.held.of(network.id):
        with pytest.raises(NotFound):
            house.look_back_sources.find(network.id, waiting.id)
