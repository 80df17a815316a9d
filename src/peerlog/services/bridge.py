"""The bridge: one sentence of a private reflection, copied to where others will read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.attendance import Attendance
from peerlog.domain.bridge import Shared, Target, TargetKind, scrubbed
from peerlog.domain.captured import Captured, LineKind, with_one_owner
from peerlog.domain.contact import contact_in
from peerlog.domain.errors import EmptyText, WrongState
from peerlog.domain.ids import NetworkId, StepId
from peerlog.domain.member import Member
from peerlog.domain.mistake import FRAME
from peerlog.domain.mistake import LONGEST_LINE as LONGEST_TOLD
from peerlog.domain.naming import Names
from peerlog.domain.network import Network
from peerlog.domain.note import LONGEST_LINE
from peerlog.domain.session import Session, SessionState
from peerlog.domain.step import Step
from peerlog.domain.telling import Telling
from peerlog.domain.text import SHORT, needed
from peerlog.services.actions import Actions
from peerlog.services.agenda import Agenda
from peerlog.services.mistake_rounds import MistakeRounds
from peerlog.services.notes import Notes
from peerlog.services.sessions import Sessions

if TYPE_CHECKING:
    from peerlog.services.scrubber import Scrubber

TOPIC_MINUTES = 10


class NamesKnown(Protocol):
    """Whoever a network has known, by every name it has known them by."""

    def members(self, network: NetworkId) -> tuple[Member, ...]: ...
    def guests(self, network: NetworkId) -> tuple[Attendance, ...]: ...


@dataclass(eq=False, repr=False)
class Bridge:
    """What a person can do to share one sentence; the journal is not told, and nothing leads back to it."""

    sessions: Sessions
    agenda: Agenda
    notes: Notes
    actions: Actions
    known: NamesKnown
    rounds: MistakeRounds
    scrubber: "Scrubber"

    def coming(self, network: NetworkId) -> tuple[Session, ...]:
        """Give the sessions a sentence can go to, the next one first."""
        open_ones = (s for s in self.sessions.of(network) if s.state is not SessionState.CLOSED)
        return tuple(sorted(open_ones, key=lambda session: (session.starts, session.number)))

    def preview(self, network: Network, text: str, target: Target) -> Shared:
        """Give a sentence exactly as it will stand, with the names in it; an action may say @who and by when."""
        sentence = needed(scrubbed(text), "text", limit=_limit(target.kind))
        captured = self._captured(network, sentence, target)
        owner = captured.owner.name if captured.owner else captured.owner_words
        return Shared(
            target=target, text=captured.text, owner=owner, due=captured.due,
            names=tuple(self._named_in(network.id, sentence)), contact=contact_in(sentence) or "",
            telltales=self.scrubber.telltales(network, captured.text) if _is_round(target) else (),
        )  # fmt: skip

    def share(self, network: Network, shared: Shared) -> str:
        """Let it stand as previewed, and give its id, of an entry of a round none.

        Raises WrongState when the session is over by now, LaneShut where a round is not open to anybody yet.
        """
        if _is_round(shared.target):
            self.rounds.drop_in(network, _told(shared))
            return ""
        if shared.target.kind is TargetKind.ACTION:
            owner = self._owner(network, shared)
            words = "" if owner else shared.owner
            return self.actions.add(
                network.id, shared.text, owner.id if owner else None, shared.due, words
            ).id
        session = self._open_session(shared.target)
        if shared.target.kind is TargetKind.NOTE:
            captured = Captured(kind=LineKind.NOTE, text=shared.text)
            return self.notes.capture(session, None, captured).id
        step = Step(id=StepId(""), session=session.id, position="", title=shared.text, minutes=TOPIC_MINUTES)
        return self.agenda.insert(step).id

    def _captured(self, network: Network, sentence: str, target: Target) -> Captured:
        if target.kind is TargetKind.ACTION:
            return with_one_owner(self.actions.read(network, sentence))
        if _is_round(target):
            self.rounds.begin(network)  # raises LaneShut before anybody is shown anything
        else:
            self._open_session(target)
        return Captured(kind=LineKind.NOTE, text=sentence)

    def _open_session(self, target: Target) -> Session:
        if target.session is None:
            raise EmptyText("session")
        session = self.sessions.get(target.session)
        if session.state is SessionState.CLOSED:
            raise WrongState(session.ref, session.state.value, SessionState.PLANNED.value)
        return session

    def _owner(self, network: Network, shared: Shared) -> Member | None:
        members = self.actions.members.of(network.id)
        return next((member for member in members if member.name == shared.owner), None)

    def _named_in(self, network: NetworkId, sentence: str) -> Iterator[str]:
        """Give everybody and every organisation the sentence names, each once."""
        seen: set[str] = set()
        for name in self._to_look_for(network):
            found = name.find(sentence)
            if found and found not in seen:
                seen.add(found)
                yield found

    def _to_look_for(self, network: NetworkId) -> Iterator[Names]:
        for member in self.known.members(network):
            yield _person(member.name)
            yield _organisation(member.organisation)
        for guest in self.known.guests(network):
            yield _person(guest.guest_name)
            yield _organisation(guest.guest_organisation)


def _is_round(target: Target) -> bool:
    return target.kind is TargetKind.ROUND


def _told(shared: Shared) -> Telling:
    aim, noticed, wrong, ahead = (shared.text if name == shared.target.line else "" for name in FRAME)
    return Telling(aim=aim, noticed=noticed, wrong=wrong, ahead=ahead)


def _limit(kind: TargetKind) -> int:
    """Give how many characters a sentence may have."""
    return {TargetKind.TOPIC: SHORT, TargetKind.ROUND: LONGEST_TOLD}.get(kind, LONGEST_LINE)


def _person(name: str) -> Names:
    names = Names()
    names.add_person(name)
    return names


def _organisation(name: str) -> Names:
    names = Names()
    names.add_organisation(name)
    return names
