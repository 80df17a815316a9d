"""The bridge: one sentence of a reflection, copied to where others read it, with no way back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from peerlog.domain.action import ActionState
from peerlog.domain.bridge import Shared, Target, TargetKind, scrubbed
from peerlog.domain.errors import Ambiguous, EmptyText, LaneShut, TooLong, WrongState
from peerlog.domain.ids import MemberId
from peerlog.domain.member import Member
from peerlog.domain.mistake import FRAME
from peerlog.domain.network import Network
from peerlog.domain.note import NoteKind
from peerlog.domain.reflection import Answer
from peerlog.domain.session import Session
from peerlog.domain.telling import Telling
from peerlog.services.house import House
from peerlog.services.journal import Journal
from peerlog.services.journal_writing import Writing
from peerlog.storage.paths import Home
from running import network_with_people, planned_session

SENTENCE = "We advise before we ask"


@pytest.fixture
def session(private_house: House) -> Session:
    """A session still to come, in a network of two people."""
    network_with_people(private_house, ())
    session = planned_session(private_house)
    for name, organisation in (("Amina Yusuf", "Maji Mazuri"), ("João Silva", "Escola Nova")):
        draft = Member(id=MemberId(""), network=session.network, name=name, organisation=organisation)
        private_house.members.add(draft)
    return session


@pytest.fixture
def network(private_house: House, session: Session) -> Network:
    """The network at hand."""
    return private_house.networks.get(session.network)


def test_a_sentence_becomes_a_topic_of_a_session_to_come(
    private_house: House, network: Network, session: Session
) -> None:
    """At the end of the agenda, in the words that were shown."""
    target = Target(kind=TargetKind.TOPIC, session=session.id)
    shared = private_house.bridge.preview(network, SENTENCE, target)
    step = private_house.bridge.share(network, shared)
    last = private_house.agenda.of(session.id)[-1]
    assert (last.id, last.title, shared.text) == (step, SENTENCE, SENTENCE)


def test_a_sentence_becomes_a_plain_note_whatever_it_begins_with(
    private_house: House, network: Network, session: Session
) -> None:
    """What looks like the sign of a lesson is part of the words that were shown."""
    target = Target(kind=TargetKind.NOTE, session=session.id)
    shared = private_house.bridge.preview(network, f"l: {SENTENCE}", target)
    private_house.bridge.share(network, shared)
    (line,) = private_house.notes.feed(session.id)
    assert (line.text, line.kind) == (f"l: {SENTENCE}", NoteKind.NOTE)  # type: ignore[union-attr]


def test_a_sentence_becomes_an_action_with_owner_and_date(private_house: House, network: Network) -> None:
    """Both are shown before, and stand as shown."""
    target = Target(kind=TargetKind.ACTION)
    shared = private_house.bridge.preview(network, "Ask twice @João by 1 dec 2026", target)
    assert (shared.text, shared.owner, shared.due) == ("Ask twice", "João Silva", date(2026, 12, 1))
    private_house.bridge.share(network, shared)
    (action,) = private_house.actions.of(network.id, ActionState.OPEN)
    owner = private_house.members.find(network.id, "João")
    assert (action.text, action.owner, action.due) == ("Ask twice", owner.id, date(2026, 12, 1))


def test_an_owner_two_people_could_be_has_to_be_said(private_house: House, network: Network) -> None:
    """Nothing is shown, nothing stands."""
    draft = Member(id=MemberId(""), network=network.id, name="João Pinto")
    private_house.members.add(draft)
    with pytest.raises(Ambiguous):
        private_house.bridge.preview(network, "Ask twice @João", Target(kind=TargetKind.ACTION))
    assert private_house.actions.of(network.id) == ()


@pytest.mark.parametrize(
    ("sentence", "names", "contact"),
    [
        ("Amina knew it", ("Amina Yusuf",), ""),
        ("Escola Nova and MAJI MAZURI", ("Maji Mazuri", "Escola Nova"), ""),
        ("call +254 700 123 456", (), "+254 700 123 456"),
        (SENTENCE, (), ""),
    ],
)
def test_names_and_numbers_in_it_are_pointed_out(
    private_house: House, network: Network, sentence: str, names: tuple[str, ...], contact: str
) -> None:
    """Members and organisations by their full names; nothing is taken out behind anybody's back."""
    shared = private_house.bridge.preview(network, sentence, Target(kind=TargetKind.ACTION))
    assert (set(shared.names), shared.contact) == (set(names), contact)
    assert shared.text == sentence


def test_somebody_who_was_renamed_or_removed_is_still_known(private_house: House, network: Network) -> None:
    """By every name they had."""
    member = private_house.members.find(network.id, "Amina")
    private_house.members.edit(member, replace(member, name="Halima Yusuf"))
    private_house.members.remove(private_house.members.find(network.id, "João"))
    shared = private_house.bridge.preview(network, "Amina and João agreed", Target(kind=TargetKind.ACTION))
    assert set(shared.names) == {"Amina Yusuf", "João Silva"}


def test_a_guest_is_known_by_name_too(private_house: House, network: Network, session: Session) -> None:
    """Of whatever session of the network."""
    private_house.attendance.welcome(session, "Wanjiru Otieno", "Ada Trust")
    shared = private_house.bridge.preview(network, "Wanjiru of Ada Trust", Target(kind=TargetKind.ACTION))
    assert set(shared.names) == {"Wanjiru Otieno", "Ada Trust"}


def test_what_only_means_something_in_the_journal_is_left_out() -> None:
    """Tags, strands, mood and energy; lines become one."""
    assert scrubbed("Asked #listening twice\n+rotas mood:4  energy:2 and again") == "Asked twice and again"


def test_a_sentence_goes_only_where_it_can_still_be_heard(
    private_house: House, network: Network, session: Session
) -> None:
    """Not into a session that is over, not without one, not without words, not beyond the length of a title."""
    preview = private_house.bridge.preview
    topic = Target(kind=TargetKind.TOPIC, session=session.id)
    with pytest.raises(TooLong):
        preview(network, "x" * 201, topic)
    for text, target in (("#tag", topic), (SENTENCE, Target(kind=TargetKind.NOTE))):
        with pytest.raises(EmptyText):
            preview(network, text, target)
    shared = preview(network, SENTENCE, topic)
    private_house.live.close(private_house.live.open(session))
    with pytest.raises(WrongState):
        preview(network, SENTENCE, topic)
    with pytest.raises(WrongState):
        private_house.bridge.share(network, shared)


def test_coming_sessions_are_offered_and_past_ones_are_not(private_house: House, network: Network) -> None:
    """One that runs now counts as coming."""
    assert [s.title for s in private_house.bridge.coming(network.id)]
    for one in private_house.bridge.coming(network.id):
        private_house.live.close(private_house.live.open(one))
    assert private_house.bridge.coming(network.id) == ()


def test_nothing_leads_from_the_copy_to_the_journal_or_back(
    private_house: House, home: Home, network: Network, session: Session
) -> None:
    """No byte of the journal changes; the network file holds neither an id nor a moment of it."""
    journal: Journal = private_house.journals.new("Evenings", None).journal
    one = journal.write(Writing(answers=(Answer(text=f"{SENTENCE} #private"),)))
    face = journal.face
    private_house.journals.lock()
    before = files_in(home.journals)
    target = Target(kind=TargetKind.NOTE, session=session.id)
    private_house.bridge.share(network, private_house.bridge.preview(network, one.text, target))
    assert files_in(home.journals) == before
    stored = home.database.read_bytes()
    assert SENTENCE.encode() in stored
    for word in (one.id, face.id, "Evenings", "private", "reflection"):
        assert word.encode() not in stored, word


def files_in(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def routed(house: House, network: Network) -> Network:
    """Say where abuse, fraud and danger go."""
    return house.networks.edit(network, replace(network, concern_route="Ruth, by phone"))


def test_a_round_is_shut_until_it_is_said_where_harm_goes(private_house: House, network: Network) -> None:
    """Neither shown nor dropped in."""
    target = Target(kind=TargetKind.ROUND)
    with pytest.raises(LaneShut):
        private_house.bridge.preview(network, SENTENCE, target)
    with pytest.raises(LaneShut):
        private_house.bridge.share(network, Shared(target=target, text=SENTENCE))
    assert private_house.mistake_rounds.waiting(network) == 0


@pytest.mark.parametrize("line", FRAME)
def test_a_sentence_waits_as_one_line_of_an_entry(private_house: House, network: Network, line: str) -> None:
    """Nothing else is in that entry, no act was made that undo could take back, and no draft is kept."""
    network = routed(private_house, network)
    undone = private_house.undo.next()
    shared = private_house.bridge.preview(network, SENTENCE, Target(kind=TargetKind.ROUND, line=line))
    assert private_house.bridge.share(network, shared) == ""
    (entry,) = private_house.mistakes.held.of(network.id)
    assert {name: getattr(entry, name) for name in FRAME} == dict.fromkeys(FRAME, "") | {line: SENTENCE}
    assert (entry.code, entry.kind, entry.area) == ("", None, None)
    assert private_house.undo.next() == undone
    assert private_house.drafts.all() == ()


def test_what_waits_gets_fresh_keys_when_one_is_dropped_in(private_house: House, network: Network) -> None:
    """As at the close of a round; everything that was told is still told."""
    network = routed(private_house, network)
    drop = private_house.mistake_rounds.drop_in
    for words in "abc":
        drop(network, Telling(wrong=words))
    before = private_house.mistakes.held.of(network.id)
    assert drop(network, Telling(wrong="d")) == 4
    after = private_house.mistakes.held.of(network.id)
    assert {one.id for one in before}.isdisjoint(one.id for one in after)
    assert len({one.batch for one in after}) == 1
    assert sorted(one.wrong for one in after) == list("abcd")
    with pytest.raises(EmptyText):
        drop(network, Telling(wrong="  "))


def test_for_a_round_all_that_could_tell_who_wrote_it_is_found(
    private_house: House, network: Network
) -> None:
    """Names with a typing mistake too, days, jobs; for other places the names alone."""
    network = routed(private_house, network)
    sentence = "Aminna told our manager on 3 May"
    shared = private_house.bridge.preview(network, sentence, Target(kind=TargetKind.ROUND))
    assert [one.words for one in shared.telltales] == ["Aminna", "our manager", "3 May"]
    assert private_house.bridge.preview(network, sentence, Target(kind=TargetKind.ACTION)).telltales == ()


def test_the_journal_keeps_no_trace_of_what_was_dropped_in(
    private_house: House, home: Home, network: Network
) -> None:
    """No byte of it changes, and the network file holds the words but nothing that leads back."""
    network = routed(private_house, network)
    journal: Journal = private_house.journals.new("Evenings", None).journal
    one = journal.write(Writing(answers=(Answer(text=f"{SENTENCE} #private"),)))
    private_house.journals.lock()
    before = files_in(home.journals)
    target = Target(kind=TargetKind.ROUND)
    private_house.bridge.share(network, private_house.bridge.preview(network, one.text, target))
    assert files_in(home.journals) == before
    stored = home.database.read_bytes()
    assert SENTENCE.encode() in stored
    for word in (one.id, "Evenings", "private", "reflection"):
        assert word.encode() not in stored, word
