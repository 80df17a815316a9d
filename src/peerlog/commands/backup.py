"""peerlog backup, restore, verify and where: keeping everything safe."""

from peerlog.commands.call import Call
from peerlog.commands.exits import DAMAGED
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.concern import SealState
from peerlog.domain.errors import NotFound
from peerlog.wording.backups import counts_words
from peerlog.wording.language import _, mark
from peerlog.wording.listing.keeping import health_lines, place_lines

NEWEST = "newest"


@verb("backup", argument("folder", required=False), option("--list", "listed", is_flag=True, help=mark("only list them")),
      writes=True, examples=["backup", "backup /media/stick", "backup --list"])  # fmt: skip
def backup(call: Call, folder: str | None, listed: bool) -> None:
    """Make a whole copy and verify it, in the usual folder or in another one."""
    if listed:
        paths = call.house.backups.all()
        call.give({"backups": list(paths)}, *paths)
        return
    made = call.house.backups.back_up(folder)
    call.give({"backup": shape(made)}, made.path)
    call.tell(_("Verified. It holds {counts}.").format(counts=counts_words(made.health)))
    if call.private.concerns.state is not SealState.NONE:
        call.tell(_("Notes about concerns have backups of their own, encrypted: peerlog concern backup"))


@verb("restore", argument("file"), writes=True, examples=["restore newest", "restore peerlog-20261126.db"])
def restore(call: Call, file: str) -> None:
    """Put a backup in place; what stands there now becomes a backup first."""
    source = next(iter(call.house.backups.all()), "") if file == NEWEST else file
    if not source:
        raise NotFound("backup", file)
    if call.private.concerns.is_backup(source):
        call.private.concerns.restore(source)
        call.give({"kept": None, "restored": source}, _("Restored: {path}").format(path=source))
        return
    kept = call.house.backups.restore(source)
    data = {"kept": shape(kept) if kept else None, "restored": source}
    call.give(data, _("Restored: {path}").format(path=source))
    if kept is not None:
        call.tell(_("What stood there before is kept in {path}").format(path=kept.path))


@verb("verify", argument("file", required=False))
def verify(call: Call, file: str | None) -> None:
    """Check every record against the log; nothing is changed."""
    health = call.house.backups.verify(file)
    call.give({"health": shape(health) | {"sound": health.sound}}, *health_lines(health))
    if not health.sound:
        call.leave(DAMAGED)


@verb("where")
def where(call: Call) -> None:
    """Say where everything is kept."""
    places = call.tools.build_house(call.home_folder).backups.places()
    call.give(shape(places), *place_lines(places))
