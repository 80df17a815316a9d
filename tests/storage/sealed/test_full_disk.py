"""A full disk, or one that only reads, is named, loses nothing, and keeps nobody from what they wrote."""

import subprocess
from pathlib import Path

import pytest

from peerlog.domain.errors import DiskFull, ReadOnly, WrongPassphrase
from peerlog.storage.sealed import backups, restoring
from storage.keeping import fill_up
from storage.sealed.conftest import StartSealed
from storage.sealed.keeping import NOW, PASSPHRASE, Desk, texts

OTHER = "another one altogether"


def test_a_full_disk_harms_nothing_and_can_be_read(small_disk: Path) -> None:
    """Each act that writes says so and leaves all as it was; reading goes on; with room everything works."""
    desk = Desk(small_disk / "home")
    (file, recovery), (plain, _) = desk.made(), desk.made(None)
    for one in (file, plain):
        opened = one.unlock(PASSPHRASE)
        desk.write(opened, "kept")
        made = backups.back_up(opened, desk.backups, NOW)
        opened.close()
    fill_up(small_disk / "ballast")
    opened = file.unlock(PASSPHRASE)
    assert texts(opened) == ["kept"]
    for act in (
        lambda: desk.write(opened, "words " * 9000),
        lambda: backups.back_up(opened, desk.backups, NOW),
        lambda: file.change_passphrase(PASSPHRASE, OTHER),
        lambda: file.unlock_with_recovery(recovery, OTHER),
        lambda: file.renew_recovery(PASSPHRASE),
        lambda: file.rename("Other"),
        lambda: plain.protect(PASSPHRASE),
        lambda: restoring.restore(made.path, desk.journals, file.form, desk.backups, NOW),
        desk.made,
    ):
        with pytest.raises(DiskFull):
            act()
    opened.close()
    with pytest.raises(WrongPassphrase):
        file.unlock(OTHER)
    (small_disk / "ballast").unlink()
    file.change_passphrase(PASSPHRASE, OTHER)
    plain.protect(PASSPHRASE)
    for one, passphrase in ((file, OTHER), (plain, PASSPHRASE)):
        opened = one.unlock(passphrase)
        assert (texts(opened), opened.health().problems, one.face().name) == (["kept"], (), "Mine")
        opened.close()
    assert len(list(desk.journals.glob("[!.]*"))) == 2


@pytest.mark.parametrize("passphrase", [PASSPHRASE, None], ids=["sealed", "plain"])
def test_a_file_that_may_not_grow_is_told_as_a_full_disk(
    shared: Desk, start: StartSealed, passphrase: str | None
) -> None:
    """As under a quota; all that was acknowledged is there, and the next entry finds room again."""
    file, _ = shared.made(passphrase)
    output, error = start(file.folder.name, "fill", "400000").communicate()
    *kept, named = output.splitlines()
    assert (named, error) == ("DiskFull", "")
    opened = file.unlock(PASSPHRASE)
    assert len(texts(opened)) == len(kept) > 0
    shared.write(opened, "after room was made")
    opened.close()


def test_a_disk_that_only_reads_is_read(small_disk: Path) -> None:
    """Such as a stick with its switch on: the passphrase opens it, and writing says why not."""
    desk = Desk(small_disk / "home")
    file, _ = desk.made()
    opened = file.unlock(PASSPHRASE)
    desk.write(opened, "kept")
    opened.close()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(WrongPassphrase):
        file.unlock(OTHER)
    opened = file.unlock(PASSPHRASE)
    assert texts(opened) == ["kept"]
    with pytest.raises(ReadOnly):
        desk.write(opened, "no")
    with pytest.raises(ReadOnly):
        file.change_passphrase(PASSPHRASE, OTHER)
    opened.close()
