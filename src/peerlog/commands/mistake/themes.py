"""peerlog mistake themes: what comes back, and what waits for an answer."""

from peerlog.commands.call import Call
from peerlog.commands.parts import verb
from peerlog.commands.shapes import shape
from peerlog.wording.listing.mistake import theme_line, unanswered_lines


@verb("themes", examples=["mistake themes"])
def themes(call: Call) -> None:
    """List what the group calls several alike: how many, whether answered, whether it came back since."""
    found = call.house.mistake_themes.themes(call.network)
    waiting = call.house.mistake_themes.unanswered(call.network, call.today)
    floor = call.house.mistake_rounds.floor
    call.give(
        {"themes": shape(found), "unanswered": shape(waiting) | {"all": waiting.all}},
        *(theme_line(one, floor) for one in found),
        *unanswered_lines(waiting),
    )
