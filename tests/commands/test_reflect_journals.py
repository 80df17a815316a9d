"""peerlog reflect journals: made, named, protected, backed up and removed from the command line."""

from pathlib import Path

import pytest

from command_line import TestTools, Typed
from conftest import StillClock
from private import PASSPHRASE


@pytest.fixture
def sealed(typed: Typed, tools: TestTools) -> Typed:
    """Types commands where a journal with a passphrase stands."""
    tools.secrets = [PASSPHRASE, PASSPHRASE]
    typed.well("reflect", "journals", "new", "Evenings")
    return typed


def secret_in(folder: Path, name: str, words: str) -> str:
    """Write a file with a passphrase."""
    file = folder / name
    file.write_text(f"{words}\n", encoding="utf-8")
    return str(file)


def test_a_new_journal_shows_its_recovery_key_once(typed: Typed, tools: TestTools) -> None:
    """And says what is lost without both; the passphrase is typed twice."""
    tools.secrets = [PASSPHRASE, PASSPHRASE]
    made = typed.well("reflect", "journals", "new", "Evenings")
    assert made.lines[0].startswith("Recovery key: ")
    assert made.lines[1:] == ["Evenings: opens with a passphrase"]
    assert "both lost" in made.told
    assert typed.well("reflect", "journals", "list").lines == ["Evenings: opens with a passphrase"]
    tools.secrets = ["one", "another"]
    assert typed("reflect", "journals", "new", "Other").code == 4
    assert len(typed.json("reflect", "journals", "list")["journals"]) == 1


def test_without_a_passphrase_it_is_said_who_can_read_it(typed: Typed) -> None:
    """At once, and in the list."""
    made = typed.well("reflect", "journals", "new", "Notes", "--no-passphrase")
    assert made.lines == ["Notes: no passphrase: anyone with the laptop can read it"]
    assert "anyone with the laptop can read it" in typed.well("reflect", "add", "words").told
    assert "anyone with the laptop" in typed.well("reflect", "journals", "list").out


def test_the_passphrase_is_changed_by_files_alone(sealed: Typed, tmp_path: Path, clock: StillClock) -> None:
    """For scripts; the old one opens nothing afterwards."""
    old, new = secret_in(tmp_path, "old", PASSPHRASE), secret_in(tmp_path, "new", "a new one")
    sealed.well("reflect", "journals", "passphrase", "--passphrase-file", old, "--new-passphrase-file", new)
    assert sealed("reflect", "list", "--passphrase-file", old).code == 5
    clock.advance(2)
    sealed.well("reflect", "list", "--passphrase-file", new)


def test_the_recovery_sheet_opens_a_journal_whose_passphrase_is_lost(
    sealed: Typed, tools: TestTools, tmp_path: Path
) -> None:
    """As it was written to a file, whole; a mistyped key is told from a wrong one."""
    tools.secrets = [PASSPHRASE]
    sheet = tmp_path / "sheet.txt"
    answer = sealed.well("reflect", "journals", "recovery", "--recovery-to", str(sheet))
    assert answer.out.strip().endswith(f"{sheet}.")
    new = secret_in(tmp_path, "new", "a new one")
    sealed.well(
        "reflect", "journals", "passphrase", "--recovery-file", str(sheet), "--new-passphrase-file", new
    )
    sealed.well("reflect", "list", "--passphrase-file", new)
    tools.secrets = ["not a key"]
    wrong = sealed("reflect", "journals", "passphrase", "--recovery", "--new-passphrase-file", new)
    assert wrong.code == 4
    assert "Compare it with the paper" in wrong.told


def test_a_plain_journal_is_protected_later(typed: Typed, tools: TestTools, tmp_path: Path) -> None:
    """Its words leave the file."""
    typed.well("reflect", "journals", "new", "Notes", "--no-passphrase")
    typed.well("reflect", "add", "the heron at the ferry")
    new = secret_in(tmp_path, "new", PASSPHRASE)
    protected = typed.well("reflect", "journals", "protect", "--new-passphrase-file", new)
    assert "traces" in protected.told
    home = tools.home.folder
    assert not [path for path in home.rglob("*") if path.is_file() and b"heron" in path.read_bytes()]
    assert "heron" in typed.well("reflect", "list", "--passphrase-file", new).out


def test_a_journal_is_renamed_and_removed_only_when_that_is_meant(sealed: Typed) -> None:
    """Without --yes it says what would go, and nothing goes."""
    sealed.well("reflect", "journals", "rename", "Evenings", "Nights")
    asked = sealed("reflect", "journals", "remove", "Nights")
    assert asked.code == 2
    assert "“Nights” and its backups for good" in asked.told
    sealed.well("reflect", "journals", "remove", "Nights", "--yes")
    assert sealed.json("reflect", "journals", "list")["journals"] == []


def test_a_backup_is_made_listed_and_restored(sealed: Typed, tools: TestTools) -> None:
    """What stood there is kept."""
    tools.secrets = [PASSPHRASE] * 5
    sealed.well("reflect", "add", "first")
    path = sealed.json("reflect", "journals", "backup")["backup"]["path"]
    sealed.well("reflect", "add", "second")
    assert any(path in line for line in sealed.well("reflect", "journals", "backup", "--list").lines)
    assert "Evenings" in sealed.well("reflect", "journals", "restore", path).out
    assert [line[-5:] for line in sealed.well("reflect", "list").lines] == ["first"]
    assert sealed("reflect", "journals", "restore", "nowhere").code == 3


def test_several_journals_have_to_be_named(sealed: Typed) -> None:
    """By the beginning of the name."""
    sealed.well("reflect", "journals", "new", "Notes", "--no-passphrase")
    assert sealed("reflect", "add", "words").code == 4
    sealed.well("reflect", "add", "words", "--journal", "not")
