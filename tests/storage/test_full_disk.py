"""A full disk is named, loses nothing that was kept, and is forgotten once there is room."""

from pathlib import Path

import pytest

from peerlog.domain.errors import DiskFull
from storage.keeping import NOW, SESSION, Start, fill, fill_up, make_note, shelf_in, tables

LIMIT = 400_000
"""Bytes no file may grow beyond."""


def test_a_file_that_may_not_grow_loses_nothing(start: Start, folder: Path) -> None:
    """Every note that was acknowledged is there, the failed one is not, and the next one is."""
    output, error = start("fill_until_full", str(LIMIT)).communicate()
    *kept, named, after = output.splitlines()
    assert (named, after, error) == ("DiskFull", "kept after", "")
    shelf = shelf_in(folder)
    numbers = {note.text.split()[0] for note in shelf.notes.of(SESSION) if "words" in note.text}
    assert numbers == {line.split()[1] for line in kept}
    assert shelf.notes.of(SESSION)[-1].text
    assert shelf.vault.verify(None).sound


def test_a_full_disk_is_named_and_everything_works_once_there_is_room(small_disk: Path) -> None:
    """Keeping, backing up, drafts and restoring say DiskFull; the rows stay; then all of it works."""
    shelf = shelf_in(small_disk / "home")
    fill(shelf)
    backup = shelf.vault.back_up(str(small_disk))
    ballast = small_disk / "ballast"
    fill_up(ballast)
    before = tables(shelf)
    with pytest.raises(DiskFull):
        shelf.notes.add(make_note("words " * 3000))
    with pytest.raises(DiskFull):
        shelf.drafts.keep("session/capture", "words " * 3000, NOW)
    with pytest.raises(DiskFull):
        shelf.vault.back_up(None)
    with pytest.raises(DiskFull):
        shelf.vault.restore(backup.path)
    assert tables(shelf) == before
    ballast.unlink()
    shelf.notes.add(make_note("after room was made"))
    shelf.vault.restore(backup.path)
    assert len(shelf.notes.of(SESSION)) == 3
    assert shelf.vault.verify(None).sound
    shelf.close()


def test_a_full_disk_at_the_first_start_is_named(small_disk: Path) -> None:
    """And the start after room was made finds no half of a file."""
    fill_up(small_disk / "ballast")
    with pytest.raises(DiskFull):
        fill(shelf_in(small_disk / "home"))
    (small_disk / "ballast").unlink()
    shelf = shelf_in(small_disk / "home")
    fill(shelf)
    assert shelf.vault.verify(None).sound
    shelf.close()
