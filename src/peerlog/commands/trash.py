"""peerlog trash: what was deleted, the way back, and erasing for good."""

from peerlog.commands.call import Call
from peerlog.commands.exits import USAGE
from peerlog.commands.parts import REASON, Noun, argument, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.meaning import begins, the_one
from peerlog.domain.trash import Trashed
from peerlog.wording.language import _, mark
from peerlog.wording.listing.keeping import trashed_line


def _meant(call: Call, words: str) -> Trashed:
    found = [item for item in call.house.trash.all() if begins(item.record, words)]
    return the_one("record", words, found, (item.name for item in found))


@verb("list")
def listed(call: Call) -> None:
    """List what was deleted, the last one first."""
    found = call.house.trash.all()
    call.give({"trash": shape(found)}, *map(trashed_line, found))


@verb("restore", argument("id"), REASON, writes=True)
def restore(call: Call, id: str, reason: str) -> None:  # noqa: A002 - what it is called on the command line
    """Put something back."""
    item = _meant(call, id)
    call.house.trash.restore(item, reason)
    call.give({"restored": shape(item)}, _("Put back: {name}").format(name=item.name))


@verb("erase", argument("id"), option("--yes", is_flag=True, help=mark("really")), writes=True)
def erase(call: Call, id: str, yes: bool) -> None:  # noqa: A002 - what it is called on the command line
    """Remove the words for good, from file and log; older backups still hold them."""
    item = _meant(call, id)
    if not yes:
        call.tell(
            _("This removes “{name}” for good; only older backups still hold it.").format(name=item.name)
        )
        call.tell(_("Nothing was changed. Add --yes to do it."))
        call.leave(USAGE)
    call.house.trash.erase(item)
    call.give({"erased": {"kind": item.kind, "record": item.record}}, _("Erased."))


trash = Noun(
    "trash",
    {
        "list": (mark("what was deleted"), "trash:listed"),
        "restore": (mark("put something back"), "trash:restore"),
        "erase": (mark("remove its words for good"), "trash:erase"),
    },
    examples=["trash list", "trash restore 3f2a"],
)
