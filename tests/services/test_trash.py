"""The trash: back where it was, or gone for good."""

from datetime import UTC, datetime

import pytest

from conftest import NOW, StillClock
from looking_back import looked, promise
from peerlog.domain.errors import NotFound, NothingToUndo
from peerlog.domain.ids import MemberId, NetworkId, RecordId
from peerlog.domain.line import Line, ref_of
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.domain.review import ReviewOutcome
from peerlog.domain.session import Session
from peerlog.services.house import House
from peerlog.storage.database import Database
from peerlog.storage.paths import Home
from peerlog.storage.versions import Versions
from running import opened_session, planned_session
from told import about, told


@pytest.fixture
def network(house: House) -> Network:
    """A network with one member."""
    started = house.networks.start(Network(id=NetworkId(""), name="Coast"))
    house.members.add(Member(id=MemberId(""), network=started.id, name="Amina Odhiambo", handle="secretly"))
    return started


def test_it_says_what_was_deleted_and_when(house: House, network: Network, clock: StillClock) -> None:
    """Deleted last comes first."""
    clock.advance(3600)
    house.members.remove(house.members.find(network.id, "Amina"))
    clock.advance(3600)
    house.networks.remove(network)
    found = [(item.kind, item.name, item.deleted) for item in house.trash.all()]
    assert found == [
        ("network", "Coast", datetime(2026, 11, 26, 13, 0, tzinfo=UTC)),
        ("member", "Amina Odhiambo", datetime(2026, 11, 26, 12, 0, tzinfo=UTC)),
    ]
    assert found[0][2] > NOW


def test_what_is_put_back_is_as_it_was_and_can_be_deleted_by_undo(house: House, network: Network) -> None:
    """Putting back is an act with a name."""
    amina = house.members.find(network.id, "Amina")
    house.members.remove(amina)
    house.trash.restore(house.trash.all()[0])
    assert house.members.of(network.id) == (amina,)
    assert house.undo.undo().verb == "member.restore"
    assert house.members.of(network.id) == ()


def test_erasing_leaves_no_word_in_the_file_and_nothing_to_undo(
    house: House, network: Network, home: Home
) -> None:
    """Not in rows, log, index or drafts."""
    amina = house.members.find(network.id, "Amina")
    house.drafts.keep(f"member/{amina.id}", "secretly typed")
    house.members.remove(amina)
    house.trash.erase(house.trash.all()[0])
    data = home.database.read_bytes()
    assert b"secretly" not in data
    assert b"Odhiambo" not in data
    assert house.undo.undo().verb == "network.start"
    with pytest.raises(NothingToUndo):
        house.undo.undo()


def test_erasing_a_network_takes_everything_in_it(house: House, network: Network, home: Home) -> None:
    """Its members' names too."""
    house.networks.remove(network)
    house.trash.erase(house.trash.all()[0])
    assert house.trash.all() == ()
    assert b"Odhiambo" not in home.database.read_bytes()
    assert house.backups.verify().sound


def test_what_was_erased_meanwhile_is_not_found(house: House, network: Network) -> None:
    """Another window was faster."""
    house.members.remove(house.members.find(network.id, "Amina"))
    item = house.trash.all()[0]
    house.trash.erase(item)
    with pytest.raises(NotFound):
        house.trash.restore(item)


def erase_newest(house: House) -> None:
    """Erase what was deleted last."""
    house.trash.erase(house.trash.all()[0])


def test_a_ref_is_never_given_out_again(house: House) -> None:
    """Not even that of the newest session, action or decision, once it was erased."""
    session = opened_session(house)
    first, second = (
        house.notes.capture(session, None, house.notes.read(session, "a: call")) for _ in range(2)
    )
    decision = house.notes.capture(session, None, house.notes.read(session, "d: yes"))
    for line in (second, first, decision):
        house.notes.remove(session, line)
        erase_newest(house)
    later = [
        house.notes.capture(session, None, house.notes.read(session, words)) for words in ("a: go", "d: no")
    ]
    assert [ref_of(line, session.ref) for line in later] == ["S01-A3", "S01-D2"]
    loose = house.actions.add(session.network, "post it", None, None)
    house.actions.remove(loose)
    erase_newest(house)
    assert house.actions.add(session.network, "post it", None, None).number == loose.number + 1
    house.sessions.remove(house.sessions.get(session.id))
    erase_newest(house)
    assert planned_session(house).ref == "S02"
    assert house.backups.verify().sound


SAID = "Zipporah brings the ledger to every meeting of trustees"


def captured(house: House, session: Session, typed: str) -> Line:
    """Capture a line."""
    return house.notes.capture(session, None, house.notes.read(session, typed))


def take_out(house: House, session: Session, line: Line) -> None:
    """Delete a line and erase it."""
    house.notes.remove(session, line)
    erase_newest(house)


@pytest.mark.parametrize("kind", ["d", "l", "a"])
def test_words_that_are_erased_leave_a_promise_about_them_too(
    house: House, home: Home, clock: StillClock, kind: str
) -> None:
    """Also where the line was put otherwise since; expectation, looks and what was added are somebody's own."""
    session = opened_session(house)
    network = house.networks.get(session.network)
    line = captured(house, session, f"{kind}: {SAID}")
    made = promise(house, network, about=line.id, learning=SAID, expectation="The books are on the table")
    clock.advance(31 * 24 * 3600)
    looked(house, made)
    house.look_backs.add_hindsight(made, "Some came by post")
    line = house.notes.retype(session, line, house.notes.read(session, f"{kind}: Our bookkeeper brings it"))
    assert b"Zipporah" in home.database.read_bytes()
    take_out(house, session, line)
    assert b"zipporah" not in home.database.read_bytes().lower()
    (left,) = house.look_backs.of(network.id)
    assert (left.learning, left.name, left.expectation) == (
        "",
        left.expectation,
        "The books are on the table",
    )
    assert len(house.look_backs.looks_of(left)) == len(house.look_backs.hindsights_of(left)) == 1
    assert house.search.find("zipporah") == ()
    assert [one.kind for one in house.search.find("books table")] == ["look_back"]
    assert house.backups.verify().sound


def test_what_somebody_wrote_anew_stays(house: House) -> None:
    """About the same line, and about another one that is erased with a session; a whole session takes its copies."""
    session = opened_session(house)
    network = house.networks.get(session.network)
    first, second = (captured(house, session, f"d: {SAID} {place}") for place in ("here", "there"))
    anew = promise(house, network, about=first.id, learning="Money is looked at together")
    promise(house, network, about=first.id, learning=f"We learned: {first.text}")
    promise(house, network, about=second.id, learning=second.text)
    take_out(house, session, first)
    assert {one.learning for one in house.look_backs.of(network.id)} == {anew.learning, "", second.text}
    house.sessions.remove(house.sessions.get(session.id))
    erase_newest(house)
    assert sorted(one.learning for one in house.look_backs.of(network.id)) == ["", "", anew.learning]


def test_neither_undo_nor_putting_back_brings_such_words_again(house: House) -> None:
    """Undo goes on with what was done before; a promise from the trash comes back without them."""
    session = opened_session(house)
    network = house.networks.get(session.network)
    line = captured(house, session, f"d: {SAID}")
    made = promise(house, network, about=line.id, learning=SAID)
    house.look_backs.remove(made)
    take_out(house, session, line)
    assert [item.name for item in house.trash.all()] == [made.expectation]
    assert house.undo.undo().verb == "look_back.remove"
    assert [one.learning for one in house.look_backs.of(network.id)] == [""]
    house.undo.redo()
    house.trash.restore(house.trash.all()[0])
    assert [one.learning for one in house.look_backs.of(network.id)] == [""]
    assert house.backups.verify().sound


def test_an_action_keeps_no_word_of_what_it_came_from(house: House, home: Home) -> None:
    """It stays as it was typed, and says no more where it came from; reviews go with their decision."""
    session = opened_session(house)
    network = house.networks.get(session.network)
    line = captured(house, session, f"d: {SAID}")
    made = house.origins.make(network, RecordId(line.id), "buy a shelf")
    note = house.notes.notes.get(line.id)
    assert note is not None
    house.reviews.answer(house.reviews.one(note), ReviewOutcome.STANDS, NOW.date(), "Zipporah agrees")
    house.reviews.bring_back(note, NOW.date(), network.id)
    house.reviews.take_back(note)
    assert house.trash.all()[0].name == SAID
    take_out(house, session, line)
    assert b"Zipporah" not in home.database.read_bytes()
    left = house.actions.get(made.id)
    assert (left.text, house.origins.of(left)) == ("buy a shelf", None)
    assert house.trash.all() == ()
    assert house.backups.verify().sound


def test_words_of_a_mistake_that_is_withdrawn_leave_a_promise_about_it(
    house: House, network: Network
) -> None:
    """They were pasted there; what was learned in other words stays."""
    told(house, network)
    entry = about(house, network, "second road")
    for words in (entry.wrong, "Two roads to each place"):
        promise(house, network, about=entry.id, learning=words)
    house.mistakes.withdraw(entry)
    assert [one.learning for one in house.look_backs.of(network.id)] == ["", "Two roads to each place"]
    assert house.backups.verify().sound


def test_a_calendar_that_was_handed_out_is_renewed_without_the_words(house: House, home: Home) -> None:
    """The version of the promise grows, as with any other change."""
    session = opened_session(house)
    network = house.networks.get(session.network)
    line = captured(house, session, f"d: {SAID}")
    made = promise(house, network, about=line.id, learning=SAID)
    before = Versions(Database(home.database)).of(network.id)[made.id]
    take_out(house, session, line)
    assert Versions(Database(home.database)).of(network.id)[made.id] == before + 1
