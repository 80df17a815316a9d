"""Several windows and commands on one sealed file wait for each other and lose nothing."""

import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from peerlog.storage.sealed.waiting import wait_left
from storage.sealed.keeping import PASSPHRASE, Desk, texts

StartSealed = Callable[..., "subprocess.Popen[str]"]
ID = "1" * 32


def test_processes_that_unlock_at_once_all_get_in(start: StartSealed, shared: Desk) -> None:
    """Nobody is told to wait for a passphrase that was right, and every entry is kept."""
    file = shared.file(ID)
    file.make("Mine", PASSPHRASE)
    children = [start(ID, "unlock", "10") for _ in range(4)]
    assert [child.communicate() for child in children] == [("done\n", "")] * 4
    opened = file.unlock(PASSPHRASE)
    assert (len(texts(opened)), opened.health().problems) == (40, ())
    assert wait_left(file.folder, shared.clock.read()) == 0
    opened.close()


@pytest.mark.parametrize("passphrase", [PASSPHRASE, None], ids=["sealed", "plain"])
def test_two_windows_write_into_one_file(shared: Desk, passphrase: str | None) -> None:
    """Each sees what the other kept, and the log counts both."""
    file = shared.file(ID)
    file.make("Mine", passphrase)
    one, other = file.unlock(PASSPHRASE), file.unlock(PASSPHRASE)
    shared.write(one, "from one")
    shared.write(other, "from the other")
    assert texts(one) == texts(other) == ["from one", "from the other"]
    assert one.health().problems == ()
    for opened in (one, other):
        opened.close()


def test_a_passphrase_changed_in_one_window_keeps_the_other_open(shared: Desk) -> None:
    """The data key stays, so what is open goes on being kept."""
    file = shared.file(ID)
    file.make("Mine", PASSPHRASE)
    opened = file.unlock(PASSPHRASE)
    file.change_passphrase(PASSPHRASE, "another one")
    shared.write(opened, "still here")
    opened.close()
    opened = file.unlock("another one")
    assert texts(opened) == ["still here"]
    opened.close()


def test_another_thread_may_read_and_be_interrupted(shared: Desk) -> None:
    """Search runs on a connection of its own."""
    file = shared.file(ID)
    file.make("Mine", PASSPHRASE)
    opened = file.unlock(PASSPHRASE)
    shared.write(opened, "seen by both")
    another = opened.another()
    assert another.number("SELECT count(*) FROM reflection") == 1
    another.interrupt()
    another.close()
    opened.close()


def test_a_thread_may_unlock_what_the_screen_goes_on_with(shared: Desk) -> None:
    """The derivation takes a while, and the screen must not stand still."""
    file = shared.file(ID)
    file.make("Mine", PASSPHRASE)
    with ThreadPoolExecutor(1) as pool:
        opened = pool.submit(file.unlock, PASSPHRASE, any_thread=True).result()
    shared.write(opened, "from the screen")
    assert texts(opened) == ["from the screen"]
    opened.close()
