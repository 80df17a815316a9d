"""A private journal with a few entries, and the ways into it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta

from peerlog.app import PeerlogApp
from peerlog.domain.reflection import Answer, Reflection
from peerlog.screens.base import Shared
from peerlog.services.house import House
from peerlog.services.journal import Journal
from peerlog.services.journal_writing import Writing
from private import PASSPHRASE
from screens.walking import Walk, walking

SAID = (
    (0, "I gave advice before asking one question. #listening mood:3"),
    (2, "The rota failed again; I never asked why. +rota #mistake"),
    (9, "Said “I don't know” aloud. Nobody minded. #trust"),
    (92, "People read one page."),
    (365, "First session alone: too much talking, mine."),
)
"""Days ago, and what was written then."""


def write(journal: Journal, text: str, days_ago: int = 0) -> Reflection:
    """Write a line as if on an earlier day."""
    return journal.write(Writing(answers=(Answer(text=text),), day=journal.today - timedelta(days=days_ago)))


def make_journal(
    house: House, passphrase: str | None = None, said: tuple[tuple[int, str], ...] = SAID, name: str = "Mine"
) -> None:
    """Make a journal with entries, and lock it."""
    journal = house.journals.new(name, passphrase).journal
    for days_ago, text in said:
        write(journal, text, days_ago)
    house.journals.lock()


def texts(house: House) -> list[str]:
    """Give what stands in the open journal, the newest first."""
    return [entry.text for entry in house.journals.the_open.page()]


def day_of(house: House, text: str) -> date:
    """Give the day of the entry with this text."""
    return next(entry.day for entry in house.journals.the_open.page() if entry.text == text)


@asynccontextmanager
async def in_journal(
    app: PeerlogApp, size: tuple[int, int] = (80, 24), passphrase: str = ""
) -> AsyncIterator[Walk]:
    """Open the app and go into its only journal."""
    async with walking(app, size) as walk:
        await walk.press("j")
        if passphrase:
            await unlock(walk, passphrase)
        yield walk


async def unlock(walk: Walk, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase and wait until the journal is open."""
    await walk.type(passphrase)
    await walk.press("enter")
    await walk.until(lambda: "surprised you today" in walk.text or "That is not the passphrase" in walk.words)


def beat(walk: Walk) -> None:
    """Let a second pass: the app looks at the clock."""
    walk.app._look_again()


def tick(walk: Walk) -> None:
    """Let the screen in front look at the clock."""
    screen = walk.app.screen
    assert isinstance(screen, Shared)
    screen.tick()
