"""Where an action came from: making one of a line, a decision or an answer to a mistake, and the way back there."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.action import Action
from peerlog.domain.captured import Captured, with_one_owner
from peerlog.domain.ids import RecordId, SessionId
from peerlog.domain.session import SessionState

if TYPE_CHECKING:
    from peerlog.domain.mistake import Mistake
    from peerlog.domain.mistake_answer import Response
    from peerlog.domain.network import Network
    from peerlog.services.actions import Actions
    from peerlog.services.notes import Notes
    from peerlog.services.sessions import Sessions


class MistakesById(Protocol):
    """Mistakes as they are kept."""

    def get(self, record: str) -> "Mistake | None": ...


class ResponsesById(Protocol):
    """Responses as they are kept."""

    def get(self, record: str) -> "Response | None": ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What an action came from."""

    kind: str
    """Of the record: note, action, mistake or response."""
    record: RecordId
    text: str
    session: SessionId | None = None
    what: str = ""
    """Of a line, its kind."""


@dataclass(eq=False, repr=False)
class Origins:
    """What a person can do about where actions come from."""

    actions: "Actions"
    notes: "Notes"
    sessions: "Sessions"
    mistakes: MistakesById
    responses: ResponsesById

    def make(self, network: "Network", origin: RecordId, typed: str) -> Action:
        """Write down an action that comes from a record, as typed; while its session runs it stands there, too.

        Raises Ambiguous when two people have the name, EmptyText.
        """
        captured = with_one_owner(self.actions.read(network, typed))
        with self.actions.desk.act("action.add"):
            action = self._written(network, origin, captured)
            made = replace(action, origin=origin)
            self.actions.store.save(action, made)
        return made

    def of(self, action: Action) -> Origin | None:
        """Give what an action came from; None where it was written down by itself, or that was erased."""
        if action.origin is None:
            return None
        if note := self.notes.notes.get(action.origin):
            return Origin(
                kind="note", record=action.origin, text=note.text, session=note.session, what=note.kind.value
            )
        if earlier := self.notes.actions.get(action.origin):
            return Origin(kind="action", record=action.origin, text=earlier.text, session=earlier.session)
        if mistake := self.mistakes.get(action.origin):
            return Origin(kind="mistake", record=action.origin, text=mistake.gist)
        if response := self.responses.get(action.origin):
            return Origin(
                kind="response",
                record=action.origin,
                text=response.changed or response.why_not or response.heard,
            )
        return None

    def come_from(self, origin: RecordId) -> tuple[Action, ...]:
        """Give the actions that came from a record, the first one first."""
        return self.actions.store.from_origin(origin)

    def _written(self, network: "Network", origin: RecordId, captured: Captured) -> Action:
        line = self.notes.notes.get(origin)
        session = self.sessions.get(line.session) if line else None
        if line and session and session.state is SessionState.RUNNING:
            return self.actions.get(self.notes.capture(session, line.step, captured).id)
        owner = captured.owner.id if captured.owner else None
        return self.actions.add(network.id, captured.text, owner, captured.due, captured.owner_words)
