"""`make bench` runs, and prints every figure that is promised."""

import shutil
import subprocess
import sys

from rules.source import ROOT

PROMISED = (
    "first skeleton",
    "keys typed during the start",
    "first full paint",
    "peerlog --version",
    "peerlog session note",
    "while capturing",
    "Esc to screen",
    "while searching",
    "search results",
    "minutes of 2,000 notes",
    "Today with 50,000 actions",
    "opening the board of 50,000 actions",
    "filtering the board of 50,000 actions",
    "search in an unlocked journal",
    "reflect list, 20,000 encrypted entries against plain",
    "reflect search, 20,000 encrypted entries against plain",
    "reflect add, 20,000 encrypted entries against plain",
    "peak memory",
)


def test_every_figure_is_printed() -> None:
    """Once each, on little data: whether the goals are met is for the whole run to say."""
    ran = subprocess.run(
        [sys.executable, "-m", "bench", "--quick"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    headings, *printed = ran.stdout.splitlines()
    rows = [row for row in printed if "against jrnl" not in row]
    assert len(printed) - len(rows) == (3 if shutil.which("jrnl") else 0)
    assert headings.split() == ["what", "ratio", "goal", "here", "against", "runs"]
    assert len(rows) == len(PROMISED)
    for words, row in zip(PROMISED, rows, strict=True):
        assert words in row
        assert "ok" in row.split() or "over" in row.split()
