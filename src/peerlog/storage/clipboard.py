"""The programs that hold this machine's clipboard."""

import shutil
import subprocess
from collections.abc import Mapping
from typing import NamedTuple

PATIENCE = 3.0
"""Seconds a program may take; a desktop that hangs must not hold up ours."""


class Program(NamedTuple):
    """How to hand text over, how to read it back, and when it reaches this person's own clipboard."""

    give: tuple[str, ...]
    read: tuple[str, ...]
    """Empty where it cannot be read back."""
    needs: str
    """A variable of the environment without which it cannot work; empty for none."""
    encoding: str = "utf-8"


PROGRAMS = (
    Program(("wl-copy",), ("wl-paste", "--no-newline"), "WAYLAND_DISPLAY"),
    Program(("xclip", "-selection", "clipboard"), ("xclip", "-selection", "clipboard", "-o"), "DISPLAY"),
    Program(("xsel", "--clipboard", "--input"), ("xsel", "--clipboard", "--output"), "DISPLAY"),
    Program(("pbcopy",), ("pbpaste",), ""),
    # It takes what has a byte order mark for UTF-16 and everything else for the old code page.
    Program(("clip.exe",), (), "", "utf-16"),
)
_AWAY = ("SSH_CONNECTION", "SSH_TTY")


class MachineClipboard:
    """The clipboard programs that are installed here."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self._path = environment.get("PATH", "")

    def at_hand(self) -> tuple[str, ...]:
        """Give those that are installed and reach the screen this person sits at."""
        return tuple(program.give[0] for program in PROGRAMS if self._works(program))

    def hand(self, program: str, text: str) -> bool:
        """Give *text* to a program and say whether it took it."""
        chosen = _named(program)
        try:
            # Some stay behind to hold the text, so nothing of ours may be kept open by them.
            done = subprocess.run(  # noqa: S603 - a program of the table above
                self._found(chosen.give),
                input=text.encode(chosen.encoding),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=PATIENCE,
                check=False,
                env=dict(self._environment),
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0

    def held(self, program: str) -> str | None:
        """Give what the clipboard holds now, or None where that cannot be asked."""
        chosen = _named(program)
        if not chosen.read or shutil.which(chosen.read[0], path=self._path) is None:
            return None
        try:
            done = subprocess.run(  # noqa: S603 - a program of the table above
                self._found(chosen.read),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=PATIENCE,
                check=False,
                env=dict(self._environment),
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done.stdout.decode(chosen.encoding, errors="replace") if done.returncode == 0 else None

    def _works(self, program: Program) -> bool:
        if shutil.which(program.give[0], path=self._path) is None:
            return False
        if program.needs:
            return bool(self._environment.get(program.needs))
        # Without a display of its own it would be the clipboard of the machine at the other end.
        return not any(self._environment.get(name) for name in _AWAY)

    def _found(self, command: tuple[str, ...]) -> list[str]:
        return [shutil.which(command[0], path=self._path) or command[0], *command[1:]]


def _named(name: str) -> Program:
    return next(program for program in PROGRAMS if program.give[0] == name)
