"""peerlog export sessions: minutes, tables or a calendar of every session into one folder."""

from peerlog.commands.call import Call
from peerlog.commands.export.calendar import preview_calendar
from peerlog.commands.export.ways import FOR, write_parcels
from peerlog.commands.parts import argument, verb
from peerlog.commands.session.preview import give_preview
from peerlog.commands.session.sharing import KIND, NAMES, PREVIEW
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.errors import EmptyText
from peerlog.domain.export import FileKind
from peerlog.domain.session import SessionState
from peerlog.domain.verdict import Leaving
from peerlog.services.handing_out import parcels_of
from peerlog.services.registers import calendar_of


@verb("sessions", argument("folder", required=False),
      FOR, NAMES, KIND, PREVIEW,
      examples=["export --for public --preview", "export Documents --for members", "export Documents --as calendar"])  # fmt: skip
def sessions(call: Call, folder: str | None, audience: str, names: str, kind: str, preview: bool) -> None:
    """Write what every session has for a reader; no file is overwritten."""
    wanted = FileKind(kind)
    if wanted is FileKind.CALENDAR:
        _calendar(call, folder, Audience(audience), Calling(names), preview=preview)
        return
    found = _found(call, Audience(audience), Calling(names))
    if preview:
        give_preview(call, found, wanted)
        return
    write_parcels(call, parcels_of(wanted, found), _needed(folder))


def _calendar(call: Call, folder: str | None, reader: Audience, calling: Calling, *, preview: bool) -> None:
    everything = call.house.registers.gathered(call.network.id, reader, calling)
    if preview:
        preview_calendar(call, everything)
    else:
        write_parcels(call, [calendar_of(everything)], _needed(folder))


def _needed(folder: str | None) -> str:
    if not folder:
        raise EmptyText("folder")
    return folder


def _found(call: Call, reader: Audience, calling: Calling) -> list[Leaving]:
    """Sort every session that was held."""
    sessions = reversed(call.house.sessions.of(call.network.id))
    held = [one for one in sessions if one.state is not SessionState.PLANNED]
    return [call.house.minutes.leaving(one.id, reader, calling) for one in held]
