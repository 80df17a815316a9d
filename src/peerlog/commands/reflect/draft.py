"""peerlog reflect draft: what was being typed in the journal when something ended."""

from pathlib import Path

from peerlog.commands.call import Call
from peerlog.commands.parts import option, verb
from peerlog.commands.reflect.opening import open_journal, opened_by
from peerlog.commands.shapes import shape
from peerlog.wording.drafts import filled_in
from peerlog.wording.language import _, mark


@verb("draft", option("--discard", is_flag=True, help=mark("forget all of it")), *opened_by(), writes=True)
def draft(call: Call, discard: bool, journal_name: str, passphrase_file: Path | None) -> None:
    """Print what was being typed, newest first; it is kept inside the journal."""
    journal = open_journal(call, journal_name, passphrase_file)
    drafts = journal.drafts.all()
    if discard:
        for one in drafts:
            journal.drafts.discard(one.place)
        call.give({"discarded": len(drafts)}, _("Nothing is being typed any more."))
        return
    lines = [f"{name}: {words}" if name else words for one in drafts for name, words in filled_in(one.text)]
    call.give({"drafts": shape(drafts)}, *(line for words in lines for line in words.split("\n")))
    if not drafts:
        call.tell(_("There is no draft."))
