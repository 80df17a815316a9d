"""Windows and commands work on one file at once: nobody loses a write, nobody sees an error."""

from pathlib import Path

import pytest

from storage.keeping import SESSION, Start, fill, shelf_in

WRITERS, TIMES = 8, 50


def test_eight_processes_and_a_reader_get_everything_kept(start: Start, folder: Path) -> None:
    """Every note that any of them was told is kept is there, under numbers without a gap."""
    fill(shelf_in(folder), 0)
    reader = start("read", "200")
    writers = [start("commit", f"writer{number}", str(TIMES)) for number in range(WRITERS)]
    told = [child.communicate() for child in (*writers, reader)]
    assert [error for _, error in told if error] == []
    acknowledged = {line for output, _ in told for line in output.splitlines()}
    shelf = shelf_in(folder)
    assert {note.text for note in shelf.notes.of(SESSION)} == acknowledged
    assert len(acknowledged) == WRITERS * TIMES
    rows = shelf.database.rows("SELECT copy, seq FROM change ORDER BY seq")
    assert len({row["copy"] for row in rows}) == 1
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    assert shelf.vault.verify(None).sound


@pytest.mark.parametrize("times", [8, pytest.param(60, marks=pytest.mark.torture)])
def test_two_windows_may_undo_and_redo_at_once(start: Start, folder: Path, times: int) -> None:
    """They take turns on one history; rows and log agree afterwards."""
    fill(shelf_in(folder), 0)
    children = [start("undo_and_redo", str(times)) for _ in range(2)]
    assert [child.communicate()[1] for child in children] == ["", ""]
    shelf = shelf_in(folder)
    assert shelf.vault.verify(None).problems == ()
    made = shelf.database.number("SELECT count(*) FROM note")
    assert made == 2 * times


def test_a_lock_of_a_killed_process_is_gone_with_it(start: Start, folder: Path) -> None:
    """The next one writes without being asked anything."""
    fill(shelf_in(folder), 0)
    child = start("type_and_commit", "killed")
    assert child.stdout is not None
    child.stdout.readline()
    child.kill()
    child.wait()
    output, error = start("commit", "next", "1").communicate()
    assert (output, error) == ("next 0\n", "")
