"""What is kept is kept for this person only, in a folder of their own."""

import os
import stat
from pathlib import Path

import pytest

from peerlog.domain.errors import PeerlogError, ReadOnly, Unwritable
from storage.keeping import fill, shelf_in


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
def test_only_this_person_may_read_what_is_kept(folder: Path, umask: int) -> None:
    """Folders are 0700 and files 0600 under any umask, the journal and the backups too."""
    before = os.umask(umask)
    try:
        shelf = shelf_in(folder)
        fill(shelf)
        shelf.vault.back_up(None)
        shelf.close()
    finally:
        os.umask(before)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.rglob("*"))}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} <= {0o600, 0o600 & ~umask}
    assert modes[folder / "peerlog.db"] == 0o600


def test_a_file_that_came_open_to_others_is_closed(folder: Path) -> None:
    """A copy made by hand often carries 0644."""
    fill(shelf_in(folder))
    (folder / "peerlog.db").chmod(0o644)
    _ = shelf_in(folder).database
    assert stat.S_IMODE((folder / "peerlog.db").stat().st_mode) == 0o600


def test_a_home_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "home").write_text("in the way")
    with pytest.raises(PeerlogError) as raised:
        _ = shelf_in(tmp_path / "home" / "deeper").database
    assert isinstance(raised.value, ReadOnly | Unwritable)
