"""The keys of the agreement: its clauses, its versions, who said yes; and of lists in which several are ticked."""

from peerlog.screens.key import Key
from peerlog.wording.language import mark

AGREEMENT: dict[str, Key] = {
    "network.agreement": Key(
        "g,G", "agreement", mark("Agreement"), mark("What the group agreed, and who said yes to it")
    ),
    "app.agreement": Key(
        "",
        "agreement",
        mark("Agreement of the network"),
        mark("What the group agreed, and who said yes to it"),
    ),
    "agreement.adopt": Key(
        "f2", "adopt", mark("Adopt"), mark("The group says yes: let the draft hold from now on")
    ),
    "agreement.library": Key(
        "f4", "library", mark("Library"), mark("Twenty ready-made clauses, once your own page is written")
    ),
    "agreement.answers": Key(
        "f7",
        "answers",
        mark("Said yes"),
        mark("Who has agreed to the version that holds, and who has not"),
    ),
    "clause.new": Key("c,C", "screen.new", mark("Write"), mark("Write a clause in the line below")),
    "clause.edit": Key("e,E", "screen.edit", mark("Edit"), mark("Its words, and what one would see")),
    "clause.up": Key("u,U", "screen.move(-1)", mark("Up"), mark("Move the marked clause up"), show=False),
    "clause.down": Key(
        "d,D", "screen.move(1)", mark("Down"), mark("Move the marked clause down"), show=False
    ),
    "clause.delete": Key(
        "delete", "screen.delete", mark("Delete"), mark("Move the marked clause to the trash"), show=False
    ),
    "agreement.terms": Key(
        "f,F", "screen.terms", mark("Terms"), mark("What may leave, whom to go to, when to look at it again")
    ),
    "agreement.versions": Key(
        "v,V",
        "screen.versions",
        mark("Versions"),
        mark("Every version, and what changed from one to the next"),
    ),
    "agreement.next": Key(
        "o,O",
        "screen.open_next",
        mark("Reopen"),
        mark("Begin the next version; this one holds meanwhile"),
    ),
    "agreement.stands": Key(
        "r,R", "screen.stands", mark("Stands"), mark("The group looked at it and changed nothing")
    ),
    "agreement.discard": Key(
        "", "discard", mark("Delete the draft"), mark("Move the version being made to the trash")
    ),
    "answers.yes": Key("enter", "yes", mark("Yes or not"), mark("Note a yes, or take it back")),
    "versions.with": Key("w,W", "against", mark("Compare with"), mark("Choose the other version")),
    "ticks.take": Key("enter", "take", mark("Go on"), mark("Go on with what is ticked")),
    "ticks.tick": Key("space,x,X", "tick", mark("Tick"), mark("Take the tick away, or put it back")),
}
