"""Each wrong passphrase costs a growing wait, which ends, and which no clock and no restart shortens."""

import pytest

from peerlog.domain.errors import MustWait, WrongPassphrase
from peerlog.storage.sealed.sealed_file import SealedFile
from peerlog.storage.sealed.waiting import wait_after
from storage.sealed.keeping import PASSPHRASE, Desk


@pytest.fixture
def file(desk: Desk) -> SealedFile:
    """A sealed file."""
    return desk.made()[0]


def try_wrong(file: SealedFile) -> int:
    """Try a wrong passphrase and give the wait it costs."""
    with pytest.raises(WrongPassphrase) as raised:
        file.unlock("not this one")
    return raised.value.wait


def must_wait(file: SealedFile) -> int:
    """Try the right passphrase too early and give the seconds that are left."""
    with pytest.raises(MustWait) as raised:
        file.unlock(PASSPHRASE)
    return raised.value.seconds


def test_the_wait_grows_to_a_minute_and_no_further(desk: Desk, file: SealedFile) -> None:
    """1, 2, 4 ... 60: nobody is locked out for good."""
    waits = []
    for _ in range(9):
        waits.append(try_wrong(file))
        desk.clock.pass_(waits[-1])
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert wait_after(10**9) == 60


def test_even_the_right_passphrase_waits_and_is_not_counted(desk: Desk, file: SealedFile) -> None:
    """The seconds left are told, and then it opens and all is forgotten."""
    for wait in (1, 2, 4):
        assert try_wrong(file) == wait
        desk.clock.pass_(wait if wait < 4 else 1.5)
    assert must_wait(file) == 3
    assert must_wait(file) == 3
    desk.clock.pass_(2.5)
    file.unlock(PASSPHRASE).close()
    assert try_wrong(file) == 1


def test_setting_the_clock_changes_nothing(desk: Desk, file: SealedFile) -> None:
    """Neither forward, to be let in at once, nor back, to be locked out for years."""
    for wait in (1, 2, 4, 8):
        assert try_wrong(file) == wait
        desk.clock.pass_(wait if wait < 8 else 0)
    for seconds in (10**8, -(10**9)):
        desk.clock.set_wall(seconds)
        assert must_wait(file) == 8
    desk.clock.pass_(8)
    file.unlock(PASSPHRASE).close()


def test_after_a_restart_the_wait_begins_anew_once(desk: Desk, file: SealedFile) -> None:
    """Restarting the machine, with whatever clock, saves nothing; and it ends."""
    for wait in (1, 2, 4, 8, 16):
        assert try_wrong(file) == wait
        desk.clock.pass_(wait if wait < 16 else 10)
    desk.clock.restart()
    assert must_wait(file) == 16
    desk.clock.pass_(10)
    assert must_wait(file) == 6
    desk.clock.pass_(6)
    file.unlock(PASSPHRASE).close()


def test_another_process_knows_of_the_wait(desk: Desk, file: SealedFile) -> None:
    """It stands beside the file, not in somebody's memory."""
    try_wrong(file)
    assert must_wait(desk.file(file.folder.name)) == 1


@pytest.mark.parametrize(
    "note",
    [b"", b"{", b"[]", b'{"wrong": "many", "ticks": 0, "boot": "first"}', b"\xff" * 2000,
     b'{"wrong": 3, "ticks": 1e300, "boot": "first"}', b'{"wrong": 999999999999, "ticks": 0, "boot": "x"}',
     b'{"wrong": -5, "ticks": 0, "boot": "first"}', b'{"wrong": 3, "ticks": NaN, "boot": "first"}',
     b'{"wrong": 3, "ticks": -Infinity, "boot": "first"}', b'{"wrong": 1e999, "ticks": 1, "boot": "first"}'],
    ids=range(11),
)  # fmt: skip
def test_a_note_that_makes_no_sense_locks_nobody_out(desk: Desk, file: SealedFile, note: bytes) -> None:
    """Torn or edited: at most one more wait, then the passphrase opens it."""
    (file.folder / "tries.json").write_bytes(note)
    with pytest.raises(MustWait) as raised:
        file.unlock(PASSPHRASE)
    assert 0 < raised.value.seconds <= 60
    desk.clock.pass_(raised.value.seconds)
    file.unlock(PASSPHRASE).close()
