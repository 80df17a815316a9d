"""A kill at lines spread evenly over all of storage/ that run: early and late moments alike are met."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from peerlog.domain.errors import RemovedMeanwhile, WrongPassphrase
from peerlog.storage.sealed import backups, restoring, waiting
from peerlog.storage.sealed.sealed_file import SealedFile
from storage.sealed.keeping import CANARY, NOW, PASSPHRASE, Desk, bytes_in, holds, texts

StartSealed = Callable[..., "subprocess.Popen[str]"]
Kill = Callable[..., Iterator[bool]]
ID = "1" * 32
OTHER = "another one altogether"
everywhere = pytest.mark.parametrize("points", [7, pytest.param(100, marks=pytest.mark.torture)])


@pytest.fixture
def kills(start: StartSealed, shared: Desk, tmp_path: Path) -> Kill:
    """Run a task from the same beginning again and again, each time killed at a later line."""

    def each(points: int, task: str, *arguments: str) -> Iterator[bool]:
        beginning = tmp_path / "beginning"
        shutil.copytree(shared.home.folder, beginning)
        told, error = start(ID, "once", "0", task, *arguments).communicate()
        assert error == ""
        lines = int(told.split()[-1])
        for line in range(1, lines + 1, max(1, lines // points)):
            shutil.rmtree(shared.home.folder)
            shutil.copytree(beginning, shared.home.folder)
            child = start(ID, "once", str(line), task, *arguments)
            child.communicate()
            assert child.returncode < 0
            yield True

    return each


def opens(file: SealedFile, passphrase: str) -> bool:
    """Whether a passphrase opens it, and all of it is there."""
    waiting.forget(file.folder)
    try:
        opened = file.unlock(passphrase)
    except WrongPassphrase:
        return False
    assert (texts(opened), opened.health().problems) == ([f"{CANARY} kept"], ())
    opened.close()
    return True


def filled(desk: Desk, passphrase: str | None) -> tuple[SealedFile, str, Path]:
    """A file with an entry and a backup, and its recovery key."""
    file = desk.file(ID)
    recovery = file.make("Mine", passphrase)
    opened = file.unlock(passphrase or "")
    desk.write(opened, f"{CANARY} kept")
    made = backups.back_up(opened, desk.backups, NOW)
    opened.close()
    return file, recovery, made.path


@everywhere
def test_changing_the_passphrase(kills: Kill, shared: Desk, points: int) -> None:
    """One of the two opens it and never both; early kills leave the old, late ones the new."""
    file, recovery, _ = filled(shared, PASSPHRASE)
    killed = kills(points, "change", PASSPHRASE, OTHER)
    answers = [(opens(file, PASSPHRASE), opens(file, OTHER)) for _ in killed]
    assert set(answers) == {(True, False), (False, True)}
    assert answers == sorted(answers, reverse=True)
    file.unlock_with_recovery(recovery, PASSPHRASE).close()


@everywhere
def test_coming_in_by_the_recovery_key(kills: Kill, shared: Desk, points: int) -> None:
    """The recovery key opens it whatever happened, and one passphrase does."""
    file, recovery, _ = filled(shared, PASSPHRASE)
    for _ in kills(points, "recover", recovery, OTHER):
        assert opens(file, PASSPHRASE) != opens(file, OTHER)
        file.unlock_with_recovery(recovery, OTHER).close()


@everywhere
def test_coming_under_a_passphrase(kills: Kill, shared: Desk, points: int) -> None:
    """Plain and whole, or encrypted and whole without a plain byte after the next unlock."""
    file, _, _ = filled(shared, None)
    seen = set()
    for _ in kills(points, "protect"):
        seen.add(file.face().protected)
        assert opens(file, PASSPHRASE)
        if file.face().protected:
            restoring.sweep(shared.journals, file.form, shared.backups, NOW.replace(year=2099))
            leaking = [name for name, data in bytes_in(shared.home.folder).items() if holds(data, CANARY)]
            assert leaking == []
    assert seen == {False, True}


@everywhere
def test_making(kills: Kill, shared: Desk, points: int) -> None:
    """It is not there, or it opens."""
    shared.home.folder.mkdir()
    file = shared.file(ID)
    seen = []
    for _ in kills(points, "make"):
        seen.append(file.folder.exists())
        if seen[-1]:
            file.unlock(PASSPHRASE).close()
        restoring.sweep(shared.journals, file.form, shared.backups, NOW.replace(year=2099))
        assert {path.name for path in shared.journals.glob("[!.]*")} == ({ID} if seen[-1] else set())
    assert seen == sorted(seen)


@everywhere
def test_restoring(kills: Kill, shared: Desk, points: int) -> None:
    """After the next look there is a file that opens, with all that both held."""
    file, _, backup = filled(shared, PASSPHRASE)
    for _ in kills(points, "restore", str(backup)):
        restoring.sweep(shared.journals, file.form, shared.backups, NOW)
        assert opens(file, PASSPHRASE)
        assert backup.exists()


@everywhere
def test_removing(kills: Kill, shared: Desk, points: int) -> None:
    """It is there and opens, or the next look ends the removing, backups and all."""
    file, _, _ = filled(shared, PASSPHRASE)
    seen = []
    for _ in kills(points, "remove"):
        restoring.sweep(shared.journals, file.form, shared.backups, NOW)
        seen.append(file.folder.exists())
        if seen[-1]:
            assert opens(file, PASSPHRASE)
        else:
            assert not any(ID in name for name in bytes_in(shared.home.folder) if not name.endswith(".turn"))
            with pytest.raises(RemovedMeanwhile):
                file.face()
    assert seen == sorted(seen, reverse=True)
