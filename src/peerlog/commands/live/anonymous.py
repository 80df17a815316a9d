"""An anonymous round in the middle of a live run by lines; its clock goes on, and the session keeps no word of it."""

from collections.abc import Callable, Mapping

from peerlog.commands.live.run import PlainRun
from peerlog.wording.language import mark

PAPER = "paper"


def hold(run: PlainRun, words: str) -> None:
    """Hold a round about mistakes; /round paper types in slips."""
    from peerlog.commands.mistake.round import held_by_lines, seen_words
    from peerlog.commands.mistake.unseen import can_be_unseen

    if not can_be_unseen():
        run.say(seen_words())
        return
    network = run.house.networks.get(run.session.network)
    run.say(*held_by_lines(run.call, network, paper=words == PAPER).lines)


ANONYMOUS: Mapping[str, tuple[Callable[[PlainRun, str], None], str]] = {
    "round": (hold, mark("an anonymous round about mistakes; /round paper for slips")),
}
