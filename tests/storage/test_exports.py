"""Exported files on a real disk."""

import os
import stat
from pathlib import Path

import pytest

from peerlog.domain.errors import NotFound, ReadOnly
from peerlog.storage.exports import FolderExports

TEXT = "# Round\n\nÀ bientôt 👩‍🏫\n"


def test_the_file_holds_the_text_for_this_person_only(tmp_path: Path) -> None:
    """UTF-8, line ends as given, no access for others, nothing left beside it."""
    path = Path(FolderExports().write(str(tmp_path), "minutes (me).md", TEXT))
    assert path.read_bytes() == TEXT.encode()
    assert list(tmp_path.iterdir()) == [path]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_file_is_written_over(tmp_path: Path) -> None:
    """A second export of the same name gets a number."""
    exports = FolderExports()
    names = [Path(exports.write(str(tmp_path), "minutes (me).md", f"{number}")).name for number in range(3)]
    assert names == ["minutes (me).md", "minutes (me) (2).md", "minutes (me) (3).md"]
    assert [(tmp_path / name).read_text() for name in names] == ["0", "1", "2"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """It is not made: a mistyped name should not become a folder."""
    with pytest.raises(NotFound) as refused:
        FolderExports().write(str(tmp_path / "nowhere"), "minutes.md", TEXT)
    assert (refused.value.kind, refused.value.ref) == ("folder", str(tmp_path / "nowhere"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """Nothing is left in it."""
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ReadOnly):
            FolderExports().write(str(tmp_path), "minutes.md", TEXT)
    finally:
        tmp_path.chmod(0o700)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that refuses even the superuser")
def test_a_folder_of_the_system_is_refused_in_words() -> None:
    """The error has a name of ours whatever the system calls it."""
    with pytest.raises(ReadOnly):
        FolderExports().write("/proc/self", "minutes.md", TEXT)
