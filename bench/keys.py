"""How soon a key shows on the screen, typed as a person who types fast."""

import random
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from bench.programs import HELLO, PEERLOG
from bench.rows import Pair, Row
from bench.terminal import TimedTerminal

PAUSES = 0.08, 0.16
"""Seconds between two keys, from and to: a hundred words a minute."""
TYPED = ("rotas", "valley", "bakelo", "ferry", "tose")
"""Some stand in the notes and some do not."""
SEARCH, MENU, ESCAPE, CLEAR = "\x1bOR", "\x1b[20~", "\x1b", "\x15"


def capturing(few: Path, many: Path, rounds: int, words: int) -> Row:
    """Type into the capture line of a session with few lines, and of one with many."""
    with ExitStack() as open_terminals:
        lines = []
        for home in (many, few):
            terminal = open_terminals.enter_context(TimedTerminal([*PEERLOG, "session", "run", "S01"], home))
            _go_on(terminal)
            lines.append(Line(terminal, "note ▸"))
        pairs = [Pair(*(median(line.echoes(words)) for line in lines)) for _ in range(rounds)]
    return Row("key to screen while capturing, 2,000 notes against 10", 1.2, pairs)


def searching(empty: Path, full: Path, rounds: int, words: int) -> Row:
    """Type what to search for over many notes, and over none."""
    with ExitStack() as open_terminals:
        lines = []
        for home in (full, empty):
            terminal = open_terminals.enter_context(TimedTerminal(PEERLOG, home))
            terminal.wait_painted()
            terminal.send(SEARCH)
            lines.append(Line(terminal, "SEARCH"))
        pairs = [Pair(*(_slowest(line.echoes(words)) for line in lines)) for _ in range(rounds)]
    return Row("key to screen while searching (p95), 100,000 notes against none", 1.3, pairs)


def leaving(home: Path, rounds: int) -> Row:
    """Close a dialog with Esc, and one of the bare app."""
    with TimedTerminal(PEERLOG, home) as ours, TimedTerminal(HELLO, home) as theirs:
        for terminal in (ours, theirs):
            terminal.wait_painted()
        pairs = [Pair(_leave(ours), _leave(theirs)) for _ in range(rounds)]
    return Row("Esc to screen, against a bare Textual app", 0.5, pairs)


def _go_on(terminal: TimedTerminal) -> None:
    """Answer the question that a session that ran before asks."""
    terminal.wait_until(lambda: any("note ▸" in line or "Continue" in line for line in terminal.lines))
    terminal.settle()
    if any("Continue" in line for line in terminal.lines):
        terminal.send("\r")


def _leave(terminal: TimedTerminal) -> float:
    terminal.settle()
    terminal.send(MENU)
    terminal.settle()
    return terminal.answer_time(ESCAPE)


class Line:
    """A line to type in, on the screen of a running app."""

    def __init__(self, terminal: TimedTerminal, sign: str) -> None:
        self._terminal = terminal
        terminal.wait_for(sign)
        terminal.settle()
        terminal.send("~")
        terminal.wait_for("~")
        self._chance = random.Random(7)
        self._row = next(row for row, line in enumerate(terminal.lines) if "~" in line)
        self._clear()

    def echoes(self, words: int) -> list[float]:
        """Type some words and give the milliseconds after which each of their letters stood in the line."""
        return [time for word in TYPED[:words] for time in self._type(word)]

    def _type(self, word: str) -> Iterator[float]:
        sent = [self._press(letter) for letter in word]
        self._terminal.settle()
        shown = 0
        for moment in self._terminal.frames():
            while shown < len(word) and any(
                self._holds(word[:end]) for end in range(shown + 1, len(word) + 1)
            ):
                yield (moment - sent[shown]) * 1000
                shown += 1
        self._clear()

    def _press(self, letter: str) -> float:
        pause = self._chance.uniform(*PAUSES)
        pressed = perf_counter()
        self._terminal.send(letter)
        while (left := pressed + pause - perf_counter()) > 0:
            self._terminal.read(left)
        return pressed

    def _holds(self, text: str) -> bool:
        return f" {text} " in f" {self._terminal.screen.display[self._row]} "

    def _clear(self) -> None:
        self._terminal.send(CLEAR)
        self._terminal.settle()
        _drawn = self._terminal.lines


def _slowest(times: list[float]) -> float:
    """Give the time that 95 of 100 keys stay below."""
    return quantiles(times, n=20)[-1]
