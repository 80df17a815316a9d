"""Checking this machine and the file, without a word that anybody wrote."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.checkup import Check, Facts, checks


class Examination(Protocol):
    """Where the facts come from; looking changes nothing."""

    def facts(self) -> Facts: ...


@dataclass(eq=False, repr=False)
class Doctor:
    """What a person can ask about the health of it all."""

    examination: Examination

    def checks(self) -> tuple[Check, ...]:
        """Look at everything once and judge it."""
        return checks(self.examination.facts())
