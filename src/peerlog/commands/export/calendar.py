"""peerlog export calendar: sessions, dated actions, reviews and look-backs for a calendar program."""

from peerlog.commands.call import Call
from peerlog.commands.export.ways import FOR, OUT, give_parcel
from peerlog.commands.parts import option, verb
from peerlog.commands.session.preview import wordless
from peerlog.commands.session.sharing import NAMES, PREVIEW
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.register import Gathered
from peerlog.services.registers import calendar_of
from peerlog.wording.language import mark
from peerlog.wording.preview import across_lines


@verb("calendar", FOR, NAMES,
      option("--todo", "tasks", is_flag=True, help=mark("as tasks, for programs that show them")),
      OUT, PREVIEW,
      examples=["export calendar --for members --preview", "export calendar --for members --out Documents",
                "export calendar --todo > peerlog.ics"])  # fmt: skip
def calendar(call: Call, audience: str, names: str, tasks: bool, folder: str | None, preview: bool) -> None:
    """Print or write one calendar of the whole network; brought in again, it renews what is there."""
    everything = call.house.registers.gathered(call.network.id, Audience(audience), Calling(names))
    if preview:
        preview_calendar(call, everything)
        return
    give_parcel(call, calendar_of(everything, tasks=tasks), folder)


def preview_calendar(call: Call, everything: Gathered) -> None:
    """Say entry by entry what would leave and what would stay; for machines the words of what leaves alone."""
    parcel = calendar_of(everything)
    data = {"file": parcel.name, "stays": [wordless(one) for one in everything.stays], "text": parcel.text}
    call.give(data, parcel.name, *(f"  {line}" for line in across_lines(everything)))
