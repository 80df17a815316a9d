"""Records change in one place, and the live file is only ever touched through SQLite."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from peerlog.storage.migrations import migrations, schema
from peerlog.storage.said import SEARCHED

SOURCE = Path(__file__).parents[2] / "src" / "peerlog"
WRITES = re.compile(r"\b(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM|REPLACE INTO)\s+(\{?\w+\}?)")
MAY_WRITE = {
    "recorder.py": {*SEARCHED, "{kind}", "draft", "{table}"},
    "change_log.py": {"change"},
    "said.py": {"said", "said_index"},
    "verifying.py": {"said_index"},  # the index's own check is worded as an INSERT; it runs on a copy
    "identity.py": {"meta"},
    "preferences.py": {"meta"},
    "numbers.py": {"meta"},
    "drafts.py": {"draft"},
    "protecting.py": {"{table}", "said_index"},  # fills the encrypted copy of a file that was plain
    "runs.py": {"run"},
    "held.py": {"held"},  # in no log, by design
    "backups.py": {"held"},  # in a copy in memory, before it becomes a backup
}
TOUCHES = {
    "open",
    "copy",
    "copyfile",
    "copy2",
    "move",
    "rename",
    "replace",
    "unlink",
    "write_bytes",
    "write_text",
}
MAY_TOUCH = {
    "files.py": "writes and renames files that are nobody's database",
    "backups.py": "names and removes copies in the making",
    "restoring.py": "keeps the bytes of a file too damaged for SQLite",
    "identity.py": "writes the anchor beside the file",
    "seats.py": "opens, locks and removes the empty files of windows that run a session",
    "crash.py": "writes crash files",
    "wiping.py": "overwrites what is taken away for good",
    "protecting.py": "overwrites a plain file once its encrypted copy is whole, and gives the copy its name",
    "key_file.py": "reads the key file, which is no database",
    "waiting.py": "removes the note of wrong passphrases",
    "folders.py": "gives a journal another name, which is no name of a file",
    "reading.py": "reads the journals from elsewhere that a person names",
    "secret_files.py": "reads the file with a passphrase that a person names",
    "sealed_file.py": "gives a folder that was just made its name",
    "exports.py": "reads back what it exported",
    "own_editor.py": "lends a text to an editor, then overwrites and removes it",
    "rosters.py": "reads the CSV that a person names",
    "sample_home.py": "names the empty file the sample is copied into, and removes the sample as a whole",
}


def strings_in(path: Path) -> Iterator[str]:
    """Every text in a module, with the holes of f-strings by their names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else f"{{{ast.unparse(part.value)}}}"
                for part in node.values
                if isinstance(part, ast.Constant | ast.FormattedValue)
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_only_the_recorder_changes_records() -> None:
    """Every statement that writes stands in the module that may write its table."""
    strange = [
        f"{path.name}: {table}"
        for path in sorted(SOURCE.rglob("*.py"))
        if path.name != "migrations.py"
        for text in strings_in(path)
        for table in WRITES.findall(text)
        if table not in MAY_WRITE.get(path.name, set())
    ]
    assert strange == []


def test_every_kind_of_record_has_a_table_and_a_word_to_find_it_by() -> None:
    """A new kind is searched, rebuilt and verified like the others."""
    made = {name for name, sql in schema() if sql.startswith("CREATE TABLE") and "trashed" in sql}
    assert made == set(SEARCHED)
    assert all(SEARCHED.values())


def test_every_table_refuses_values_of_the_wrong_type() -> None:
    """STRICT, all of them."""
    loose = [name for name, sql in schema() if sql.startswith("CREATE TABLE") and "STRICT" not in sql]
    assert loose == []


def test_every_step_of_the_format_says_why() -> None:
    """The history of the format can be read."""
    steps = migrations().pending(_NoDatabase())
    assert [step.name for step in steps if not step.fn.__doc__] == []
    assert [step.name[:5] for step in steps] == [f"m{number:03}_" for number in range(1, len(steps) + 1)]


class _NoDatabase:
    """A database without a table, so that every step is still to come."""

    def __getitem__(self, _name: str) -> "_NoDatabase":
        return self

    def exists(self) -> bool:
        """There is no table of steps."""
        return False


def test_storage_touches_no_database_file_but_through_sqlite() -> None:
    """Opening, copying or renaming an open database drops SQLite's locks or parts it from its journal."""
    touching = {
        path.name
        for path in (SOURCE / "storage").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _name(node.func) in TOUCHES and not _is_text(node)
    }
    assert touching <= set(MAY_TOUCH)


def _name(called: ast.expr) -> str:
    """Give the name of a method or of `open`; our own functions are called by bare names."""
    if isinstance(called, ast.Attribute):
        return called.attr
    return "open" if isinstance(called, ast.Name) and called.id == "open" else ""


def _is_text(call: ast.Call) -> bool:
    """Tell `text.replace("a", "b")` and `dataclasses.replace` from renaming a file."""
    return _name(call.func) == "replace" and (len(call.args) == 2 or bool(call.keywords))
