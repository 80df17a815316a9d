"""peerlog export and exported: the minutes of every session into one folder, and what left before."""

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.session.sharing import NAMES, PREVIEW, give_preview
from peerlog.commands.shapes import shape
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.errors import EmptyText
from peerlog.domain.session import SessionState
from peerlog.wording.language import _, mark, ngettext
from peerlog.wording.listing.keeping import exported_line


@verb("export", argument("folder", required=False),
      option("--for", "audience", type=choice(*Audience), default=Audience.MEMBERS.value, help=mark("who will read them")),
      NAMES, PREVIEW, examples=["export --for public --preview", "export Documents --for members"])  # fmt: skip
def export(call: Call, folder: str | None, audience: str, names: str, preview: bool) -> None:
    """Write the minutes of every session that was held; no file is overwritten."""
    minutes, reader, calling = call.house.minutes, Audience(audience), Calling(names)
    sessions = call.house.sessions.of(call.network.id)
    held = [one for one in reversed(sessions) if one.state is not SessionState.PLANNED]
    if preview:
        give_preview(call, [(one, minutes.leaving(one.id, reader, calling)) for one in held])
        return
    if not folder:
        raise EmptyText("folder")
    paths = [minutes.export(one.id, reader, folder, calling) for one in held]
    call.give({"audience": audience, "paths": paths}, *paths)
    words = ngettext("{n} session was written.", "{n} sessions were written.", len(paths))
    call.tell(words.format(n=len(paths)))


@verb("exported", argument("file", required=False), examples=["exported", 'exported "minutes (members).md"'])
def exported(call: Call, file: str | None) -> None:
    """List what left, the latest first; with a file, when and for whom exactly that file left."""
    log = call.house.exports
    found = log.like(file) if file else log.of(call.network.id)
    call.give({"exports": shape(found)}, *(exported_line(one, call.network.zone) for one in found))
    if not found:
        call.tell(_("Nothing that left is noted here."))
