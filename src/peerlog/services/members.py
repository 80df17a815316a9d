"""Who belongs to a network: adding, describing, leaving."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from peerlog.domain.errors import AlreadyThere, LeftBeforeJoining, NotFound
from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.meaning import may_begin_an_id, the_one
from peerlog.domain.member import Member, folded, named
from peerlog.domain.text import SHORT, kept, needed
from peerlog.services.acts import Desk


class MemberStore(Protocol):
    """Members as they are kept."""

    def add(self, record: Member) -> None: ...
    def save(self, before: Member, after: Member) -> None: ...
    def get(self, record: str) -> Member | None: ...
    def of(self, network: NetworkId) -> tuple[Member, ...]: ...
    def starting_with(self, start: str) -> tuple[Member, ...]: ...


@dataclass(eq=False, repr=False)
class Members:
    """What a person can do with the members of a network."""

    store: MemberStore
    desk: Desk

    def of(self, network: NetworkId) -> tuple[Member, ...]:
        """Give every member by name, also those who left."""
        return self.store.of(network)

    def get(self, member: MemberId) -> Member:
        """Give a member by the id, from the trash too."""
        found = self.store.get(member)
        if found is None:
            raise NotFound("member", member)
        return found

    def active(self, network: NetworkId, day: date) -> tuple[Member, ...]:
        """Give those who belong to the network on *day*."""
        return tuple(member for member in self.store.of(network) if member.is_active_on(day))

    def add(self, draft: Member) -> Member:
        """Add a member from what was filled in; the id is given here."""
        return self.add_all([draft], verb="member.add")[0]

    def add_all(self, drafts: Iterable[Member], *, verb: str = "member.import") -> tuple[Member, ...]:
        """Add several members in one act, all or none."""
        added: list[Member] = []
        taken: dict[NetworkId, Taken] = {}
        with self.desk.act(verb):
            for draft in drafts:
                names = self._names(draft.network, taken)
                member = replace(checked(draft, names), id=MemberId(self.desk.new_id()))
                self.store.add(member)
                names.take(member)
                added.append(member)
        return tuple(added)

    def edit(self, before: Member, after: Member) -> Member:
        """Change what *after* changed."""
        return self.edit_all([(before, after)])[0]

    def edit_all(
        self, changes: Iterable[tuple[Member, Member]], *, verb: str = "member.edit"
    ) -> tuple[Member, ...]:
        """Change several members in one act, all or none; each as it was and as it shall be."""
        edited: list[Member] = []
        taken: dict[NetworkId, Taken] = {}
        with self.desk.act(verb):
            for before, after in changes:
                names = self._names(before.network, taken)
                names.free(before)
                edited.append(checked(after, names))
                self.store.save(before, edited[-1])
                names.take(edited[-1])
        return tuple(edited)

    def _names(self, network: NetworkId, taken: dict[NetworkId, "Taken"]) -> "Taken":
        """Give the names taken in a network, read once an act."""
        if network not in taken:
            taken[network] = Taken()
            taken[network].take_all(self.store.of(network))
        return taken[network]

    def leave(self, member: Member, on: date) -> Member:
        """Note that somebody left; what they said and did stays."""
        if member.joined and on < member.joined:
            raise LeftBeforeJoining
        after = replace(member, left=on)
        with self.desk.act("member.leave"):
            self.store.save(member, after)
        return after

    def remove(self, member: Member) -> None:
        """Move a member to the trash."""
        with self.desk.act("member.remove"):
            self.store.save(member, replace(member, trashed=True))

    def find(self, network: NetworkId, words: str) -> Member:
        """Find the one member these words mean: a name, a handle, a first name or the start of an id."""
        found = named(self.store.of(network), words)
        if not found and may_begin_an_id(words):
            found = tuple(m for m in self.store.starting_with(words.lower()) if m.network == network)
        return the_one("member", words, found, (member.name for member in found))


@dataclass(slots=True)
class Taken:
    """The names and handles that others of a network go by, folded."""

    names: set[str] = field(default_factory=set)
    handles: set[str] = field(default_factory=set)

    def take(self, member: Member) -> None:
        """Take a member's."""
        self.names.add(folded(member.name))
        self.handles.add(folded(member.handle))

    def free(self, member: Member) -> None:
        """Let go of a member's."""
        self.names.discard(folded(member.name))
        self.handles.discard(folded(member.handle))

    def take_all(self, members: Iterable[Member]) -> None:
        """Take everybody's."""
        for member in members:
            self.take(member)


def checked(member: Member, taken: Taken) -> Member:
    """Give the member as it is kept; a second person of the same name or handle is refused."""
    name, handle = needed(member.name, "name"), kept(member.handle, "handle", limit=SHORT)
    if folded(name) in taken.names:
        raise AlreadyThere("member", name)
    if handle and folded(handle) in taken.handles:
        raise AlreadyThere("handle", handle)
    if member.joined and member.left and member.left < member.joined:
        raise LeftBeforeJoining
    return replace(
        member,
        name=name,
        handle=handle,
        organisation=kept(member.organisation, "organisation", limit=SHORT),
        access_needs=kept(member.access_needs, "access_needs"),
        languages=kept(member.languages, "languages", limit=SHORT),
    )
