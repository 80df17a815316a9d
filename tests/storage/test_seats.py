"""Windows that run a session sit on numbered seats; the system frees the seat of a process that ended."""

import subprocess
import sys
from pathlib import Path

from peerlog.domain.ids import SessionId
from peerlog.storage.seats import FolderSeats

SESSION = SessionId("5" * 32)
SITS = """
import sys
from pathlib import Path
from peerlog.storage.seats import FolderSeats

seats = FolderSeats(Path(sys.argv[1]))
print(seats.take(sys.argv[2]), flush=True)
sys.stdin.read()
"""


def sitting(folder: Path) -> subprocess.Popen[str]:
    """Start a process that takes a seat, and stays."""
    process = subprocess.Popen(
        [sys.executable, "-c", SITS, str(folder), SESSION],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline().strip().isdigit()
    return process


def test_a_session_nobody_ran_here_is_not_deserted(tmp_path: Path) -> None:
    """It may run on another machine."""
    assert not FolderSeats(tmp_path / "running").is_deserted(SESSION)


def test_a_living_process_keeps_its_seat_and_a_killed_one_does_not(tmp_path: Path) -> None:
    """From the moment it is gone, without waiting for a sign of life."""
    folder = tmp_path / "running"
    with sitting(folder) as process:
        assert not FolderSeats(folder).is_deserted(SESSION)
        process.kill()
        process.wait()
        assert FolderSeats(folder).is_deserted(SESSION)


def test_each_window_has_a_number_of_its_own(tmp_path: Path) -> None:
    """The one that a window gave up goes to the next that comes."""
    folder = tmp_path / "running"
    first, second, third = FolderSeats(folder), FolderSeats(folder), FolderSeats(folder)
    assert (first.take(SESSION), second.take(SESSION), first.take(SESSION)) == (1, 2, 1)
    first.close()
    assert not third.is_deserted(SESSION)
    assert third.take(SESSION) == 1
    for seats in (second, third):
        seats.close()
    assert FolderSeats(folder).is_deserted(SESSION)


def test_a_window_that_takes_leave_leaves_no_file(tmp_path: Path) -> None:
    """But for the seat of a window that is still open."""
    folder = tmp_path / "running"
    first, second = FolderSeats(folder), FolderSeats(folder)
    first.take(SESSION)
    second.take(SESSION)
    first.leave(SESSION)
    assert [path.name for path in folder.iterdir()] == [f"{SESSION}.2"]
    second.leave(SESSION)
    assert not list(folder.iterdir())


def test_a_folder_that_cannot_be_written_seats_everybody_first(tmp_path: Path) -> None:
    """Running a session does not depend on it."""
    (tmp_path / "running").write_text("a file is in the way", encoding="utf-8")
    seats = FolderSeats(tmp_path / "running")
    assert seats.take(SESSION) == 1
    assert seats.has(SESSION)
    assert not seats.is_deserted(SESSION)
