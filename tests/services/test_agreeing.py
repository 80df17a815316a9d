"""Who agreed, and who may not take part in a case before they did."""

from dataclasses import replace
from datetime import date

import pytest

from held import plan_session, start_network
from peerlog.domain.acceptance import Answer, Waits
from peerlog.domain.agreement import Agreement
from peerlog.domain.attendance import IN_THE_ROOM, Presence
from peerlog.domain.errors import EmptyText, NoAgreementYet, NotAgreedYet
from peerlog.domain.ids import MemberId
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.domain.session import Session
from peerlog.services.house import House


@pytest.fixture
def network(house: House) -> Network:
    """A network of three."""
    return start_network(house)


@pytest.fixture
def version(house: House, network: Network) -> Agreement:
    """Its agreement, to which Amina alone said yes by name."""
    draft = house.agreements.draft(network)
    house.agreements.add(draft, "We will let anyone pass.")
    amina = house.members.find(network.id, "Amina Yusuf")
    return house.agreements.adopt(draft, decided="consent", said_yes=[amina], head_count=3)


@pytest.fixture
def session(house: House, network: Network) -> Session:
    """A network session that runs: its first step is no case."""
    planned = plan_session(house, network)
    house.agenda.fill_from_format(planned, "network_90")
    return house.live.open(planned)


def at_the_case(house: House, session: Session) -> None:
    """Go to the member's case."""
    case = next(step for step in house.agenda.of(session.id) if step.title == "Member case")
    house.live.jump(session.id, case.id)


def joao(house: House, network: Network) -> Member:
    """A member who has not said yes."""
    return house.members.find(network.id, "João Silva")


@pytest.mark.usefixtures("version")
@pytest.mark.parametrize("presence", sorted(IN_THE_ROOM))
def test_nobody_is_marked_in_the_room_at_a_case_before_agreeing(
    house: House, network: Network, session: Session, presence: Presence
) -> None:
    """Whoever said yes is; away, in writing and at other steps the question does not arise."""
    member, amina = joao(house, network), house.members.find(network.id, "Amina Yusuf")
    house.attendance.mark(session, member, presence)
    house.attendance.mark(session, member, Presence.ABSENT)
    at_the_case(house, session)
    with pytest.raises(NotAgreedYet):
        house.attendance.mark(session, member, presence)
    (mark,) = house.attendance.of(session.id)
    with pytest.raises(NotAgreedYet):
        house.attendance.change(session, mark, presence)
    assert house.attendance.of(session.id) == (mark,)
    assert house.attendance.mark(session, amina, presence).presence is presence
    assert house.attendance.mark(session, member, Presence.WRITTEN).presence is Presence.WRITTEN


def test_a_network_without_an_agreement_refuses_nobody(
    house: House, network: Network, session: Session
) -> None:
    """Neither does one that is still being drafted."""
    house.agreements.draft(network)
    at_the_case(house, session)
    assert house.attendance.mark(session, joao(house, network), Presence.PRESENT)


@pytest.mark.usefixtures("version")
def test_every_step_of_a_case_format_is_a_case(house: House, network: Network, session: Session) -> None:
    """Also when it was put in the place of the step that waited for one."""
    case = next(step for step in house.agenda.of(session.id) if step.title == "Member case")
    steps = house.agenda.put_format_behind(case, "troika")
    house.live.jump(session.id, steps[-1].id)
    with pytest.raises(NotAgreedYet):
        house.attendance.mark(session, joao(house, network), Presence.PRESENT)


@pytest.mark.usefixtures("version")
def test_a_yes_opens_the_door(house: House, network: Network, session: Session) -> None:
    """It is kept with its session, once, and can be taken back."""
    member = joao(house, network)
    at_the_case(house, session)
    (answer,) = house.agreeing.accept(network.id, [member], session.id)
    assert (answer.answer, answer.session) == (Answer.ACCEPTED, session.id)
    assert house.agreeing.accept(network.id, [member], session.id) == ()
    assert house.attendance.mark(session, member, Presence.PRESENT)
    house.agreeing.take_back(network.id, member)
    with pytest.raises(NotAgreedYet):
        house.attendance.mark(session, member, Presence.LATE)


@pytest.mark.usefixtures("version")
def test_an_override_opens_it_for_one_session_and_is_logged(
    house: House, network: Network, session: Session
) -> None:
    """With its reason; the member still waits to be asked, and next time is refused again."""
    member = joao(house, network)
    at_the_case(house, session)
    with pytest.raises(EmptyText):
        house.agreeing.override(session, member, " ")
    house.agreeing.override(session, member, "came for the case only")
    assert house.attendance.mark(session, member, Presence.PRESENT)
    (logged,) = [one for one in house.agreeing.given(network.id) if one.answer is Answer.OVERRIDDEN]
    assert (logged.member, logged.session, logged.reason) == (member.id, session.id, "came for the case only")
    assert house.agreeing.walk_through(session) == ()
    assert member in [one.member for one in house.agreeing.not_yet(network)]
    house.live.close(house.sessions.get(session.id))
    later = house.live.open(plan_session(house, network))
    house.agenda.fill_from_format(later, "troika")
    house.live.next(later.id)
    with pytest.raises(NotAgreedYet):
        house.attendance.mark(later, member, Presence.PRESENT)


@pytest.mark.usefixtures("version")
def test_those_in_the_room_who_have_not_agreed_are_walked_through(
    house: House, network: Network, session: Session
) -> None:
    """Newcomers and absentees alike; before a case goes on, whoever slipped in is named."""
    fresh = house.members.add(
        Member(id=MemberId(""), network=network.id, name="Noor", joined=date(2026, 12, 1))
    )
    for member in house.members.of(network.id):
        house.attendance.mark(session, member, Presence.PRESENT)
    house.attendance.mark(session, house.members.find(network.id, "João Pinto"), Presence.ABSENT)
    waiting = {one.member.name: one.why for one in house.agreeing.walk_through(session)}
    assert waiting == {"João Silva": Waits.ABSENT, fresh.name: Waits.NEWCOMER}
    assert house.agreeing.case_waits_for(session) == ()
    at_the_case(house, session)
    assert {one.member.name for one in house.agreeing.case_waits_for(session)} == set(waiting)


@pytest.mark.usefixtures("version")
def test_only_members_of_today_are_waited_for(house: House, network: Network) -> None:
    """Not who left."""
    house.members.leave(joao(house, network), date(2026, 11, 1))
    assert [one.member.name for one in house.agreeing.not_yet(network)] == ["João Pinto"]


def test_that_it_was_heard_is_one_line_a_session(house: House, version: Agreement, session: Session) -> None:
    """It names nobody and is nobody's yes."""
    assert house.agreeing.heard_in(session) is None
    first = house.agreeing.hear(session)
    assert house.agreeing.hear(session) == first == house.agreeing.heard_in(session)
    assert (first.member, first.answer, first.agreement) == (None, Answer.HEARD, version.id)


def test_nobody_can_agree_to_nothing(house: House, network: Network, session: Session) -> None:
    """A draft does not hold."""
    house.agreements.draft(network)
    member = joao(house, network)
    for ask in (
        lambda: house.agreeing.accept(network.id, [member]),
        lambda: house.agreeing.hear(session),
        lambda: house.agreeing.override(session, member, "x"),
        lambda: house.agreeing.take_back(network.id, member),
    ):
        with pytest.raises(NoAgreementYet):
            ask()
    assert house.agreeing.not_yet(network) == house.agreeing.walk_through(session) == ()


def test_answers_go_with_an_undone_adoption(house: House, network: Network, version: Agreement) -> None:
    """Then nothing holds and nobody is refused."""
    house.undo.undo()
    assert house.agreements.current(network.id) is None
    assert house.agreements.drafted(network.id) == replace(
        version,
        state=house.agreements.versions(network.id)[0].state,
        adopted_at=None,
        decided="",
        head_count=0,
    )
    assert house.agreeing.given(network.id) == ()
