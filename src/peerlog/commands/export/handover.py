"""peerlog export handover: all that a successor needs when a facilitator or an owner leaves."""

from peerlog.commands.call import Call
from peerlog.commands.export.ways import OUT, give_parcel, give_previews, write_parcels
from peerlog.commands.parts import choice, option, verb
from peerlog.commands.session.sharing import NAMES, PREVIEW
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.services.handing_over import handover_files_of, handover_text_of
from peerlog.wording.language import mark

FOR_SUCCESSOR = option(
    "--for",
    "audience",
    type=choice(*Audience),
    default=Audience.FACILITATORS.value,
    help=mark("who will read it"),
)


@verb("handover", FOR_SUCCESSOR, NAMES, OUT, PREVIEW,
      examples=["export handover --preview", "export handover --out Documents"])  # fmt: skip
def handover(call: Call, audience: str, names: str, folder: str | None, preview: bool) -> None:
    """Print what a successor reads; with a folder, write it there with the register, its tables and the calendar."""
    pack = call.house.registers.handover(call.network.id, Audience(audience), call.today, Calling(names))
    if preview:
        give_previews(call, [handover_text_of(pack)], (*pack.everything.stays, *pack.stays))
    elif folder is not None:
        write_parcels(call, handover_files_of(pack), folder)
    else:
        give_parcel(call, handover_text_of(pack), None)
