"""peerlog concern: the way outside told first, notes under one passphrase, sheets that anybody can read."""

from pathlib import Path

import pytest

from command_line import TestTools, Typed
from peerlog.storage.paths import Home
from private import PASSPHRASE

CANARY = "the heron at the ferry"


@pytest.fixture
def secret(tmp_path: Path) -> str:
    """A file with the passphrase."""
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    return str(file)


@pytest.fixture
def sealed(ready: Typed, secret: str) -> Typed:
    """Types commands where a passphrase is set."""
    ready.well("concern", "passphrase", "--new-passphrase-file", secret)
    return ready


def add(typed: Typed, secret: str, words: str = CANARY, *rest: str) -> str:
    """Note a concern, and give its id."""
    found = typed.json("concern", "add", *rest, "--passphrase-file", secret, given=words)
    return str(found["concern"]["id"])


def test_the_way_outside_is_told_before_anything_is_asked(ready: Typed, tools: TestTools) -> None:
    """Danger first; where nobody has said whom to go to, where to say so; then that it needs a passphrase."""
    refused = ready("concern", "add", given=CANARY)
    assert refused.code == 5
    assert refused.told.startswith("Danger now? First call")
    assert "peerlog network edit --concern" in refused.told
    assert "peerlog concern passphrase, or print a sheet" in refused.told
    assert tools.asked == []
    ready.well("network", "edit", "--concern", "Ruth; about her: the chair")
    assert ready.well("concern", "route").lines[0] == (
        "In this network a concern goes to: Ruth; about her: the chair"
    )


def test_the_first_passphrase_is_typed_twice_and_shows_the_recovery_key_once(
    ready: Typed, tools: TestTools
) -> None:
    """What is lost without both is said before."""
    tools.secrets = [PASSPHRASE, PASSPHRASE]
    made = ready.well("concern", "passphrase")
    assert made.lines[0].startswith("Recovery key: ")
    assert "nobody can open the notes" in made.told
    assert ready.well("concern", "lock").lines[0].startswith("Locked.")


def test_a_note_is_kept_listed_shown_and_corrected(sealed: Typed, secret: str) -> None:
    """What happened comes from the input; the passphrase from a file."""
    made = add(sealed, secret, CANARY, "--when", "in May", "--check", "1 dec")
    listed = sealed.well("concern", "list", "--passphrase-file", secret).lines
    assert listed == [f"{made[:8]}  today: {CANARY}  check due Tue 1 Dec 2026"]
    sealed.well("concern", "edit", made[:31], "--agreed", "Ruth asks", "--passphrase-file", secret)
    shown = sealed.well("concern", "show", made, "--passphrase-file", secret).lines
    assert "Network: Coastal Teachers" in shown
    assert f"What happened: {CANARY}" in shown
    assert "Agreed next: Ruth asks" in shown
    rewritten = ("concern", "edit", made, "--happened", "--passphrase-file", secret)
    assert "told anew" in sealed.well(*rewritten, given="told anew").out


def test_the_passphrase_is_asked_for_before_the_text_is_read(sealed: Typed, tools: TestTools) -> None:
    """A wrong one, or none, and nothing is stored."""
    tools.secrets = ["wrong"]
    assert sealed("concern", "add", given=CANARY).code == 5
    assert tools.asked == ["Passphrase of the notes about concerns:"]
    assert sealed("concern", "list").code == 5


def test_an_unknown_date_and_an_empty_text_are_refused(sealed: Typed, secret: str) -> None:
    """Nothing is half kept."""
    assert sealed("concern", "add", "--check", "someday", "--passphrase-file", secret, given=CANARY).code == 4
    assert sealed("concern", "add", "--passphrase-file", secret, given=" \n").code == 4
    assert sealed("concern", "show", "ffff", "--passphrase-file", secret).code == 3
    assert sealed.json("concern", "list", "--passphrase-file", secret)["concerns"] == []


def test_deleting_asks_first_and_is_for_good(sealed: Typed, secret: str) -> None:
    """The note is shown before."""
    made = add(sealed, secret)
    asked = sealed("concern", "delete", made, "--passphrase-file", secret)
    assert asked.code == 2
    assert "no trash here" in asked.told
    sealed.well("concern", "delete", made, "--yes", "--passphrase-file", secret)
    assert sealed.json("concern", "list", "--passphrase-file", secret)["concerns"] == []


def test_without_a_passphrase_a_sheet_is_printed_instead(ready: Typed, home: Home, tmp_path: Path) -> None:
    """Into a new file only, with the warning; nothing of it is in the home."""
    sheet = tmp_path / "sheet.txt"
    printed = ready.well("concern", "print", "--out", str(sheet), "--tell", "the board", given=CANARY)
    assert "not encrypted" in printed.told
    assert CANARY in sheet.read_text("utf-8")
    assert ready("concern", "print", "--out", str(sheet), given=CANARY).code == 4
    assert ready("concern", "print", given=CANARY).code == 2
    assert not home.sealed.exists()


def test_a_kept_note_is_printed_too(sealed: Typed, secret: str, tmp_path: Path) -> None:
    """By its id, after the passphrase."""
    made = add(sealed, secret)
    sheet = tmp_path / "sheet.txt"
    sealed.well("concern", "print", made, "--out", str(sheet), "--passphrase-file", secret)
    assert CANARY in sheet.read_text("utf-8")


def test_the_passphrase_is_changed_and_recovered_by_files_alone(
    sealed: Typed, secret: str, tmp_path: Path
) -> None:
    """For scripts; a recovery key comes from the sheet as it was written."""
    add(sealed, secret)
    sheet, new = tmp_path / "key.txt", tmp_path / "new"
    new.write_text("another one\n", encoding="utf-8")
    sealed.well("concern", "recovery", "--passphrase-file", secret, "--recovery-to", str(sheet))
    sealed.well("concern", "passphrase", "--recovery-file", str(sheet), "--new-passphrase-file", str(new))
    assert sealed("concern", "list", "--passphrase-file", secret).code == 5


def test_a_backup_is_made_listed_and_put_back(sealed: Typed, secret: str) -> None:
    """The restore of everything knows it too, and says where the notes are kept."""
    add(sealed, secret)
    path = sealed.json("concern", "backup", "--passphrase-file", secret)["backup"]
    add(sealed, secret, "later")
    assert path in sealed.json("concern", "backup", "--list")["backups"]
    sealed.well("restore", path)
    assert len(sealed.json("concern", "list", "--passphrase-file", secret)["concerns"]) == 1
    add(sealed, secret, "later")
    sealed.well("concern", "restore", path)
    assert len(sealed.json("concern", "list", "--passphrase-file", secret)["concerns"]) == 1


def test_where_and_doctor_know_of_the_notes(ready: Typed, secret: str, home: Home) -> None:
    """And tell no more than that they are there, and whether they could be opened."""
    assert str(home.sealed) in ready.well("where").out
    assert "No notes about concerns" in ready("doctor").out
    ready.well("concern", "passphrase", "--new-passphrase-file", secret)
    add(ready, secret)
    told = ready("doctor")
    assert "fine: The notes about concerns are encrypted" in told.out
    assert CANARY not in told.out
    next(home.sealed.glob("*/key.json")).unlink()
    broken = ready("doctor")
    assert "peerlog concern restore" in broken.out
    assert broken.code == 7


def test_everything_is_removed_only_when_meant(sealed: Typed, secret: str, home: Home) -> None:
    """Backups too."""
    add(sealed, secret)
    assert sealed("concern", "remove").code == 2
    sealed.well("concern", "remove", "--yes")
    assert "No passphrase is set" in sealed.well("concern", "lock").out
    assert not list(home.backups.glob("sealed-*"))


def test_the_minutes_until_they_lock_are_kept(sealed: Typed, secret: str) -> None:
    """Inside the file."""
    sealed.well("concern", "idle", "10", "--passphrase-file", secret)
    assert "do not lock" in sealed.well("concern", "idle", "0", "--passphrase-file", secret).out
