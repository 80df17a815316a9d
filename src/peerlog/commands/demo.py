"""peerlog demo: a sample network to walk around in; one's own stays as it is."""

import sys

from peerlog.commands.call import Call
from peerlog.commands.exits import USAGE
from peerlog.commands.parts import option, verb
from peerlog.commands.session.sharing import minutes_text
from peerlog.domain.audience import Audience
from peerlog.wording.language import _, mark


@verb(
    "demo",
    option("--minutes", is_flag=True, help=mark("print the last session's minutes")),
    option("--remove", is_flag=True, help=mark("remove it, with all that was tried in it")),
)
def demo(call: Call, minutes: bool, remove: bool) -> None:
    """Open the sample network, print the minutes of its last session, or remove it."""
    own = call.home_folder
    if remove:
        _remove(call, own)
        return
    sample = call.tools.build_demo(own)
    if minutes:
        call.home_folder = sample
        minutes_text(call, call.house.sessions.find(call.network.id, "last"), Audience.MEMBERS)
    elif sys.stdin.isatty() and sys.stdout.isatty() and not call.plain:
        call.leave(call.tools.run_app(own, demo=True))
    else:
        call.tell(
            _("The sample network is in {path}; look with: peerlog today --home {path}").format(path=sample)
        )
        call.leave(USAGE)


def _remove(call: Call, folder: str | None) -> None:
    removed = call.tools.remove_demo(folder)
    words = (
        _("The sample network is gone; yours were not touched.")
        if removed
        else _("There is no sample network here.")
    )
    call.give({"removed": removed}, words)
