"""Crash files: enough to find the mistake, nothing about the people."""

import sqlite3
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from peerlog.storage.crash import KEPT, PLACES, write_crash

NOW = datetime(2026, 11, 21, 14, 2, 1, tzinfo=UTC)


def failed(words: str, depth: int = 0) -> RecursionError | ValueError:
    """An error raised below `depth` calls, with the words in its message and in a variable."""
    try:
        fall(words, depth)
    except ValueError as error:
        return error
    raise AssertionError


def fall(words: str, depth: int) -> None:
    if depth == 0:
        raise ValueError(words)
    fall(words, depth - 1)


def test_the_words_of_an_error_stay_out(tmp_path: Path) -> None:
    """Kind, file, line and function are in it."""
    text = write_crash(tmp_path, failed("what Kofi said"), NOW).read_text()
    assert "builtins.ValueError\n" in text
    assert "test_crash.py:" in text
    assert " fall\n" in text
    assert "Kofi" not in text
    assert str(Path(__file__).parent) not in text


def test_an_error_behind_the_error_is_told_too(tmp_path: Path) -> None:
    """The cause, the one that was being handled, and each of a group."""
    grouped = ExceptionGroup("what Kofi said", [failed("a"), OSError(28, "No space", "/home/kofi/diary")])
    grouped.__cause__ = sqlite3.OperationalError("near Kofi")
    text = write_crash(tmp_path, grouped, NOW).read_text()
    kinds = [line for line in text.splitlines() if line.startswith(("builtins.", "sqlite3."))]
    assert kinds == [
        "builtins.ExceptionGroup",
        "builtins.ValueError",
        "builtins.OSError 28",
        "sqlite3.OperationalError",
    ]
    assert "ofi" not in text


def test_a_ring_of_causes_comes_to_an_end(tmp_path: Path) -> None:
    """Two errors can name each other."""
    first, second = failed("a"), failed("b")
    first.__cause__, second.__cause__ = second, first
    assert write_crash(tmp_path, first, NOW).read_text().count("builtins.ValueError") == 2


def test_a_deep_fall_keeps_its_lower_end(tmp_path: Path) -> None:
    """Where it broke matters more than how it got there."""
    text = write_crash(tmp_path, failed("a", depth=300), NOW).read_text()
    assert text.count("  ") == PLACES


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    """File and folder, whatever the umask says."""
    report = write_crash(tmp_path / "new", failed("a"), NOW)
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert stat.S_IMODE(report.parent.stat().st_mode) == 0o700


def test_the_newest_few_are_kept(tmp_path: Path) -> None:
    """Other files in the folder are none of its business."""
    (tmp_path / "notes.txt").touch()
    written = [write_crash(tmp_path, failed("a"), NOW + timedelta(hours=hour)) for hour in range(KEPT + 3)]
    assert sorted(tmp_path.glob("crash-*")) == written[-KEPT:]
    assert (tmp_path / "notes.txt").exists()


def test_two_crashes_in_one_second_both_stay(tmp_path: Path) -> None:
    """A second window may fail for the same reason."""
    assert write_crash(tmp_path, failed("a"), NOW) != write_crash(tmp_path, failed("b"), NOW)


def test_a_folder_that_cannot_be_made_is_an_os_error(tmp_path: Path) -> None:
    """Whoever calls decides what to say then."""
    (tmp_path / "file").touch()
    with pytest.raises(OSError):  # noqa: PT011  (any of them)
        write_crash(tmp_path / "file", failed("a"), NOW)
