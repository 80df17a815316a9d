"""peerlog reflect: writing, looking, correcting and coming back."""

from pathlib import Path

import pytest

from command_line import TestTools, Typed
from conftest import StillClock
from private import PASSPHRASE


@pytest.fixture
def secret_file(tmp_path: Path) -> Path:
    """A file with the passphrase of the journal."""
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\r\nsecond line\n", encoding="utf-8")
    return file


@pytest.fixture
def plain(typed: Typed) -> Typed:
    """Types commands where a journal without a passphrase stands."""
    typed.well("reflect", "journals", "new", "Notes", "--no-passphrase")
    return typed


def added(typed: Typed, *words: str, given: str = "") -> str:
    """Write a reflection and give its id."""
    return typed.json("reflect", "add", *words, given=given)["reflection"]["id"]


def test_one_line_is_written_and_listed(plain: Typed) -> None:
    """By the beginning of its id, its day and its words."""
    record = added(plain, "Asked", "before", "I", "advised", "#listening", "+rotas", "mood:4")
    (line,) = plain.well("reflect", "list").lines
    assert line.startswith(f"{record[:8]} Thu 26 Nov 2026: Asked before I advised #listening")
    shown = plain.json("reflect", "show", record)["reflection"]
    assert (shown["tags"], shown["strand"], shown["mood"]) == (["listening"], "rotas", 4)
    assert shown["revisit"] == "2027-02-26"


def test_the_whole_input_is_one_reflection(plain: Typed) -> None:
    """Nothing of it stands in the shell's history."""
    record = added(plain, "-", given="First line\n\nSecond line\n")
    assert plain.json("reflect", "show", record)["reflection"]["answers"] == [
        {"prompt": "", "text": "First line\n\nSecond line"}
    ]


def test_facts_are_given_beside_the_words(plain: Typed) -> None:
    """Everything a form asks."""
    record = added(
        plain, "One", "--mood", "2", "--energy", "5", "--tag", "#Night", "--tag", "shift", "--strand", "Rotas",
        "--star", "--lesson", "--day", "1 nov", "--never",
    )  # fmt: skip
    shown = plain.json("reflect", "show", record)["reflection"]
    del shown["answers"], shown["id"], shown["written"]
    assert shown == {
        "day": "2026-11-01", "energy": 5, "looked_back": [], "model": "", "mood": 2, "possible_lesson": True,
        "revisit": None, "source": "", "starred": True, "strand": "Rotas", "tags": ["night", "shift"], "trashed": False,
    }  # fmt: skip


def test_a_model_asks_one_prompt_after_the_other(plain: Typed) -> None:
    """Lines up to an empty one answer it; an unanswered one is left out, and the draft is gone at the end."""
    answer = plain(
        "reflect", "add", "--model", "field-note", given="It rained\nand rained\n\n\nTake a coat\n"
    )
    assert answer.code == 0
    assert "1 of 3. What happened?" in answer.told
    record = answer.out.split()[0]
    answers = plain.json("reflect", "show", record)["reflection"]["answers"]
    assert [one["text"] for one in answers] == ["It rained\nand rained", "Take a coat"]
    assert plain.json("reflect", "draft")["drafts"] == []


def test_one_prompt_of_a_model_is_enough_where_it_says_so(plain: Typed) -> None:
    """Chosen by its number."""
    record = plain("reflect", "add", "--model", "learn-it-all", given="2\nYes, twice\n").out.split()[0]
    (answer,) = plain.json("reflect", "show", record)["reflection"]["answers"]
    assert answer["prompt"] == plain.json("reflect", "models", "learn-it-all")["model"]["prompts"][1]


def test_the_passphrase_comes_from_a_file_or_is_typed_unseen(
    typed: Typed, tools: TestTools, secret_file: Path
) -> None:
    """Before anything else is read; never from the command line."""
    tools.secrets = [PASSPHRASE, PASSPHRASE]
    typed.well("reflect", "journals", "new", "Evenings")
    typed.well("reflect", "add", "by file", "--passphrase-file", str(secret_file))
    tools.secrets, tools.asked = [PASSPHRASE], []
    assert len(typed.well("reflect", "list").lines) == 1
    assert tools.asked == ["Passphrase of “Evenings”:"]


def test_nobody_is_asked_for_words_before_the_passphrase(
    typed: Typed, tools: TestTools, clock: StillClock
) -> None:
    """A locked journal ends the command at once, with 5: nothing was typed for nothing."""
    tools.secrets = [PASSPHRASE, PASSPHRASE]
    typed.well("reflect", "journals", "new", "Evenings")
    answer = typed("reflect", "add", "--model", "field-note", given="never read\n")
    assert (answer.code, answer.out) == (5, "")
    assert "--passphrase-file" in answer.told
    assert "What happened" not in answer.told
    tools.secrets = ["guess"]
    wrong = typed("reflect", "add", "words")
    assert (wrong.code, wrong.out) == (5, "")
    assert "does not open it" in wrong.told
    tools.secrets = [PASSPHRASE]
    assert typed("reflect", "list").code == 5
    clock.advance(2)
    tools.secrets = [PASSPHRASE]
    assert typed.well("reflect", "list").lines == []


def test_words_are_found_with_filters_and_pages(plain: Typed) -> None:
    """Newest day first; the last line tells how to go on."""
    for number in range(1, 6):
        added(
            plain,
            f"rota number {number} #{'even' if number % 2 == 0 else 'odd'}",
            "--day",
            f"2026-11-0{number}",
        )
    first = plain.well("reflect", "search", "ROT", "--limit", "2")
    assert ["number 5" in line or "number 4" in line for line in first.lines] == [True, True]
    assert f"--before {first.lines[-1].split()[0]}" in first.told
    last = plain.json("reflect", "search", "rot", "--limit", "2")["reflections"][-1]["id"]
    assert len(plain.well("reflect", "search", "rot", "--before", last).lines) == 3
    assert len(plain.well("reflect", "list", "--tag", "#even").lines) == 2
    assert len(plain.well("reflect", "list", "--since", "3 nov", "--until", "2026-11-04").lines) == 2
    assert plain.well("reflect", "tags").lines == ["#odd: 3", "#even: 2"]


def test_a_correction_keeps_its_history(plain: Typed) -> None:
    """Words, facts, and the way back."""
    record = added(plain, "First #early")
    plain.well("reflect", "edit", record, "Second", "words", "--tag", "kept", "--star", "--revisit", "")
    shown = plain.json("reflect", "show", record)["reflection"]
    assert (shown["tags"], shown["starred"], shown["revisit"]) == (["kept"], True, None)
    versions = plain.json("reflect", "history", record)["versions"]
    assert [one["reflection"]["answers"][0]["text"] for one in versions] == ["First #early", "Second words"]
    assert "changed “First #early”" in plain.well("reflect", "undo").out
    assert plain.json("reflect", "show", record)["reflection"]["tags"] == ["early"]
    plain.well("reflect", "redo")
    plain.well("reflect", "edit", record, "--untag", "kept", "--no-star", "--strand", "rotas")
    shown = plain.json("reflect", "show", record)["reflection"]
    assert (shown["tags"], shown["starred"], shown["strand"]) == ([], False, "rotas")


def test_of_several_answers_one_is_meant(plain: Typed) -> None:
    """By its number; without one nothing is changed."""
    plain("reflect", "add", "--model", "field-note", given="one\n\ntwo\n\nthree\n")
    record = plain.json("reflect", "list")["reflections"][0]["id"]
    refused = plain("reflect", "edit", record, "other")
    assert refused.code == 4
    assert "--answer" in refused.told
    assert plain("reflect", "edit", record, "other", "--answer", "4").code == 3
    plain.well("reflect", "edit", record, "other", "--answer", "2")
    answers = plain.json("reflect", "show", record)["reflection"]["answers"]
    assert [one["text"] for one in answers] == ["one", "other", "three"]


def test_what_comes_back_today(plain: Typed) -> None:
    """On this day of earlier years, and what asks whether it is still true."""
    old = added(plain, "Rotas work", "--day", "2025-11-26", "--never")
    due = added(plain, "Asks now", "--day", "2026-08-01")
    today = plain.json("reflect", "today")
    assert [one["id"] for one in today["on_this_day"]] == [old]
    assert [one["id"] for one in today["due"]] == [due]
    assert plain.well("reflect", "today").lines[0] == "On this day:"
    assert "2026-08-01" in plain.well("reflect", "revisit", "--json").out
    answered = plain.well("reflect", "revisit", due, "changed", "Now", "I", "ask", "twice")
    assert answered.lines[-1] == "Thu 26 Nov 2026, changed: Now I ask twice"
    assert plain.well("reflect", "revisit").lines == []
    plain.well("reflect", "undo")
    plain.well("reflect", "revisit", due, "--never")
    assert plain.json("reflect", "show", due)["reflection"]["revisit"] is None
    assert (
        "Rotas work" in plain.well("reflect", "random").out
        or "Asks now" in plain.well("reflect", "random").out
    )


def test_the_days_of_a_month(plain: Typed) -> None:
    """A day a line; this month when none is said."""
    added(plain, "one", "--day", "2026-10-31")
    added(plain, "two")
    added(plain, "three")
    assert plain.well("reflect", "calendar").lines == ["Thu 26 Nov 2026: 2 entries"]
    assert plain.json("reflect", "calendar", "2026-10") == {"days": {"2026-10-31": 1}, "month": "2026-10"}
    for words in ("2026", "2026-13", "0000-01", "x-y", "2026-1x"):
        assert plain("reflect", "calendar", words).code == 4, words


def test_patterns_are_said_in_sentences(plain: Typed) -> None:
    """And as plain values."""
    for _number in range(2):
        added(plain, "The ferry was late #mistake #ferry")
    assert "ferry" in plain.well("reflect", "patterns").out
    assert plain.json("reflect", "patterns")["patterns"]["mistakes"] == 2


def test_the_trash_and_the_end(plain: Typed) -> None:
    """Deleting can be taken back; for good needs a second word and leaves no byte."""
    record = added(plain, "unwise heron words")
    plain.well("reflect", "delete", record)
    assert plain.well("reflect", "list").lines == []
    assert "unwise" in plain.well("reflect", "trash").out
    plain.well("reflect", "restore", record)
    asked = plain("reflect", "delete", record, "--for-good")
    assert (asked.code, asked.out) == (2, "")
    assert "Add --yes" in asked.told
    plain.well("reflect", "delete", record, "--for-good", "--yes")
    assert plain("reflect", "show", record).code == 3
    home = plain.tools.home.folder
    assert not [path for path in home.rglob("*") if path.is_file() and b"heron" in path.read_bytes()]


def test_an_editor_is_refused_while_the_journal_locks_by_itself(
    typed: Typed, tools: TestTools, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, secret_file: Path
) -> None:
    """Then its warning has to be read; the temporary file is gone afterwards, also when the editor fails."""
    tools.secrets = [PASSPHRASE, PASSPHRASE]
    typed.well("reflect", "journals", "new", "Evenings")
    by_file = ("--passphrase-file", str(secret_file))
    record = added(typed, "before", *by_file)
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setenv("VISUAL", "sed -i s/before/after/")
    refused = typed("reflect", "edit", record, "--editor", "--yes", *by_file)
    assert refused.code == 4
    assert "journals idle 0" in refused.told
    typed.well("reflect", "journals", "idle", "0", *by_file)
    warned = typed("reflect", "edit", record, "--editor", *by_file)
    assert warned.code == 2
    assert "unencrypted" in warned.told
    typed.well("reflect", "edit", record, "--editor", "--yes", *by_file)
    assert typed.json("reflect", "show", record, *by_file)["reflection"]["answers"][0]["text"] == "after"
    monkeypatch.setenv("VISUAL", "false")
    assert typed("reflect", "edit", record, "--editor", "--yes", *by_file).code == 4
    assert not [path for path in runtime.rglob("*") if path.is_file()]


def test_a_journal_needs_no_network_file_and_survives_a_damaged_one(plain: Typed) -> None:
    """Nothing is made beside the journal, and nothing of it is in the network's file."""
    database = plain.tools.home.database
    added(plain, "one")
    assert not database.exists()
    database.write_bytes(b"no database at all")
    assert len(plain.well("reflect", "list").lines) == 1
    assert database.read_bytes() == b"no database at all"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (3, ("show", "ffff")),
        (3, ("add", "x", "--model", "polka")),
        (3, ("list", "--journal", "Mornings")),
        (3, ("list", "--passphrase-file", "nowhere.txt", "--journal", "Evenings")),
        (4, ("add", "   ")),
        (4, ("add", "x", "--day", "soonish")),
        (4, ("list", "--since", "32 dec")),
        (4, ("journals", "new", "NOTES", "--no-passphrase")),
        (2, ("add", "x", "--mood", "6")),
        (2, ("revisit", "ffff", "perhaps")),
        (1, ("undo",)),
        (1, ("redo",)),
    ],
)
def test_what_cannot_be_used_changes_nothing(
    plain: Typed, tools: TestTools, code: int, words: tuple[str, ...]
) -> None:
    """A sentence on the error stream, and its code."""
    tools.secrets = [PASSPHRASE, PASSPHRASE]
    plain.well("reflect", "journals", "new", "Evenings")
    where = () if "--journal" in words or words[0] == "journals" else ("--journal", "Notes")
    answer = plain("reflect", *words, *where)
    assert (answer.code, answer.out) == (code, ""), answer
    assert answer.told
    assert plain.well("reflect", "list", "--journal", "Notes").lines == []


def test_without_a_journal_it_says_how_to_begin(typed: Typed) -> None:
    """Exit 3."""
    answer = typed("reflect", "add", "words")
    assert answer.code == 3
    assert "reflect journals new" in answer.told
