"""A journal can be read without peerlog, by the script in docs/ and the page that says what it does."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from peerlog.storage.journals.schema import JOURNAL
from peerlog.storage.sealed import key_file, recovery_key, wraps
from peerlog.storage.sealed.connection import ENCRYPTING
from peerlog.storage.sealed.sealed_file import SealedFile
from storage.sealed.keeping import PASSPHRASE, Desk, bytes_in
from storage.test_killed import killed_after

DOCS = Path(__file__).parents[3] / "docs"
PAGE = (DOCS / "journal-file.md").read_text(encoding="utf-8")
StartSealed = Callable[..., "subprocess.Popen[str]"]


def read(file: SealedFile, typed: str, *options: str) -> "subprocess.CompletedProcess[str]":
    """Run the script, without peerlog within reach, and type."""
    code = f"import sys; sys.modules['peerlog'] = None; sys.argv[0] = {str(DOCS / 'read_a_journal.py')!r}"
    return subprocess.run(
        [sys.executable, "-c", f"{code}; exec(open(sys.argv[0]).read())", str(file.folder), *options],
        input=f"{typed}\n", capture_output=True, text=True, check=False,
    )  # fmt: skip


def entries(told: str) -> list[str]:
    """The texts of JSON lines."""
    return [json.loads(line)["answers"][0][1] for line in told.splitlines()]


def filled(desk: Desk, passphrase: str | None) -> tuple[SealedFile, str]:
    """A journal with two entries, and a third in the trash."""
    file, recovery = desk.made(passphrase)
    opened = file.unlock(passphrase or "")
    desk.write(opened, "first line\nsecond — ünd “more”")
    desk.recorder(opened).set("reflection", desk.write(opened, "trashed"), {"trashed": 1})
    desk.write(opened, "another day")
    opened.close()
    return file, recovery


def test_passphrase_and_recovery_key_both_read_every_entry(desk: Desk) -> None:
    """As JSON lines, each with all its columns; what is in the trash is left out; nothing is changed."""
    file, recovery = filled(desk, PASSPHRASE)
    before = bytes_in(file.folder)
    for typed in (PASSPHRASE, recovery, recovery.lower().replace("-", " ").replace("0", "o")):
        ran = read(file, typed)
        assert sorted(entries(ran.stdout)) == ["another day", "first line\nsecond — ünd “more”"]
    told = PAGE.partition("### `reflection`")[2].partition("###")[0]
    columns = set(json.loads(ran.stdout.splitlines()[0]))
    assert columns == set(re.findall(r"^\| `(\w+)` \|", told, re.MULTILINE))
    assert bytes_in(file.folder) == before


def test_markdown_stands_under_its_day(desk: Desk) -> None:
    """To be read by a person."""
    file, _ = filled(desk, PASSPHRASE)
    told = read(file, PASSPHRASE, "--markdown").stdout
    assert told.count("# 2026-03-01\n") == 2
    assert "first line\nsecond — ünd “more”" in told


def test_a_journal_without_a_passphrase_asks_for_none(desk: Desk) -> None:
    """Only Python itself is needed."""
    file, _ = filled(desk, None)
    assert len(entries(read(file, "").stdout)) == 2


def test_a_wrong_passphrase_reads_nothing(desk: Desk) -> None:
    """It is said in a line, without a traceback."""
    file, _ = filled(desk, PASSPHRASE)
    ran = read(file, "not this one")
    assert (ran.stdout, ran.returncode) == ("", 1)
    assert ran.stderr.endswith("Neither the passphrase nor the recovery key of this journal.\n")


def test_what_a_kill_left_is_read_too(start: StartSealed, shared: Desk) -> None:
    """A change that was half written is taken back by SQLite itself."""
    file = shared.file("1" * 32)
    file.make("Mine", PASSPHRASE)
    told = killed_after(start(file.folder.name, "write", "run"), 3, 0.01)
    kept = {text.split()[-1] for text in entries(read(file, PASSPHRASE).stdout) if " run " in text}
    assert {line.split()[1] for line in told} <= kept


@pytest.mark.parametrize("table", [name for name, sql in JOURNAL.schema() if sql.startswith("CREATE TABLE")])
def test_the_page_names_every_table(table: str) -> None:
    """And its columns."""
    assert f"`{table}`" in PAGE


def test_the_page_says_what_the_code_does(desk: Desk) -> None:
    """Every field of the key file, every number of the derivation, every setting of SQLCipher."""
    file, _ = desk.made()
    told = json.loads(key_file.path_in(file.folder).read_bytes())
    for name in (*told, *told["wraps"][0]):
        assert f"`{name}`" in PAGE, name
    cost = wraps.Cost()
    for number in (
        cost.memory,
        cost.passes,
        cost.lanes,
        JOURNAL.application_id,
        JOURNAL.version,
        key_file.FORMAT,
    ):
        assert re.search(rf"\b{number}\b", PAGE), number
    for name, value in ENCRYPTING.items():
        if name.startswith("cipher_"):
            assert f"`{name}={value}`" in PAGE, name
    for words in (
        wraps.ARGON,
        wraps.EXPANDED,
        "peerlog recovery",
        "peerlog fingerprint",
        recovery_key.ALPHABET,
    ):
        assert words in PAGE, words
