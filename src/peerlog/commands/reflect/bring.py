"""peerlog reflect import: what another journal kept, looked at first."""

from pathlib import Path

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.reflect.opening import open_journal, opened_by
from peerlog.commands.shapes import shape
from peerlog.wording.journal_import import found_words, order_words, refusal_lines
from peerlog.wording.language import _, mark, ngettext


@verb("import", argument("path"), option("--dry-run", is_flag=True, help=mark("only show what would come in")),
      *opened_by(), writes=True, examples=["reflect import journal.txt --dry-run", "reflect import DayOne.zip"])  # fmt: skip
def bring_in(call: Call, path: str, dry_run: bool, journal_name: str, passphrase_file: Path | None) -> None:
    """Bring in a file, a folder or a ZIP; one undo takes all of it back, and twice brings nothing new."""
    journal = open_journal(call, journal_name, passphrase_file)
    preview = journal.preview_import(path)
    count = 0 if dry_run else journal.import_(preview)
    data = {
        "formats": shape(preview.formats), "imported": count, "known": preview.known, "new": len(preview.new),
        "day_first": preview.day_first, "more_refused": preview.more_refused, "path": path,
        "refused": shape(preview.refused),
    }  # fmt: skip
    call.give(data, found_words(preview))
    call.tell(*refusal_lines(preview))
    if preview.day_first is not None:
        call.tell(order_words(day_first=preview.day_first))
    if dry_run:
        call.tell(_("Nothing was changed. Without --dry-run they come in."))
        return
    done = ngettext("{n} entry came in.", "{n} entries came in.", count).format(n=count)
    call.tell(f"{done} {_('All of it goes back with: peerlog reflect undo')}" if count else done)
