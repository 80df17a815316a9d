"""Making an agreement: drafting, its clauses, adopting, looking at it again, and how two versions differ."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from peerlog.domain.acceptance import Acceptance, Answer
from peerlog.domain.agreement import (
    Agreement,
    AgreementState,
    ReviewReason,
    newest,
    review_reasons,
    sessions_since,
)
from peerlog.domain.errors import NoClausesYet, NotFound, TooFewHeads, VersionStands
from peerlog.domain.ids import AgreementId, ClauseId, NetworkId, RecordId, SessionId
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.domain.text import SHORT, kept
from peerlog.services.agreement_clauses import AgreementClauses

if TYPE_CHECKING:
    from peerlog.domain.agreement_difference import ClauseRow, TermRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """How an agreement stands before its next look."""

    agreement: Agreement
    reasons: tuple[ReviewReason, ...]
    """Why it is due; none while it is not."""
    sessions: int
    """Opened since the group last said yes to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Two versions side by side."""

    before: Agreement
    after: Agreement
    terms: "tuple[TermRow, ...]"
    clauses: "tuple[ClauseRow, ...]"


@dataclass(eq=False, repr=False)
class Agreements(AgreementClauses):
    """What a person can do with the agreement of a network."""

    def versions(self, network: NetworkId) -> tuple[Agreement, ...]:
        """Give every version, the newest first."""
        return self.store.of(network)

    def current(self, network: NetworkId) -> Agreement | None:
        """Give the version that holds."""
        return newest(self.store.of(network), AgreementState.ADOPTED)

    def drafted(self, network: NetworkId) -> Agreement | None:
        """Give the version that is being made."""
        return newest(self.store.of(network), AgreementState.DRAFTED)

    def find(self, network: NetworkId, words: str) -> Agreement:
        """Find a version by its number (2, v2), or by the words draft and current; raises NotFound."""
        wanted = words.strip().lower().removeprefix("v")
        named = {"draft": self.drafted, "current": self.current}
        if wanted in named:
            found = named[wanted](network)
        else:
            found = next((one for one in self.store.of(network) if str(one.number) == wanted), None)
        if found is None:
            raise NotFound("version", words)
        return found

    def draft(self, network: Network) -> Agreement:
        """Give the version being made; without one begin it, empty or as a copy of the one that holds."""
        begun = self.drafted(network.id)
        return self._begin(network) if begun is None else begun

    def edit(self, before: Agreement, after: Agreement) -> Agreement:
        """Change the terms of a draft: what may leave, whom to go to, when to look again."""
        self._check_draft(before)
        checked = replace(
            after,
            route=kept(after.route, "route"),
            second_route=kept(after.second_route, "second_route"),
        )
        with self.desk.act("agreement.edit"):
            self.store.save(before, checked)
        return checked

    def adopt(
        self,
        draft: Agreement,
        *,
        decided: str,
        said_yes: Sequence[Member] = (),
        head_count: int | None = None,
        session: SessionId | None = None,
    ) -> Agreement:
        """Let a draft hold from now on, for the network and its exports too; the version before is superseded.

        Whoever is named as having said yes has agreed; everybody else is asked. Raises NoClausesYet, and
        TooFewHeads when fewer are counted than named, or nobody.
        """
        self._check_draft(draft)
        heads = len(said_yes) if head_count is None else head_count
        self._check_adoptable(draft, heads, len(said_yes))
        how = kept(decided, "decided", limit=SHORT)
        now = self.desk.now()
        adopted = replace(draft, adopted_at=now, adopted_in=session, decided=how, head_count=heads)
        with self.desk.act("agreement.adopt"):
            holds = self._let_hold(draft, adopted)
            for member in said_yes:
                self.answers.add(self._yes(holds, member, session))
        return holds

    def let_stand(self, agreement: Agreement, review_on: date | None = None) -> Agreement:
        """Note that the group looked at the version that holds and changed nothing, and when to look again."""
        if agreement.state is not AgreementState.ADOPTED:
            raise VersionStands(agreement.number, agreement.state.value)
        after = replace(agreement, reviewed_at=self.desk.now(), review_on=review_on)
        with self.desk.act("agreement.review"):
            self.store.save(agreement, after)
        return after

    def discard(self, draft: Agreement) -> None:
        """Move a draft to the trash."""
        self._check_draft(draft)
        with self.desk.act("agreement.remove"):
            self.store.save(draft, replace(draft, trashed=True))

    def review(self, network: Network) -> Review | None:
        """Say whether the version that holds is due for a look, and why; None without one."""
        current = self.current(network.id)
        if current is None:
            return None
        sessions = self.sessions.of(network.id)
        today = self.desk.today(network.zone)
        reasons = review_reasons(current, network, sessions, self.members.of(network.id), today)
        return Review(agreement=current, reasons=reasons, sessions=len(sessions_since(current, sessions)))

    def difference(self, before: Agreement, after: Agreement) -> Difference:
        """Put two versions side by side."""
        from peerlog.domain.agreement_difference import clauses_between, terms_between

        return Difference(
            before=before,
            after=after,
            terms=terms_between(before, after),
            clauses=clauses_between(self.clauses.of(before.id), self.clauses.of(after.id)),
        )

    def _begin(self, network: Network) -> Agreement:
        current = self.current(network.id)
        fresh = Agreement(
            id=AgreementId(self.desk.new_id()),
            network=network.id,
            number=self.store.last_number(network.id) + 1,
            confidentiality=network.confidentiality,
            route=current.route if current else network.concern_route,
            second_route=current.second_route if current else "",
        )
        with self.desk.act("agreement.reopen" if current else "agreement.draft"):
            self.store.add(fresh)
            for clause in self.clauses.of(current.id) if current else ():
                self.clauses.add(replace(clause, id=ClauseId(self.desk.new_id()), agreement=fresh.id))
        return fresh

    def _check_adoptable(self, draft: Agreement, heads: int, named: int) -> None:
        if not self.clauses.of(draft.id):
            raise NoClausesYet
        if heads < max(1, named):
            raise TooFewHeads(heads, named)

    def _let_hold(self, draft: Agreement, filled_in: Agreement) -> Agreement:
        adopted = replace(filled_in, state=AgreementState.ADOPTED)
        for standing in self.store.of(draft.network):
            if standing.state is AgreementState.ADOPTED:
                self.store.save(standing, replace(standing, state=AgreementState.SUPERSEDED))
        self.store.save(draft, adopted)
        network = self.networks.get(draft.network)
        if network is not None:
            route = "\n".join(filter(None, (adopted.route, adopted.second_route)))
            after = replace(network, confidentiality=adopted.confidentiality, concern_route=route)
            self.networks.save(network, after)
        return adopted

    def _yes(self, agreement: Agreement, member: Member, session: SessionId | None) -> Acceptance:
        return Acceptance(
            id=RecordId(self.desk.new_id()),
            agreement=agreement.id,
            member=member.id,
            answer=Answer.ACCEPTED,
            session=session,
            made=self.desk.now(),
        )
