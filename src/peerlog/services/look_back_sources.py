"""What a promise to look back can be about, the newest first, and what one was about."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from peerlog.domain.action import Action, ActionState, action_ref
from peerlog.domain.ids import NetworkId, RecordId, SessionId
from peerlog.domain.line import Line, kind_of, ref_of
from peerlog.domain.look_back_source import Source, SourceKind, is_lasting
from peerlog.domain.meaning import begins, the_one
from peerlog.domain.mistake import Mistake
from peerlog.domain.mistake_answer import Response
from peerlog.domain.note import Note
from peerlog.domain.session import Session


class SessionsOf(Protocol):
    """Sessions as they are kept."""

    def of(self, network: NetworkId) -> tuple[Session, ...]: ...
    def get(self, record: str) -> Session | None: ...


class NotesOf(Protocol):
    """Lines as they are kept."""

    def of(self, session: SessionId) -> tuple[Note, ...]: ...
    def get(self, record: str) -> Note | None: ...


class ActionsOf(Protocol):
    """Actions as they are kept."""

    def of(self, network: NetworkId, state: ActionState | None = None) -> tuple[Action, ...]: ...
    def get(self, record: str) -> Action | None: ...


class ResponsesOf(Protocol):
    """What was answered to mistakes, as it is kept."""

    def of(self, network: NetworkId) -> tuple[Response, ...]: ...
    def get(self, record: str) -> Response | None: ...


class MistakesOf(Protocol):
    """Released mistakes as they are kept."""

    def of(self, network: NetworkId) -> tuple[Mistake, ...]: ...
    def get(self, record: str) -> Mistake | None: ...


@dataclass(eq=False, repr=False)
class LookBackSources:
    """Looking for what a promise is about."""

    sessions: SessionsOf
    notes: NotesOf
    actions: ActionsOf
    responses: ResponsesOf
    mistakes: MistakesOf

    def offered(self, network: NetworkId) -> tuple[Source, ...]:
        """Give every decision, lesson and action of a network, the newest first; then answers to mistakes, and these."""
        sessions = {session.id: session for session in self.sessions.of(network)}
        lines: list[Line] = [note for session in sessions for note in self.notes.of(session)]
        lines += self.actions.of(network)
        found = [
            _of_line(line, sessions.get(line.session or SessionId(""))) for line in lines if is_lasting(line)
        ]
        found.sort(key=lambda one: (one.when or date.max, one.ref), reverse=True)
        return (
            *found,
            *map(_of_response, self.responses.of(network)),
            *map(_of_mistake, self.mistakes.of(network)),
        )

    def source(self, record: str) -> Source | None:
        """Give what a promise is about; None once that is gone."""
        line = self.notes.get(record) or self.actions.get(record)
        if line is not None and not line.trashed:
            return _of_line(line, self.sessions.get(line.session) if line.session else None)
        if mistake := self.mistakes.get(record):
            return _of_mistake(mistake)
        response = self.responses.get(record)
        return None if response is None or response.trashed else _of_response(response)

    def find(self, network: NetworkId, words: str) -> Source:
        """Find what is meant by a ref (S05-D1, S05-A2, A3), or by the start of an id; raises NotFound or Ambiguous."""
        return the_one(
            "source", words, found := tuple(self._fitting(network, words)), (one.text for one in found)
        )

    def _fitting(self, network: NetworkId, words: str) -> Iterator[Source]:
        wanted = words.strip()
        for one in self.offered(network):
            if (one.ref and one.ref.lower() == wanted.lower()) or begins(one.record, wanted):
                yield one


def _of_line(line: Line, session: Session | None) -> Source:
    ref = action_ref(line, None) if isinstance(line, Action) and session is None else ""
    return Source(
        record=RecordId(line.id),
        kind=SourceKind(kind_of(line)),
        text=line.text,
        ref=ref_of(line, session.ref) if session else ref,
        session=session.id if session else None,
        when=session.starts_at.date() if session else None,
    )


def _of_response(response: Response) -> Source:
    return Source(
        record=RecordId(response.id), kind=SourceKind.RESPONSE, text=response.changed or response.heard
    )


def _of_mistake(mistake: Mistake) -> Source:
    return Source(record=RecordId(mistake.id), kind=SourceKind.MISTAKE, text=mistake.gist)
