"""The printer of this machine, reached by the program that is installed for it."""

import shutil
import subprocess
from collections.abc import Mapping

PROGRAMS = ("lp", "lpr")
PATIENCE = 10.0
"""Seconds the program may take to accept a sheet."""


class MachinePrinter:
    """Hands a sheet to the printer through a pipe, never through a file."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    @property
    def program(self) -> str:
        """Name the program, empty where there is none."""
        path = self._environment.get("PATH", "")
        return next((name for name in PROGRAMS if shutil.which(name, path=path)), "")

    def take(self, text: str) -> bool:
        """Hand a sheet over, and say whether it was accepted."""
        found = shutil.which(self.program or PROGRAMS[0], path=self._environment.get("PATH", ""))
        if found is None:
            return False
        try:
            done = subprocess.run(  # noqa: S603 - one of the two programs above
                [found],
                input=text.encode(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=PATIENCE,
                check=False,
                env=dict(self._environment),
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0
