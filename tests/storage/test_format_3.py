"""A file that the peerlog of format 2 wrote, in the hands of today's."""

from pathlib import Path

import pytest

from peerlog.domain.errors import ReadOnly
from peerlog.domain.ids import BatchId, MistakeId, NetworkId
from peerlog.domain.mistake import Mistake
from storage.keeping import rebuild_unchanged, shelf_in
from storage.upgrading import old_home


@pytest.fixture
def old(folder: Path) -> Path:
    """A home of format 2."""
    old_home(folder, 2)
    return folder


def entry(network: NetworkId) -> Mistake:
    """An entry that waits."""
    return Mistake(
        id=MistakeId("c" * 32), network=network, batch=BatchId("d" * 32), period="2026-Q4",
        aim="reach all", noticed="late", wrong="no map", ahead="ask first",
    )  # fmt: skip


def test_what_is_told_afterwards_waits_and_everything_before_is_rebuilt(old: Path) -> None:
    """Rows and index are the same when they are written anew; what waits is no part of them."""
    shelf = shelf_in(old)
    (network,) = shelf.networks.everyone()
    shelf.held.replace(network.id, [entry(network.id)])
    rebuild_unchanged(shelf)
    assert shelf.held.of(network.id) == (entry(network.id),)


def test_where_it_cannot_be_written_it_is_read_as_it_is(old: Path) -> None:
    """The agreement is read; nothing waits in the older file, and nothing was released."""
    shelf = shelf_in(old, read_only=True)
    (network,) = shelf.networks.everyone()
    assert shelf.database.version == 2
    assert shelf.agreements.of(network.id)
    assert shelf.mistakes.of(network.id) == ()
    assert shelf.mistakes.get("a" * 32) is None
    assert shelf.batches.of(network.id) == ()
    assert (shelf.held.of(network.id), shelf.held.count(network.id)) == ((), 0)
    with pytest.raises(ReadOnly):
        shelf.held.replace(network.id, [entry(network.id)])
