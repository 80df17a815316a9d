"""The verbs of peerlog session."""

from peerlog.commands.parts import Noun
from peerlog.wording.language import mark

session = Noun(
    "session",
    {
        "plan": (mark("plan a session, from a format or from scratch"), "session.planning:plan"),
        "formats": (mark("the ready-made formats"), "session.planning:formats"),
        "list": (mark("every session, newest first"), "session.planning:listed"),
        "show": (mark("heading and agenda of one"), "session.planning:show"),
        "edit": (mark("change the heading"), "session.planning:edit"),
        "agenda": (mark("add, move, split, lock the steps"), "session.agenda:agenda"),
        "open": (mark("begin it: the first step runs"), "session.running:open_it"),
        "run": (mark("run it live; with --plain line by line"), "session.running:run"),
        "step": (mark("next, back, defer, more and less minutes"), "session.running:step"),
        "attend": (mark("who is there, and how"), "session.people:attend"),
        "note": (mark("write down what is said"), "session.capture:note"),
        "line": (mark("list, edit, retag, move what was written"), "session.lines:line"),
        "close": (mark("end it, and hear what is missing"), "session.running:close"),
        "reopen": (mark("take a closed one up again"), "session.running:reopen"),
        "minutes": (mark("print or write the minutes for an audience"), "session.sharing:minutes"),
        "approve": (mark("freeze the minutes"), "session.sharing:approve"),
        "delete": (mark("move it to the trash"), "session.planning:delete"),
    },
    examples=['session plan "Rotas" "thu 14:00" --format troika'],
)
