"""What stands in a note about a concern, or was told in confidence, is in no other command's answer, no export, no file."""

from pathlib import Path

import pytest

from command_line import Typed
from peerlog.storage.paths import Home
from private import PASSPHRASE

CANARY = "qvnx"
"""Four letters that stand together in no word and in every secret."""
FIELDS = (
    "--when",
    f"{CANARY}when",
    "--tell",
    f"{CANARY}tell",
    "--agreed",
    f"{CANARY}agreed",
    "--check",
    "1 dec",
)
EVERYWHERE = (
    ("search", CANARY), ("today",), ("undo",), ("redo",), ("draft",), ("trash",), ("exported",), ("doctor",), ("where",),
    ("verify",), ("backup",), ("network", "show"), ("member", "list"), ("agreement", "show"), ("session", "list"),
    ("session", "open", "S01"), ("session", "note", "S01", "l: a lesson"), ("session", "show", "S01"),
    ("action", "list"), ("concern", "route"), ("concern", "lock"), ("concern", "backup", "--list"),
    ("mistake", "list"), ("mistake", "themes"), ("mistake", "release"), ("mistake", "bulletin", "--for", "me"),
)  # fmt: skip
AUDIENCES = ("me", "facilitators", "members", "public")


def found_in(folder: Path) -> list[Path]:
    """Give the files that hold a secret, in their bytes or in their names."""
    secrets = [CANARY.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    secrets.append(PASSPHRASE.encode())
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and any(s in str(path).encode() + path.read_bytes() for s in secrets)
    ]


@pytest.fixture
def noted(ready: Typed, tmp_path: Path) -> Typed:
    """Types commands where notes with secrets are kept, corrected, deleted and half written."""
    stick = tmp_path / "stick"
    stick.mkdir()
    secret = stick / "passphrase"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    by_file = ("--passphrase-file", str(secret))
    ready.well("concern", "passphrase", "--new-passphrase-file", str(secret))
    ids = [
        ready.json("concern", "add", *FIELDS, *by_file, given=f"{CANARY}{number} happened")["concern"]["id"]
        for number in range(3)
    ]
    ready.well("concern", "edit", ids[0], "--agreed", f"{CANARY}other", *by_file)
    ready.well("concern", "delete", ids[1], "--yes", *by_file)
    confide(ready, by_file)
    ready.well("concern", "backup", *by_file)
    return ready


def confide(typed: Typed, by_file: tuple[str, str]) -> None:
    """Keep what was told in confidence, correct it, plan steps outward and do one, and delete another telling."""
    typed.well("network", "edit", "--concern", "Ruth")
    told = f"{CANARY}teller\n{CANARY}aim\n{CANARY}noticed\n{CANARY}wrong\n{CANARY}ahead\n"
    add, lane = ("mistake", "add", *by_file), ("mistake", "confidential")
    first, second = (typed.json(*add, given=told)["mistake"]["id"] for _ in range(2))
    words = f"{CANARY}whom\n{CANARY}words\n"
    step = typed.json(*lane, "step", first, *by_file, given=words)["step"]["id"]
    typed.well(*lane, "reword", step, *by_file, given=f"{CANARY}other\n{CANARY}reworded\n")
    typed.well(*lane, "yes", step, *by_file)
    typed.well(*lane, "done", step, *by_file)
    typed.well(*lane, "step", second, *by_file, given=words)
    typed.well(*lane, "delete", second, "--yes", *by_file)


def test_no_other_command_tells_a_word_of_a_note(noted: Typed, home: Home) -> None:
    """Whatever it lists, finds, takes back or checks; and none leaves one in a file."""
    for words in EVERYWHERE:
        answer = noted(*words)
        assert CANARY not in answer.told
        assert words == ("search", CANARY) or CANARY not in answer.out, words
    assert found_in(home.folder) == []


def test_no_minutes_and_no_export_hold_a_word_of_a_note(noted: Typed, home: Home, tmp_path: Path) -> None:
    """For no audience, not even oneself, in no format."""
    folder = tmp_path / "out"
    folder.mkdir()
    noted.well("session", "open", "S01")
    noted.well("session", "note", "S01", "l: a lesson")
    for audience in AUDIENCES:
        answer = noted("session", "minutes", "S01", "--for", audience)
        assert CANARY not in answer.out + answer.told
        noted.well("export", str(folder), "--for", audience)
        for verb in ("calendar", "register", "handover"):
            noted.well("export", verb, "--for", audience, "--out", str(folder))
            assert CANARY not in noted.well("export", verb, "--for", audience, "--preview").out
    assert found_in(folder) == []
    assert list(folder.iterdir()) != []


def test_a_backup_of_everything_holds_none_and_one_put_back_neither(noted: Typed, home: Home) -> None:
    """Only encrypted bytes are among the backups."""
    path = noted.well("backup").lines[0]
    noted.well("restore", path)
    assert found_in(home.folder) == []
    assert any(made.name.startswith("sealed-") for made in home.backups.iterdir())


def test_the_finder_finds(noted: Typed, home: Home) -> None:
    """A readable file of each encoding, and a name."""
    (home.folder / "left").write_text(f"a {CANARY} b", encoding="utf-16-le")
    (home.folder / CANARY).touch()
    assert len(found_in(home.folder)) == 2
