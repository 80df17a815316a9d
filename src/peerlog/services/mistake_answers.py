"""What a group answers to mistakes: questions to the author, advice, and a response that closes the loop."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from peerlog.domain.advice import Advice
from peerlog.domain.errors import AnswerMissing, NotFound
from peerlog.domain.ids import ActionId, MistakeId, NetworkId, RecordId, ResponseId
from peerlog.domain.mistake import LONGEST_LINE, Mistake, MistakeState, quarter
from peerlog.domain.mistake_answer import LONGEST_ANSWER, Question, Response
from peerlog.domain.network import Network
from peerlog.domain.text import kept, needed
from peerlog.services.acts import Desk
from peerlog.services.mistakes import MistakeStore


class QuestionStore(Protocol):
    """Questions to authors as they are kept."""

    def of(self, mistake: MistakeId) -> tuple[Question, ...]: ...
    def get(self, record: str) -> Question | None: ...
    def add(self, record: Question) -> None: ...
    def answer(self, series: str, period: str, question: Question) -> None: ...


class AdviceStore(Protocol):
    """Advice as it is kept."""

    def of(self, network: NetworkId) -> tuple[Advice, ...]: ...
    def about(self, mistake: MistakeId) -> tuple[Advice, ...]: ...
    def get(self, record: str) -> Advice | None: ...
    def add(self, record: Advice) -> None: ...
    def save(self, before: Advice, after: Advice) -> None: ...


class ResponseStore(Protocol):
    """Responses as they are kept."""

    def of(self, network: NetworkId) -> tuple[Response, ...]: ...
    def get(self, record: str) -> Response | None: ...
    def add(self, record: Response) -> None: ...
    def save(self, before: Response, after: Response) -> None: ...


class Networks(Protocol):
    """Networks as they are kept."""

    def get(self, record: str) -> Network | None: ...


@dataclass(eq=False, repr=False)
class MistakeAnswers:
    """What a group can answer."""

    mistakes: MistakeStore
    questions: QuestionStore
    advice: AdviceStore
    responses: ResponseStore
    networks: Networks
    desk: Desk

    def questions_of(self, mistake: Mistake) -> tuple[Question, ...]:
        """Give what the group asked whoever told it."""
        return self.questions.of(mistake.id)

    def ask(self, mistake: Mistake, text: str) -> Question:
        """Ask whoever told it; they see it when they come back with their code."""
        question = Question(
            id=RecordId(self.desk.new_id()),
            mistake=mistake.id,
            text=needed(text, "question", limit=LONGEST_LINE),
        )
        with self.desk.act("question.ask"):
            self.questions.add(question)
        return question

    def answer(self, entry: Mistake, question: Question, text: str) -> Question:
        """Let the author answer; neither the time nor this copy stands with it. Raises NotFound once it is gone."""
        if self.questions.get(question.id) is None:
            raise NotFound("question", question.text)
        answered = replace(question, answer=needed(text, "answer", limit=LONGEST_LINE))
        self.questions.answer(self.desk.new_id(), entry.period, answered)
        return answered

    def advice_of(self, mistake: Mistake) -> tuple[Advice, ...]:
        """Give the advice that came out of an entry."""
        return self.advice.about(mistake.id)

    def advice_in(self, network: NetworkId) -> tuple[Advice, ...]:
        """Give all the advice of a network."""
        return self.advice.of(network)

    def advise(
        self, network: Network, mistake: Mistake | None, about: str, then: str, because: str
    ) -> Advice:
        """Keep a piece of advice; each of its three parts is needed. `platitude` tells what makes it empty."""
        advice = Advice(
            id=RecordId(self.desk.new_id()),
            network=network.id,
            mistake=mistake.id if mistake else None,
            about=needed(about, "about", limit=LONGEST_LINE),
            then=needed(then, "then", limit=LONGEST_LINE),
            because=needed(because, "because", limit=LONGEST_LINE),
        )
        with self.desk.act("advice.add"):
            self.advice.add(advice)
        return advice

    def drop_advice(self, advice: Advice) -> None:
        """Put a piece of advice into the trash."""
        with self.desk.act("advice.remove"):
            self.advice.save(advice, replace(advice, trashed=True))

    def respond(
        self,
        entries: Sequence[Mistake],
        heard: str,
        changed: str = "",
        why_not: str = "",
        action: ActionId | None = None,
    ) -> Response:
        """Answer one entry or several of a network at once; raises AnswerMissing without a change and a reason."""
        network = self._network(entries[0].network)
        response = _said(
            Response(
                id=ResponseId(self.desk.new_id()), network=network.id,
                period=quarter(self.desk.today(network.zone)), heard="", changed="", why_not="",
            ),
            heard, changed, why_not, action,
        )  # fmt: skip
        with self.desk.act("response.add"):
            self.responses.add(response)
            for entry in entries:
                answered = replace(entry, response=response.id, state=MistakeState.ANSWERED)
                self.mistakes.save(entry, answered)
        return response

    def response_of(self, mistake: Mistake) -> Response | None:
        """Give what the group answered to an entry."""
        found = self.responses.get(mistake.response) if mistake.response else None
        return None if found is None or found.trashed else found

    def responses_in(self, network: NetworkId) -> tuple[Response, ...]:
        """Give every response of a network, the newest quarter first."""
        return self.responses.of(network)

    def revise(
        self,
        response: Response,
        heard: str,
        changed: str = "",
        why_not: str = "",
        action: ActionId | None = None,
    ) -> Response:
        """Say a response otherwise; it keeps its quarter and its entries."""
        after = _said(response, heard, changed, why_not, action)
        with self.desk.act("response.edit"):
            self.responses.save(response, after)
        return after

    def clear(self, response: Response, *, cleared: bool = True) -> Response:
        """Let the words of a response leave although they seem to name somebody, or take that back."""
        after = replace(response, cleared=cleared)
        with self.desk.act("response.clear"):
            self.responses.save(response, after)
        return after

    def entry_behind(self, kind: str, record: str) -> MistakeId | None:
        """Give the entry a record is about, be it "mistake", "question", "advice" or "response"; None without one."""
        if kind == "mistake":
            return MistakeId(record)
        if kind == "response":
            response = self.responses.get(record)
            told = self.mistakes.of(response.network) if response else ()
            return next((one.id for one in told if one.response == record), None)
        about = self.questions.get(record) if kind == "question" else self.advice.get(record)
        return about.mistake if about else None

    def _network(self, record: NetworkId) -> Network:
        found = self.networks.get(record)
        if found is None:
            raise NotFound("network", record)
        return found


def _said(response: Response, heard: str, changed: str, why_not: str, action: ActionId | None) -> Response:
    after = replace(
        response,
        heard=needed(heard, "heard", limit=LONGEST_ANSWER),
        changed=_line(changed, "changed"),
        why_not=_line(why_not, "why_not"),
        action=action,
    )
    if (after.heard, after.changed, after.why_not) != (response.heard, response.changed, response.why_not):
        after = replace(after, cleared=False)
    if not after.changed and not after.why_not:
        raise AnswerMissing
    return after


def _line(text: str, field: str) -> str:
    return " ".join(kept(text, field, limit=LONGEST_ANSWER).split())
