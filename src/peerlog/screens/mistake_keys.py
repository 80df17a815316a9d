"""The keys of mistakes: an anonymous round and its turns."""

from peerlog.screens.key import Key
from peerlog.wording.language import mark

MISTAKE: dict[str, Key] = {
    "live.round": Key(
        "",
        "round",
        mark("Anonymous round of mistakes"),
        mark("Everybody takes a turn; nobody sees who told what"),
    ),
    "round.choose": Key("enter", "choose", mark("Choose"), mark("Take or change what is marked")),
    "round.on": Key("enter", "go_on", mark("Go on"), mark("The next page")),
    "round.next": Key("enter", "next_turn", mark("Next turn"), mark("Begin a turn on a page of its own")),
    "round.close": Key("f2", "close", mark("Close the round"), mark("Everybody had a turn")),
    "round.leave": Key("escape", "back", mark("Leave"), mark("Asks what becomes of the round")),
    "round.clear": Key("enter", "clear", mark("Clear the page"), mark("Then hand the keyboard on")),
    "turn.drop": Key("f5", "drop", mark("Drop it in"), mark("What could tell who wrote it is shown first")),
    "turn.nothing": Key("f6", "nothing", mark("Nothing this time"), mark("A full turn, with nothing in it")),
    "turn.wipe": Key("escape", "back", mark("Twice: wipe"), mark("Twice wipes the page, for good")),
    "review.take": Key("enter,a,A", "take", mark("Broader word"), mark("Put the broader word in")),
    "review.keep": Key("k,K", "keep", mark("Keep mine"), mark("Leave the words as they are")),
    "review.edit": Key("e,E", "edit", mark("Change it myself"), mark("Back to the page, to this line")),
}
