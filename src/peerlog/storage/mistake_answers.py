"""What a group answers to mistakes, in the file: questions, advice, responses."""

from peerlog.domain.advice import Advice
from peerlog.domain.ids import ActionId, MistakeId, NetworkId, RecordId, ResponseId
from peerlog.domain.mistake_answer import Question, Response
from peerlog.storage.database import Database, Row
from peerlog.storage.mistakes import stamp_of
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import fields_of
from peerlog.storage.table import Table


class SqliteQuestions(Table[Question]):
    """Questions to authors in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "question", question_from)

    def of(self, mistake: MistakeId) -> tuple[Question, ...]:
        """Give the questions about an entry, in an order that stays."""
        return self._where("mistake=? AND trashed=0 ORDER BY id", (mistake,))

    def answer(self, series: str, period: str, question: Question) -> None:
        """Write a question with its author's answer; when it was given is not in the file."""
        records = [("question", str(question.id), fields_of(question))]
        self._recorder.add_unsigned(series, stamp_of(period), "round.answer", records)


class SqliteAdvice(Table[Advice]):
    """Advice in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "advice", advice_from)

    def of(self, network: NetworkId) -> tuple[Advice, ...]:
        """Give the advice of a network in the order it was given."""
        return self._where("network=? AND trashed=0 ORDER BY rowid", (network,))

    def about(self, mistake: MistakeId) -> tuple[Advice, ...]:
        """Give the advice that came out of an entry in the order it was given."""
        return self._where("mistake=? AND trashed=0 ORDER BY rowid", (mistake,))


class SqliteResponses(Table[Response]):
    """Responses in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "response", response_from)

    def of(self, network: NetworkId) -> tuple[Response, ...]:
        """Give the responses of a network, the newest quarter first, within it by key."""
        return self._where("network=? AND trashed=0 ORDER BY period DESC, id", (network,))


def question_from(row: Row) -> Question:
    """Read one row."""
    return Question(
        id=RecordId(row["id"]),
        mistake=MistakeId(row["mistake"]),
        text=row["text"],
        answer=row["answer"],
        trashed=bool(row["trashed"]),
    )


def advice_from(row: Row) -> Advice:
    """Read one row."""
    return Advice(
        id=RecordId(row["id"]),
        network=NetworkId(row["network"]),
        mistake=MistakeId(row["mistake"]) if row["mistake"] else None,
        about=row["about"],
        then=row["then"],
        because=row["because"],
        trashed=bool(row["trashed"]),
    )


def response_from(row: Row) -> Response:
    """Read one row."""
    return Response(
        id=ResponseId(row["id"]),
        network=NetworkId(row["network"]),
        period=row["period"],
        heard=row["heard"],
        changed=row["changed"],
        why_not=row["why_not"],
        action=ActionId(row["action"]) if row["action"] else None,
        cleared=bool(row["cleared"]),
        trashed=bool(row["trashed"]),
    )
