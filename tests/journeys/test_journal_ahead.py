"""Whoever types the passphrase without looking gives no letter of it, nor of the first entry, to anything else."""

import sqlite3
from pathlib import Path

import pytest

from journeys.journal import LOCKED, READY, texts_in
from journeys.window import BLANK, ENTER, Window
from private import PASSPHRASE

LINE = "the next thought, written at once"
AT_ONCE = f"j{PASSPHRASE}{ENTER}{LINE}{ENTER}"


@pytest.mark.parametrize("first", [READY, ""], ids=["from Today", "over the opening frame"])
def test_passphrase_and_first_line_are_typed_in_one_go(journal_home: Path, first: str) -> None:
    """While the question opens, and while the key is derived, keys wait for what they are meant for."""
    with Window(journal_home) as window:
        window.wait_until(lambda: window.on_alternate_screen, "the opening frame")
        window.see(first)
        window.send(AT_ONCE)
        window.see("Kept, ", f" {LINE}")
        window.send(f"{BLANK}{ENTER}{PASSPHRASE}{ENTER}again{ENTER}")
        window.see(" again", "Kept, ")
        window.press(BLANK, until=LOCKED)
        assert window.quit() == 0
    assert set(texts_in(journal_home)[:2]) == {"again", LINE}  # perhaps in one second, and then in any order
    with sqlite3.connect(journal_home / "peerlog.db") as database:
        assert database.execute("SELECT count(*) FROM draft").fetchone() == (0,)
    database.close()
