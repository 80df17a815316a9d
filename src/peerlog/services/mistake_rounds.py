"""Anonymous rounds: turns in memory only, then all of them at once, or none."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from peerlog.domain.errors import EmptyText, LaneShut, UnderTheFloor
from peerlog.domain.ids import BatchId, MistakeId, NetworkId
from peerlog.domain.mistake import Batch, Mistake, MistakeState, quarter
from peerlog.domain.network import Network
from peerlog.domain.return_code import SALT_CHOICE
from peerlog.domain.telling import FLOOR, LOWEST_FLOOR, Telling, kept_lines
from peerlog.services.acts import Desk
from peerlog.services.networks import Choices

FLOOR_CHOICE = "mistake.floor"


class HeldStore(Protocol):
    """Waiting entries as they are kept."""

    def of(self, network: NetworkId) -> tuple[Mistake, ...]: ...
    def count(self, network: NetworkId) -> int: ...
    def replace(self, network: NetworkId, entries: Iterable[Mistake]) -> None: ...
    def rewrite(
        self, network: NetworkId, change: Callable[[tuple[Mistake, ...]], Iterable[Mistake]]
    ) -> tuple[Mistake, ...]: ...


class ReleasedStore(Protocol):
    """Released entries as they are kept."""

    def release(self, batch: Batch, entries: Sequence[Mistake]) -> None: ...


@dataclass(eq=False)
class Round:
    """A round that is open: what was told so far, and how many turns said nothing; never written while it is open."""

    network: Network
    floor: int
    turns: int = 0
    tellings: list[Telling] = field(default_factory=list, repr=False)

    def take(self, telling: Telling) -> None:
        """Take a turn; one that says nothing counts as a turn and leaves nothing behind."""
        aim, noticed, wrong, ahead = kept_lines(telling.lines)
        self.turns += 1
        plain = replace(telling, aim=aim, noticed=noticed, wrong=wrong, ahead=ahead)
        if plain.is_real:
            self.tellings.append(plain)

    def wipe(self) -> None:
        """Let everything go that was told."""
        self.tellings.clear()
        self.turns = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundAsked:
    """A round that the app is asked to begin with."""

    network: NetworkId
    slips: bool = False
    """Whether one person types in what others wrote on paper."""


@dataclass(eq=False, repr=False)
class MistakeRounds:
    """What a person can do with anonymous rounds."""

    held: HeldStore
    released: ReleasedStore
    choices: Choices
    desk: Desk
    route: Callable[[Network], str]
    """Whom to go to with what does not belong here; empty while nobody is named."""

    @property
    def floor(self) -> int:
        """How many real entries are needed before anything is released."""
        chosen = self.choices.get(FLOOR_CHOICE)
        return max(LOWEST_FLOOR, int(chosen)) if chosen.isdecimal() else FLOOR

    def set_floor(self, floor: int) -> None:
        """Ask for so many, never for fewer than three."""
        self.choices.set(FLOOR_CHOICE, str(max(LOWEST_FLOOR, floor)))

    def begin(self, network: Network) -> Round:
        """Open a round; raises LaneShut until it is said where abuse, fraud and danger go instead."""
        if not self.route(network).strip():
            raise LaneShut(network.name)
        if not self.choices.get(SALT_CHOICE):  # now: nothing is written once the first turn was taken
            self.choices.set(SALT_CHOICE, self.desk.new_id())
        return Round(network, self.floor)

    def close(self, open_round: Round) -> int:
        """Write what was told beside what waits, in the order of fresh random keys, in one go; gives how many wait.

        Where that fails the round stays open, with all that was told.
        """
        network, period = open_round.network, self._period(open_round.network)
        batch = BatchId(self.desk.new_id())
        told = [self._told(one, network, batch, period) for one in open_round.tellings]
        waiting = self.held.rewrite(
            network.id,
            lambda earlier: [
                *(_entry(one, MistakeId(self.desk.new_id()), batch) for one in earlier),
                *told,
            ],
        )
        open_round.wipe()
        return len(waiting)

    def drop_in(self, network: Network, telling: Telling) -> int:
        """Put one telling beside what waits, outside a round; gives how many wait. Raises LaneShut or EmptyText.

        All that waits gets fresh keys, as at the close of a round; yet whoever compares the file before and after
        sees which one came: only a round gives cover.
        """
        if not telling.is_real:
            raise EmptyText("text")
        alone = self.begin(network)
        alone.take(telling)
        return self.close(alone)

    def waiting(self, network: Network) -> int:
        """Count what waits to be released."""
        return self.held.count(network.id)

    def release(self, network: Network, floor: int) -> Batch:
        """Let everybody read what waits; raises UnderTheFloor while it is too little."""
        with self.desk.act("round.release"):  # what waits is read inside: another window may close a round
            waiting = self.held.of(network.id)
            if len(waiting) < max(LOWEST_FLOOR, floor):
                raise UnderTheFloor(len(waiting), max(LOWEST_FLOOR, floor))
            batch = Batch(
                id=waiting[0].batch, network=network.id, period=self._period(network), size=len(waiting)
            )
            entries = tuple(_entry(one, one.id, batch.id, batch.period) for one in waiting)
            self.held.replace(network.id, ())
            self.released.release(batch, entries)
        return batch

    def let_go(self, network: Network) -> None:
        """Drop what waits, for good."""
        self.held.replace(network.id, ())

    def _period(self, network: Network) -> str:
        return quarter(self.desk.today(network.zone))

    def _told(self, telling: Telling, network: Network, batch: BatchId, period: str) -> Mistake:
        return Mistake(
            id=MistakeId(self.desk.new_id()), network=network.id, batch=batch, period=period,
            aim=telling.aim, noticed=telling.noticed, wrong=telling.wrong, ahead=telling.ahead,
            kind=telling.kind, area=telling.area, factor=telling.factor, severity=telling.severity,
            again=telling.again, code=telling.code,
        )  # fmt: skip


def _entry(entry: Mistake, key: MistakeId, batch: BatchId, period: str = "") -> Mistake:
    state = MistakeState.RELEASED if period else entry.state
    return replace(entry, id=key, batch=batch, period=period or entry.period, state=state)
