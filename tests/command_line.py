"""Typing commands: within this process over a clock that stands still, or as a real process."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from peerlog.commands.main import run
from peerlog.domain.clock import Clock
from peerlog.domain.ids import SessionId
from peerlog.services.house import House
from peerlog.services.mistake_rounds import RoundAsked
from peerlog.storage.paths import Home
from private import CheapShelf


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a command said and how it ended."""

    code: int
    out: str
    told: str
    """What went to the error stream."""

    @property
    def lines(self) -> list[str]:
        """The answer, line by line."""
        return self.out.splitlines()

    @property
    def data(self) -> Any:
        """The answer as JSON."""
        return json.loads(self.out)


@dataclass
class TestTools:
    """The production wiring over a home of the test and its clock; the app is only noted."""

    __test__ = False

    home: Home
    clock: Clock
    new_id: Callable[[], str]
    opened: list[tuple[bool, str | None]] = field(default_factory=list)
    """What the app was asked to open: the sample or not, and at which session."""
    rounds: list[RoundAsked] = field(default_factory=list)
    """The rounds it was asked to begin with."""
    secrets: list[str] = field(default_factory=list)
    """What a person types unseen, in this order; once it is used up nobody can be asked."""
    asked: list[str] = field(default_factory=list)
    """For which secrets they were asked."""

    def build_house(self, folder: str | None, *, read_only: bool = False) -> House:
        """Give the services over a home."""
        home = self.home if folder is None else Home(Path(folder))
        return House(CheapShelf(home, self.clock, self.new_id, read_only=read_only))

    def run_app(
        self,
        folder: str | None,
        *,
        demo: bool = False,
        session: SessionId | None = None,
        asked: RoundAsked | None = None,
    ) -> int:
        """Note what was asked for."""
        self.opened.append((demo, session))
        self.rounds += [asked] if asked else []
        return 0

    def build_demo(self, folder: str | None) -> str:
        """Give a folder."""
        return str(self.home.folder / "sample")

    def remove_demo(self, folder: str | None) -> bool:
        """Say there was none."""
        return False

    def ask_secret(self, words: str) -> str | None:
        """Type the next secret."""
        self.asked.append(words)
        return self.secrets.pop(0) if self.secrets else None

    def read_secret(self, file: Path) -> str:
        """Read the first line of a file."""
        from peerlog.storage.journals.secret_files import read_secret

        return read_secret(file)

    def write_crash(self, folder: str | None, error: BaseException) -> Path:
        """Leave a crash file."""
        from peerlog.storage.crash import write_crash

        return write_crash(self.home.crashes, error, self.clock.read().wall)


@dataclass
class Typed:
    """Types commands within this process."""

    tools: TestTools
    capture: "pytest.CaptureFixture[str]"
    patch: pytest.MonkeyPatch

    def __call__(self, *words: str, given: str = "") -> Answer:
        """Type a command, with *given* on its standard input."""
        self.capture.readouterr()
        self.patch.setattr(sys, "stdin", io.StringIO(given))
        code = run(words, self.tools)
        out, told = self.capture.readouterr()
        return Answer(code=code, out=out, told=told)

    def well(self, *words: str, given: str = "") -> Answer:
        """Type a command that works."""
        answer = self(*words, given=given)
        assert answer.code == 0, (words, answer)
        return answer

    def json(self, *words: str, given: str = "") -> Any:
        """Type a command that works and give its answer as JSON."""
        return self.well(*words, "--json", given=given).data


def peerlog(
    home: Path, *words: str | bytes, before: Sequence[str] = (), environment: Mapping[str, str] | None = None
) -> Answer:
    """Run a command as a process of its own, without a terminal; *before* stands before it, such as setpriv."""
    argv: list[str | bytes] = [*before, sys.executable, "-m", "peerlog", *words]
    around = {**os.environ, "PEERLOG_HOME": str(home), "LC_ALL": "C.UTF-8", **(environment or {})}
    done = subprocess.run(argv, input=b"", capture_output=True, check=False, env=around)
    return Answer(code=done.returncode, out=done.stdout.decode(), told=done.stderr.decode())


def furnish(typed: Typed) -> None:
    """Start a network of two people with a planned session of three steps, S01."""
    typed.well("network", "new", "Coastal Teachers", "--zone", "Africa/Nairobi")
    typed.well("member", "add", "Amina Yusuf", "--organisation", "Maji Mazuri", "--experience", "new")
    typed.well("member", "add", "João Silva", "--organisation", "Escola Nova")
    typed.well("session", "plan", "Rotas", "27 nov 2026 14:00", "--place", "Mombasa")
    for title, minutes in (("Arrive", "5"), ("Case", "30"), ("Close", "10")):
        typed.well("session", "agenda", "add", "S01", title, minutes)
