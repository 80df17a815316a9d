"""What cannot be used gets a plain sentence and its exit code, and changes not one byte of the file."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from command_line import Typed, peerlog
from storage.upgrading import NEXT

JARGON = re.compile(r"(?i:errno|traceback|exception|sqlite3)|\bNone\b|[A-Z][a-z]+Error|0x[0-9a-f]+")
POWERLESS = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search") if os.getuid() == 0 else ()
"""What to put before a command so that even root is held to the rights of a folder."""

BAD: tuple[tuple[int, str, tuple[str, ...]], ...] = (
    (3, "no session “S09”", ("session", "show", "S09")),
    (3, "no session “next week”", ("session", "minutes", "next week")),
    (3, "no step “9”", ("session", "agenda", "delete", "S01", "9")),
    (3, "no action “S01-A9”", ("action", "done", "S01-A9")),
    (3, "no member “Nobody”", ("member", "show", "Nobody")),
    (3, "no format “polka”", ("session", "plan", "X", "fri 10:00", "--format", "polka")),
    (3, "no network “Hills”", ("member", "list", "--network", "Hills")),
    (3, "no file", ("member", "import", "nowhere.csv")),
    (3, "no backup", ("restore", "nowhere.db")),
    (3, "no draft “4”", ("draft", "show", "4")),
    (4, "“soonish” is not a date", ("session", "plan", "X", "soonish")),
    (4, "“friday” says a day but no time", ("session", "plan", "X", "friday")),
    (4, "“32 dec” is not a date", ("member", "leave", "Amina", "32 dec")),
    (4, "The title is empty", ("session", "plan", "  ", "fri 10:00")),
    (4, "The name is empty", ("member", "add", "")),
    (4, "The text is empty", ("session", "note", "S01", "l:")),
    (4, "longer than 20000", ("session", "note", "S01", "x" * 20_001)),
    (4, "already", ("member", "add", "amina  yusuf")),
    (4, "already", ("network", "new", "COASTAL teachers", "--zone", "UTC")),
    (4, "time zone", ("network", "edit", "--zone", "Mars/Olympus")),
    (4, "not a number of minutes", ("session", "agenda", "add", "S01", "Long", "2000")),
    (4, "is no choice", ("session", "attend", "S01", "asleep", "Amina")),
    (4, "half a character", ("session", "note", "S01", "half \ud83d")),
    (4, "S01 is planned", ("session", "close", "S01")),
    (1, "nothing to bring back", ("redo",)),
)


def image(file: Path) -> tuple[bytes, int]:
    """Give a file's bytes and mode."""
    return file.read_bytes(), file.stat().st_mode


@pytest.mark.parametrize(("code", "said", "words"), BAD, ids=[" ".join(words)[:40] for *_rest, words in BAD])
def test_what_cannot_be_used_changes_nothing(
    ready: Typed, code: int, said: str, words: tuple[str, ...]
) -> None:
    """A sentence without jargon on the error stream, nothing on the output."""
    before = image(ready.tools.home.database)
    answer = ready(*words)
    assert (answer.code, answer.out) == (code, "")
    assert said.lower() in answer.told.lower()
    assert not JARGON.search(answer.told)
    assert image(ready.tools.home.database) == before


def test_a_name_two_people_have_is_refused_with_both(ready: Typed) -> None:
    """Exit 4."""
    ready.well("member", "add", "João Pinto")
    answer = ready("member", "leave", "João")
    assert answer.code == 4
    assert "João Pinto" in answer.told
    assert "João Silva" in answer.told


def test_a_list_of_something_else_is_refused(ready: Typed, tmp_path: Path) -> None:
    """A table without a column of names; nobody is added."""
    file = tmp_path / "invoices.csv"
    file.write_text("number;amount;paid\n17;20.5;yes\n18;99;no\n", encoding="utf-8")
    before = image(ready.tools.home.database)
    answer = ready("member", "import", str(file))
    assert answer.code == 4
    assert "no column of names" in answer.told
    assert image(ready.tools.home.database) == before


@pytest.mark.parametrize("words", [("today",), ("session", "note", "S01", "hello"), ("verify",), ("backup",)])
def test_a_picture_in_the_place_of_the_records_is_left_alone(typed: Typed, words: tuple[str, ...]) -> None:
    """Exit 7: what stands there is no peerlog file."""
    home = typed.tools.home
    home.make()
    home.database.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    before = image(home.database)
    answer = typed(*words)
    assert answer.code == 7
    assert "not a peerlog file" in answer.told
    assert image(home.database) == before


@pytest.mark.parametrize("words", [("today",), ("session", "note", "S01", "hello")])
def test_a_truncated_file_is_damaged_and_left_alone(ready: Typed, words: tuple[str, ...]) -> None:
    """Exit 7, and the way back is named."""
    file = ready.tools.home.database
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    before = image(file)
    answer = ready(*words)
    assert answer.code == 7
    assert "peerlog restore" in answer.told
    assert image(file) == before


def test_a_newer_file_is_read_and_exported_but_not_written(ready: Typed, tmp_path: Path) -> None:
    """Reading commands say so and work; writing ones exit 8."""
    import sqlite3

    ready.well("session", "open", "S01")
    connection = sqlite3.connect(ready.tools.home.database)
    connection.execute(f"PRAGMA user_version={NEXT}")
    connection.close()
    before = image(ready.tools.home.database)
    refused = ready("session", "note", "S01", "hello")
    assert (refused.code, refused.out) == (8, "")
    listed = ready.well("member", "list")
    assert "Amina" in listed.out
    assert "newer peerlog" in listed.told
    ready.well("export", str(tmp_path))
    assert image(ready.tools.home.database) == before


@pytest.mark.parametrize("below", ["", "deeper"])
def test_a_file_for_a_home_is_called_a_file(tmp_path: Path, below: str) -> None:
    """Exit 6, in every command, and the file stays as it is."""
    file = tmp_path / "notes.txt"
    file.write_text("mine", encoding="utf-8")
    for words in (("today",), ("where",), ("network", "new", "Coast")):
        answer = peerlog(file / below, *words)
        assert (answer.code, answer.out) == (6, "")
        assert f"{file} is a file, and peerlog keeps its data in a folder" in answer.told
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_written_exits_6_and_can_be_read(ready: Typed) -> None:
    """In a process that has no more rights than the folder gives."""
    home = ready.tools.home
    home.database.with_name("peerlog.db-journal").unlink(missing_ok=True)
    home.folder.chmod(0o500)
    before = image(home.database)
    refused = peerlog(home.folder, "session", "note", "S01", "hello", before=POWERLESS)
    assert refused.code == 6
    assert "could not be" in refused.told or "cannot be" in refused.told
    assert "Amina" in peerlog(home.folder, "member", "list", before=POWERLESS).out
    assert image(home.database) == before
    home.folder.chmod(0o700)


def test_a_folder_that_is_not_there_or_shut_is_said_as_one(ready: Typed, tmp_path: Path) -> None:
    """Nothing is written, and the way on is another folder, not a list or another home."""
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for name in ("nowhere", "file"):
        answer = ready("export", "calendar", "--out", str(tmp_path / name))
        assert (answer.code, "Make it first" in answer.told) == (3, True)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o500)
    answer = peerlog(ready.tools.home.folder, "export", "calendar", "--out", str(shut), before=POWERLESS)
    assert (answer.code, list(shut.iterdir())) == (6, [])
    assert "Name another folder" in answer.told


MISFITS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("--text goes with one action alone", ("action", "edit", "A1", "A2", "--text", "both")),
    ("--session goes with --when alone", ("action", "add", "Ask", "--session", "S01")),
    ("--otherwise goes with --when alone", ("action", "add", "Ask", "--otherwise", "write")),
    ("--from and --when do not go together", ("action", "add", "Ask", "--from", "A1", "--when", "it rains")),
    ("--due goes with smaller alone", ("action", "carry", "A1", "keep", "--due", "fri")),
    ("--to goes with hand-over alone", ("action", "carry", "A1", "keep", "--to", "Amina")),
    ("--on and --never do not go together", ("decision", "review", "S01-D1", "--on", "fri", "--never")),
    ("--on and --next do not go together", ("decision", "review", "S01-D1", "--on", "fri", "--next")),
    ("stands and --never do not go together", ("decision", "review", "S01-D1", "stands", "--never")),
    ("--why goes with stands|changed|dropped alone", ("decision", "review", "S01-D1", "--why", "so")),
    ("--of goes with --as spreadsheet|data alone", ("export", "register", "--of", "actions")),
    ("WHO and --look do not go together", ("export", "reminder", "Amina", "--look")),
    ("--limit is a whole number, at least 40", ("export", "reminder", "Amina", "--limit", "39")),
)


@pytest.mark.parametrize(("said", "words"), MISFITS, ids=[" ".join(words) for _said, words in MISFITS])
def test_options_that_do_not_fit_each_other_are_refused(
    ready: Typed, said: str, words: tuple[str, ...]
) -> None:
    """None is passed over in silence: exit 2, and not a byte is changed."""
    for text in ("Ask the school", "Call the district"):
        ready.well("action", "add", text)
    before = image(ready.tools.home.database)
    answer = ready(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.told.startswith(f"{said}. Nothing was changed.")
    assert image(ready.tools.home.database) == before


@pytest.mark.parametrize("verb", [("calendar",), ("register",), ("handover",)])
def test_a_folder_that_a_script_left_empty_is_refused(
    held: Typed, verb: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither is the text printed instead, nor does a file land where the command happens to run."""
    monkeypatch.chdir(tmp_path)
    for words in (("export", *verb, "--out", ""), ("session", "minutes", "S01", "--out", " ")):
        answer = held(*words)
        assert (answer.code, answer.out) == (4, "")
        assert "The folder is empty" in answer.told
    assert list(tmp_path.glob("*.*")) == []


def test_a_commitment_that_begins_at_nothing_is_refused(ready: Typed) -> None:
    """It is not written down as an action of another kind."""
    answer = ready("action", "add", "show it @Amina", "--when", "")
    assert answer.code == 4
    assert ready.well("action", "list").out == ""


@pytest.fixture
def room_for_two(tmp_path: Path) -> Iterator[Path]:
    """A folder that takes two files."""
    folder = tmp_path / "stick"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m,nr_inodes=3", "none", folder]
    if os.getuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root can mount a small disk")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def test_a_handover_that_found_no_room_for_all_is_not_taken_for_whole(
    held: Typed, room_for_two: Path
) -> None:
    """What is there is named, beside the disk that is full; none of it is half."""
    answer = held("export", "handover", "--out", str(room_for_two))
    assert (answer.code, answer.out) == (6, "")
    first, second = sorted(room_for_two.iterdir())
    assert f"Not all was written: of 6 files there are {first}, {second}." in answer.told
    assert "The disk is full" in answer.told
    assert first.read_text(encoding="utf-8").endswith("\n")
