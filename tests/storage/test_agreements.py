"""Agreements, clauses, answers and the log of exports are kept like every other record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from peerlog.domain.acceptance import Acceptance, Answer
from peerlog.domain.agreement import Agreement, AgreementState
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.clause import Clause
from peerlog.domain.export import Export, Form
from peerlog.domain.ids import AgreementId, ClauseId, MemberId, RecordId
from peerlog.domain.network import Confidentiality
from peerlog.storage.recorder import Recorder
from peerlog.storage.shelf import Shelf
from storage.keeping import NETWORK, NOW, SESSION, fill, make_member, tables

AGREEMENT = Agreement(
    id=AgreementId("1" * 32), network=NETWORK, number=2, confidentiality=Confidentiality.LESSONS_LEAVE,
    route="the convenor", second_route="the treasurer", review_on=date(2027, 1, 5),
    state=AgreementState.ADOPTED, adopted_at=NOW, adopted_in=SESSION, reviewed_at=NOW, decided="consent", head_count=9,
)  # fmt: skip
CLAUSE = Clause(
    id=ClauseId("2" * 32), agreement=AGREEMENT.id, position="h0001i", text="We will let anyone pass.",
    behaviour="No reason needed.", basis="pass", stem=ClauseId("2" * 32),
)  # fmt: skip
ACCEPTANCE = Acceptance(
    id=RecordId("3" * 32), agreement=AGREEMENT.id, member=MemberId("5" * 32), answer=Answer.OVERRIDDEN,
    session=SESSION, made=NOW, reason="late bus",
)  # fmt: skip
EXPORT = Export(
    id=RecordId("4" * 32), network=NETWORK, session=SESSION, made=NOW, audience=Audience.PUBLIC,
    calling=Calling.ROLES, form=Form.FILE, name="S01 minutes.md", digest="abc123",
)  # fmt: skip

Board = Callable[[Shelf], Any]
KEPT: dict[str, tuple[Board, Any, Any, str]] = {
    "agreement": (
        lambda shelf: shelf.agreements, AGREEMENT,
        replace(AGREEMENT, state=AgreementState.SUPERSEDED, review_on=None, adopted_in=None), "treasurer",
    ),
    "clause": (lambda shelf: shelf.clauses, CLAUSE, replace(CLAUSE, text="We will let all pass."), "needed"),
    "acceptance": (
        lambda shelf: shelf.acceptances, ACCEPTANCE,
        replace(ACCEPTANCE, member=None, session=None, answer=Answer.HEARD), "late bus",
    ),
    "export": (lambda shelf: shelf.export_log, EXPORT, replace(EXPORT, session=None), "sha256abc"),
}  # fmt: skip
every_kind = pytest.mark.parametrize("kind", KEPT)


@pytest.fixture
def kept(shelf: Shelf) -> Shelf:
    """A file with one record of each."""
    fill(shelf)
    shelf.members.add(replace(make_member("Amina"), id=ACCEPTANCE.member))
    for board, record, _changed, _words in KEPT.values():
        board(shelf).add(record)
    return shelf


@every_kind
def test_it_comes_back_as_it_was_given_and_as_it_was_changed(kept: Shelf, kind: str) -> None:
    """Every field."""
    board, record, changed, _words = KEPT[kind]
    assert board(kept).get(record.id) == record
    board(kept).save(record, changed)
    assert board(kept).get(record.id) == changed


@every_kind
def test_a_change_of_it_is_taken_back(kept: Shelf, kind: str) -> None:
    """By the one undo, and brought back by the one redo."""
    board, record, changed, _words = KEPT[kind]
    board(kept).save(record, changed)
    if kind != "export":
        kept.history.undo()
        assert board(kept).get(record.id) == record
        kept.history.redo()
    assert board(kept).get(record.id) == changed


def test_what_left_has_left(kept: Shelf) -> None:
    """Undo passes over the log of exports."""
    with kept.recorder.act("export.log"):
        kept.export_log.add(replace(EXPORT, id=RecordId("6" * 32)))
    kept.history.undo()
    assert len(kept.export_log.of(NETWORK)) == 2


@every_kind
def test_it_is_found_until_it_is_in_the_trash_and_can_be_put_back(kept: Shelf, kind: str) -> None:
    """By its words; the trash names it."""
    board, record, _changed, words = KEPT[kind]
    assert [(found.kind, found.record) for found in kept.search.find(words)] == [(kind, record.id)]
    board(kept).save(record, replace(record, trashed=True))
    assert kept.search.find(words) == ()
    (trashed,) = kept.trash.all()
    assert (trashed.kind, trashed.record) == (kind, record.id)
    assert trashed.name
    kept.agreements.save(
        AGREEMENT, replace(AGREEMENT, state=AgreementState.DRAFTED)
    )  # or no clause comes back
    kept.trash.restore(kind, record.id)
    assert not board(kept).get(record.id).trashed


def test_somebodys_answer_is_called_by_their_name(kept: Shelf) -> None:
    """As attendance is; a hearing of the whole room by nothing."""
    assert kept.trash.name_of("acceptance", ACCEPTANCE.id) == "Amina"


def test_everything_is_sound_and_can_be_rebuilt(kept: Shelf) -> None:
    """The check knows the new kinds, and so does the rebuilding."""
    health = kept.vault.verify(None)
    assert health.sound
    assert {kind: health.counts[kind] for kind in KEPT} == dict.fromkeys(KEPT, 1)
    before = tables(kept)
    Recorder(kept.database, kept.clock, kept.new_id).rebuild()
    assert tables(kept) == before


@pytest.mark.parametrize(
    ("kind", "record", "gone"),
    [
        ("agreement", AGREEMENT.id, {"agreement", "clause", "acceptance"}),
        ("network", NETWORK, set(KEPT)),
        ("session", SESSION, {"export"}),
        ("member", ACCEPTANCE.member, {"acceptance"}),
    ],
)
def test_what_belongs_to_an_erased_record_goes_with_it(
    kept: Shelf, kind: str, record: str, gone: set[str]
) -> None:
    """Its words leave rows and log alike."""
    kept.trash.erase(kind, record)
    assert {name for name, (board, one, _c, _w) in KEPT.items() if board(kept).get(one.id) is None} == gone
    assert kept.vault.verify(None).sound


def test_versions_and_clauses_come_in_order(kept: Shelf) -> None:
    """The newest version first, clauses by their place; a number is never given twice."""
    kept.agreements.add(replace(AGREEMENT, id=AgreementId("7" * 32), number=3, trashed=True))
    kept.agreements.add(replace(AGREEMENT, id=AgreementId("8" * 32), number=1))
    assert [one.number for one in kept.agreements.of(NETWORK)] == [2, 1]
    assert kept.agreements.last_number(NETWORK) == 3
    kept.clauses.add(replace(CLAUSE, id=ClauseId("9" * 32), position="h0000i"))
    assert [one.id for one in kept.clauses.of(AGREEMENT.id)] == ["9" * 32, CLAUSE.id]


def test_what_a_file_was_can_be_told_from_its_hash(kept: Shelf) -> None:
    """Whoever finds a file somewhere can ask when and for whom it left."""
    assert [one.id for one in kept.export_log.with_digest("abc123")] == [EXPORT.id]
    assert kept.export_log.with_digest("abc") == ()
