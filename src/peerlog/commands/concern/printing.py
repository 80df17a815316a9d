"""peerlog concern print: a sheet that anybody can read, of a kept note or of one that nothing keeps."""

from pathlib import Path
from typing import Any

from peerlog.commands.call import Call
from peerlog.commands.concern.opening import network_of, open_notes, tell_route
from peerlog.commands.concern.writing import facts, filled_in
from peerlog.commands.exits import USAGE
from peerlog.commands.fields import given
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.passphrases import PASSPHRASE_FILE
from peerlog.domain.concern import Concern, OutsideRoute
from peerlog.domain.ids import NetworkId
from peerlog.services.concern_notes import checked
from peerlog.wording.concern import readable_warning
from peerlog.wording.language import _, mark


@verb("print", argument("ref", required=False, default=""), option("--out", metavar="FILE", help=mark("into this new file")),
      option("--printer", is_flag=True, help=mark("by the printer of this machine")),
      *facts(), PASSPHRASE_FILE,
      examples=["concern print --out concern.txt", "concern print 3f2a --printer"])  # fmt: skip
def printed(
    call: Call,
    ref: str,
    out: str | None,
    printer: bool,
    passphrase_file: Path | None,
    **options: Any,  # noqa: ANN401
) -> None:
    """Print a note; without a ref it asks what happened and keeps nothing, so it needs no passphrase."""
    if bool(out) == printer:
        call.tell(_("Say where: --out FILE, or --printer. Nothing was written."))
        call.leave(USAGE)
    route = tell_route(call)
    concern = _kept(call, ref, passphrase_file) if ref else _unsealed(call, given(options))
    _put(call, concern, route, out)


def _kept(call: Call, ref: str, passphrase_file: Path | None) -> Concern:
    return open_notes(call, passphrase_file).find_ref(ref)


def _unsealed(call: Call, options: dict[str, Any]) -> Concern:
    network = network_of(call)
    today = call.private.concerns.today()
    return checked(filled_in(call, None, today, options, NetworkId(network.id if network else "")))


def _put(call: Call, concern: Concern, route: OutsideRoute, out: str | None) -> None:
    concerns = call.private.concerns
    sheet = concerns.sheet(concern, route)
    if out is None:
        concerns.print_sheet(sheet)
        call.give({"printed": True}, _("It was handed to the printer."))
    else:
        path = concerns.write_sheet(sheet, out)
        call.give({"sheet": path}, path)
    call.tell(readable_warning())
