"""A private journal as a person meets it in a window, and what its file holds once the window is gone."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journeys.window import ENTER, F2, PALETTE, Window
from peerlog.bootstrap import build_house
from peerlog.services.house import House
from peerlog.services.journal import Journal
from peerlog.storage.paths import Home
from private import PASSPHRASE

NAME = "Mine"
OPEN = f"Private: {NAME}"
LOCKED = "Private journals"
ASKED = f"Open “{NAME}”"
READY = "Search F3"
GROUPS = re.compile(r"\b[0-9A-Z]{4,}(?:-[0-9A-Z]{4,})+\b")


def begin_journal(window: Window, passphrase: str = PASSPHRASE) -> str:
    """From the door: a name and a passphrase, the recovery key proven; gives the key."""
    window.press(ENTER, until="The same again")
    window.press(f"{ENTER}{passphrase}{ENTER}{passphrase}", until="Because it is not shown")
    window.press(F2, until="Type its last group")
    key = "-".join(GROUPS.findall(window.text))
    window.press(key.rpartition("-")[2].lower(), ENTER, until="Private: My journal")
    return key


def ask_for(window: Window) -> None:
    """Go to the only journal, which asks for its passphrase."""
    window.press("j", until=ASKED)


def unlock(window: Window, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase where it is asked for."""
    window.press(passphrase, ENTER, until=OPEN)
    window.see("Enter Keep")


def come_in(home: Path, passphrase: str = PASSPHRASE, **terminal: int) -> Window:
    """Start peerlog and open the journal."""
    window = Window(home, **terminal)
    window.see(READY)
    ask_for(window)
    unlock(window, passphrase)
    return window


def choose(window: Window, command: str) -> None:
    """Do something by its name, from the palette."""
    window.press(PALETTE)
    window.wait_for("  >  ")
    window.send(command)
    window.wait_until(lambda: sum(f"  {command}" in line for line in window.lines) > 1, f"{command} twice")
    window.send(ENTER)


@contextmanager
def opened(home: Path, passphrase: str = PASSPHRASE) -> Iterator[Journal]:
    """Give the only journal of a home, open."""
    house = build_house(Home(home))
    try:
        yield house.journals.unlock(house.journals.find().id, passphrase)
    finally:
        house.close()


def texts_in(home: Path, passphrase: str = PASSPHRASE) -> list[str]:
    """The text of every entry, the newest first."""
    with opened(home, passphrase) as journal:
        return [entry.text for entry in journal.page(limit=10_000)]


def drafts_in(home: Path, passphrase: str = PASSPHRASE) -> list[str]:
    """Everything that was being typed, as it is kept."""
    with opened(home, passphrase) as journal:
        return [draft.text for draft in journal.drafts.all()]


def make_sealed(house: House, passphrase: str | None = PASSPHRASE) -> str:
    """Make the journal with what `journaling` writes into one; gives its recovery key."""
    from journaling import SAID, write

    made = house.journals.new(NAME, passphrase)
    for days_ago, text in SAID:
        write(made.journal, text, days_ago)
    house.journals.lock()
    return made.recovery
