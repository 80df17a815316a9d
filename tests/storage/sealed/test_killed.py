"""A kill at any instant leaves a file that opens with the old or the new, and never one that opens with neither."""

import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from peerlog.domain.errors import WrongPassphrase, WrongRecoveryKey
from peerlog.storage.drafts import SqliteDrafts
from peerlog.storage.sealed import backups, restoring, waiting
from peerlog.storage.sealed.sealed_file import SealedFile
from storage.sealed.keeping import CANARY, NOW, PASSPHRASE, Desk, bytes_in, holds, texts
from storage.test_killed import killed_after, seconds_after

StartSealed = Callable[..., "subprocess.Popen[str]"]
ID = "1" * 32


def runs(sample: int, whole: int) -> pytest.MarkDecorator:
    """A sample of the kills, and the whole count of them."""
    return pytest.mark.parametrize("kills", [sample, pytest.param(whole, marks=pytest.mark.torture)])


def opens(file: SealedFile, passphrase: str) -> bool:
    """Whether a passphrase opens it, however many wrong ones a kill left behind."""
    waiting.forget(file.folder)
    try:
        file.unlock(passphrase).close()
    except WrongPassphrase:
        return False
    return True


@runs(15, 500)
def test_a_kill_while_the_passphrase_changes(start: StartSealed, shared: Desk, kills: int) -> None:
    """One of the two opens it, the file is sound, and its bytes were never touched."""
    chance = random.Random(kills)
    file = shared.file(ID)
    recovery = file.make("Mine", "number 0")
    before, number, landed = file.path.read_bytes(), 0, [0, 0]
    for _ in range(kills):
        waiting.forget(file.folder)
        child = start(ID, "change", str(number))
        told = killed_after(child, chance.randrange(1, 6), chance.random() / 30)
        last = int(told[-1].split()[1])
        assert file.path.read_bytes() == before
        answers = [opens(file, f"number {last}"), opens(file, f"number {last + 1}")]
        assert sorted(answers) == [False, True]
        landed[answers.index(True)] += 1
        number = last + answers.index(True)
        assert not list(file.folder.glob("*.sealed"))
    file.unlock_with_recovery(recovery, "number 0").close()
    assert landed[0] > 0


@runs(6, 100)
def test_a_kill_while_the_recovery_key_is_renewed(start: StartSealed, shared: Desk, kills: int) -> None:
    """The passphrase opens it whatever happened, and of the recovery keys at most the last one that was shown."""
    chance = random.Random(kills)
    file = shared.file(ID)
    file.make("Mine", PASSPHRASE)
    for _ in range(kills):
        told = killed_after(start(ID, "renew"), chance.randrange(2, 6), chance.random() / 30)
        assert opens(file, PASSPHRASE)
        with pytest.raises(WrongRecoveryKey):
            file.unlock_with_recovery(told[-2].split()[1], PASSPHRASE)
    file.unlock_with_recovery(file.renew_recovery(PASSPHRASE), PASSPHRASE).close()


@runs(10, 200)
def test_a_kill_while_a_plain_file_comes_under_a_passphrase(
    start: StartSealed, shared: Desk, kills: int
) -> None:
    """It is plain and whole, or encrypted and whole with no plain byte left after the next unlock."""
    chance = random.Random(kills)
    outcomes = set()
    shared.file(ID).make("Mine", None)
    whole = seconds_after(start(ID, "protect"), 1)
    for run in range(kills):
        file = shared.file(f"{run:032x}")
        file.make("Mine", None)
        opened = file.unlock()
        kept = sorted(
            shared.write(opened, f"{CANARY} {number}") and f"{CANARY} {number}" for number in range(20)
        )
        backups.back_up(opened, shared.backups, NOW)
        opened.close()
        told = killed_after(start(file.folder.name, "protect"), 1, chance.random() * whole)
        outcomes.add((len(told), file.face().protected, file.face().protecting))
        if len(told) > 1:
            assert file.face().protected
        if not file.face().protected:
            opened = file.unlock()
            assert texts(opened) == kept
            opened.close()
            file.protect(PASSPHRASE)
        opened = file.unlock(PASSPHRASE)
        assert (texts(opened), opened.health().problems) == (kept, ())
        opened.close()
        restoring.sweep(shared.journals, file.form, shared.backups, NOW.replace(year=2099))
        leaking = [name for name, data in bytes_in(shared.home.folder).items() if holds(data, CANARY)]
        assert leaking == []
    assert len(outcomes) > 1


@runs(10, 200)
def test_a_kill_while_making_leaves_nothing_or_a_whole_file(
    start: StartSealed, shared: Desk, kills: int
) -> None:
    """What is listed opens; what is not leaves no folder that lasts."""
    chance = random.Random(kills)
    there = [True]
    whole = seconds_after(start(ID, "make"), 1)
    for run in range(kills):
        file = shared.file(f"{run:032x}")
        told = killed_after(start(file.folder.name, "make"), 1, chance.random() * whole)
        there.append(file.folder.exists())
        assert there[-1] or len(told) == 1
        if there[-1]:
            opened = file.unlock(PASSPHRASE)
            assert opened.health().problems == ()
            opened.close()
    restoring.sweep(shared.journals, file.form, shared.backups, NOW.replace(year=2099))
    assert sum(path.name[0] != "." for path in shared.journals.iterdir()) == sum(there)
    assert not list(shared.journals.glob(".*.new"))


@runs(8, 100)
def test_a_kill_while_restoring_loses_nothing(start: StartSealed, shared: Desk, kills: int) -> None:
    """The file that stood there or the backup opens, and the other is among the backups."""
    chance = random.Random(kills)
    file = shared.file(ID)
    file.make("Mine", PASSPHRASE)
    opened = file.unlock(PASSPHRASE)
    shared.write(opened, "before")
    backup = backups.back_up(opened, shared.backups, NOW)
    opened.close()
    for _ in range(kills):
        killed_after(start(ID, "restore", str(backup.path)), chance.randrange(1, 4), chance.random() / 30)
        restoring.sweep(shared.journals, file.form, shared.backups, NOW)
        waiting.forget(file.folder)
        opened = file.unlock(PASSPHRASE)
        assert (texts(opened), opened.health().problems) == (["before"], ())
        opened.close()


@runs(10, 200)
def test_no_word_is_left_anywhere_by_a_kill(
    start: StartSealed, shared: Desk, temporary: Path, kills: int
) -> None:
    """Not in the folder, its backups or the folder for temporary files; and what was acknowledged is kept."""
    chance = random.Random(kills)
    file = shared.file(ID)
    recovery = file.make("Mine", PASSPHRASE)
    for run in range(kills):
        waiting.forget(file.folder)
        child = start(ID, "write", f"run{run}")
        told = killed_after(child, chance.randrange(1, 6), chance.random() / 10)
        for name, data in {**bytes_in(shared.home.folder), **bytes_in(temporary)}.items():
            assert not any(holds(data, word) for word in (CANARY, PASSPHRASE, recovery)), name
        waiting.forget(file.folder)
        opened = file.unlock(PASSPHRASE)
        kept = {text.split(" ", 1)[1] for text in texts(opened)}
        assert {f"run{run} {line.split()[1]}" for line in told} <= kept
        assert [draft.place for draft in SqliteDrafts(opened.database).all()] == ["new"]
        assert opened.health().problems == ()
        opened.close()


def test_the_check_would_see_a_plain_word(shared: Desk) -> None:
    """A file without a passphrase does not pass for one with."""
    file = shared.file(ID)
    file.make("Mine", None)
    opened = file.unlock()
    shared.write(opened, CANARY)
    opened.close()
    assert any(holds(data, CANARY) for data in bytes_in(shared.home.folder).values())
