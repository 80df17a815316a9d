"""Released mistakes: read, answered to by whoever holds a code, withdrawn, counted where they cannot be shared."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from peerlog.domain.errors import NotFound, WrongCode
from peerlog.domain.ids import BatchId, NetworkId
from peerlog.domain.meaning import the_one
from peerlog.domain.mistake import Batch, Mistake, MistakeState
from peerlog.domain.network import Network
from peerlog.domain.return_code import plain_code
from peerlog.domain.telling import kept_lines
from peerlog.domain.text import SHORT, kept
from peerlog.services.acts import Desk
from peerlog.services.mistake_rounds import HeldStore


class MistakeStore(Protocol):
    """Released mistakes as they are kept."""

    def of(self, network: NetworkId) -> tuple[Mistake, ...]: ...
    def get(self, record: str) -> Mistake | None: ...
    def starting_with(self, start: str) -> tuple[Mistake, ...]: ...
    def save(self, before: Mistake, after: Mistake) -> None: ...
    def release(self, batch: Batch, entries: Sequence[Mistake]) -> None: ...
    def rewrite(self, series: str, entry: Mistake) -> None: ...
    def take_back(self, series: str, entry: Mistake, batch: Batch) -> None: ...
    def erase(self, entry: Mistake) -> None: ...


class BatchStore(Protocol):
    """Batches as they are kept."""

    def of(self, network: NetworkId) -> tuple[Batch, ...]: ...
    def get(self, record: str) -> Batch | None: ...
    def save(self, before: Batch, after: Batch) -> None: ...


class Codes(Protocol):
    """Return codes: made from randomness, kept as a salt and a slow hash."""

    def fresh(self) -> tuple[str, str]: ...
    def maker(self) -> Callable[[], tuple[str, str]]: ...
    def checker(self, words: str) -> Callable[[str], bool]: ...


@dataclass(eq=False, repr=False)
class Mistakes:
    """What a person can do with released mistakes."""

    store: MistakeStore
    batches: BatchStore
    held: HeldStore
    desk: Desk
    codes: Codes

    def of(self, network: NetworkId) -> tuple[Mistake, ...]:
        """Give every released mistake, the newest quarter first; within it by key, which says nothing."""
        return self.store.of(network)

    def get(self, record: str) -> Mistake:
        """Find one by its id or the only beginning of it; raises NotFound or Ambiguous."""
        found = self.store.get(record)
        if found is not None:
            return found
        several = self.store.starting_with(record)
        return the_one("mistake", record, several, (one.id for one in several))

    def by_code(self, network: Network, code: str) -> Mistake:
        """Find the entry, waiting or released, that answers to a code; raises WrongCode."""
        return self.asked_for(network, code)()

    def asked_for(self, network: Network, code: str) -> Callable[[], Mistake]:
        """Give what finds it; that takes a while, may be called in any thread, and raises WrongCode."""
        with_code = [one for one in (*self.held.of(network.id), *self.store.of(network.id)) if one.code]

        def _find() -> Mistake:
            fits = self.codes.checker(plain_code(code))
            found = next((one for one in with_code if fits(one.code)), None)
            if found is None:
                raise WrongCode
            return found

        return _find

    def amend(self, entry: Mistake, lines: Sequence[str]) -> Mistake:
        """Let its author say the four lines otherwise; what they said before leaves the file."""
        aim, noticed, wrong, ahead = kept_lines(lines)
        if entry.state is MistakeState.HELD:
            changed = replace(entry, aim=aim, noticed=noticed, wrong=wrong, ahead=ahead)
            self.held.rewrite(entry.network, lambda waiting: (*_beside(entry, waiting), changed))
        else:
            changed = replace(self.get(entry.id), aim=aim, noticed=noticed, wrong=wrong, ahead=ahead)
            self.store.rewrite(self.desk.new_id(), changed)
        return changed

    def take_back(self, entry: Mistake) -> None:
        """Let its author take an entry out for good; of a released one the count stays, and nothing tells when."""
        if entry.state is MistakeState.HELD:
            self.held.rewrite(entry.network, lambda waiting: _beside(entry, waiting))
        else:
            there = self.get(entry.id)
            batch = self.batch(there.batch)
            fewer = replace(batch, withdrawn=batch.withdrawn + 1)
            self.store.take_back(self.desk.new_id(), there, fewer)

    def withdraw(self, entry: Mistake) -> None:
        """Let the facilitator take a released entry out for good, without learning whose it is; the count stays."""
        self._take_out(entry, withdrawn=1)

    def cannot_be_shared(self, entry: Mistake) -> None:
        """Take out what cannot be told without telling on somebody; only the count stays."""
        self._take_out(entry, unshareable=1)

    def mark(self, entry: Mistake, state: MistakeState, theme: str | None = None) -> Mistake:
        """Say how far the group's answer has come, and what the group calls several like it."""
        named = entry.theme if theme is None else " ".join(kept(theme, "theme", limit=SHORT).split())
        after = replace(entry, state=state, theme=named)
        with self.desk.act("mistake.change"):
            self.store.save(entry, after)
        return after

    def batches_in(self, network: NetworkId) -> tuple[Batch, ...]:
        """Give every batch of a network, the newest quarter first."""
        return self.batches.of(network)

    def batch(self, record: BatchId) -> Batch:
        """Find a batch; raises NotFound."""
        found = self.batches.get(record)
        if found is None:
            raise NotFound("batch", record)
        return found

    def _take_out(self, entry: Mistake, withdrawn: int = 0, unshareable: int = 0) -> None:
        batch = self.batch(entry.batch)
        after = replace(
            batch, withdrawn=batch.withdrawn + withdrawn, unshareable=batch.unshareable + unshareable
        )
        with self.desk.act("round.withdraw"):
            self.store.erase(entry)
            self.batches.save(batch, after)


def _beside(entry: Mistake, waiting: Sequence[Mistake]) -> tuple[Mistake, ...]:
    """Give what waits beside an entry; raises NotFound where another round gave it a new key, or it was released."""
    others = tuple(one for one in waiting if one.id != entry.id)
    if len(others) == len(waiting):
        raise NotFound("mistake", entry.id)
    return others
