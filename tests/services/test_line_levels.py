"""How far a line may go, and in which words it leaves where its own may not."""

from dataclasses import replace

import pytest

from held import hold_session, run_session, start_network
from peerlog.domain.action import Action
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.captured import LineKind
from peerlog.domain.errors import EmptyText, ReasonNeeded, StillNames
from peerlog.domain.ids import MemberId
from peerlog.domain.line import Line
from peerlog.domain.member import Member
from peerlog.domain.network import Confidentiality
from peerlog.domain.session import Session
from peerlog.services.house import House

ME, FACILITATORS, MEMBERS, PUBLIC = Audience


@pytest.fixture
def session(house: House) -> Session:
    """A running session under the Chatham House Rule."""
    return run_session(
        house,
        start_network(house),
        ("l: Ask before advising", "Amina's case went well", "a: Call the office"),
    )


def lines(house: House, session: Session) -> tuple[Line, ...]:
    """What was captured."""
    return house.notes.feed(session.id)


def read(house: House, session: Session, audience: Audience) -> str:
    """The minutes for an audience."""
    return house.minutes.text(session.id, audience)


def test_a_line_goes_as_far_as_its_level_and_comes_back_by_undo(house: House, session: Session) -> None:
    """Notes and actions alike."""
    lesson, _case, action = lines(house, session)
    for line in (lesson, action):
        assert house.levels.level(session, line) is PUBLIC
        narrowed = house.levels.set_level(session, line, FACILITATORS)
        assert house.levels.level(session, narrowed) is FACILITATORS
        assert line.text in read(house, session, FACILITATORS)
        assert line.text not in read(house, session, MEMBERS)
        house.undo.undo()
        assert line.text in read(house, session, MEMBERS)


def test_a_level_is_chosen_while_typing(house: House, session: Session) -> None:
    """It comes with the captured line."""
    captured = replace(house.notes.read(session, "q: Who pays?"), level=ME)
    line = house.notes.capture(session, None, captured)
    assert house.notes.line(line.id).level is ME
    assert "Who pays?" not in read(house, session, FACILITATORS)


def test_a_line_keeps_its_level_when_it_is_retyped_or_becomes_another_kind(
    house: House, session: Session
) -> None:
    """Also where a note becomes an action and the other way round."""
    lesson, _case, action = lines(house, session)
    house.levels.set_level(session, lesson, ME)
    house.levels.set_level(session, action, MEMBERS)
    lesson, _case, action = lines(house, session)
    assert house.notes.retype(session, lesson, house.notes.read(session, "l: Ask")).level is ME
    lesson, _case, action = lines(house, session)
    made = house.notes.retag(session, lesson, LineKind.ACTION)
    assert isinstance(made, Action)
    assert made.level is ME
    assert house.notes.retype(session, action, house.notes.read(session, "l: Call first")).level is MEMBERS


def test_the_mode_a_session_is_held_under_counts(house: House, session: Session) -> None:
    """The strictest since it was opened, not today's."""
    (network,) = house.networks.all()
    strict = house.networks.edit(network, replace(network, confidentiality=Confidentiality.CONFIDENTIAL))
    house.networks.edit(strict, replace(strict, confidentiality=Confidentiality.OPEN))
    assert house.levels.mode(session) is Confidentiality.CONFIDENTIAL
    assert house.levels.level(session, lines(house, session)[0]) is FACILITATORS


def test_a_flagged_line_has_a_suggestion_and_leaves_once_somebody_decided(
    house: House, session: Session
) -> None:
    """The line itself stays as it was captured, for those who may read names."""
    case = lines(house, session)[1]
    (staying,) = house.minutes.leaving(session.id, MEMBERS).flagged
    assert (staying.about, staying.suggested) == (case.id, "The facilitator's case went well")
    hint = house.levels.suggest(session, case, Calling.INITIALS)
    assert hint.text == "AY's case went well"
    house.levels.let_out(session, case, staying.suggested)
    assert "The facilitator's case went well" in read(house, session, MEMBERS)
    assert "Amina's case went well" in read(house, session, FACILITATORS)
    assert house.minutes.leaving(session.id, MEMBERS).flagged == ()
    house.levels.keep_in(session, lines(house, session)[1])
    assert "case went well" not in read(house, session, MEMBERS)


@pytest.mark.parametrize(
    "words", ["João's case", "yusuf told it", "AY told it", "Call +254 712 345 678", "Escola Nova"]
)
def test_words_that_still_name_somebody_need_a_person_who_is_sure(
    house: House, session: Session, words: str
) -> None:
    """Names, handles, organisations and contact data, whoever the reader will be."""
    case = lines(house, session)[1]
    house.members.add(Member(id=MemberId(""), network=session.network, name="Ana Yaro"))
    with pytest.raises(StillNames) as raised:
        house.levels.let_out(session, case, words)
    assert raised.value.found
    assert house.notes.line(case.id).outside == ""
    house.levels.let_out(session, case, words, sure=True)
    assert words in read(house, session, PUBLIC)


def test_a_name_that_is_a_word_can_be_let_out_as_it_is(house: House, session: Session) -> None:
    """We hope so, and Hope is a member."""
    house.members.add(Member(id=MemberId(""), network=session.network, name="Hope Will"))
    line = house.notes.capture(session, None, house.notes.read(session, "We hope it will rain"))
    staying = next(one for one in house.minutes.leaving(session.id, MEMBERS).flagged if one.about == line.id)
    assert (staying.suggested, staying.doubtful) == ("", ("hope", "will"))
    house.levels.let_out(session, line, line.text, sure=True)
    assert "We hope it will rain" in read(house, session, PUBLIC)


def test_what_was_decided_about_old_words_counts_no_more_for_new_ones(house: House, session: Session) -> None:
    """A retyped line is flagged again; so is an edited action."""
    _lesson, case, action = lines(house, session)
    house.levels.let_out(session, case, "A case")
    house.levels.let_out(session, action, "Call somebody")
    changed = house.notes.retype(session, house.notes.line(case.id), house.notes.read(session, "João's case"))
    assert changed.outside == ""
    kept = house.notes.line(action.id)
    assert isinstance(kept, Action)
    assert house.actions.edit(kept, replace(kept, text="Call João")).outside == ""
    again = house.actions.edit(
        house.actions.find(session.network, "S01-A1"), house.actions.find(session.network, "S01-A1")
    )
    assert again.text == "Call João"


def test_decided_words_are_needed(house: House, session: Session) -> None:
    """To keep a line inside there is another way."""
    with pytest.raises(EmptyText):
        house.levels.let_out(session, lines(house, session)[1], "  ")


def test_approved_minutes_need_a_reason_and_obey_at_once(house: House) -> None:
    """A level and decided words of today hold for the frozen record, and for the amendments of the line."""
    held = hold_session(house, start_network(house), ("l: Ask first", "Amina's case"))
    frozen = house.sessions.approve(held)
    lesson, case = lines(house, frozen)
    with pytest.raises(ReasonNeeded):
        house.levels.set_level(frozen, lesson, ME)
    with pytest.raises(ReasonNeeded):
        house.levels.let_out(frozen, case, "A case")
    house.levels.let_out(frozen, case, "A case", reason="asked for")
    assert "A case" in read(house, frozen, MEMBERS)
    house.notes.retype(frozen, lesson, house.notes.read(frozen, "l: Ask twice"), "heard wrong")
    assert "Ask twice" in read(house, frozen, MEMBERS)
    house.levels.set_level(frozen, house.notes.line(lesson.id), ME, "asked for")
    assert "Ask first" not in read(house, frozen, FACILITATORS)
    assert "Ask twice" not in read(house, frozen, FACILITATORS)
    assert "Ask first" in read(house, frozen, ME)
    house.notes.remove(frozen, house.notes.line(lesson.id), "gone")
    assert "Ask twice" not in read(house, frozen, FACILITATORS)


def test_an_action_of_an_earlier_session_keeps_its_level_in_later_minutes(
    house: House, session: Session
) -> None:
    """What was for facilitators stays with them while it is open."""
    action = lines(house, session)[2]
    house.levels.set_level(session, action, FACILITATORS)
    house.live.close(session)
    (network,) = house.networks.all()
    later = house.sessions.plan(replace(session, title="Later", starts=session.starts.replace(day=25)))
    assert "Call the office" in read(house, later, FACILITATORS)
    assert "Call the office" not in read(house, later, MEMBERS)
    assert network.name
