"""The keys of what follows a session: minutes, closing, actions, search, Today."""

from peerlog.screens.key import Key
from peerlog.wording.language import mark

FOLLOWING: dict[str, Key] = {
    "tabs.before": Key("left", "tab(-1)", mark("One to the left"), mark("Choose the one before"), show=False),
    "tabs.after": Key("right", "tab(1)", mark("One to the right"), mark("Choose the one after"), show=False),
    "minutes.write": Key("enter", "write", mark("Write file"), mark("Write these minutes to a file")),
    "minutes.copy": Key("c,C", "copy", mark("Copy"), mark("Copy these minutes to the clipboard")),
    "minutes.phone": Key("p,P", "phone", mark("Phone text"), mark("A short text for a phone message")),
    "minutes.decide": Key(
        "d,D",
        "decide",
        mark("Decide"),
        mark("Decide on the marked line: in other words, as it is, not at all"),
    ),
    "minutes.names": Key(
        "r,R",
        "names",
        mark("Names"),
        mark("Call people by name, by role or by initials in this export"),
    ),
    "minutes.forms": Key(
        "f,F", "forms", mark("Other forms"), mark("A table for a spreadsheet or a program, or a calendar")
    ),
    "outgoing.write": Key("enter", "write", mark("Write file"), mark("Write this to a file")),
    "app.hand_out": Key(
        "",
        "hand_out",
        mark("Hand out"),
        mark("A calendar, a register, tables, a reminder, or the handover pack of the whole network"),
    ),
    "app.exported": Key(
        "", "exported", mark("What left"), mark("What left, when and for whom; is this file one of ours?")
    ),
    "exported.file": Key(
        "f,F", "file", mark("Is this one of ours?"), mark("Say of a file when and for whom it left")
    ),
    "minutes.approve": Key(
        "o,O", "approve", mark("Approve"), mark("Freeze the minutes; later changes are amendments")
    ),
    "minutes.lines": Key(
        "e,E", "lines", mark("Edit lines"), mark("Change, add or take out what was captured")
    ),
    "minutes.folder": Key("", "folder", mark("Another folder"), mark("Choose where the file is written")),
    "phone.copy": Key("enter,c,C", "copy", mark("Copy"), mark("Copy this text to the clipboard")),
    "list.fill": Key("enter", "fill", mark("Fill in"), mark("Fill in what is marked")),
    "closing.close": Key(
        "f2", "close", mark("Close the session"), mark("Close it as it is and see the minutes")
    ),
    "actions.done": Key("d,D", "done", mark("Done"), mark("Note that what is marked is done")),
    "actions.drop": Key("x,X", "drop", mark("Drop"), mark("Let it go, and say why"), show=False),
    "actions.reopen": Key("r,R", "reopen", mark("Reopen"), mark("Make it open again"), show=False),
    "actions.filter": Key(
        "f,F", "filter", mark("Filter"), mark("Show only what holds these words or this name")
    ),
    "actions.mark": Key(
        "space", "pick", mark("Mark"), mark("Mark this one, to change several in one go"), show=False
    ),
    "actions.unmark": Key("", "unmark", mark("Take all marks away"), mark("Change one at a time again")),
    "actions.date": Key(
        "w,W", "date", mark("When"), mark("Another date, for the marked ones or this one"), show=False
    ),
    "actions.owner": Key(
        "o,O", "owner", mark("Who"), mark("Another owner, for the marked ones or this one"), show=False
    ),
    "actions.went": Key(
        "g,G", "went", mark("How it went"), mark("Done, part of it, changed mind or blocked")
    ),
    "actions.carry": Key("k,K", "carry", mark("Carry"), mark("Keep, make smaller, hand over, or let go")),
    "actions.kept": Key(
        "v,V", "kept", mark("Kept filters"), mark("Choose a filter that was kept"), show=False
    ),
    "actions.keep_filter": Key(
        "", "keep_filter", mark("Keep this filter"), mark("Under a name, to find it again")
    ),
    "actions.forget_filter": Key("", "forget_filter", mark("Forget a filter"), mark("No action is touched")),
    "actions.decisions": Key(
        "i,I", "decisions", mark("Decisions"), mark("What was decided, and whether it stands"), show=False
    ),
    "decisions.review": Key(
        "r,R", "review", mark("Review"), mark("It stands, was changed, or is dropped; and why")
    ),
    "decisions.date": Key("w,W", "date", mark("When"), mark("The day it comes back, or the next session")),
    "decisions.action": Key(
        "c,C", "make_action", mark("Make an action"), mark("Write down an action that comes from it")
    ),
    "search.ranked": Key("f6", "ranked", mark("Best first"), mark("Best first, or newest first")),
}
