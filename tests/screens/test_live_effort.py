"""A long session costs a key no more than a short one."""

import sys
from collections import Counter
from types import FrameType

import pytest

from peerlog.app import PeerlogApp
from peerlog.domain.captured import Captured, LineKind
from peerlog.domain.session import Session
from peerlog.screens.live.feed import Feed
from peerlog.services.house import House
from running import opened_session
from screens.live import running, tick
from screens.walking import Walk

MANY = 2_000
WATCHED = ("/widgets/row_list.py", "/widgets/row_layout.py", "/screens/live/feed.py", "/storage/")


@pytest.fixture
def session(house: House) -> Session:
    """A running session of two thousand lines."""
    opened = opened_session(house)
    lines = [Captured(kind=LineKind.NOTE, text=f"line {number}") for number in range(MANY)]
    house.notes.capture_all(opened, None, lines)
    return opened


class Calls:
    """Counts the calls of functions of the list, of the feed and of storage."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()

    def __call__(self, frame: FrameType, event: str, _given: object) -> None:
        """Count one call."""
        path = frame.f_code.co_filename.replace("\\", "/")
        if event == "call" and "/peerlog/" in path and any(part in path for part in WATCHED):
            self.seen[frame.f_code.co_qualname] += 1

    def __enter__(self) -> "Calls":
        sys.setprofile(self)
        return self

    def __exit__(self, *_ended: object) -> None:
        sys.setprofile(None)


def feed_of(walk: Walk) -> Feed:
    """Give the list of lines."""
    return walk.app.screen.query_one(Feed)


async def test_a_key_touches_neither_the_list_nor_the_file(app: PeerlogApp, session: Session) -> None:
    """Ten letters: no line of the list is measured or drawn, nothing is read."""
    async with running(app) as walk:
        assert len(feed_of(walk).rows) == MANY
        rows = feed_of(walk).rows
        with Calls() as calls:
            await walk.press(*"abcdefghij")
        kept = {name for name in calls.seen if "Draft" in name or "Database" in name or "reading" in name}
        assert not {name for name in calls.seen if "Row" in name or "Feed" in name or "Notes" in name}, (
            calls.seen
        )
        assert len(kept) < 20
        assert feed_of(walk).rows is rows


async def test_a_tick_reads_nothing(app: PeerlogApp, session: Session) -> None:
    """The clock is painted from what is known; the file is looked at for others' changes only."""
    async with running(app) as walk:
        await walk.settle()
        with Calls() as calls:
            tick(walk)
        assert not calls.seen


async def test_keeping_a_line_measures_only_that_line(
    app: PeerlogApp, house: House, session: Session
) -> None:
    """The others stay as they were laid out."""
    async with running(app) as walk:
        await walk.press(*"new")
        with Calls() as calls:
            await walk.press("enter")
        assert feed_of(walk).rows[-1].text == "new"
        assert calls.seen["RowLayout._measure"] <= 2
        assert calls.seen["note_from"] == 0
