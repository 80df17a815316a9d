"""The power goes while somebody writes in a journal: nothing shown as kept is lost, the half typed line comes again."""

import re
import sys
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from journeys.diarist import DoomedWindow, PowerGone
from journeys.journal import ASKED, READY, drafts_in, texts_in, unlock
from journeys.window import CLEAR, ENTER

PROMISE = 2.0
"""Seconds of typing that may be lost."""
END_SEEN = 60
"""Letters of a draft that fit into the line, which shows where it goes on."""
KEPT = re.compile(r"^ [ ▸] (?:\d\d \w{3}|\w{3} \d\d) (k\d+n\d+ \w+)", re.MULTILINE)
TYPED = re.compile(r"^ ▸ (k\d+n\d+.*?) *$", re.MULTILINE)
WORDS = ("rota", "hall", "river", "fees", "march", "keys", "boats", "rain", "tea")


class Watched(DoomedWindow):
    """A window of which is remembered what it showed as kept, when each state of the line was first seen, what was cleared."""

    def __init__(self, home: Path) -> None:
        self.kept: set[str] = set()
        self.typed: list[tuple[float, str]] = []
        self.given_up: set[str] = set()
        super().__init__(home)

    def read(self, seconds: float) -> bool:
        """Take in what is painted, and remember it once it is whole."""
        came = super().read(seconds)
        if came and not self.is_painting:
            self.kept.update(KEPT.findall(self.text))
            for line in TYPED.findall(self.text):
                if not self.typed or self.typed[-1][1] != line:
                    self.typed.append((monotonic(), line))
        return came


def write_until_killed(window: Watched, choice: Random, run: int, seconds: float) -> float:
    """Type line after line, piece by piece; gives the moment of the end."""
    window.dies_at = monotonic() + seconds
    try:
        for number in range(1_000):
            said = choice.choices(WORDS, k=choice.choice((1, 12)))  # some lines take longer than the promise
            words = " ".join([f"k{run}n{number}", *said])
            while words:
                piece = choice.randrange(1, 6)
                window.send(words[:piece])
                words = words[piece:]
                pause = monotonic() + choice.uniform(0.01, 0.4)
                while monotonic() < pause:
                    window.read(pause - monotonic())
            if choice.random() < 0.7:
                window.press(ENTER, until="Kept, ")
            else:
                window.given_up.add(f"k{run}n{number}")
                window.press(CLEAR)
    except PowerGone:
        pass
    return monotonic()


def lost_seconds(window: Watched, ended: float, kept: list[str]) -> float:
    """How old the oldest typing is that stood last in the line and is kept nowhere; 0 for none."""
    lost = 0.0
    last = window.typed[-1][1].split()[0] if window.typed else ""
    if last in window.given_up:
        return lost  # it was cleared away, and the next had not begun
    for moment, words in reversed(window.typed):
        if words.split()[0] != last or any(text.startswith(words) for text in kept):
            break
        lost = ended - moment
    return lost


@pytest.mark.parametrize("runs", [2, pytest.param(200, marks=pytest.mark.torture)])
def test_no_kill_loses_what_was_shown(journal_home: Path, runs: int) -> None:
    """Every start after it opens, holds each line that stood in the list, and has the draft in the line again."""
    choice, longest, shown = Random(runs), 0.0, set[str]()
    for run in range(runs):
        with Watched(journal_home) as window:
            window.see(READY)
            window.press("j", until=ASKED)
            unlock(window)
            for draft in drafts_in(journal_home):
                window.see(draft.rstrip()[-END_SEEN:])
            window.press(CLEAR)
            window.kept.clear()
            ended = write_until_killed(window, choice, run, choice.uniform(0.5, 8))
        shown |= window.kept
        texts, drafts = texts_in(journal_home), drafts_in(journal_home)
        assert [line for line in shown if not any(text.startswith(line) for text in texts)] == []
        assert b"Traceback" not in window.raw
        longest = max(longest, lost_seconds(window, ended, [*texts, *drafts]))
        assert longest <= PROMISE
    assert shown
    sys.stdout.write(f"{runs} kills, {len(shown)} entries shown, 0 lost, {longest:.2f} s of typing at most\n")


def test_the_check_would_see_what_was_lost(journal_home: Path) -> None:
    """Typing that is in no draft and in no entry does not pass."""
    with Watched(journal_home) as window:
        window.see(READY)
        window.press("j", until=ASKED)
        unlock(window)
        window.press("k0n0 half a", until="half a")
        window.wait_until(lambda: drafts_in(journal_home) == ["k0n0 half a"], "the draft")
        window.die()
    ended = monotonic() + PROMISE
    assert lost_seconds(window, ended, drafts_in(journal_home)) == 0.0
    assert lost_seconds(window, ended, []) > PROMISE
