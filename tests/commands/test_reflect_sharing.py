"""peerlog reflect share, import, export and summary: what leaves a journal, and what comes in."""

from pathlib import Path

import pytest

from command_line import Typed


@pytest.fixture
def record(ready: Typed) -> str:
    """The id of a reflection, where a network with a planned session stands too."""
    ready.well("reflect", "journals", "new", "Notes", "--no-passphrase")
    return ready.json("reflect", "add", "Amina advises before she asks #listening")["reflection"]["id"]


def test_a_sentence_is_shown_before_it_is_shared(ready: Typed, record: str) -> None:
    """As it will stand, with whom it names; nothing stands before --yes."""
    shown = ready("reflect", "share", record)
    assert (shown.code, shown.lines[0]) == (2, "As agenda topic: Amina advises before she asks")
    assert "It names: Amina Yusuf" in shown.told
    assert "Amina advises" not in ready.well("session", "show", "S01").out
    ready.well("reflect", "share", record, "We", "advise", "before", "we", "ask", "--yes")
    assert "We advise before we ask" in ready.well("session", "show", "S01").out


def test_a_note_and_an_action(ready: Typed, record: str) -> None:
    """Into the session that was named, and onto the list of actions."""
    ready.well("reflect", "share", record, "Ask first", "--as", "note", "--session", "S01", "--yes")
    assert "Ask first" in ready.well("session", "line", "list", "S01").out
    shared = ready.json("reflect", "share", record, "Ask @João by 1 dec 2026", "--as", "action", "--yes")
    assert (shared["text"], shared["owner"], shared["due"]) == ("Ask", "João Silva", "2026-12-01")
    assert "Ask (João Silva, due" in ready.well("action", "list").out


def test_without_a_network_there_is_nowhere_to_share(typed: Typed) -> None:
    """Exit 3; the journal stays as it was."""
    typed.well("reflect", "journals", "new", "Notes", "--no-passphrase")
    record = typed.json("reflect", "add", "one")["reflection"]["id"]
    assert typed("reflect", "share", record, "--yes").code == 3


def test_an_import_is_looked_at_then_brought_in_then_taken_back(typed: Typed, tmp_path: Path) -> None:
    """Reasons go to the error stream, row by row."""
    typed.well("reflect", "journals", "new", "Notes", "--no-passphrase")
    folder = tmp_path / "old"
    folder.mkdir()
    (folder / "journal.txt").write_text(
        "[2024-05-01 09:12] One\n\n[2024-05-02 09:12] Two\n", encoding="utf-8"
    )
    (folder / "broken.json").write_text("{", encoding="utf-8")
    looked = typed.well("reflect", "import", str(folder), "--dry-run")
    assert looked.out == "2 new entries from jrnl, 1 not taken\n"
    assert "broken.json" in looked.told
    assert typed.well("reflect", "list").lines == []
    assert typed.json("reflect", "import", str(folder))["imported"] == 2
    assert typed.json("reflect", "import", str(folder))["imported"] == 0
    assert "brought in entries" in typed.well("reflect", "undo").out
    assert typed.well("reflect", "list").lines == []


def test_an_export_comes_in_again_and_overwrites_nothing(typed: Typed, tmp_path: Path) -> None:
    """JSON and Markdown; it is said that they are not encrypted."""
    typed.well("reflect", "journals", "new", "Notes", "--no-passphrase")
    typed.well("reflect", "add", "the heron at the ferry")
    out = tmp_path / "out.json"
    assert "not encrypted" in typed.well("reflect", "export", "json", str(out)).told
    assert typed("reflect", "export", "json", str(out)).code == 4
    typed.well("reflect", "export", "json", str(out), "--replace")
    typed.well("reflect", "export", "markdown", str(tmp_path / "folder"))
    typed.well("reflect", "journals", "new", "Other", "--no-passphrase")
    typed.well("reflect", "import", str(out), "--journal", "Other")
    assert "heron" in typed.well("reflect", "list", "--journal", "Other").out


def test_a_summary_of_chosen_entries(typed: Typed, tmp_path: Path) -> None:
    """Printed, or written into a file for this person only."""
    typed.well("reflect", "journals", "new", "Notes", "--no-passphrase")
    chosen = typed.json("reflect", "add", "Chaired four rounds")["reflection"]["id"]
    typed.well("reflect", "add", "Private doubts")
    assert "Chaired four rounds" in typed.well("reflect", "summary", chosen).out
    assert "doubts" not in typed.well("reflect", "summary", chosen).out
    out = tmp_path / "summary.md"
    typed.well("reflect", "summary", chosen, "--out", str(out))
    assert out.stat().st_mode & 0o777 == 0o600


def test_a_line_of_the_next_round_is_decided_on_first_and_for_good(ready: Typed, record: str) -> None:
    """Shut without a way outside; then each telltale is told, and broader words or an own decision let it in."""
    round_ = ("reflect", "share", record, "Amina told the manager", "--as", "round")
    assert ready(*round_, "--yes").code == 4
    ready.well("network", "edit", "--concern", "Ruth, by phone")
    asked = ready(*round_, "--yes")
    assert asked.code == 2
    assert "“Amina”: a name that is known here; instead: “Somebody in our network”" in asked.told
    assert "Weaker than a turn in a round" in asked.out
    assert ready.json(*round_, "--broader", "--yes")["text"] == "Somebody in our network told a colleague"
    ready.well(*round_, "--keep", "--line", "aim", "--yes")
    assert "2" in ready.well("mistake", "list").out + ready.well("mistake", "list").told
    assert "Amina told" not in ready("undo").out
