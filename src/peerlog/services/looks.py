"""Looking back at what was promised: whether it still stands, what was found out since."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from peerlog.domain.errors import LookBackOver, LookNotOn, LookTooEarly, NotFound, WasLetGo
from peerlog.domain.ids import LookBackId, LookId, NetworkId, RecordId
from peerlog.domain.look_back import Hindsight, Look, LookBack, Rung, rung_at, rung_coming, rungs
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.domain.text import SHORT, kept, needed
from peerlog.services.acts import Desk

LONGEST = 2_000
"""Characters of what is expected, seen or added."""


class LookBackStore(Protocol):
    """Promises as they are kept."""

    def of(self, network: NetworkId) -> tuple[LookBack, ...]: ...
    def get(self, record: str) -> LookBack | None: ...
    def add(self, record: LookBack) -> None: ...
    def save(self, before: LookBack, after: LookBack) -> None: ...


class LookStore(Protocol):
    """Looks as they are kept."""

    def of(self, network: NetworkId) -> tuple[Look, ...]: ...
    def of_look_back(self, look_back: LookBackId) -> tuple[Look, ...]: ...
    def get(self, record: str) -> Look | None: ...
    def add(self, record: Look) -> None: ...
    def save(self, before: Look, after: Look) -> None: ...


class HindsightStore(Protocol):
    """What was added later, as it is kept."""

    def of_look_back(self, look_back: LookBackId) -> tuple[Hindsight, ...]: ...
    def get(self, record: str) -> Hindsight | None: ...
    def add(self, record: Hindsight) -> None: ...
    def save(self, before: Hindsight, after: Hindsight) -> None: ...


class Networks(Protocol):
    """Networks as they are kept."""

    def get(self, record: str) -> Network | None: ...


class MembersOf(Protocol):
    """Members as they are kept."""

    def of(self, network: NetworkId) -> tuple[Member, ...]: ...


@dataclass(eq=False, repr=False)
class Looking:
    """What a person can do with looks."""

    store: LookBackStore
    looks: LookStore
    hindsights: HindsightStore
    networks: Networks
    members: MembersOf
    desk: Desk

    def looks_of(self, look_back: LookBack) -> tuple[Look, ...]:
        """Give the looks at one promise, the first one first."""
        return self.looks.of_look_back(look_back.id)

    def looks_in(self, network: NetworkId) -> tuple[Look, ...]:
        """Give every look of a network."""
        return self.looks.of(network)

    def hindsights_of(self, look_back: LookBack) -> tuple[Hindsight, ...]:
        """Give what was added to one promise."""
        return self.hindsights.of_look_back(look_back.id)

    def rungs(self, look_back: LookBack) -> tuple[Rung, ...]:
        """Give the ladder as it stands today, or stood on the day it was let go."""
        day = self.today_of(look_back)
        return rungs(look_back, self.looks_of(look_back), min(day, look_back.let_go_on or day))

    def rung_to_look_at(self, look_back: LookBack, on: date | None = None) -> Rung:
        """Give the rung that a look is for; raises WasLetGo, LookTooEarly, LookBackOver or LookNotOn."""
        today = self.today_of(look_back)
        day = on or today
        if look_back.let_go_on is not None:
            raise WasLetGo(look_back.let_go_on)
        if not look_back.promised_on <= day <= today:
            raise LookNotOn(day)
        looks = self.looks_of(look_back)
        rung = rung_at(look_back, looks, day)
        if rung is not None:
            return rung
        ahead = rung_coming(look_back, looks, day)
        if ahead is not None:
            raise LookTooEarly(ahead.due)
        raise LookBackOver(rungs(look_back, looks, day)[-1].end)

    def look(self, look_back: LookBack, filled: Look, on: date | None = None) -> Look:
        """Keep what a look found, today or *on* an earlier day; one of the same day at the same rung is written anew.

        Another holder holds the promise from now on.
        """
        rung = self.rung_to_look_at(look_back, on)
        day = on or self.today_of(look_back)
        earlier = next(
            (one for one in self.looks_of(look_back) if (one.rung, one.looked_on) == (rung.months, day)), None
        )
        look = _checked(
            replace(
                filled, id=earlier.id if earlier else LookId(self.desk.new_id()), look_back=look_back.id,
                rung=rung.months, looked_on=day,
            )
        )  # fmt: skip
        with self.desk.act("look_back.look"):
            if earlier is None:
                self.looks.add(look)
            else:
                self.looks.save(earlier, look)
            if look.holder:
                self.store.save(look_back, replace(look_back, holder=look.holder))
        return look

    def add_hindsight(self, look_back: LookBack, text: str) -> Hindsight:
        """Add what turned out otherwise; the expectation stays as it was written."""
        hindsight = Hindsight(
            id=RecordId(self.desk.new_id()),
            look_back=look_back.id,
            written_on=self.today_of(look_back),
            text=needed(text, "hindsight", limit=LONGEST),
        )
        with self.desk.act("look_back.hindsight"):
            self.hindsights.add(hindsight)
        return hindsight

    def remove_look(self, look: Look) -> None:
        """Move a look that was a mistake to the trash."""
        with self.desk.act("look.remove"):
            self.looks.save(look, replace(look, trashed=True))

    def remove_hindsight(self, hindsight: Hindsight) -> None:
        """Move what was added later to the trash."""
        with self.desk.act("hindsight.remove"):
            self.hindsights.save(hindsight, replace(hindsight, trashed=True))

    def today_of(self, look_back: LookBack) -> date:
        """Give the day it is where the network is."""
        network = self.networks.get(look_back.network)
        if network is None:
            raise NotFound("network", look_back.network)
        return self.desk.today(network.zone)


def _checked(look: Look) -> Look:
    return replace(
        look,
        evidence=needed(look.evidence, "evidence", limit=LONGEST),
        holder=line(look.holder, "holder", SHORT),
        unexpected=kept(look.unexpected, "unexpected", limit=LONGEST),
        to_earlier_selves=kept(look.to_earlier_selves, "to_earlier_selves", limit=LONGEST),
    )


def line(text: str, field: str, limit: int) -> str:
    """Give *text* as it is stored on one line, which may be empty."""
    return " ".join(kept(text, field, limit=limit).split())
