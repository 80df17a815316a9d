"""The keys of looking back: the list, one promise, a year; and promising from a line or an action."""

from peerlog.screens.key import Key
from peerlog.wording.language import mark

LOOK_BACK: dict[str, Key] = {
    "app.look_backs": Key(
        "",
        "look_backs",
        mark("Look-backs"),
        mark("What the group promised to look at again, up to five years"),
    ),
    "actions.look_backs": Key(
        "b,B",
        "look_backs",
        mark("Look-backs"),
        mark("What was promised to be looked at again, and what is left"),
    ),
    "actions.promise": Key(
        "p,P",
        "promise",
        mark("Promise to look back"),
        mark("Say what should still be true later"),
        show=False,
    ),
    "feed.promise": Key(
        "p,P",
        "screen.promise_line",
        mark("Promise to look back"),
        mark("Say what you expect of this line later; locked, and looked at again"),
    ),
    "live.promise": Key(
        "",
        "promise_last",
        mark("Promise to look back"),
        mark("At the decision, lesson or action captured last; your line stays as it is"),
    ),
    "lookback.look": Key("o,O", "look", mark("Look"), mark("Say what is left of it now")),
    "lookback.year": Key(
        "y,Y", "year", mark("A year"), mark("What we learned in a year, and what is left of it")
    ),
    "lookback.hindsight": Key(
        "h,H",
        "hindsight",
        mark("Add hindsight"),
        mark("What turned out since; the expectation stays as it was"),
    ),
    "lookback.hold": Key(
        "e,E",
        "edit",
        mark("Holder, looks"),
        mark("Who holds it, who follows, where it lives, when it is looked at"),
    ),
    "lookback.let_go": Key(
        "x,X", "let_go", mark("Let go"), mark("Nobody needs to look any more, and why"), show=False
    ),
    "lookback.source": Key(
        "g,G", "source", mark("Where it was said"), mark("Go to the line it came from"), show=False
    ),
    "lookback.drop": Key(
        "delete", "drop", mark("Delete"), mark("Move the marked look or words to the trash"), show=False
    ),
    "lookback.remove": Key(
        "", "remove", mark("Delete this look-back"), mark("Move the promise and its looks to the trash")
    ),
}
