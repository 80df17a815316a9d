"""How this machine and the file on it are doing: facts without a word that anybody wrote, and what they mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from peerlog.domain.backup import Health
from peerlog.domain.concern import SealState

OLDEST_SQLITE = (3, 37, 0)
"""The first that checks the type of every value (STRICT tables)."""
BACKUP_AGE = timedelta(days=30)
ROOM = 200_000_000
"""Bytes on the disk under which a backup may soon fail."""
AHEAD = timedelta(minutes=10)
"""How far a record may lie ahead of the clock before the clock looks wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was found on this machine."""

    now: datetime
    versions: Mapping[str, str]
    """Of peerlog, Python, SQLite and what else matters, and of the system."""
    sqlite: tuple[int, ...]
    file: bool
    """Whether there is a file of records."""
    health: Health
    format: int
    """Of the file; 0 without one."""
    newest_format: int
    """The one this peerlog writes."""
    unset: tuple[str, ...]
    """Settings of SQLite that keep records safe and did not hold."""
    leftover: bool
    """Whether a change that was cut off waits to be taken back at the next opening."""
    newest_backup: datetime | None
    backups: int
    sealed: SealState
    """Of the notes about concerns, as far as it can be told while they are locked."""
    newest_record: datetime | None
    free_bytes: int | None
    open_to_others: tuple[str, ...]
    """What of ours other people on this machine may read: "folder", "file", "sealed"."""
    kept_by: str
    """The program that syncs the folder, such as "Dropbox"; empty for none known."""
    drive: str
    """The kind of network drive the folder is on, such as "nfs"; empty for a disk of this machine."""
    encoding: str
    terminal: Mapping[str, str]
    """Its kind, and its size in columns and rows."""


class Verdict(StrEnum):
    """What a check means."""

    FINE = "fine"
    LOOK = "look"
    DAMAGED = "damaged"


class Subject(StrEnum):
    """What is checked."""

    VERSIONS = "versions"
    SQLITE = "sqlite"
    FILE = "file"
    SETTINGS = "settings"
    BACKUPS = "backups"
    SEALED = "sealed"
    DISK = "disk"
    PRIVACY = "privacy"
    PLACE = "place"
    CLOCK = "clock"
    TERMINAL = "terminal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was looked at."""

    subject: Subject
    verdict: Verdict
    facts: Mapping[str, object] = field(default_factory=dict)


def checks(facts: Facts) -> tuple[Check, ...]:
    """Judge what was found, in the order of a report."""
    return (
        _check(Subject.VERSIONS, fine=True, **facts.versions),
        _check(Subject.SQLITE, fine=facts.sqlite >= OLDEST_SQLITE, version=".".join(map(str, facts.sqlite))),
        _file(facts),
        _check(Subject.SETTINGS, fine=not facts.unset, unset=facts.unset),
        _backups(facts),
        _sealed(facts),
        _check(
            Subject.DISK,
            fine=facts.free_bytes is None or facts.free_bytes >= ROOM,
            free_bytes=facts.free_bytes,
        ),
        _check(Subject.PRIVACY, fine=not facts.open_to_others, open_to_others=facts.open_to_others),
        _check(
            Subject.PLACE, fine=not (facts.kept_by or facts.drive), kept_by=facts.kept_by, drive=facts.drive
        ),
        _clock(facts),
        _check(Subject.TERMINAL, fine=facts.encoding == "utf-8", encoding=facts.encoding, **facts.terminal),
    )


def _check(subject: Subject, *, fine: bool, **found: object) -> Check:
    return Check(subject=subject, verdict=Verdict.FINE if fine else Verdict.LOOK, facts=found)


def _file(facts: Facts) -> Check:
    newer = facts.format > facts.newest_format
    found = {
        "exists": facts.file, "format": facts.format, "newest_format": facts.newest_format, "newer": newer,
        "counts": facts.health.counts, "changes": facts.health.changes, "problems": len(facts.health.problems),
        "leftover": facts.leftover,
    }  # fmt: skip
    verdict = Verdict.DAMAGED if not facts.health.sound else Verdict.LOOK if newer else Verdict.FINE
    return Check(subject=Subject.FILE, verdict=verdict, facts=found)


def _backups(facts: Facts) -> Check:
    newest = facts.newest_backup
    fresh = newest is not None and facts.now - newest <= BACKUP_AGE
    days = None if newest is None else max(0, (facts.now - newest).days)
    return _check(Subject.BACKUPS, fine=fresh or not facts.health.changes, count=facts.backups, days=days)


def _sealed(facts: Facts) -> Check:
    verdict = Verdict.DAMAGED if facts.sealed is SealState.BROKEN else Verdict.FINE
    return Check(subject=Subject.SEALED, verdict=verdict, facts={"state": facts.sealed.value})


def _clock(facts: Facts) -> Check:
    newest = facts.newest_record
    ahead = timedelta() if newest is None else newest - facts.now
    minutes = max(0, int(ahead / timedelta(minutes=1)))
    return _check(Subject.CLOCK, fine=ahead <= AHEAD, newest_record_ahead_minutes=minutes)
