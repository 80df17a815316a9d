"""Handing out what belongs to a whole network, with keys only."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from followed import Followed, follow_all
from peerlog.app import PeerlogApp
from peerlog.domain.action import ActionState
from peerlog.domain.audience import Audience
from peerlog.domain.export import Form
from peerlog.screens.minutes.handing_over import FOLDER
from peerlog.services.house import House
from screens.walking import Walk, walking


@pytest.fixture
def followed(house: House, tmp_path: Path) -> Followed:
    """A network with one of everything, and a folder that was chosen before."""
    house.choices.set(FOLDER, str(tmp_path))
    return follow_all(house)


@asynccontextmanager
async def handing_out(app: PeerlogApp) -> AsyncIterator[Walk]:
    """Open the screen by the menu, from Actions."""
    async with walking(app) as walk:
        await walk.press("a")
        await walk.command("Hand out")
        yield walk


async def test_a_handover_pack_is_looked_at_and_written(
    app: PeerlogApp, followed: Followed, tmp_path: Path
) -> None:
    """The first thing on the list, for facilitators: Enter shows all of it, Enter writes it, and it is noted."""
    async with handing_out(app) as walk:
        await walk.press("enter")
        assert 'title: "Handover"' in walk.text
        assert list(tmp_path.glob("*.md")) == []
        await walk.press("enter")
        assert "6 files written and read back" in walk.told
    assert len(list(tmp_path.glob("*(facilitators).*"))) == 6
    assert len(followed.house.exports.of(followed.network.id)) == 6


async def test_another_reader_and_other_names(app: PeerlogApp, followed: Followed, tmp_path: Path) -> None:
    """Right goes to the members, R calls people by role; Esc leaves everything as it is."""
    async with handing_out(app) as walk:
        await walk.press("right")
        await walk.go_to("Calendar")
        await walk.press("enter")
        assert "Due: Draft the one-pager (silva)" in walk.text
        await walk.press("escape", "r", "enter", "enter")
    (path,) = tmp_path.glob("*calendar (members).ics")
    assert "silva" not in path.read_text(encoding="utf-8")
    (noted,) = followed.house.exports.of(followed.network.id)
    assert noted.audience is Audience.MEMBERS


async def test_a_reminder_is_shown_and_copied(app: PeerlogApp, followed: Followed) -> None:
    """For one person's actions, and for the look-back that comes next; only who has something open is offered."""
    house = followed.house
    async with handing_out(app) as walk:
        await walk.go_to("Reminder of actions")
        await walk.press("enter")
        await walk.go_to("João Silva")
        await walk.press("enter")
        assert "silva, open for you: Draft the one-pager" in walk.text
        await walk.press("enter")
        await walk.go_to("Reminder to look back")
        await walk.press("enter")
        assert "Look back, 2027-02-20" in walk.text
        await walk.press("escape")
        await walk.go_to("Reminder of actions")
        await walk.press("enter")
        assert "1 open" in walk.text
        assert "João Pinto" not in walk.text
        await walk.press("escape")
        for action in house.actions.of(followed.network.id, ActionState.OPEN):
            house.actions.finish(action, house.local_now().date())
        await walk.press("enter")
        assert "nothing to remind" in walk.told
    (noted,) = followed.house.exports.of(followed.network.id)
    assert noted.form is Form.PHONE


async def test_whoever_leaves_is_offered_the_pack(app: PeerlogApp, followed: Followed) -> None:
    """Once the last day is noted."""
    async with walking(app) as walk:
        await walk.press("n", "m", "enter")
        assert "writes a handover pack" in walk.told
    assert followed.house.members.find(followed.network.id, "Amina Yusuf").left


async def test_a_session_that_passes_to_another_facilitator_offers_the_pack(
    app: PeerlogApp, followed: Followed
) -> None:
    """Not where only something else of its heading was changed."""
    async with walking(app) as walk:
        await walk.press("s")
        await walk.go_to("S02")
        await walk.press("e", "end", "x", "f2")
        assert "handover" not in walk.told
        await walk.go_to("S02")
        await walk.press("e", *["enter"] * 4, "end", "x", "f2")
        assert "writes a handover pack" in walk.told
    assert followed.house.sessions.get(followed.coming.id).facilitator == "Amina Yusufx"
