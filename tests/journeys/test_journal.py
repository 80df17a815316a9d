"""The private journal in a real terminal: with one keyboard, through power cuts, with texts that mean harm."""

import re
from datetime import timedelta
from itertools import cycle
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from apps.payloads import PAYLOADS
from journeys.hostile_home import TEXTS, make_hostile_home
from journeys.journal import drafts_in
from journeys.test_hostile_text import MOUSE_ON, visit
from journeys.window import (
    BLANK,
    CLEAR,
    DELETE,
    DOWN,
    ENTER,
    ESC,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    HOME,
    UP,
    Window,
)
from peerlog.bootstrap import build_house
from peerlog.domain.ids import ReflectionId
from peerlog.domain.reflection import Answer, LookedBack, Reflection, Verdict
from peerlog.storage.clock import SystemClock, new_id
from peerlog.storage.paths import Home
from private import PASSPHRASE
from pty_terminal import foreign_sequences

KEY = re.compile(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4})+")
TITLE = re.compile(rb"\x1b\][012];")
CANARY = "zanzibar canary"
LINE = re.compile(r"^ ▸ (.*)$")
PROMISE = 2.0
"""Seconds of typing that may be lost."""


def begin(window: Window) -> None:
    """From the first page to an open journal with a passphrase, its key proven."""
    window.see("Start a network")
    window.press("j", until="A journal is for one person")
    window.press(ENTER, until="A new journal")
    window.press(ENTER, PASSPHRASE, ENTER, PASSPHRASE, ENTER, until="Type its last group")
    groups = "-".join(KEY.findall(window.text)).split("-")
    window.press(groups[-1], ENTER, until="What surprised you today?")


def unlock(window: Window) -> None:
    """Type the passphrase where it is asked for."""
    window.see("Open “My journal”")
    window.press(PASSPHRASE, ENTER, until="What surprised you today?")


def test_a_journal_is_kept_with_one_keyboard_and_read_by_nobody_else(tmp_path: Path) -> None:
    """Beginning, writing, prompts, finding, locking; not a word of it lies readable in any file, nor in the title."""
    home = tmp_path / "home"
    with Window(home) as window:
        begin(window)
        window.press(f"{CANARY} #listening mood:3", ENTER, until="Kept,")
        window.press(F2, until="How much time")
        window.press(DOWN, ENTER, until="Which prompts?")
        window.press(ENTER, until="What happened?")
        window.press(f"{CANARY} again", F5, until="What surprised me?")
        window.press(F2, until="Kept,")
        window.press(F3, until="What are you looking for?")
        window.press("zanz", until="2 entries")
        window.press(ESC, ESC, until="What surprised you today?")
        window.press(f"half a {CANARY}", BLANK, until="locked")
        assert "zanzibar" not in window.settle()
        window.press(ENTER)
        unlock(window)
        window.see(f"half a {CANARY}")
        assert window.quit() == 0
        assert not TITLE.search(window.raw)
        assert not window.on_alternate_screen  # so that what was on the screen is gone with it
    holding = [path for path in tmp_path.rglob("*") if path.is_file() and b"zanzibar" in path.read_bytes()]
    assert holding == []


@pytest.mark.parametrize("runs", [2, pytest.param(60, marks=pytest.mark.torture)])
def test_no_kill_loses_two_seconds_of_a_line(tmp_path: Path, runs: int) -> None:
    """After each the passphrase opens it, and the line stands there as it was at most two seconds before."""
    home, choice, kept = tmp_path / "home", Random(runs), ""
    with Window(home) as window:
        begin(window)
        window.quit()
    for run in range(runs):
        typed = f"run {run} " + " ".join(f"{number:03}" for number in range(200))
        with Window(home) as window:
            window.see("Start a network")
            window.press("j")
            unlock(window)
            window.see("is here again" if kept else "What surprised you today?")
            window.press(CLEAR)
            ended, seen = typed_until_the_power_goes(window, choice, typed)
        kept = next(iter(drafts_in(home)), "")
        lost = [ended - moment for moment, length in seen if length > len(kept)]
        assert typed.startswith(kept)
        assert max(lost, default=0.0) <= PROMISE


def typed_until_the_power_goes(
    window: Window, choice: Random, text: str
) -> tuple[float, list[tuple[float, int]]]:
    """Type until the power goes; gives when that was, and when the line showed how many letters."""
    seen: list[tuple[float, int]] = []
    end = monotonic() + choice.uniform(0.5, 4.0)
    for letter in text:
        if monotonic() > end:
            break
        window.send(letter)
        window.read(choice.uniform(0.0, 0.08))
        shown = line_of(window)  # the end of it, once it is longer than the screen is wide
        if not window.is_painting and shown in text:
            seen.append((monotonic(), text.index(shown) + len(shown)))
    window.kill()
    return monotonic(), seen


def line_of(window: Window) -> str:
    """Give what stands in the line."""
    found = [match[1] for match in map(LINE.match, window.lines) if match]
    return found[-1] if found else ""


def hostile_journal(folder: Path) -> None:
    """A journal whose every text would steer the terminal, written below the services that clean texts."""
    house = build_house(Home(folder))
    now, texts = SystemClock().read().wall.replace(microsecond=0), cycle(TEXTS)
    journal = house.journals.new(f"Mine {''.join(filter(str.isprintable, TEXTS[0]))[:40]}", None).journal
    with journal.desk.act("reflection.add"):
        for number in range(len(TEXTS)):
            day = (now - timedelta(days=number * 7)).date()
            look = LookedBack(day=day, verdict=Verdict.CHANGED, note=next(texts))
            journal.store.add(
                Reflection(
                    id=ReflectionId(new_id()), day=day, written=now, model=next(texts), strand=next(texts),
                    answers=(Answer(prompt=next(texts), text=next(texts)), Answer(text=next(texts))),
                    tags=("mistake", next(texts)), looked_back=(look,), revisit=day, trashed=number % 5 == 4,
                )
            )  # fmt: skip
    journal.drafts.store.keep("line", TEXTS[1].replace("\n", " "), now)
    journal.drafts.store.keep("page/new1", TEXTS[2], now)
    house.close()


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), pytest.param(120, 50, marks=pytest.mark.torture)])
def test_no_text_of_a_journal_steers_the_terminal_or_the_app(tmp_path: Path, columns: int, rows: int) -> None:
    """On every screen of it, and in every dialog."""
    home = make_hostile_home(tmp_path / "home")
    hostile_journal(home)
    with Window(home, columns=columns, rows=rows) as window:
        window.see("TODAY")
        window.press("j", until="What surprised you today?")
        walk_through(window)
        assert window.quit() == 0
        written = window.raw.decode()
    assert [text for text in PAYLOADS if text in written] == []
    assert foreign_sequences(written.split(MOUSE_ON, 1)[1]) == []
    assert not list(home.glob("crashes/*"))


def walk_through(window: Window) -> None:
    """Every screen and dialog that shows a text of the journal."""
    window.press(CLEAR, UP, until="Enter reads")
    window.press(DOWN, DOWN, DOWN, ENTER)
    window.wait_gone("What surprised you today?")
    visit(window, F1, "  Help  ")
    visit(window, "h", "Put back")
    visit(window, "d", "Ask again")
    window.press(ESC, until="What surprised you today?")
    visit(window, F7, "good answers")
    visit(window, F8, "Go to which day?")
    visit(window, F6, "Which sentence?")
    visit(window, "f", "Show only what?")
    visit(window, "p", "mistakes looked at")
    window.press(HOME, ENTER, until="F2 Keep")
    window.press(ESC, until="What surprised you today?")
    window.press(F3, until="What are you looking for?")
    window.press("k", until="entr")
    window.press(ESC, ESC, until="What surprised you today?")
    for words, there in (("Deleted", "Erase for good"), ("Summary", "Write the file")):
        choose(window, words)
        window.press(ENTER, until=there)
        window.press(ESC, until="What surprised you today?")
    window.press(UP, HOME, DOWN, DOWN, DELETE, until="In the journal's trash")


def choose(window: Window, words: str) -> None:
    """Go to an entry of the menu by its first letter."""
    window.press(F9, until="What do you want to do?")
    while f"▸ {words}" not in window.press(words[0].lower()):
        assert "What do you want to do?" in window.text


def test_another_editor_lends_the_page_and_leaves_no_file(tmp_path: Path) -> None:
    """After it was allowed, warned of again, and with no lock by itself; what it wrote stands on the page."""
    home, script = tmp_path / "home", tmp_path / "editor"
    script.write_text('#!/bin/sh\nprintf " and added" >> "$1"\n', encoding="utf-8")
    script.chmod(0o700)
    house = build_house(Home(home))
    journal = house.journals.new("Mine", None).journal
    journal.set_idle_minutes(0)
    journal.choices.set("editor", "on")
    house.close()
    with Window(home, environment={"EDITOR": str(script), "VISUAL": ""}) as window:
        window.see("Start a network")
        window.press("j", until="What surprised you today?")
        window.press("begun", F5, until="A free page")
        window.press(F4, until="unencrypted temporary file")
        window.press(ENTER, until="begun and added")
        window.press("!", F2, until="begun and added!")
        assert window.quit() == 0
    assert not list(tmp_path.rglob("reflection.md"))
