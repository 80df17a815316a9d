"""Commands typed within this process, over a real file and a clock that stands still."""

import itertools

import pytest

from command_line import TestTools, Typed, furnish
from conftest import StillClock
from peerlog.storage.paths import Home


@pytest.fixture
def tools(home: Home, clock: StillClock) -> TestTools:
    """The wiring of the tests."""
    numbers = itertools.count(1)
    return TestTools(home, clock, lambda: f"{next(numbers):032x}")


@pytest.fixture
def typed(tools: TestTools, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Types commands on an empty machine."""
    return Typed(tools, capsys, monkeypatch)


@pytest.fixture
def ready(typed: Typed) -> Typed:
    """Types commands where a network, two people and a session stand."""
    furnish(typed)
    return typed


@pytest.fixture
def held(ready: Typed) -> Typed:
    """Types commands after S01 was held, under the Chatham House Rule."""
    ready.well("session", "open", "S01")
    ready.well("session", "attend", "S01", "present", "Amina", "João")
    for words in (
        "l: one page",
        "Amina showed her board",
        "d: we meet on Tuesdays",
        "a: draft it @João by 1 dec",
    ):
        ready.well("session", "note", "S01", words)
    ready.well("session", "close", "S01")
    return ready
