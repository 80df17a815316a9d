"""What was acknowledged survives a kill at any instant, and the draft is offered."""

import random
import signal
import sqlite3
import subprocess
import threading
from pathlib import Path
from time import monotonic

import pytest

from storage.keeping import SESSION, Start, fill, make_note, shelf_in


def killed_after(child: "subprocess.Popen[str]", lines: int, delay: float) -> list[str]:
    """Let a child acknowledge so many lines and a little longer, kill it, and give all it acknowledged."""
    assert child.stdout is not None
    told = [child.stdout.readline() for _ in range(lines)]
    timer = threading.Timer(delay, child.send_signal, [signal.SIGKILL])
    timer.start()
    told += child.stdout.readlines()
    timer.join()
    child.wait()
    return [line.strip() for line in told if line.endswith("\n")]


def seconds_after(child: "subprocess.Popen[str]", lines: int) -> float:
    """Let a child acknowledge so many lines and go on to its end, and give how long that took: on this machine, now."""
    assert child.stdout is not None
    for _ in range(lines):
        child.stdout.readline()
    begun = monotonic()
    child.communicate()
    return monotonic() - begun


@pytest.mark.parametrize("runs", [15, pytest.param(200, marks=pytest.mark.torture)])
def test_no_acknowledged_line_is_lost_to_a_kill(start: Start, folder: Path, runs: int) -> None:
    """Every note is there, the file is sound, and the last draft is there to be recovered."""
    choice = random.Random(runs)
    fill(shelf_in(folder), 0)
    for run in range(runs):
        told = killed_after(
            start("type_and_commit", f"run{run}"), choice.randrange(1, 20), choice.random() / 20
        )
        shelf = shelf_in(folder)
        kept = {note.text for note in shelf.notes.of(SESSION)}
        acknowledged = {f"run{run} {line.split()[1]}" for line in told if line.startswith("note")}
        assert acknowledged <= kept
        last = max(int(line.split()[1]) for line in told if line.startswith("draft"))
        (draft,) = shelf.drafts.all()
        assert draft.text in {f"run{run} draft {last}", f"run{run} draft {last + 1}"}
        assert shelf.vault.verify(None).problems == ()
        shelf.close()


@pytest.mark.parametrize("runs", [6, pytest.param(60, marks=pytest.mark.torture)])
def test_a_kill_while_restoring_leaves_the_file_or_the_backup(start: Start, folder: Path, runs: int) -> None:
    """Never something between, and what was restored goes on under a name of its own."""
    choice = random.Random(runs)
    shelf = shelf_in(folder)
    fill(shelf)
    backup = shelf.vault.back_up(None).path
    for number in range(runs):
        shelf.notes.add(make_note(f"after the backup {number}"))
        before = len(shelf.notes.of(SESSION))
        told = killed_after(start("restore", backup), 1, choice.random() / 10)
        after = len(shelf.notes.of(SESSION))
        assert after in ({3} if "restored" in told else {before, 3})
        shelf.notes.add(make_note("goes on"))
        assert shelf.vault.verify(None).problems == ()
    shelf.close()


def test_the_check_would_see_a_line_that_was_lost(start: Start, folder: Path) -> None:
    """A store that loses an acknowledged note does not pass for whole."""
    fill(shelf_in(folder), 0)
    assert "note 0" in killed_after(start("type_and_commit", "run"), 6, 0.0)
    losing = sqlite3.connect(folder / "peerlog.db")
    losing.execute("DELETE FROM note WHERE text='run 0'")
    losing.commit()
    losing.close()
    shelf = shelf_in(folder)
    assert "run 0" not in {note.text for note in shelf.notes.of(SESSION)}
    assert not shelf.vault.verify(None).sound
