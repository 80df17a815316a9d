"""Taking reflections out: all of them as Markdown or JSON, chosen ones as a summary."""

from enum import StrEnum
from pathlib import Path

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.reflect.opening import open_journal, opened_by
from peerlog.wording.language import _, mark


class Kind(StrEnum):
    """What an export is written as."""

    MARKDOWN = "markdown"
    JSON = "json"


REPLACE = option("--replace", is_flag=True, help=mark("over a file of that name"))


@verb("export", argument("kind", type=choice(*Kind)), argument("path"), REPLACE, *opened_by(),
      examples=["reflect export markdown ~/journal", "reflect export json journal.json"])  # fmt: skip
def export(
    call: Call, kind: str, path: str, replace: bool, journal_name: str, passphrase_file: Path | None
) -> None:
    """Write everything but the trash into a folder of Markdown, or one JSON file that comes in again exactly."""
    journal = open_journal(call, journal_name, passphrase_file)
    write = journal.export_markdown if kind == Kind.MARKDOWN else journal.export_json
    written = write(path, replace=replace)
    call.give({"path": written}, written)
    call.tell(_("It is not encrypted; anyone who finds it can read it."))


@verb("summary", argument("refs", nargs=-1, required=True), option("--out", "file", metavar="FILE", help=mark("write it there")),
      REPLACE, *opened_by(), examples=["reflect summary 3f2a 9c01", "reflect summary 3f2a 9c01 --out appraisal.md"])  # fmt: skip
def summary(
    call: Call, refs: tuple[str, ...], file: str | None, replace: bool, journal_name: str, passphrase_file: Path | None
) -> None:  # fmt: skip
    """Print or write the chosen reflections as one text for an appraisal, and nothing else of the journal."""
    journal = open_journal(call, journal_name, passphrase_file)
    chosen = [journal.find_ref(ref) for ref in refs]
    if file is not None:
        written = journal.export_summary(chosen, file, replace=replace)
        call.give({"path": written}, written)
        return
    text = journal.summary(chosen)
    call.give({"text": text}, *text.rstrip("\n").split("\n"))
