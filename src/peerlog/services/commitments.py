"""What people take on for themselves in the closing round, who helps with an action, and whom its owner tells."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from peerlog.domain.action import Action, ActionState
from peerlog.domain.captured import Captured
from peerlog.domain.errors import CommitmentThere
from peerlog.domain.ids import MemberId, NetworkId, StepId
from peerlog.domain.meaning import the_one
from peerlog.domain.member import Member, named
from peerlog.domain.network import Network
from peerlog.domain.session import Session
from peerlog.services.actions import Actions
from peerlog.services.notes import Notes


@dataclass(eq=False, repr=False)
class Commitments:
    """What a person can do about who takes part in an action."""

    actions: Actions
    notes: Notes

    def standing(self, session: Session, owner: MemberId) -> Action | None:
        """Give what somebody took on in a session and has not let go."""
        own = (one for one in self.actions.of_session(session.id) if one.commitment and one.owner == owner)
        return next((one for one in own if one.state is ActionState.OPEN), None)

    def take_on(
        self,
        where: Session | Network,
        said: Captured,
        *,
        buddy: Member | None = None,
        step: StepId | None = None,
        instead: str = "",
    ) -> Action:
        """Take something on, in a session or between two: words, owner and date as in *said*.

        A person takes on one thing a session: raises CommitmentThere for a second one, unless *instead* says in
        words why the first is let go.
        """
        owner = said.owner
        first = self.standing(where, owner.id) if isinstance(where, Session) and owner else None
        if first is not None and owner is not None and not instead:
            raise CommitmentThere(owner.name, first.text)
        with self.actions.desk.act("action.commit"):
            action = self._written(where, said, step)
            taken = replace(action, commitment=True, buddy=buddy.id if buddy else None)
            self.actions.store.save(action, taken)
            if first is not None and isinstance(where, Session):
                self.actions.drop(first, self.actions.desk.today(where.zone), instead)
        return taken

    def with_people(
        self, action: Action, network: NetworkId, *, helpers: str | None = None, buddy: str | None = None
    ) -> Action:
        """Give an action with other helpers (names with commas) or another buddy; None leaves them, empty takes away.

        Raises NotFound for a name nobody has, Ambiguous for one that several have.
        """
        people = self.actions.members.of(network)
        if helpers is not None:
            found = dict.fromkeys(_one(people, name).id for name in helpers.split(",") if name.strip())
            action = replace(action, helpers=tuple(one for one in found if one != action.owner))
        if buddy is not None:
            action = replace(action, buddy=_one(people, buddy).id if buddy.strip() else None)
        return action

    def set_people(
        self, action: Action, network: NetworkId, *, helpers: str | None = None, buddy: str | None = None
    ) -> Action:
        """Say who helps, and whom the owner tells."""
        return self.actions.edit(action, self.with_people(action, network, helpers=helpers, buddy=buddy))

    def _written(self, where: Session | Network, said: Captured, step: StepId | None) -> Action:
        if isinstance(where, Session):
            return self.actions.get(self.notes.capture(where, step, said).id)
        owner = said.owner.id if said.owner else None
        return self.actions.add(where.id, said.text, owner, said.due, said.owner_words)


def _one(people: Iterable[Member], name: str) -> Member:
    found = named(people, name)
    return the_one("member", name.strip(), found, (one.name for one in found))
