"""No name leaves by a way around: a rename, the trash, an undone mark, an amendment, a mode changed later."""

from dataclasses import replace

import pytest

from meetings import plan_session, start_network
from peerlog.domain.audience import Audience
from peerlog.domain.ids import MemberId
from peerlog.domain.member import Member
from peerlog.domain.network import Confidentiality, Network
from peerlog.domain.note import Note
from peerlog.domain.session import Session
from peerlog.services.house import House


def begun(house: House) -> tuple[Session, Member]:
    """A session under the Chatham House Rule that runs, and a member."""
    network = start_network(house)
    draft = Member(id=MemberId(""), network=network.id, name="Zawadi Kimani", organisation="Tumaini Trust")
    member = house.members.add(draft)
    return plan_running(house, network), member


def plan_running(house: House, network: Network) -> Session:
    """Plan a session and open it."""
    return house.live.open(plan_session(house, network, "Rotas"))


def say(house: House, session: Session, typed: str, reason: str = "") -> Note:
    """Capture a note."""
    line = house.notes.capture(session, None, house.notes.read(session, typed), reason)
    assert isinstance(line, Note)
    return line


def approved(house: House, session: Session) -> Session:
    """Close the session and freeze its minutes."""
    house.live.close(house.sessions.get(session.id))
    return house.sessions.approve(house.sessions.get(session.id))


def public(house: House, session: Session) -> str:
    """Give all that the public would read."""
    text = house.minutes.text(session.id, Audience.PUBLIC)
    return f"{text} {house.minutes.phone_text(session.id, Audience.PUBLIC, 5000)}"


@pytest.mark.parametrize("freeze", [False, True])
def test_a_former_name_still_keeps_a_line_inside(house: House, *, freeze: bool) -> None:
    """Minutes captured before somebody took another name hold the old one."""
    session, member = begun(house)
    say(house, session, "d: Zawadi will host, at Tumaini Trust")
    if freeze:
        session = approved(house, session)
    house.members.edit(member, replace(member, name="Ruth Achieng", organisation="Pwani Hub"))
    assert "Zawadi" not in public(house, session)


@pytest.mark.parametrize("freeze", [False, True])
def test_a_member_in_the_trash_still_keeps_a_line_inside(house: House, *, freeze: bool) -> None:
    """Whoever was taken off the list was in the room all the same."""
    session, member = begun(house)
    say(house, session, "d: Zawadi will host")
    if freeze:
        session = approved(house, session)
    house.members.remove(member)
    assert "Zawadi" not in public(house, session)


def test_members_whose_adding_was_undone_name_nobody(house: House) -> None:
    """An import of a wrong table, taken back, holds no line inside."""
    session, _member = begun(house)
    say(house, session, "d: Training starts earlier")
    house.members.add(Member(id=MemberId(""), network=session.network, name="Training Total"))
    house.undo.undo()
    assert "Training starts earlier" in public(house, session)


def test_a_guest_whose_mark_was_taken_away_still_keeps_a_line_inside(house: House) -> None:
    """A guest of another session, too."""
    session, _member = begun(house)
    guest = house.attendance.welcome(session, "Baraka Mwangi", "Ford Works")
    house.attendance.unmark(session, guest)
    say(house, session, "d: Baraka asks again")
    later = plan_running(house, house.networks.all()[0])
    say(house, later, "d: Ford Works was visited")
    assert "Baraka" not in public(house, session)
    assert "Ford Works" not in public(house, later)


def test_amended_headings_tell_the_public_neither_place_nor_time(house: House) -> None:
    """Where and when stay inside, and so does what was put right about them."""
    session, _member = begun(house)
    say(house, session, "d: Meet monthly")
    frozen = approved(house, session)
    moved = replace(frozen, place="The old mill", facilitator="Noor", starts=frozen.starts.replace(hour=9))
    house.sessions.edit(frozen, moved, "Wrong in the plan")
    text = public(house, session)
    assert "old mill" not in text
    assert "Noor" not in text
    assert "09:00" not in text
    assert "old mill" in house.minutes.text(session.id, Audience.FACILITATORS)


def test_whoever_came_in_by_an_amendment_keeps_a_line_inside(house: House) -> None:
    """A guest and a facilitator noted after approval are names as well."""
    session, _member = begun(house)
    frozen = approved(house, session)
    house.attendance.welcome(frozen, "Baraka Mwangi", reason="Forgotten")
    house.sessions.edit(frozen, replace(frozen, facilitator="Noor"), "Wrong")
    say(house, frozen, "d: Baraka asks again", "Forgotten")
    say(house, frozen, "d: Noor sums up", "Forgotten")
    assert "Baraka" not in public(house, session)
    assert "Noor" not in public(house, session)


def test_a_yes_taken_back_after_approval_keeps_the_quote_inside(house: House) -> None:
    """Whoever agreed to be quoted may change their mind at any time."""
    session, member = begun(house)
    quote = say(house, session, '" We were afraid of the trustees')
    quote = house.notes.describe(session, quote, speaker=member.id, said_yes=True)
    frozen = approved(house, session)
    assert "afraid" in public(house, session)
    house.notes.describe(frozen, quote, said_yes=False, reason="Asked to")
    assert "afraid" not in public(house, session)


def test_a_session_keeps_the_mode_it_was_held_under(house: House) -> None:
    """A network that opens up later does not open what was said before; a stricter mode covers it."""
    session, _member = begun(house)
    say(house, session, "d: Zawadi will host")
    network = house.networks.all()[0]
    opened = house.networks.edit(network, replace(network, confidentiality=Confidentiality.OPEN))
    assert "Zawadi" not in public(house, session)
    house.networks.edit(opened, replace(opened, confidentiality=Confidentiality.CONFIDENTIAL))
    assert house.minutes.leaving(session.id, Audience.PUBLIC).handout.decisions == ()
