"""The keys of Learning: mistakes that were released, one of them, its author's way back, the proof, themes."""

from peerlog.screens.key import Key
from peerlog.wording.language import mark

LEARNING: dict[str, Key] = {
    "app.learning": Key(
        "l,L",
        "go('learning')",
        mark("Learning"),
        mark("Mistakes told without fear, and what came of them"),
        show=False,
    ),
    "learning.release": Key(
        "r,R", "release", mark("Release"), mark("Let everybody read what waits, all of it together")
    ),
    "learning.verify": Key(
        "v,V",
        "verify",
        mark("What is kept"),
        mark("Everything that is stored of the marked entry, as it is stored"),
    ),
    "learning.themes": Key(
        "h,H", "themes", mark("Themes"), mark("What several have in common, and whether it came back")
    ),
    "themes.name": Key(
        "c,C", "new", mark("Name several"), mark("Tick the entries that are alike and name them")
    ),
    "themes.pattern": Key(
        "p,P", "pattern", mark("Pattern"), mark("Note that this theme is worked on as one thing")
    ),
    "learning.code": Key(
        "i,I",
        "code",
        mark("I have a code"),
        mark("With your return code: read the reply, answer, change your words, withdraw"),
    ),
    "code.find": Key("enter", "find", mark("Find it"), mark("Find the entry that answers to these words")),
    "own.answer": Key("a,A", "answer", mark("Answer"), mark("Answer the marked question; only if you like")),
    "own.amend": Key("e,E", "amend", mark("Change"), mark("Say your four lines otherwise")),
    "own.withdraw": Key("delete", "withdraw", mark("Withdraw"), mark("Take your entry back, for good")),
    "rewriting.keep": Key(
        "f5", "keep", mark("Hand over"), mark("What could tell who wrote it is shown first")
    ),
    "learning.bulletin": Key(
        "b,B",
        "bulletin",
        mark("Bulletin"),
        mark("You said, we changed: what the group hands out of its answers"),
    ),
    "bulletin.decide": Key(
        "d,D", "decide", mark("Decide"), mark("What becomes of a response that seems to name somebody")
    ),
    "bulletin.copy": Key("y,Y", "copy", mark("Copy"), mark("Copy this bulletin to the clipboard")),
    "learning.round": Key(
        "c,C", "new", mark("Round"), mark("Begin an anonymous round: everyone takes the keyboard in turn")
    ),
    "learning.wall": Key(
        "w,W", "wall", mark("In large"), mark("One entry a page, for the whole room to read")
    ),
    "large.on": Key(
        "enter", "go_on", mark("Go on"), mark("The next page; after the last one back to the list")
    ),
    "rewriting.leave": Key("escape", "back", mark("Twice: leave"), mark("Twice leaves everything as it was")),
    "learning.let_go": Key(
        "", "let_go", mark("Let go what waits"), mark("Drop every entry that waits, for good")
    ),
    "proof.guess": Key(
        "g,G", "guess", mark("People in the room"), mark("What a room of that size still lets people guess")
    ),
    "mistake.ask": Key(
        "q,Q", "ask", mark("Ask"), mark("A question to whoever told it; only a return code can answer")
    ),
    "mistake.discussed": Key(
        "d,D", "discussed", mark("Discussed"), mark("Note that the group talked about it, or take that back")
    ),
    "mistake.advise": Key(
        "g,G", "advise", mark("Give advice"), mark("If you are about to ..., then ..., because ...")
    ),
    "mistake.respond": Key(
        "r,R", "respond", mark("Respond"), mark("What the group heard, and what it changed, or why not")
    ),
    "mistake.theme": Key("h,H", "theme", mark("Theme"), mark("What the group calls several like it")),
    "mistake.pattern": Key(
        "p,P",
        "pattern",
        mark("Pattern"),
        mark("It was seen before, and is worked on as one of several"),
        show=False,
    ),
    "mistake.promise": Key(
        "b,B",
        "promise",
        mark("Promise to look back"),
        mark("Say what should be true later because of it, in words of your own"),
        show=False,
    ),
    "mistake.other": Key(
        "o,O", "other", mark("Next one"), mark("Show the next entry of the list"), show=False
    ),
    "mistake.drop": Key(
        "delete", "drop", mark("Delete"), mark("Move the marked advice to the trash"), show=False
    ),
    "mistake.withdraw": Key(
        "", "withdraw", mark("Withdraw this entry"), mark("Take its words out for good; only the count stays")
    ),
    "mistake.unshareable": Key(
        "",
        "unshareable",
        mark("Cannot be shared safely"),
        mark("It tells on somebody: its words go for good, and it is counted as such"),
    ),
}
