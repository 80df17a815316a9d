"""peerlog export: the minutes of every session of a network, into one folder."""

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.domain.audience import Audience
from peerlog.domain.session import SessionState
from peerlog.wording.language import mark, ngettext


@verb("export", argument("folder"),
      option("--for", "audience", type=choice(*Audience), default=Audience.MEMBERS.value, help=mark("who will read them")),
      examples=["export Documents --for members"])  # fmt: skip
def export(call: Call, folder: str, audience: str) -> None:
    """Write the minutes of every session that was held; no file is overwritten."""
    held = [s for s in call.house.sessions.of(call.network.id) if s.state is not SessionState.PLANNED]
    paths = [call.house.minutes.export(session.id, Audience(audience), folder) for session in reversed(held)]
    call.give({"audience": audience, "paths": paths}, *paths)
    words = ngettext("{n} session was written.", "{n} sessions were written.", len(paths))
    call.tell(words.format(n=len(paths)))
