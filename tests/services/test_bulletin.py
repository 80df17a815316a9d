"""The bulletin: what it draws on, what keeps names inside, how it leaves."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from conftest import StillClock
from held import hold_session, plan_session
from mistakes_told import network_with_route, released, tell
from peerlog.domain.action import Action
from peerlog.domain.audience import Audience
from peerlog.domain.bulletin import BulletinRecord
from peerlog.domain.bulletin_leaving import bulletin_for
from peerlog.domain.errors import UnderTheFloor
from peerlog.domain.export import FileKind
from peerlog.domain.handout import Piece
from peerlog.domain.mistake import Area, Severity
from peerlog.domain.network import Confidentiality, Network
from peerlog.domain.telling import Telling
from peerlog.services.handing_out import parcels_of
from peerlog.services.house import House
from peerlog.wording.exported import every_session_words, left_words
from peerlog.wording.mistake_bulletin import bulletin_leaves, bulletin_stays


@pytest.fixture
def network(house: House) -> Network:
    """A network that says where abuse, fraud and danger go."""
    return network_with_route(house)


def text(house: House, network: Network, audience: Audience = Audience.MEMBERS, since: str = "") -> str:
    """The bulletin as Markdown."""
    return house.bulletin.written(network, audience, since=since).text


def test_it_says_what_was_heard_and_done_and_no_entry_itself(house: House, network: Network) -> None:
    """For nobody, the facilitator and oneself included."""
    entries = released(house, network, 6, Telling(area=Area.PLANNING, severity=Severity.SMALL))
    house.mistake_answers.respond(
        entries[:1], "Plans leave villages out", changed="Each plan is read by a driver"
    )
    house.mistake_answers.respond(entries[1:2], "Rain came early", why_not="Nobody can change the rain")
    for audience in Audience:
        bulletin = text(house, network, audience)
        assert "Plans leave villages out" in bulletin
        assert "Each plan is read by a driver" in bulletin
        assert "Nobody can change the rain" in bulletin
        assert not any(line in bulletin for entry in entries for line in entry.lines if line)


def test_what_waits_changes_no_byte_and_nothing_is_released_alone(house: House, network: Network) -> None:
    """So no two bulletins lie one entry apart."""
    released(house, network, 5, Telling(area=Area.MONEY, severity=Severity.LARGE))
    before = [text(house, network, audience) for audience in Audience]
    tell(house, network, Telling(aim="alone", area=Area.MONEY, severity=Severity.LARGE))
    assert [text(house, network, audience) for audience in Audience] == before
    with pytest.raises(UnderTheFloor):
        house.mistake_rounds.release(network, 1)


def test_names_stay_inside_for_everybody_until_somebody_decides(house: House, network: Network) -> None:
    """Whoever it is for; saying it otherwise takes the decision back."""
    entries = released(house, network)
    response = house.mistake_answers.respond(
        entries, "Amina was alone", changed="Call +254 711 222 333 first"
    )
    for audience in Audience:
        leaving = house.bulletin.leaving(network, audience)
        assert [one.piece for one in leaving.flagged] == [Piece.HEARD, Piece.CHANGED]
        assert "Amina" not in text(house, network, audience)
    assert "Amina Yusuf" in " ".join(bulletin_stays(leaving))
    cleared = house.mistake_answers.clear(response)
    assert "Amina was alone" in text(house, network, Audience.PUBLIC)
    house.mistake_answers.revise(cleared, "João was alone", changed="Go in pairs")
    assert "João" not in text(house, network, Audience.ME)


def test_a_theme_that_names_somebody_stays_inside(house: House, network: Network) -> None:
    """It is flagged, and can be called otherwise."""
    entries = released(house, network, 10)
    house.mistake_themes.mark(entries, "Silva’s maps")
    assert "maps" not in text(house, network)
    assert [one.piece for one in house.bulletin.leaving(network, Audience.MEMBERS).flagged] == [Piece.THEME]
    house.mistake_themes.mark(house.mistakes.of(network.id), "Old maps")
    assert "| Old maps | 10 or more |" in text(house, network)


def test_members_of_former_times_and_names_typed_anywhere_are_flagged_too(
    house: House, network: Network
) -> None:
    """As in minutes."""
    hold_session(house, network)
    plan_session(house, network, facilitator="Wanjiru")
    member = house.members.find(network.id, "João Pinto")
    house.members.edit(member, replace(member, name="Ana Pinto"))
    entries = released(house, network)
    house.mistake_answers.respond(entries, "Pinto knew", changed="Ask Wanjiru", why_not="Ada Trust pays")
    assert len(house.bulletin.leaving(network, Audience.FACILITATORS).flagged) == 3


def test_a_linked_action_leaves_as_in_minutes(house: House, network: Network) -> None:
    """Its owner by name, by handle or not at all, as each reader may know."""
    amina = house.members.find(network.id, "Amina Yusuf")
    action = house.actions.add(network.id, "Print new maps", amina.id, date(2026, 12, 1))
    house.mistake_answers.respond(
        released(house, network), "Maps are old", changed="New maps", action=action.id
    )
    words = {
        Audience.FACILITATORS: "A1 Print new maps (Amina Yusuf, 2026-12-01, open)",
        Audience.MEMBERS: "A1 Print new maps (yusuf, 2026-12-01, open)",
        Audience.PUBLIC: "A1 Print new maps (2026-12-01, open)",
    }
    for audience, line in words.items():
        assert f"**Action:** {line}" in text(house, network, audience)


def test_an_action_of_a_session_in_confidence_stays_as_that_session_does(
    house: House, network: Network
) -> None:
    """Whatever is agreed for the network today."""
    network = house.networks.edit(network, replace(network, confidentiality=Confidentiality.CONFIDENTIAL))
    session = hold_session(house, network, ("a: Print new maps",))
    action = house.actions.of_session(session.id)[0]
    linked = replace(linked_to(house, network, action), network=network_in(Confidentiality.OPEN, network))
    assert bulletin_for(linked, Audience.PUBLIC).bulletin.answers[0].action is None
    told = bulletin_for(linked, Audience.FACILITATORS).bulletin.answers[0].action
    assert told is not None
    assert told.ref == "S01-A1"


def linked_to(house: House, network: Network, action: Action) -> BulletinRecord:
    """What a bulletin draws on after an answer that speaks of *action*."""
    house.mistake_answers.respond(
        released(house, network), "Maps are old", changed="New maps", action=action.id
    )
    return house.bulletin.record(network)


def network_in(mode: Confidentiality, network: Network) -> Network:
    """The network under another mode."""
    return replace(network, confidentiality=mode)


def test_the_strictest_mode_since_the_first_entry_holds(house: House, network: Network) -> None:
    """What was promised then holds for good."""
    network = house.networks.edit(network, replace(network, confidentiality=Confidentiality.CONFIDENTIAL))
    house.mistake_answers.respond(released(house, network), "Maps are old", changed="New maps")
    network = house.networks.edit(network, replace(network, confidentiality=Confidentiality.OPEN))
    leaving = house.bulletin.leaving(network, Audience.PUBLIC)
    assert leaving.bulletin.confidentiality is Confidentiality.CONFIDENTIAL
    assert leaving.bulletin.answers == ()
    assert not leaving.bulletin.counted
    assert "New maps" in text(house, network, Audience.MEMBERS)
    assert "Maps are old" not in text(house, network, Audience.MEMBERS)


def test_it_can_begin_with_a_quarter(house: House, network: Network, clock: StillClock) -> None:
    """Earlier answers and entries are left to earlier bulletins."""
    house.mistake_answers.respond(released(house, network), "Maps are old", changed="New maps")
    clock.advance(100 * 24 * 3600)
    later = [one for one in released(house, network) if one.response is None]
    house.mistake_answers.respond(later, "Phones are flat", why_not="No sun")
    assert "Maps are old" in text(house, network)
    assert "Maps are old" not in text(house, network, since="2027-Q1")
    assert "Phones are flat" in text(house, network, since="2027-Q1")


def test_it_names_the_day_of_the_next_session_to_those_who_may_know(house: House, network: Network) -> None:
    """The day alone."""
    released(house, network)
    plan_session(house, network, starts=datetime(2026, 12, 3, 14, 0))  # noqa: DTZ001
    assert "2026-12-03\n" in text(house, network, Audience.MEMBERS)
    assert "2026-12-03" not in text(house, network, Audience.PUBLIC)


def test_a_file_of_it_is_noted_among_what_left(house: House, network: Network, tmp_path: Path) -> None:
    """By its name and its hash, like minutes."""
    house.mistake_answers.respond(released(house, network), "Maps are old", changed="New maps")
    written = house.bulletin.written(network, Audience.MEMBERS)
    path = Path(house.bulletin.hand_over(written.parcel(), str(tmp_path)).left)
    assert path.name == "2026-Q4 coastal-teachers bulletin (members).md"
    assert path.read_text() == written.text == text(house, network)
    (noted,) = house.exports.like(str(path))
    assert (noted.name, noted.session, noted.audience) == (path.name, None, Audience.MEMBERS)
    assert (left_words(noted), every_session_words(noted)) == (path.name, "")
    assert bulletin_leaves(written.sorted_out) == ("1 answer",)


def test_no_other_export_holds_a_word_of_a_mistake(house: House, network: Network) -> None:
    """Neither of one that waits nor of one that was released."""
    session = hold_session(house, network)
    released(house, network, 3)
    tell(house, network, Telling(aim="reach village 99"))
    for audience in Audience:
        leaving = house.minutes.leaving(session.id, audience)
        for kind in FileKind:
            assert not any("village" in parcel.text for parcel in parcels_of(kind, [leaving]))
        assert "village" not in text(house, network, audience)


def test_the_very_words_of_a_mistake_stay_inside_until_somebody_decides(
    house: House, network: Network, clock: StillClock
) -> None:
    """How somebody puts a thing may tell who; also of an entry of an earlier quarter."""
    entries = released(house, network, 3, Telling(ahead="Ask the ferry-man before you cross."))
    clock.advance(100 * 24 * 3600)
    response = house.mistake_answers.respond(
        entries, "“ask the FERRY man before…”: we hear that", changed="Before we cross we ask the ferry man"
    )
    (flagged,) = house.bulletin.leaving(network, Audience.ME, since="2027-Q1").flagged
    assert (flagged.piece, flagged.found) == (Piece.HEARD, "ask the ferry man before")
    assert "ask the ferry man before" in " ".join(
        bulletin_stays(house.bulletin.leaving(network, Audience.PUBLIC))
    )
    assert "we hear that" not in text(house, network)
    house.mistake_answers.clear(response)
    assert "we hear that" in text(house, network)
