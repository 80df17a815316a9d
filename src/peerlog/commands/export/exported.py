"""peerlog exported: what left, when and for whom."""

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, verb
from peerlog.commands.shapes import shape
from peerlog.wording.language import _
from peerlog.wording.listing.keeping import exported_line


@verb("exported", argument("file", required=False), examples=["exported", 'exported "minutes (members).md"'])
def exported(call: Call, file: str | None) -> None:
    """List what left, the latest first; with a file, when and for whom exactly that file left."""
    log = call.house.exports
    found = log.like(file) if file else log.of(call.network.id)
    call.give({"exports": shape(found)}, *(exported_line(one, call.network.zone) for one in found))
    if not found:
        call.tell(_("Nothing that left is noted here."))
