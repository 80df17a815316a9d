"""Clauses as they come in: typed on the group's own page, or captured in the step that collects them."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.captured import LineKind
from peerlog.domain.errors import AlreadyThere, TooLong
from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.line import Line
from peerlog.domain.member import folded
from peerlog.domain.network import Network
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.session import Session, SessionState
from peerlog.domain.step import Step
from peerlog.services.acts import Desk

if TYPE_CHECKING:
    from peerlog.domain.clause import Clause
    from peerlog.services.agreements import Agreements


class NetworkList(Protocol):
    """Networks as they are kept."""

    def get(self, record: str) -> Network | None: ...


class StepList(Protocol):
    """Steps as they are kept."""

    def of(self, session: SessionId) -> tuple[Step, ...]: ...


@dataclass(eq=False, repr=False)
class Gathering:
    """How words become clauses of the draft.

    In a step that collects clauses, of a running session a plain line stays a note and is a clause too;
    one that begins with the number of a clause, such as "2: one voice at a time", says what one would see.
    """

    reach: Callable[[], "Agreements"]
    """Gives the agreements; most lines that are captured have nothing to do with them."""
    networks: NetworkList
    steps: StepList
    desk: Desk

    @property
    def agreements(self) -> "Agreements":
        """The agreements."""
        return self.reach()

    def write(self, network: Network, text: str) -> "Clause":
        """Put a clause into the draft, which is begun before when there is none."""
        return self.agreements.add(self.agreements.draft(network), text)

    def write_all(self, network: Network, texts: Iterable[str]) -> "tuple[Clause, ...]":
        """Put clauses into the draft, such as a paste of several: all or none."""
        lines, draft = tuple(texts), self.agreements.draft(network)
        with self.desk.act("clause.paste" if len(lines) > 1 else "clause.add"):
            return tuple(self.agreements.add(draft, text) for text in lines)

    def take_from_library(self, network: Network, chosen: Iterable[str]) -> "tuple[Clause, ...]":
        """Put ready-made clauses, by their ids, into the draft: all or none."""
        draft = self.agreements.draft(network)
        with self.desk.act("clause.choose"):
            return tuple(self.agreements.add_from_library(draft, one) for one in chosen)

    def begin(self, session: Session, step: StepId | None, kind: LineKind) -> None:
        """Begin the draft where a line of this kind will be a clause: an undo of that line then leaves the draft."""
        network = self.networks.get(session.network)
        is_meant = session.state is SessionState.RUNNING and kind is LineKind.NOTE
        if network is not None and is_meant and step in self._collecting(session):
            self.agreements.draft(network)

    def take(self, session: Session, line: Line) -> None:
        """Let a captured line become a clause where it is one; what says the same is a clause already."""
        network = self.networks.get(session.network)
        if network is None or not self._is_for_clauses(session, line):
            return
        from peerlog.domain.clause import about_clause

        with suppress(AlreadyThere, TooLong):
            about = about_clause(line.text)
            if about is None:
                self.write(network, line.text)
            else:
                self._describe(network, *about)

    def follow(self, session: Session, before: Line, after: Line) -> None:
        """Let a clause follow its line when that was typed anew, or is a plain line no longer."""
        from peerlog.domain.clause import about_clause

        if not self._is_for_clauses(session, before) or about_clause(before.text):
            self.take(session, after)
            return
        clause = self._clause_of(session, before)
        if clause is None:
            return
        if self._is_for_clauses(session, after):
            with suppress(AlreadyThere, TooLong):
                self.agreements.edit_clause(clause, text=after.text)
        else:
            self.agreements.drop_clause(clause)

    def let_go(self, session: Session, line: Line) -> None:
        """Take out the clause of a line that was deleted."""
        clause = self._clause_of(session, line) if self._is_for_clauses(session, line) else None
        if clause is not None:
            self.agreements.drop_clause(clause)

    def numbers(self, session: Session, lines: Iterable[Line]) -> Mapping[str, int]:
        """Give, by the ids of lines, the number of the clause of the draft that each of them is or is about."""
        collecting = self._collecting(session)
        standing = self._standing(session) if collecting else ()
        if not standing:
            return {}
        plain = [line for line in lines if _is_plain(line) and line.step in collecting]
        numbered = {folded(clause.text): number for number, clause in enumerate(standing, 1)}
        found = {str(line.id): _number(line.text, numbered) for line in plain}
        return {line: number for line, number in found.items() if number}

    def _is_for_clauses(self, session: Session, line: Line) -> bool:
        is_meant = session.state is SessionState.RUNNING and _is_plain(line)
        return is_meant and line.step in self._collecting(session)

    def _collecting(self, session: Session) -> frozenset[StepId | None]:
        return frozenset(step.id for step in self.steps.of(session.id) if step.collects_clauses)

    def _describe(self, network: Network, number: int, behaviour: str) -> None:
        draft = self.agreements.drafted(network.id)
        clauses = self.agreements.clauses_of(draft) if draft else ()
        if 0 < number <= len(clauses):
            self.agreements.edit_clause(clauses[number - 1], behaviour=behaviour)

    def _clause_of(self, session: Session, line: Line) -> "Clause | None":
        same = folded(line.text)
        return next((clause for clause in self._standing(session) if folded(clause.text) == same), None)

    def _standing(self, session: Session) -> "tuple[Clause, ...]":
        draft = self.agreements.drafted(session.network)
        return self.agreements.clauses_of(draft) if draft else ()


def _number(text: str, numbered: Mapping[str, int]) -> int:
    """Give the number of the clause a line is or is about, 0 when there is none."""
    from peerlog.domain.clause import about_clause

    about = about_clause(text)
    if about is None:
        return numbered.get(folded(text), 0)
    return about[0] if about[0] <= len(numbered) else 0


def _is_plain(line: Line) -> bool:
    return isinstance(line, Note) and line.kind is NoteKind.NOTE
