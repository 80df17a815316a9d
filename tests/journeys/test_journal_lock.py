"""Once a journal is locked, nothing of it can be seen, reached or brought back without its passphrase."""

import re
import sqlite3
import sys
from pathlib import Path

import pytest

from journaling import SAID
from journeys.journal import ASKED, LOCKED, OPEN, READY, ask_for, come_in, drafts_in, opened, texts_in, unlock
from journeys.window import (
    BLANK,
    CLEAR,
    DOWN,
    ENTER,
    ESC,
    F2,
    F3,
    F8,
    F9,
    HOME,
    LEFT,
    PALETTE,
    RIGHT,
    TAB,
    UNDO,
    UP,
    Window,
)  # fmt: skip
from private import PASSPHRASE

HURRYING = (sys.executable, Path(__file__).parents[1] / "apps" / "hurrying.py")
HALF = "half a thought"
REDO = "\x19"
WORDS = ("gave advice", "rota failed", "Nobody minded", "read one page", "too much talking", HALF)
"""Of each entry, and of the line half typed."""
WAIT = re.compile(r"again in (\d+) second")
AGAIN = "You may try again now"
TRIES = (
    f"{ENTER}{ESC}", UNDO, f"{ESC}{REDO}", F3, f"{ESC}{F9}", f"{ESC}{PALETTE}", f"{ESC}{F8}{F2}{UP}", f"{ESC}e", "hr", HOME,
    f"{ESC}{TAB}{DOWN}{LEFT}{RIGHT}", f"{ESC}j", f"{ESC}{ESC}t", "s", "n", "a", "j", f"{ESC}{BLANK}", "x",
)  # fmt: skip


def assert_shut(window: Window) -> None:
    """No word of the journal is on the screen."""
    assert [word for word in WORDS if word in window.text] == []


def unlock_after_all(window: Window) -> None:
    """Open it; where one of the keys tried a wrong passphrase, the next is taken after a wait."""
    window.press(PASSPHRASE, ENTER)
    window.wait_until(lambda: OPEN in window.text or AGAIN in window.text, f"{OPEN} or {AGAIN}")
    if OPEN not in window.text:
        unlock(window)


@pytest.mark.parametrize(
    "over",
    [
        "",
        f"{F2}{ENTER}{HALF}",
        *(
            pytest.param(keys, marks=pytest.mark.torture)
            for keys in (F9, PALETTE, f"{CLEAR}{UP}{ENTER}", f"{F3}listen")
        ),
    ],
    ids=repr,
)
def test_the_key_leaves_nothing_behind(journal_home: Path, over: str) -> None:
    """Neither on the screen nor behind the next ones, whatever is pressed; what was half typed waits inside."""
    with come_in(journal_home) as window:
        window.press(HALF, until=HALF)
        window.press(over)
        window.press(BLANK, until=LOCKED)
        window.wait_gone("Enter Keep")
        assert_shut(window)
        for key in TRIES:
            window.press(key)
            assert_shut(window)
        assert OPEN not in window.text
        window.back_to("TODAY")
        window.press("j", until=ASKED)
        unlock_after_all(window)
        assert window.quit() == 0
        after = bytes(window.raw)[window.raw.rfind(b"\x1b[?1049l") :].decode()
        assert [word for word in WORDS if word in after] == []
        assert PASSPHRASE.encode() not in window.raw
    kept = [*drafts_in(journal_home), *texts_in(journal_home)]
    assert any(HALF in text for text in kept) or CLEAR in over


def test_idle_minutes_lock_it(journal_home: Path) -> None:
    """By a clock whose minutes are short; what was half typed waits inside."""
    with Window(journal_home, argv=HURRYING) as window:
        window.see(READY)
        ask_for(window)
        unlock(window)
        window.press(HALF, until=HALF)
        window.see(LOCKED)
        window.wait_gone("Enter Keep")
        assert_shut(window)
        window.press(ENTER, until=ASKED)
        unlock(window)
        window.press(f"{CLEAR}more of it", until="▸ more of it")
        window.press(ENTER, until="Kept, ")
        assert window.quit() == 0
    assert texts_in(journal_home)[0] == "more of it"


@pytest.mark.torture
def test_a_real_minute_locks_it(journal_home: Path) -> None:
    """By the clock of this machine."""
    with opened(journal_home) as journal:
        journal.set_idle_minutes(1)
    with come_in(journal_home) as window:
        window.press(HALF, until=HALF)
        window.wait_for(LOCKED, limit=75)
        window.wait_gone("Enter Keep")
        assert_shut(window)
    assert drafts_in(journal_home) == [HALF]


def test_nothing_is_left_after_quitting(journal_home: Path) -> None:
    """Not in the first frame of the next start, nor in any file beside the journal's."""
    with come_in(journal_home) as window:
        window.press(HALF, until=HALF)
        assert window.quit() == 0
    with Window(journal_home) as window:
        window.see(READY)
        window.settle()
        assert_shut(window)
        assert not any(word.encode() in window.raw for word in WORDS)
    others = [path for path in journal_home.rglob("*") if path.is_file()]
    found = [path for path in others if any(word.encode() in path.read_bytes() for word in WORDS)]
    assert found == []
    assert drafts_in(journal_home) == [HALF]


@pytest.mark.torture
def test_a_wait_grows_and_survives_a_restart(journal_home: Path) -> None:
    """Each wrong passphrase doubles it; the right one is not even tried before it is over."""
    with Window(journal_home) as window:
        window.see(READY)
        ask_for(window)
        for seconds in (1, 2, 4, 8):
            window.press("wrong", ENTER)
            window.wait_until(lambda: "again" in window.words, "a wait")
            told = WAIT.search(window.words)
            assert (int(told[1]) if told else 0) in range(seconds - 2, seconds + 1)
            if seconds < 8:
                window.see("You may try again now")
        assert window.quit() == 0
    with Window(journal_home) as window:
        window.see(READY)
        ask_for(window)
        window.press(PASSPHRASE, ENTER)
        window.wait_until(lambda: WAIT.search(window.words) is not None, "the wait")
        assert OPEN not in window.text
        window.see("You may try again now")
        unlock(window)
    assert list(journal_home.glob("journals/*/tries.json")) == []
    assert len(texts_in(journal_home)) == len(SAID)


def test_a_locked_journal_is_no_database_anybody_reads(journal_home: Path) -> None:
    """Plain SQLite is refused; the folder is one's own."""
    (file,) = journal_home.glob("journals/*/journal.db")
    database = sqlite3.connect(file)
    with pytest.raises(sqlite3.DatabaseError):
        database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    database.close()
    assert [oct(path.stat().st_mode)[-3:] for path in (file.parent, file)] == ["700", "600"]
