"""peerlog export register: decisions, actions and look-backs across sessions, to read or as tables."""

from peerlog.commands.call import Call
from peerlog.commands.export.ways import FOR, OUT, give_parcel, give_previews, write_parcels
from peerlog.commands.fields import Typed
from peerlog.commands.parts import choice, option, verb
from peerlog.commands.session.sharing import NAMES, PREVIEW
from peerlog.commands.together import only_with
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.register import Gathered
from peerlog.services.exports import Parcel
from peerlog.services.handing_over import register_of, table_of
from peerlog.wording.language import _, mark
from peerlog.wording.register_tables import Part

MARKDOWN, SPREADSHEET, DATA = "markdown", "spreadsheet", "data"


@verb("register", FOR, NAMES,
      option("--as", "shape", type=choice(MARKDOWN, SPREADSHEET, DATA), default=MARKDOWN,
             help=mark("to read, or as tables")),
      option("--of", "part", type=choice(*Part), default=None, help=mark("one table alone")),
      OUT, PREVIEW,
      examples=["export register --for members", "export register --as spreadsheet --out Documents",
                "export register --as data --of actions > actions.csv"])  # fmt: skip
def register(call: Call, audience: str, names: str, shape: str, part: str | None, **ways: Typed) -> None:
    """Print or write what was decided, agreed to do and promised, as it stands today."""
    if shape == MARKDOWN:
        only_with("--as spreadsheet|data", {"--of": part})
    everything = call.house.registers.gathered(call.network.id, Audience(audience), Calling(names))
    several = ways["folder"] is not None or ways["preview"]
    wanted = (Part(part),) if part else tuple(Part) if several else (Part.ACTIONS,)
    _give(call, everything, _parcels(call, everything, shape, wanted), **ways)
    if shape != MARKDOWN and not (part or several):
        call.tell(_("This table is of the actions; see --of for the others, or --out for all three."))


def _give(call: Call, everything: Gathered, parcels: list[Parcel], folder: str | None, preview: bool) -> None:
    if preview:
        give_previews(call, parcels, everything.stays)
    elif folder is not None:
        write_parcels(call, parcels, folder)
    else:
        give_parcel(call, parcels[0], None)


def _parcels(call: Call, everything: Gathered, shape: str, wanted: tuple[Part, ...]) -> list[Parcel]:
    if shape == MARKDOWN:
        return [register_of(everything, call.today)]
    return [table_of(everything, one, call.today, for_spreadsheet=shape == SPREADSHEET) for one in wanted]
