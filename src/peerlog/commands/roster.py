"""peerlog member import: people from a list that another program kept."""

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.shapes import shape
from peerlog.wording.language import _, mark, ngettext
from peerlog.wording.listing.roster import change_lines, reading_lines


@verb("import", argument("file"), option("--look", is_flag=True, help=mark("only show what would change")),
      writes=True, examples=["member import people.csv --look", "member import people.csv"])  # fmt: skip
def bring_in(call: Call, file: str, look: bool) -> None:
    """Add the people of a CSV file in one go; one undo takes all of them back."""
    looked = call.house.rosters.look(call.network.id, file)
    call.tell(*reading_lines(looked.roster, looked.preview))
    count = 0 if look else call.house.rosters.take(call.network.id, looked)
    data = {"file": file, "would_change": looked.changes, "changed": count, "preview": shape(looked.preview)}
    call.give(data, *change_lines(looked.preview))
    if look:
        call.tell(_("Nothing was changed. Without --look they come in."))
        return
    done = ngettext("{n} person came in or changed.", "{n} people came in or changed.", count).format(n=count)
    call.tell(f"{done} {_('All of it goes back with: peerlog undo')}" if count else done)
