"""Promises to look back, each with a locked expectation: making one, who holds it, letting it go, what is left."""

from dataclasses import dataclass, replace

from peerlog.domain.errors import NotFound, RungPassed, UnreadableLadder, WasLetGo
from peerlog.domain.ids import LookBackId, NetworkId
from peerlog.domain.look_back import LookBack, changed_past, ladder_of
from peerlog.domain.look_back_year import Remains, Year, remains_in, year_of
from peerlog.domain.meaning import begins, the_one
from peerlog.domain.member import Member, named
from peerlog.domain.network import Network
from peerlog.domain.text import SHORT, kept, needed
from peerlog.services.looks import LONGEST, Looking, line


@dataclass(eq=False, repr=False)
class LookBacks(Looking):
    """What a person can do with look-backs."""

    def of(self, network: NetworkId) -> tuple[LookBack, ...]:
        """Give every promise of a network, the oldest first."""
        return self.store.of(network)

    def get(self, record: str) -> LookBack:
        """Give a promise by its id; raises NotFound."""
        found = self.store.get(record)
        if found is None or found.trashed:
            raise NotFound("look_back", record)
        return found

    def find(self, network: NetworkId, words: str) -> LookBack:
        """Find a promise by the start of its id; raises NotFound or Ambiguous."""
        found = [one for one in self.store.of(network) if begins(one.id, words.strip())]
        return the_one("look_back", words, found, (one.name for one in found))

    def with_part(self, kind: str, record: str) -> LookBack:
        """Give the promise that a record of any of the three kinds belongs to; raises NotFound."""
        if kind == "look_back":
            return self.get(record)
        part = (self.looks if kind == "look" else self.hindsights).get(record)
        if part is None:
            raise NotFound("look_back", record)
        return self.get(part.look_back)

    def remains(self, network: Network) -> tuple[Remains, ...]:
        """Say of every promise of a network what is left of it today, the oldest first."""
        today = self.desk.today(network.zone)
        return remains_in(self.store.of(network.id), self.looks.of(network.id), today)

    def years(self, network: NetworkId) -> tuple[int, ...]:
        """Give the years in which something was promised, the newest first."""
        return tuple(sorted({one.promised_on.year for one in self.store.of(network)}, reverse=True))

    def year(self, network: Network, year: int) -> Year:
        """Say what was learned in a year and what is left of it today."""
        return year_of(year, self.remains(network))

    def about(self, network: NetworkId, record: str) -> tuple[LookBack, ...]:
        """Give the promises about a decision, a lesson or whatever else was promised about."""
        return tuple(one for one in self.store.of(network) if one.about == record)

    def promise(self, network: Network, filled: LookBack) -> LookBack:
        """Promise to look back, from today on; *filled* needs what was learned and what is expected of it."""
        today = self.desk.today(network.zone)
        promise = replace(
            self._held(filled),
            id=LookBackId(self.desk.new_id()),
            network=network.id,
            learning=needed(filled.learning, "learning", limit=LONGEST),
            expectation=needed(filled.expectation, "expectation", limit=LONGEST),
            signs=kept(filled.signs, "signs", limit=LONGEST),
            promised_on=today,
            let_go_on=None,
        )
        with self.desk.act("look_back.promise"):
            self.store.add(promise)
        return promise

    def edit(self, before: LookBack, changed: LookBack) -> LookBack:
        """Change who holds it, who follows, where it should live and the looks ahead; nothing else is taken over.

        Raises RungPassed when a look whose day has come would stand otherwise.
        """
        after = self._held(
            replace(before, holder=changed.holder, successor=changed.successor, place=changed.place,
                    ladder=changed.ladder)
        )  # fmt: skip
        moved = changed_past(before, after, self.looks_of(before), self.today_of(before))
        if moved:
            raise RungPassed(moved)
        with self.desk.act("look_back.edit"):
            self.store.save(before, after)
        return after

    def let_go(self, look_back: LookBack, reason: str) -> LookBack:
        """Note that nobody needs to look any more, and why; undo takes it back."""
        if look_back.let_go_on is not None:
            raise WasLetGo(look_back.let_go_on)
        today, why = self.today_of(look_back), needed(reason, "reason", limit=LONGEST)
        after = replace(look_back, let_go_on=today, reason=why)
        with self.desk.act("look_back.let_go"):
            self.store.save(look_back, after)
        return after

    def remove(self, look_back: LookBack) -> None:
        """Move a promise to the trash, with its looks."""
        with self.desk.act("look_back.remove"):
            self.store.save(look_back, replace(look_back, trashed=True))

    def holder_left(self, look_back: LookBack) -> Member | None:
        """Give whoever holds it by name and has left the network: then somebody has to follow."""
        found = named(self.members.of(look_back.network), look_back.holder) if look_back.holder else ()
        today = self.today_of(look_back)
        return next((one for one in found if one.left is not None and one.left <= today), None)

    def _held(self, filled: LookBack) -> LookBack:
        try:
            ladder = ladder_of(filled.ladder)
        except ValueError as error:
            raise UnreadableLadder(", ".join(map(str, filled.ladder))) from error
        return replace(
            filled,
            holder=line(filled.holder, "holder", SHORT),
            successor=line(filled.successor, "successor", LONGEST),
            place=line(filled.place, "place", SHORT),
            ladder=ladder,
        )
