"""Backups in words."""

from datetime import UTC, datetime

import pytest

from peerlog.domain.backup import Health, Told, told_by
from peerlog.wording.backups import counts_words, health_words


def test_what_a_file_holds_is_counted_without_the_kinds_it_has_none_of() -> None:
    """One and many have their own words."""
    assert counts_words(Health(counts={"network": 1, "member": 14, "note": 0})) == "1 network, 14 members"
    assert counts_words(Health()) == "nothing yet"


def test_a_damaged_file_is_never_called_sound() -> None:
    """The number of places and what to do."""
    assert health_words(Health(counts={"network": 2})) == "Sound. It holds 2 networks."
    assert health_words(Health(problems=("structure",))).startswith("Damaged: 1 place")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("/x/peerlog-20261126T110000Z-asked.db", "asked"),
        ("peerlog-20261126T110000Z-before-restore-2.db", "before-restore"),
    ],
)
def test_the_name_of_a_backup_tells_when_and_why(name: str, reason: str) -> None:
    """The number of a second one in the same second is no part of the reason."""
    assert told_by(name) == Told(made=datetime(2026, 11, 26, 11, 0, tzinfo=UTC), reason=reason)


@pytest.mark.parametrize("name", ["mine.db", "peerlog-20269999T999999Z-asked.db", "peerlog-asked.db", ""])
def test_another_name_tells_nothing(name: str) -> None:
    """It is listed by its path."""
    assert told_by(name) is None
