"""Agreements, their clauses, and who answered to them, in the file."""

from peerlog.domain.acceptance import Acceptance, Answer
from peerlog.domain.agreement import Agreement, AgreementState
from peerlog.domain.clause import Clause
from peerlog.domain.ids import AgreementId, ClauseId, MemberId, NetworkId, RecordId, SessionId
from peerlog.domain.network import Confidentiality
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import day, instant, moment
from peerlog.storage.table import Table


class SqliteAgreements(Table[Agreement]):
    """Versions of agreements in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "agreement", agreement_from)

    def of(self, network: NetworkId) -> tuple[Agreement, ...]:
        """Give every version of a network, the newest first."""
        return self._where("network=? AND trashed=0 ORDER BY number DESC, id", (network,))

    def last_number(self, network: NetworkId) -> int:
        """Give the highest version so far, the trash included."""
        return self._highest("network=?", network)


class SqliteClauses(Table[Clause]):
    """Clauses in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "clause", clause_from)

    def of(self, agreement: AgreementId) -> tuple[Clause, ...]:
        """Give the clauses of a version in order."""
        return self._where("agreement=? AND trashed=0 ORDER BY position, id", (agreement,))


class SqliteAcceptances(Table[Acceptance]):
    """Answers to agreements in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "acceptance", acceptance_from)

    def of(self, network: NetworkId) -> tuple[Acceptance, ...]:
        """Give every answer to any version of a network, in the order they were given."""
        return self._where(
            "agreement IN (SELECT id FROM agreement WHERE network=?) AND trashed=0 ORDER BY made, id",
            (network,),
        )


def agreement_from(row: Row) -> Agreement:
    """Read one row."""
    return Agreement(
        id=AgreementId(row["id"]),
        network=NetworkId(row["network"]),
        number=row["number"],
        confidentiality=Confidentiality(row["confidentiality"]),
        route=row["route"],
        second_route=row["second_route"],
        review_on=day(row["review_on"]),
        state=AgreementState(row["state"]),
        adopted_at=moment(row["adopted_at"]),
        adopted_in=SessionId(row["adopted_in"]) if row["adopted_in"] else None,
        reviewed_at=moment(row["reviewed_at"]),
        decided=row["decided"],
        head_count=row["head_count"],
        trashed=bool(row["trashed"]),
    )


def clause_from(row: Row) -> Clause:
    """Read one row."""
    return Clause(
        id=ClauseId(row["id"]),
        agreement=AgreementId(row["agreement"]),
        position=row["position"],
        text=row["text"],
        behaviour=row["behaviour"],
        basis=row["basis"],
        stem=ClauseId(row["stem"]),
        trashed=bool(row["trashed"]),
    )


def acceptance_from(row: Row) -> Acceptance:
    """Read one row."""
    return Acceptance(
        id=RecordId(row["id"]),
        agreement=AgreementId(row["agreement"]),
        member=MemberId(row["member"]) if row["member"] else None,
        answer=Answer(row["answer"]),
        session=SessionId(row["session"]) if row["session"] else None,
        made=instant(row["made"]),
        reason=row["reason"],
        trashed=bool(row["trashed"]),
    )
