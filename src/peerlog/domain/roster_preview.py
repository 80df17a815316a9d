"""What taking in a roster would change: who is new, who is there already, and what differs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.member import Member, folded
from peerlog.domain.roster_person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A member about whom the roster says something else or something more."""

    before: Member
    after: Member

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that differ."""
        return tuple(name for name in _FIELDS if getattr(self.before, name) != getattr(self.after, name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What taking in a roster would change."""

    new: tuple[Person, ...] = ()
    there: tuple[Member, ...] = ()
    """Members the roster says nothing new about."""
    updates: tuple[Update, ...] = ()
    twice: tuple[Person, ...] = ()
    """Rows with a name that an earlier row has; they are left out."""
    taken_handles: tuple[Person, ...] = ()
    """People whose handle is somebody else's already; they come in without it."""


_FIELDS = ("handle", "organisation", "experience", "joined", "access_needs", "languages")


def differences(people: Iterable[Person], members: Iterable[Member]) -> Preview:
    """Compare a roster with who is there, by name without case and accents.

    What the roster does not say changes nothing, and nobody is removed: taken in twice, it changes nothing
    the second time.
    """
    known = {folded(member.name): member for member in members if not member.trashed}
    first, twice = _first_of_each(people)
    single, taken = _with_own_handles(first, known)
    pairs = [(known[key], person) for key, person in single.items() if key in known]
    compared = [Update(before=member, after=filled(member, person)) for member, person in pairs]
    return Preview(
        new=tuple(person for key, person in single.items() if key not in known),
        there=tuple(update.before for update in compared if not update.fields),
        updates=tuple(update for update in compared if update.fields),
        twice=twice,
        taken_handles=taken,
    )


def member_of(person: Person, network: NetworkId, given: MemberId) -> Member:
    """Give the member that a new person becomes."""
    return filled(Member(id=given, network=network, name=person.name), person)


def filled(member: Member, person: Person) -> Member:
    """Give *member* with all that the roster says about them; a handle once chosen stays."""
    return replace(
        member,
        handle=member.handle or person.handle,
        organisation=person.organisation or member.organisation,
        experience=person.experience or member.experience,
        joined=person.joined or member.joined,
        access_needs=person.access_needs or member.access_needs,
        languages=person.languages or member.languages,
    )


def _first_of_each(people: Iterable[Person]) -> tuple[dict[str, Person], tuple[Person, ...]]:
    first: dict[str, Person] = {}
    twice = tuple(person for person in people if first.setdefault(folded(person.name), person) is not person)
    return first, twice


def _with_own_handles(
    people: Mapping[str, Person], known: Mapping[str, Member]
) -> tuple[dict[str, Person], tuple[Person, ...]]:
    owners = {folded(member.handle): key for key, member in known.items() if member.handle}
    single, taken = dict(people), []
    for key, person in people.items():
        keeps_own = key in known and known[key].handle
        if person.handle and not keeps_own and owners.setdefault(folded(person.handle), key) != key:
            single[key] = replace(person, handle="")
            taken.append(person)
    return single, tuple(taken)
