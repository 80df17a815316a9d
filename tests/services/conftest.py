"""Services over a real file, with journals whose passphrases are tried at once."""

from collections.abc import Iterator

import pytest

from conftest import StillClock, counted_ids
from peerlog.services.house import House
from peerlog.services.journal import Journal
from peerlog.storage.paths import Home
from private import PASSPHRASE, CheapShelf


@pytest.fixture
def private_house(home: Home, clock: StillClock) -> Iterator[House]:
    """The services, where a passphrase is tried at once."""
    numbers = counted_ids()
    built = House(CheapShelf(home, clock, lambda: f"{next(numbers):032x}"))
    yield built
    built.close()


@pytest.fixture(params=[PASSPHRASE, None], ids=["sealed", "plain"])
def journal(request: pytest.FixtureRequest, private_house: House) -> Journal:
    """An open journal, with a passphrase and without."""
    return private_house.journals.new("Evenings", request.param).journal
