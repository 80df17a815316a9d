"""What a group answers to mistakes, and what it sees when it looks at several at once."""

from datetime import date

import pytest

from conftest import StillClock
from mistakes_told import network_with_route, released, tell
from peerlog.domain.errors import AnswerMissing, EmptyText, NotFound
from peerlog.domain.ids import MistakeId
from peerlog.domain.mistake import MistakeState
from peerlog.domain.network import Network
from peerlog.domain.telling import Telling
from peerlog.services.house import House


@pytest.fixture
def network(house: House) -> Network:
    """A network that says where abuse, fraud and danger go."""
    return network_with_route(house)


def test_an_author_answers_a_question_and_no_time_is_kept(house: House, network: Network) -> None:
    """Neither undo nor the trash offers the answer; the rows can be rebuilt from the log."""
    entry, *_others = released(house, network)
    question = house.mistake_answers.ask(entry, "What would have  helped?")
    answered = house.mistake_answers.answer(entry, question, "A second driver")
    assert house.mistake_answers.questions_of(entry) == (answered,)
    assert (answered.text, answered.answer) == ("What would have helped?", "A second driver")
    undoable = house.undo.next()
    assert undoable is None or undoable.verb != "question.ask"
    assert house.backups.verify().sound


def test_a_withdrawn_entry_takes_its_questions_and_answers_along(house: House, network: Network) -> None:
    """They are the author's words too."""
    entry, *_others = released(house, network)
    question = house.mistake_answers.ask(entry, "Which bridge?")
    house.mistake_answers.answer(entry, question, "The one at the ford")
    house.mistakes.withdraw(entry)
    assert house.mistake_answers.questions_of(entry) == ()
    assert house.search.find("ford") == ()


def test_advice_needs_its_three_parts_and_can_be_put_back(house: House, network: Network) -> None:
    """Undo names it; a platitude is kept all the same."""
    entry, *_others = released(house, network)
    answers = house.mistake_answers
    advice = answers.advise(network, entry, "cross in April", "ask the ferry first", "the bridge floods then")
    assert answers.advice_of(entry) == answers.advice_in(network.id) == (advice,)
    with pytest.raises(EmptyText):
        answers.advise(network, None, "cross", " ", "it floods")
    answers.drop_advice(advice)
    assert answers.advice_in(network.id) == ()
    assert [(one.kind, one.name) for one in house.trash.all()] == [("advice", "cross in April")]
    house.undo.undo()
    assert answers.advice_of(entry) == (advice,)


def test_one_response_answers_several_entries_and_one_undo_takes_it_back(
    house: House, network: Network
) -> None:
    """It bears the quarter, never the day."""
    first, second, third = released(house, network)
    response = house.mistake_answers.respond(
        (first, second), "The ford is not safe", changed="We ask the ferry"
    )
    assert response.period == "2026-Q4"
    for entry in (first, second):
        after = house.mistakes.get(entry.id)
        assert after.state is MistakeState.ANSWERED
        assert house.mistake_answers.response_of(after) == response
    assert house.mistake_answers.response_of(house.mistakes.get(third.id)) is None
    assert house.mistake_answers.responses_in(network.id) == (response,)
    house.undo.undo()
    assert house.mistakes.get(first.id) == first
    assert house.mistake_answers.responses_in(network.id) == ()


def test_a_response_says_what_was_changed_or_why_not(house: House, network: Network) -> None:
    """And what was heard; it can be said otherwise later."""
    entry, *_others = released(house, network)
    with pytest.raises(AnswerMissing):
        house.mistake_answers.respond((entry,), "The ford is not safe", changed=" \n")
    with pytest.raises(EmptyText):
        house.mistake_answers.respond((entry,), "", changed="We ask the ferry")
    response = house.mistake_answers.respond((entry,), "The ford is not safe", why_not="No other way yet")
    revised = house.mistake_answers.revise(response, "The ford floods", changed="A rope")
    assert (revised.heard, revised.changed, revised.why_not) == ("The ford floods", "A rope", "")
    assert house.mistake_answers.responses_in(network.id) == (revised,)


def test_entries_wait_now_earlier_and_at_last_old(house: House, network: Network) -> None:
    """A quarter that has been over for sixty days is old; an answered entry waits no more."""
    entry, *_others = released(house, network, 4)
    house.mistake_answers.respond((entry,), "Heard", changed="Changed")
    days = {
        date(2026, 12, 31): (3, 0, 0),
        date(2027, 1, 1): (0, 3, 0),
        date(2027, 3, 1): (0, 3, 0),
        date(2027, 3, 2): (0, 0, 3),
    }
    for day, counts in days.items():
        found = house.mistake_themes.unanswered(network, day)
        assert (found.now, found.earlier, found.old) == counts, day
        assert (found.all, found.since) == (3, "2026-Q4")


def test_a_theme_is_counted_from_the_floor_on(house: House, network: Network) -> None:
    """Below it only its name is told; spelling it in capitals makes no other theme; one undo takes a marking back."""
    entries = released(house, network, 8)
    house.mistake_themes.mark(entries[:5], "Transport")
    house.mistake_themes.mark(entries[5:7], "Money")
    house.mistake_themes.mark(entries[7:], "transport", pattern=True)
    themes = house.mistake_themes.themes(network)
    assert [(one.theme.casefold(), one.count) for one in themes] == [("transport", 6), ("money", None)]
    assert house.mistakes.get(entries[7].id).state is MistakeState.PATTERN
    house.undo.undo()
    assert house.mistakes.get(entries[7].id).state is MistakeState.RELEASED
    assert [one.count for one in house.mistake_themes.themes(network)] == [5, None]


def test_a_theme_came_back_when_it_is_told_in_a_later_quarter_than_its_answer(
    house: House, network: Network, clock: StillClock
) -> None:
    """Not before, and not without an answer."""
    entries = house.mistake_themes.mark(released(house, network), "Transport")
    assert not house.mistake_themes.themes(network)[0].answered
    house.mistake_answers.respond(entries, "Heard", changed="Changed")
    assert (house.mistake_themes.themes(network)[0].answered, came_back(house, network)) == (True, False)
    clock.advance(100 * 24 * 3600)
    later = [one for one in released(house, network) if one.period == "2027-Q1"]
    house.mistake_themes.mark(later[:1], "Transport")
    assert came_back(house, network)


def came_back(house: House, network: Network) -> bool:
    """Whether the only theme did."""
    (theme,) = house.mistake_themes.themes(network)
    return theme.came_back


def test_a_network_erased_for_good_takes_everything_told_along(house: House, network: Network) -> None:
    """What waits as well."""
    entry, *_others = released(house, network)
    house.mistake_answers.ask(entry, "Which bridge?")
    house.mistake_answers.respond((entry,), "The ford is not safe", changed="A rope")
    tell(house, network, Telling(aim="wait"))
    house.networks.remove(network)
    house.trash.erase(house.trash.all()[0])
    assert house.mistake_rounds.waiting(network) == 0
    assert house.search.find("ford") == house.search.find("bridge") == ()
    with pytest.raises(NotFound):
        house.mistakes.get(MistakeId(entry.id))


def test_an_answer_that_was_taken_back_is_none_although_its_entry_was_said_otherwise(
    house: House, network: Network
) -> None:
    """The author's new words stay, and the entry waits for an answer again."""
    entry, *_others = released(house, network)
    house.mistake_answers.respond((entry,), "Heard", changed="Changed")
    house.mistakes.amend(house.mistakes.get(entry.id), ["go there", "", "", ""])
    house.undo.undo()
    after = house.mistakes.get(entry.id)
    assert after.aim == "go there"
    assert house.mistake_answers.response_of(after) is None
    assert house.mistake_themes.unanswered(network, date(2026, 12, 1)).all == 3


def test_undo_never_takes_back_a_release_or_a_withdrawal(house: House, network: Network) -> None:
    """What was read was read; what was withdrawn is gone."""
    before = house.undo.next()
    entry, *_others = released(house, network)
    assert house.undo.next() == before
    house.mistakes.withdraw(entry)
    assert house.undo.next() == before
