"""The clauses of a draft: written by the group, taken from the library or from lines of a session, put in order."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.acceptance import Acceptance
from peerlog.domain.agreement import Agreement, AgreementState
from peerlog.domain.clause import Clause, LibraryClause, filled_in, in_order
from peerlog.domain.errors import AlreadyThere, VersionStands
from peerlog.domain.ids import AgreementId, ClauseId, NetworkId
from peerlog.domain.member import Member, folded
from peerlog.domain.network import Network
from peerlog.domain.order import after, between
from peerlog.domain.session import Session
from peerlog.domain.text import kept, needed
from peerlog.services.acts import Desk
from peerlog.wording.agreement import term_value
from peerlog.wording.language import _

if TYPE_CHECKING:
    from peerlog.domain.line import Line

LONGEST_CLAUSE = 500
"""Characters of a clause or of its behaviour line: more than that nobody keeps in mind."""


class AgreementStore(Protocol):
    """Versions as they are kept."""

    def add(self, record: Agreement) -> None: ...
    def save(self, before: Agreement, after: Agreement) -> None: ...
    def get(self, record: str) -> Agreement | None: ...
    def of(self, network: NetworkId) -> tuple[Agreement, ...]: ...
    def last_number(self, network: NetworkId) -> int: ...


class ClauseStore(Protocol):
    """Clauses as they are kept."""

    def add(self, record: Clause) -> None: ...
    def save(self, before: Clause, after: Clause) -> None: ...
    def of(self, agreement: AgreementId) -> tuple[Clause, ...]: ...


class AnswerStore(Protocol):
    """Answers as they are kept."""

    def add(self, record: Acceptance) -> None: ...


class Library(Protocol):
    """The built-in clauses."""

    def all(self) -> tuple[LibraryClause, ...]: ...
    def get(self, words: str) -> LibraryClause: ...


class NetworkSaver(Protocol):
    """Networks as they are kept."""

    def get(self, record: str) -> Network | None: ...
    def save(self, before: Network, after: Network) -> None: ...


class SessionList(Protocol):
    """Sessions as they are kept."""

    def of(self, network: NetworkId) -> tuple[Session, ...]: ...


class MemberList(Protocol):
    """Members as they are kept."""

    def of(self, network: NetworkId) -> tuple[Member, ...]: ...


@dataclass(eq=False, repr=False)
class AgreementClauses:
    """What a person can do with the clauses of a draft; `Agreements` says what with the whole."""

    store: AgreementStore
    clauses: ClauseStore
    answers: AnswerStore
    library: Library
    networks: NetworkSaver
    sessions: SessionList
    members: MemberList
    desk: Desk

    def clauses_of(self, agreement: Agreement) -> tuple[Clause, ...]:
        """Give the clauses of a version in order."""
        return in_order(self.clauses.of(agreement.id))

    def about_power(self, agreement: Agreement) -> tuple[Clause, ...]:
        """Give the clauses to show when a funder or a manager is in the room."""
        powerful = {one.id for one in self.library.all() if one.power}
        return tuple(clause for clause in self.clauses_of(agreement) if clause.basis in powerful)

    def add(self, draft: Agreement, text: str, behaviour: str = "", *, basis: str = "") -> Clause:
        """Put a clause at the end; raises AlreadyThere for one that says the same."""
        self._check_draft(draft)
        standing = self.clauses.of(draft.id)
        clause_id = ClauseId(self.desk.new_id())
        clause = Clause(
            id=clause_id,
            agreement=draft.id,
            position=after(max((one.position for one in standing), default=None)),
            text=self._text(text, standing),
            behaviour=kept(behaviour, "behaviour", limit=LONGEST_CLAUSE),
            basis=basis,
            stem=clause_id,
        )
        with self.desk.act("clause.add"):
            self.clauses.add(clause)
        return clause

    def add_from_library(self, draft: Agreement, words: str) -> Clause:
        """Put a clause of the library at the end, in the language in use; *words* are its number or id."""
        one = self.library.get(words)
        standing = self.clauses.of(draft.id)
        if any(clause.basis == one.id for clause in standing):
            raise AlreadyThere("clause", _(one.text))
        behaviour = filled_in(_(one.behaviour), term_value(draft.review_on), draft.route)
        return self.add(draft, _(one.text), behaviour, basis=one.id)

    def add_from_lines(self, draft: Agreement, lines: "Iterable[Line]") -> tuple[Clause, ...]:
        """Make a clause of each line that was captured while the agreement was made, all or none."""
        with self.desk.act("clause.take"):
            return tuple(self.add(draft, line.text) for line in lines)

    def edit_clause(self, clause: Clause, *, text: str | None = None, behaviour: str | None = None) -> Clause:
        """Change the words of a clause; None leaves them."""
        others = self._others(clause)
        changed = replace(
            clause,
            text=clause.text if text is None else self._text(text, others),
            behaviour=(
                clause.behaviour if behaviour is None else kept(behaviour, "behaviour", limit=LONGEST_CLAUSE)
            ),
        )
        with self.desk.act("clause.edit"):
            self.clauses.save(clause, changed)
        return changed

    def move_clause(self, clause: Clause, by: int) -> Clause:
        """Move a clause up (negative) or down by places; it stops at the ends."""
        others = self._others(clause)
        at = sum((one.position, one.id) < (clause.position, clause.id) for one in others)
        target = min(max(at + by, 0), len(others))
        before = others[target - 1].position if target else None
        behind = others[target].position if target < len(others) else None
        moved = replace(clause, position=between(before, behind))
        with self.desk.act("clause.move"):
            self.clauses.save(clause, moved)
        return moved

    def drop_clause(self, clause: Clause) -> None:
        """Move a clause of a draft to the trash."""
        self._others(clause)
        with self.desk.act("clause.remove"):
            self.clauses.save(clause, replace(clause, trashed=True))

    def _others(self, clause: Clause) -> tuple[Clause, ...]:
        """Give the other clauses of a draft in order; raises VersionStands when it is none."""
        agreement = self.store.get(clause.agreement)
        if agreement is not None:
            self._check_draft(agreement)
        return tuple(one for one in in_order(self.clauses.of(clause.agreement)) if one.id != clause.id)

    def _check_draft(self, agreement: Agreement) -> None:
        """Look at the record itself: another window may have adopted what this one holds as a draft."""
        standing = self.store.get(agreement.id) or agreement
        if standing.state is not AgreementState.DRAFTED:
            raise VersionStands(standing.number, standing.state.value)

    def _text(self, text: str, others: Iterable[Clause]) -> str:
        plain = needed(text, "clause", limit=LONGEST_CLAUSE)
        if any(folded(other.text) == folded(plain) for other in others):
            raise AlreadyThere("clause", plain)
        return plain
