"""The sample network on the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path

from markdown_it import MarkdownIt

from peerlog.bootstrap import build_demo, build_house
from peerlog.domain.audience import Audience
from peerlog.storage.paths import Home


def peerlog(home: Path, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    """Run a command without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "peerlog", "--home", str(home), *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"},
    )


def test_the_minutes_of_the_last_session_are_printed(tmp_path: Path) -> None:
    """Exactly as the sample's file gives them to its members, twice the same bytes."""
    first, second = (peerlog(tmp_path, "demo", "--minutes") for _turn in range(2))
    house = build_house(build_demo(Home(tmp_path)))
    network = house.networks.at_hand()
    assert network is not None
    last = house.sessions.find(network.id, "last")
    expected = house.minutes.text(last.id, Audience.MEMBERS)
    house.close()
    assert (first.returncode, first.stderr) == (0, b"")
    assert first.stdout == second.stdout
    assert first.stdout.decode("utf-8") == expected


def test_the_printed_minutes_are_markdown_with_tables_and_tasks(tmp_path: Path) -> None:
    """Front matter, one heading, tables and a task list; no name of a member."""
    text = peerlog(tmp_path, "demo", "--minutes").stdout.decode("utf-8")
    assert text.startswith("---\ntitle: ")
    tokens = MarkdownIt("commonmark").enable("table").parse(text.partition("\n---\n")[2])
    assert [token.type + token.tag for token in tokens].count("heading_openh1") == 1
    assert [token.type for token in tokens].count("table_open") >= 2
    assert "- [x] S11-A1" in text
    assert "Zuhura" not in text


def test_two_homes_tell_the_same_year(tmp_path: Path) -> None:
    """The minutes hold nothing of the machine, the folder or chance."""
    one, other = (peerlog(tmp_path / name, "demo", "--minutes").stdout for name in ("one", "other"))
    assert one == other


def test_without_a_terminal_it_says_where_the_sample_is(tmp_path: Path) -> None:
    """And exits as a question that cannot be answered here."""
    done = peerlog(tmp_path, "demo")
    assert done.returncode == 2
    assert str(tmp_path / "demo") in done.stderr.decode()


def test_it_is_removed_on_request(tmp_path: Path) -> None:
    """Once; a second time there is none, which is no error."""
    peerlog(tmp_path, "demo", "--minutes")
    removed, again = (peerlog(tmp_path, "demo", "--remove", "--json") for _turn in range(2))
    assert json.loads(removed.stdout) == {"removed": True}
    assert json.loads(again.stdout) == {"removed": False}
    assert not (tmp_path / "demo").exists()


def test_a_file_that_is_no_sample_is_left_alone(tmp_path: Path) -> None:
    """The sentence says so, and the exit code names the storage."""
    peerlog(tmp_path / "demo", "network", "new", "Ours")
    for arguments in (("demo",), ("demo", "--remove")):
        refused = peerlog(tmp_path, *arguments)
        assert refused.returncode == 6
        assert "nothing was changed" in refused.stderr.decode()
    assert b"Ours" in peerlog(tmp_path / "demo", "network", "list").stdout
