"""The sample network: a believable year, told through the services, in a file of its own."""

import unicodedata
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from conftest import NOW
from peerlog.bootstrap import build_demo, build_house, remove_demo
from peerlog.domain.action import ActionState, Outcome
from peerlog.domain.agreement_difference import Fate
from peerlog.domain.attendance import Presence
from peerlog.domain.audience import Audience
from peerlog.domain.errors import SampleInTheWay
from peerlog.domain.look_back import RungState
from peerlog.domain.member import Member
from peerlog.domain.mistake import MistakeState
from peerlog.domain.network import Confidentiality, Network
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.sample import SESSION_DAY, day_of
from peerlog.domain.session import MinutesState, Session, SessionState
from peerlog.domain.step import StepState
from peerlog.services.house import House
from peerlog.storage.paths import Home

TODAY = NOW.date()


@pytest.fixture
def network(sample_house: House) -> Network:
    """The sample network."""
    found = sample_house.networks.at_hand()
    assert found is not None
    return found


@pytest.fixture
def sessions(sample_house: House, network: Network) -> list[Session]:
    """Its sessions, the first one first."""
    return sorted(sample_house.sessions.of(network.id), key=lambda session: session.starts)


def lines_of(house: House, sessions: list[Session]) -> list[Note]:
    """Every note of these sessions."""
    return [line for one in sessions for line in house.notes.feed(one.id) if isinstance(line, Note)]


def scripts_of(members: tuple[Member, ...]) -> set[str]:
    """The scripts their names are written in."""
    return {unicodedata.name(m.name[0]).split()[0] for m in members}


def test_the_network_says_that_it_is_a_sample(network: Network) -> None:
    """Its name and its purpose say so, and its mode is the usual one."""
    assert "sample" in network.name
    assert "nothing here is real" in network.purpose
    assert network.confidentiality is Confidentiality.CHATHAM_HOUSE


def test_fourteen_members_of_nine_organisations(sample_house: House, network: Network) -> None:
    """With names in several scripts, newcomers during the year, and two who left."""
    members = sample_house.members.active(network.id, TODAY)
    everybody = sample_house.members.of(network.id)
    assert len(members) == 14
    assert len({member.organisation for member in members}) == 9
    assert {"LATIN", "ARABIC", "ETHIOPIC"} <= scripts_of(members)
    assert len([one for one in everybody if one.left]) == 2
    assert len({one.joined for one in everybody}) >= 4


def test_a_year_of_sessions_up_to_today(sessions: list[Session]) -> None:
    """Eleven held about monthly, one next week, one half planned, none over another."""
    held = [one for one in sessions if one.state is SessionState.CLOSED]
    coming = [one for one in sessions if one.state is SessionState.PLANNED]
    assert (len(held), len(coming)) == (11, 2)
    assert timedelta(days=300) < NOW - held[0].starts_at < timedelta(days=366)
    assert all(one.closed_at and one.closed_at < NOW for one in held)
    assert coming[0].starts.date() == TODAY + timedelta(weeks=1)
    assert [one.number for one in sessions] == list(range(1, 14))
    for before, behind in zip(held, sessions[1:], strict=False):
        assert before.closed_at is not None
        assert timedelta(days=20) < behind.starts_at - before.closed_at < timedelta(days=40)


def test_every_session_has_lines_in_all_their_kinds(sample_house: House, sessions: list[Session]) -> None:
    """A dozen to two dozen each, every kind of note, quotes with and without a yes."""
    held = [one for one in sessions if one.state is SessionState.CLOSED]
    notes = lines_of(sample_house, held)
    assert all(12 <= len(sample_house.notes.feed(one.id)) <= 26 for one in held)
    assert {note.kind for note in notes} == set(NoteKind)
    quotes = [note for note in notes if note.kind is NoteKind.QUOTE]
    assert {(bool(note.speaker), note.said_yes) for note in quotes} >= {
        (True, True),
        (True, False),
        (False, False),
    }
    assert len({note.method for note in notes if note.kind is NoteKind.DECISION and note.method}) >= 5


def test_actions_were_followed_up_or_not(sample_house: House, network: Network) -> None:
    """Done, dropped with a reason, open, overdue, and one that nobody owns yet."""
    actions = sample_house.actions.of(network.id)
    assert {action.state for action in actions} == set(ActionState)
    assert all(action.reason for action in actions if action.state is ActionState.DROPPED)
    assert any(action.is_overdue_on(TODAY) for action in actions)
    assert any(action.due and action.due >= TODAY for action in actions if action.state is ActionState.OPEN)
    assert [action.text for action in actions if action.owner is None] == [
        "Find someone who can print 200 folded books"
    ]
    assert all(action.made.date() <= (action.ended_on or TODAY) <= TODAY for action in actions)


def test_people_came_in_every_way(sample_house: House, sessions: list[Session]) -> None:
    """Every mark of attendance is there, and newcomers are new on their day."""
    marks = [part for one in sessions for part in sample_house.attendance.of(one.id)]
    assert {part.presence for part in marks} == set(Presence)
    assert all(part.arrived_at for part in marks if part.presence is Presence.LATE)
    assert len(sample_house.attendance.new_today(sessions[10])) == 1


def test_minutes_are_approved_but_the_last(sample_house: House, sessions: list[Session]) -> None:
    """One of the approved ones was amended, and says why."""
    states = [one.minutes_state for one in sessions[:11]]
    assert states == [MinutesState.APPROVED] * 10 + [MinutesState.DRAFT]
    amendments = [found for one in sessions for found in sample_house.amending.of(one.id)]
    assert len(amendments) == 1
    assert amendments[0].reason
    assert sample_house.closing.missing(sessions[10].id)


def test_one_session_decided_with_most_of_the_core_away(sample_house: House, network: Network) -> None:
    """Only what was decided on the day of the storm is provisional, and nobody has looked at it again."""
    decided = sample_house.reviews.decided(network.id)
    provisional = [one for one in decided if one.review is not None and one.review.provisional]
    assert [one.ref for one in provisional] == ["S10-D2"]
    assert provisional[0].review is not None
    assert provisional[0].review.outcome is None


def test_the_next_session_takes_over_what_was_left(sample_house: House, sessions: list[Session]) -> None:
    """The step that was put off stands on the next agenda, once."""
    last, coming = sessions[10], sessions[11]
    left = [s.title for s in sample_house.agenda.of(last.id) if s.state is StepState.DEFERRED]
    assert left == ["Parents at the gate"]
    assert [step.title for step in sample_house.agenda.of(coming.id)].count(left[0]) == 1
    assert len({one.format for one in sessions if one.format}) >= 8


def test_what_was_told_keeps_names_out_as_agreed(sample_house: House, sessions: list[Session]) -> None:
    """But for one line, which shows how such a line is flagged."""
    flagged = [
        (one.number, staying.found)
        for one in sessions
        for staying in sample_house.minutes.leaving(one.id, Audience.PUBLIC).flagged
    ]
    assert flagged == [(11, "Peninah Chao")]


def test_the_file_verifies(sample_house: House) -> None:
    """Every row equals what its log tells, and each act stands at its own moment."""
    health = sample_house.backups.verify(None)
    assert health.sound, health.problems
    assert health.changes > 800
    saved = sample_house.saved_at()
    assert saved is not None
    assert saved < NOW


@pytest.mark.parametrize("days", range(7))
def test_it_is_a_year_up_to_today_on_every_weekday(home: Home, days: int) -> None:
    """Whatever day it is opened: eleven sessions behind, and the next one in the coming week."""
    now = datetime(2027, 2, 27, 23, 30, tzinfo=UTC) + timedelta(days=days)
    house = build_house(build_demo(home, now))
    network = house.networks.at_hand()
    assert network is not None
    sessions = house.sessions.of(network.id)
    coming = house.sessions.next_one(network.id)
    house.close()
    assert len([one for one in sessions if one.state is SessionState.CLOSED]) == 11
    assert coming is not None
    assert timedelta(days=3) < coming.starts_at - now < timedelta(days=11)
    assert house.saved_at is not None


def test_weeks_count_from_the_one_today_lies_in() -> None:
    """A Sunday belongs to the week that ends with it."""
    assert day_of(0, date(2026, 11, 29)) == date(2026, 11, 26)
    assert day_of(-1, date(2026, 11, 30)) == date(2026, 11, 26)
    assert day_of(5, date(2026, 11, 26)).weekday() == SESSION_DAY


def test_what_a_person_keeps_is_not_touched(house: House, home: Home) -> None:
    """The sample lives in a folder beside it, private, and takes nothing from it."""
    house.networks.start(Network(id="", name="Ours"))  # type: ignore[arg-type]
    before = home.database.read_bytes()
    sample = build_demo(home, NOW)
    assert home.database.read_bytes() == before
    assert sample.folder == home.folder / "demo"
    assert sample.database.stat().st_mode & 0o077 == 0
    assert [one.name for one in house.networks.all()] == ["Ours"]


def test_it_stays_for_the_day_and_is_made_afresh_on_the_next(home: Home) -> None:
    """What was tried out in it lasts until tomorrow."""
    mine = build_house(build_demo(home, NOW))
    network = mine.networks.at_hand()
    assert network is not None
    mine.actions.add(network.id, "Try this out", None, None)
    kept = build_house(build_demo(home, NOW + timedelta(hours=2)))
    assert len(kept.actions.of(network.id)) == 33
    kept.close()
    build_demo(home, NOW + timedelta(days=1))
    fresh = mine.networks.all()
    assert [one.id == network.id for one in fresh] == [False]
    assert len(mine.actions.of(fresh[0].id)) == 32
    assert mine.backups.verify(None).sound
    mine.close()


def test_a_file_that_is_no_sample_is_never_replaced(home: Home) -> None:
    """Somebody's own file in that place is left alone, by making and by removing."""
    other = build_house(Home(home.folder / "demo"))
    other.networks.start(Network(id="", name="Ours"))  # type: ignore[arg-type]
    other.close()
    before = (home.folder / "demo" / "peerlog.db").read_bytes()
    for attempt in (build_demo, remove_demo):
        with pytest.raises(SampleInTheWay):
            attempt(home)
    assert (home.folder / "demo" / "peerlog.db").read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database", b"SQLite format 3\x00" + bytes(4096)])
def test_a_file_that_cannot_be_read_is_never_replaced(home: Home, content: bytes) -> None:
    """It may be a person's own, damaged."""
    path: Path = home.folder / "demo" / "peerlog.db"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(SampleInTheWay):
        build_demo(home, NOW)
    assert path.read_bytes() == content


def test_it_can_be_removed(house: House, home: Home) -> None:
    """Nothing of it stays, and a person's own stays."""
    house.networks.start(Network(id="", name="Ours"))  # type: ignore[arg-type]
    sample = build_demo(home, NOW)
    assert remove_demo(home)
    assert not sample.folder.exists()
    assert home.database.exists()
    assert not remove_demo(home)


def test_the_agreement_was_made_in_the_first_session_and_changed_in_the_last(
    sample_house: House, network: Network, sessions: list[Session]
) -> None:
    """Captured in people's own words, adopted by consent, heard at each opening; two are still to be asked."""
    agreements = sample_house.agreements
    second, first = agreements.versions(network.id)
    assert (first.adopted_in, second.adopted_in) == (sessions[0].id, sessions[10].id)
    assert (first.head_count, second.head_count) == (11, 12)
    assert all(clause.text for clause in agreements.clauses_of(first))
    assert len(agreements.clauses_of(first)) == 5
    fates = [row.fate for row in agreements.difference(first, second).clauses]
    assert (fates.count(Fate.CHANGED), fates.count(Fate.ADDED), fates.count(Fate.SAME)) == (1, 2, 4)
    waiting = sample_house.agreeing.not_yet(network)
    assert sorted(one.member.name for one in waiting) == ["Abílio Nhaca", "Mwinyi Faki"]
    assert all(sample_house.agreeing.heard_in(one) for one in sessions[1:11])
    page = sample_house.agreement_pages.look(network)
    assert (page.drafted, page.reasons) == (None, ())


def test_mistakes_were_told_answered_and_one_theme_came_back(sample_house: House, network: Network) -> None:
    """Six and five, with advice, a question, responses of both kinds and one linked action; they name nobody."""
    entries = sample_house.mistakes.of(network.id)
    assert [batch.size for batch in sample_house.mistakes.batches.of(network.id)] == [5, 6]
    assert {entry.state for entry in entries} == {MistakeState.DISCUSSED, MistakeState.ANSWERED}
    responses = sample_house.mistake_answers.responses_in(network.id)
    assert {(bool(one.changed), bool(one.why_not)) for one in responses} == {(True, False), (False, True)}
    linked = [sample_house.actions.find(network.id, one.action).text for one in responses if one.action]
    assert linked == ["Collect each place's tides, harvest and market days"]
    (theme,) = sample_house.mistake_themes.themes(network)
    assert (theme.count, theme.came_back) == (5, True)
    assert len(sample_house.mistake_answers.advice_in(network.id)) == 3
    found = [
        one.words
        for entry in entries
        for line in entry.lines
        for one in sample_house.scrubber.telltales(network, line)
    ]
    assert found == []


def test_what_follows_from_the_sessions_fills_every_screen(sample_house: House, network: Network) -> None:
    """Commitments, how things went, what was kept too often, two reviews, looks taken, missed and due."""
    actions = sample_house.actions.of(network.id)
    assert sum(action.commitment for action in actions) == 3
    assert {action.outcome for action in actions if action.outcome} == set(Outcome)
    remains = {one.look_back.learning: one for one in sample_house.look_backs.remains(network)}
    assert len(remains) == 3
    assert [one for one in remains if remains[one].fragile] == ["Counting who did not read"]
    states = {rung.state for one in remains.values() for rung in sample_house.look_backs.rungs(one.look_back)}
    assert states == set(RungState)
    needs = sample_house.today.needs(network)
    waiting = {one.text.partition(" ")[0]: one.review for one in needs.reviews.first}
    assert [(first, review.provisional) for first, review in waiting.items()] == [
        ("The", True),
        ("No", False),
    ]
    assert [one.rung.months for one in needs.look_backs.first] == [3]
    assert list(needs.times.values()) == [3]
