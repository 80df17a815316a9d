"""How the people of a session stand to the agreement."""

from dataclasses import replace
from datetime import UTC, datetime

from peerlog.domain.acceptance import Acceptance, Answer, Waits
from peerlog.domain.admission import asked_of, still_asked
from peerlog.domain.agreement import Agreement, AgreementState
from peerlog.domain.ids import AgreementId, MemberId, NetworkId, RecordId, SessionId
from peerlog.domain.member import Member
from peerlog.domain.network import Confidentiality

NOW = datetime(2026, 11, 26, 11, 0, tzinfo=UTC)
HERE, ELSEWHERE = SessionId("s1"), SessionId("s2")
HELD = Agreement(
    id=AgreementId("v2"), network=NetworkId("n"), number=2, confidentiality=Confidentiality.OPEN,
    state=AgreementState.ADOPTED, adopted_at=NOW,
)  # fmt: skip
AMINA, ANA, KOFI = (
    Member(id=MemberId(name), network=NetworkId("n"), name=name) for name in ("Amina", "Ana", "Kofi")
)


def answer(member: Member, kind: Answer, version: str = "v2", session: SessionId = HERE) -> Acceptance:
    """An answer somebody gave."""
    return Acceptance(
        id=RecordId(f"{member.id} {kind} {version}"), agreement=AgreementId(version), member=member.id,
        answer=kind, session=session, made=NOW,
    )  # fmt: skip


def test_whoever_said_yes_to_this_version_is_not_asked() -> None:
    """A yes to an earlier one does not do."""
    given = [answer(AMINA, Answer.ACCEPTED), answer(ANA, Answer.ACCEPTED, "v1")]
    asked = asked_of(HELD, (AMINA, ANA), HERE, given)
    assert {member: one.why for member, one in asked.items()} == {ANA.id: Waits.CHANGED}
    assert still_asked(asked) == 1


def test_an_override_holds_for_its_session_alone_and_can_be_undone() -> None:
    """In another session the question comes again."""
    override = answer(KOFI, Answer.OVERRIDDEN)
    assert still_asked(asked_of(HELD, (KOFI,), HERE, [override])) == 0
    assert asked_of(HELD, (KOFI,), HERE, [override])[KOFI.id].let_in
    assert still_asked(asked_of(HELD, (KOFI,), ELSEWHERE, [override])) == 1
    assert still_asked(asked_of(HELD, (KOFI,), HERE, [replace(override, trashed=True)])) == 1


def test_without_an_agreement_nobody_is_asked() -> None:
    """Nor is anybody let in."""
    assert asked_of(None, (AMINA,), HERE, ()) == {}
