"""How any command ends: help, usage, JSON, streams and exit codes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import TestTools, Typed, peerlog
from peerlog.commands.exits import CODES, exit_code
from peerlog.commands.parts import Noun
from peerlog.commands.root import root
from peerlog.domain import errors
from peerlog.wording.errors import _SENTENCES
from private import PASSPHRASE

HEAVY = ("textual", "sqlite_utils", "rich", "platformdirs", "dateparser", "markdown_it", "icalendar")
STANDARD = "import sys; sys.argv[1:] = {words!r}; from peerlog.__main__ import main; main(); "
SAID = "sys.stderr.write(repr(sorted({name} for name in sys.modules)))"


def every_path(noun: Noun, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Give the words of every command there is."""
    found = [path]
    for name in noun.verbs:
        command = noun.get_command(root.make_context("peerlog", ["--plain"], resilient_parsing=True), name)
        below = (*path, name)
        found += every_path(command, below) if isinstance(command, Noun) else [below]
    return found


def modules_after(home: Path, *words: str, whole: bool = False) -> set[str]:
    """Run a command and give the names of what it imported: the libraries, or with *whole* each module."""
    code = STANDARD.format(words=list(words)) + SAID.format(
        name="name" if whole else "name.partition('.')[0]"
    )
    environment = {"PEERLOG_HOME": str(home), "PATH": "", "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    return set(eval(done.stderr.splitlines()[-1]))  # noqa: S307  (what the child wrote)


@pytest.mark.parametrize("path", every_path(root), ids=" ".join)
def test_every_command_explains_itself_on_one_screen(typed: Typed, path: tuple[str, ...]) -> None:
    """--help, -h and help say the same, in at most 24 lines of 80 letters, examples before options."""
    lines = typed.well(*path, "--help").lines
    assert lines == typed.well(*path, "-h").lines
    assert lines == typed.well("help", *path).lines
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    if "Examples" in lines and "Options" in lines:
        assert lines.index("Examples") < lines.index("Options")


def test_alone_without_a_terminal_it_shows_short_help(tmp_path: Path) -> None:
    """On the error stream, exit 2, and no file is made."""
    answer = peerlog(tmp_path / "home")
    assert (answer.code, answer.out) == (2, "")
    assert len(answer.told.splitlines()) <= 24
    assert not (tmp_path / "home").exists()


def test_a_noun_alone_shows_its_help(typed: Typed) -> None:
    """As a question that was not finished."""
    answer = typed("session")
    assert (answer.code, answer.out) == (2, "")
    assert "plan" in answer.told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("sesion",), "Did you mean “session”?"),
        (("session", "show"), "REF is missing."),
        (
            ("session", "minutes", "S01", "--for", "everyone"),
            "--for is one of: me, facilitators, members, public.",
        ),
        (("member", "add", "Amina", "--organization", "x"), "Did you mean “--organisation”?"),
        (("session", "agenda", "add", "S01", "Break", "ten"), "MINUTES is a whole number, at least 0."),
        (("member", "add", "Amina", "--handle"), "--handle needs a value."),
        (("today", "and", "tomorrow"), "more words"),
    ],
)
def test_wrong_usage_is_said_in_a_sentence(typed: Typed, words: tuple[str, ...], said: str) -> None:
    """Exit 2, with the way to the help, and nothing was made."""
    answer = typed(*words)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.told
    assert "--help" in answer.told
    assert not typed.tools.home.folder.exists()


def test_with_json_an_error_is_an_object_too(typed: Typed) -> None:
    """The sentence and the exit code on the output, the sentence for people beside it."""
    answer = typed("today", "--json")
    assert answer.data == {"error": answer.told.strip(), "exit": 3}
    assert typed("sesion", "--json").data["exit"] == 2


def test_json_is_safe_and_sorted(ready: Typed) -> None:
    """No letter in it can steer a terminal."""
    ready.well("session", "note", "S01", "turn \u202e around \u009b31m")
    answer = ready.well("session", "line", "list", "S01", "--json")
    assert answer.out.isascii()
    assert "\u202e" in answer.data["lines"][0]["text"]
    assert list(answer.data["lines"][0]) == sorted(answer.data["lines"][0])
    assert "\u202e" not in ready.well("session", "line", "list", "S01").out


def test_every_error_has_a_code_and_a_sentence() -> None:
    """None falls to the code of a mistake of ours by accident."""
    kinds = [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.PeerlogError)
    ]
    failures = (errors.NothingToUndo, errors.ChangedSince)
    for kind in kinds:
        is_base = kind in (errors.PeerlogError, errors.InvalidInput, errors.StorageError)
        assert is_base or issubclass(kind, failures) or any(base in CODES for base in kind.__mro__), kind
        assert is_base or any(base in _SENTENCES for base in kind.__mro__), kind
    assert exit_code(errors.NothingToUndo()) == 1


def test_a_mistake_of_ours_ends_without_a_traceback(typed: Typed, tools: TestTools) -> None:
    """One sentence, a crash file, exit 1."""
    broken = type("Broken", (TestTools,), {"build_house": lambda *_given, **_named: 1 / 0})
    typed.tools = broken(tools.home, tools.clock, tools.new_id)
    answer = typed("today")
    assert (answer.code, answer.out) == (1, "")
    assert "mistake of its own" in answer.told
    assert "Traceback" not in answer.told
    assert list(tools.home.crashes.glob("crash-*.txt"))


def test_a_short_command_imports_nothing_heavy(ready: Typed) -> None:
    """An undated line is kept with the standard library, click and our own code; --version with less."""
    ready.well("session", "open", "S01")
    home = ready.tools.home.folder
    kept = modules_after(home, "session", "note", "S01", "hello there")
    assert not kept & {*HEAVY, "textual"}
    assert [line["text"] for line in ready.json("session", "line", "list", "S01")["lines"]] == ["hello there"]
    version = modules_after(home, "--version")
    standard = set(sys.stdlib_module_names) | {"peerlog", "__main__"}
    assert {name for name in version if not name.startswith(("_", "sitecustomize"))} <= standard
    assert "click" not in version


def test_a_captured_line_loads_nothing_of_the_agreement(ready: Typed) -> None:
    """Unless its step collects clauses, it has nothing to do with it."""
    ready.well("session", "open", "S01")
    loaded = modules_after(ready.tools.home.folder, "session", "note", "S01", "hello there", whole=True)
    assert "peerlog.services.notes" in loaded
    assert not {name for name in loaded if name in {"peerlog.domain.agreement", "peerlog.domain.clause"}}


def test_today_loads_nothing_of_mistakes_where_there_are_none(ready: Typed) -> None:
    """A start costs no more than before."""
    loaded = modules_after(ready.tools.home.folder, "today", whole=True)
    assert "peerlog.services.today" in loaded
    allowed = {"peerlog.storage.mistake_counts"}
    assert {name for name in loaded if "mistake" in name or "telling" in name} <= allowed


def test_a_journal_is_opened_without_what_only_other_commands_need(typed: Typed, tmp_path: Path) -> None:
    """Adding, listing and searching load no app, no languages of dates, nothing of imports and exports."""
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    home, by_file = typed.tools.home.folder, ("--passphrase-file", str(secret))
    typed.well("reflect", "journals", "new", "Evenings", "--new-passphrase-file", str(secret))
    typed.well("reflect", "list", *by_file)
    for words in (("add", "hello", "there"), ("list",), ("search", "hello")):
        loaded = modules_after(home, "reflect", *words, *by_file, whole=True)
        assert not {name.partition(".")[0] for name in loaded} & set(HEAVY), words
        assert not {name for name in loaded if "journal_import" in name or "journal_export" in name}, words
        assert "cryptography" in loaded


def test_mistakes_are_listed_without_what_only_screens_and_exports_need(ready: Typed) -> None:
    """Listing and counting load no app and no Markdown."""
    home = ready.tools.home.folder
    for words in ("list", "themes"):
        loaded = modules_after(home, "mistake", words)
        assert not loaded & set(HEAVY), words


def ended_with_output(home: Path, output: int, *words: str) -> tuple[int, str]:
    """Run a command whose output goes to this descriptor; give its code and what it told."""
    argv = [sys.executable, "-m", "peerlog", "--home", str(home), *words]
    done = subprocess.run(
        argv, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(output)
    return done.returncode, done.stderr


def test_real_processes_keep_the_streams_apart_and_end_quietly(ready: Typed) -> None:
    """Bytes that are no text are refused; a reader who goes away is no error; a full output is."""
    home = ready.tools.home.folder
    for words in (("session", "note", "S01", b"\xff\xfe"), ("session", "show", b"\xff"), (b"\xff",)):
        broken = peerlog(home, *words)
        assert (broken.code, broken.out) == (4, "")
        assert "half a character" in broken.told
    reading, writing = os.pipe()
    os.close(reading)
    assert ended_with_output(home, writing, "session", "formats") == (0, "")
    code, told = ended_with_output(home, os.open("/dev/full", os.O_WRONLY), "session", "formats")
    assert code == 6
    assert "could not be written in full" in told
    ascii_only = peerlog(home, "member", "list", environment={"PYTHONIOENCODING": "ascii"})
    assert "João Silva" in ascii_only.out


def test_a_change_whose_answer_finds_no_room_is_not_called_undone(ready: Typed) -> None:
    """The action is kept, and nobody is told that nothing was changed, or they would write it down twice."""
    home = ready.tools.home.folder
    code, told = ended_with_output(
        home, os.open("/dev/full", os.O_WRONLY), "action", "add", "Count the chairs"
    )
    assert code == 6
    assert "nothing was changed" not in told
    assert "Count the chairs" in peerlog(home, "action", "list").out


@pytest.mark.parametrize(
    ("closed", "words", "code"),
    [
        ("<&-", ("reflect", "journals"), 2),
        (">&-", ("today",), 0),
        (">&-", ("export", "calendar"), 0),
        ("2>&-", ("action", "show", "A9"), 3),
        ("2>/dev/full", ("action", "show", "A9"), 3),
    ],
)
def test_a_stream_that_was_closed_before_the_start_changes_no_exit_code(
    ready: Typed, closed: str, words: tuple[str, ...], code: int
) -> None:
    """Some schedulers start their programs so; nothing crashes, and a script still reads how it ended."""
    home = {"PEERLOG_HOME": str(ready.tools.home.folder), "PYTHONPATH": ":".join(sys.path)}
    command = ("sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-m", "peerlog", *words)
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=home)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
