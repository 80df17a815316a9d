"""A reader finds the old file or the whole new one."""

import stat
from pathlib import Path

import pytest

from peerlog.domain.errors import ReadOnly
from peerlog.storage.files import make_private, write_atomically


def test_a_file_is_replaced_whole_and_for_this_person_only(tmp_path: Path) -> None:
    """Nothing else is left in the folder."""
    path = tmp_path / "minutes.md"
    path.write_bytes(b"old")
    write_atomically(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o600)
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_stands_is_not_overwritten_unless_asked(tmp_path: Path) -> None:
    """FileExistsError, and the old one stays."""
    path = tmp_path / "minutes.md"
    path.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        write_atomically(path, b"new", replace=False)
    with pytest.raises(FileExistsError):
        make_private(path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Nothing is made in its place."""
    with pytest.raises(ReadOnly):
        write_atomically(tmp_path / "none" / "minutes.md", b"new")
    assert list(tmp_path.iterdir()) == []
