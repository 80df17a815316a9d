"""peerlog export and exported: minutes, tables or a calendar into one folder, and what left before."""

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.session.preview import give_preview
from peerlog.commands.session.sharing import KIND, NAMES, PREVIEW, handed_over
from peerlog.commands.shapes import shape
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.errors import EmptyText
from peerlog.domain.export import FileKind
from peerlog.domain.session import SessionState
from peerlog.domain.verdict import Leaving
from peerlog.services.handing_out import parcels_of
from peerlog.wording.language import _, mark, ngettext
from peerlog.wording.listing.keeping import exported_line


@verb("export", argument("folder", required=False),
      option("--for", "audience", type=choice(*Audience), default=Audience.MEMBERS.value, help=mark("who will read them")),
      NAMES, KIND, PREVIEW,
      examples=["export --for public --preview", "export Documents --for members", "export Documents --as calendar"])  # fmt: skip
def export(call: Call, folder: str | None, audience: str, names: str, kind: str, preview: bool) -> None:
    """Write what every session has for a reader; no file is overwritten."""
    wanted = FileKind(kind)
    found = _found(call, wanted, Audience(audience), Calling(names))
    if preview:
        give_preview(call, found, wanted)
        return
    if not folder:
        raise EmptyText("folder")
    paths = [handed_over(call, parcel, folder) for parcel in parcels_of(wanted, found)]
    call.give({"audience": audience, "paths": paths}, *paths)
    words = ngettext("{n} file was written.", "{n} files were written.", len(paths))
    call.tell(words.format(n=len(paths)))


def _found(call: Call, kind: FileKind, reader: Audience, calling: Calling) -> list[Leaving]:
    """Sort every session that was held; a calendar holds those to come as well."""
    sessions = reversed(call.house.sessions.of(call.network.id))
    is_calendar = kind is FileKind.CALENDAR
    held = [one for one in sessions if is_calendar or one.state is not SessionState.PLANNED]
    return [call.house.minutes.leaving(one.id, reader, calling) for one in held]


@verb("exported", argument("file", required=False), examples=["exported", 'exported "minutes (members).md"'])
def exported(call: Call, file: str | None) -> None:
    """List what left, the latest first; with a file, when and for whom exactly that file left."""
    log = call.house.exports
    found = log.like(file) if file else log.of(call.network.id)
    call.give({"exports": shape(found)}, *(exported_line(one, call.network.zone) for one in found))
    if not found:
        call.tell(_("Nothing that left is noted here."))
