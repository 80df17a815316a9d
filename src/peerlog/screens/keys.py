"""The one table of keys: footer, help, palette, README and the test for collisions all read it."""

from textual.binding import Binding, BindingType

from peerlog.screens.agreement_keys import AGREEMENT
from peerlog.screens.concern_keys import CONCERN
from peerlog.screens.following_keys import FOLLOWING
from peerlog.screens.journal_keys import JOURNAL
from peerlog.screens.key import Key
from peerlog.screens.learning_keys import LEARNING
from peerlog.screens.live_keys import LIVE
from peerlog.screens.look_back_keys import LOOK_BACK
from peerlog.screens.mistake_keys import MISTAKE
from peerlog.wording.language import mark

KEYS: dict[str, Key] = {
    **CONCERN,
    **FOLLOWING,
    **AGREEMENT,
    **LIVE,
    **LEARNING,
    **MISTAKE,
    **JOURNAL,
    **LOOK_BACK,
    "app.help": Key(
        "f1", "help", mark("Help"), mark("What this screen is for and what you can do here"), priority=True
    ),
    "app.search": Key("f3", "go('search')", mark("Search"), mark("Find anything that was said"), show=False),
    "app.menu": Key("f9", "menu", mark("Menu"), mark("Everything you can do here, as a list")),
    "app.palette": Key(
        "ctrl+p", "command_palette", mark("Find a command"), mark("Type what you want to do"), show=False
    ),
    "app.quit": Key(
        "ctrl+q,f10",
        "quit",
        mark("Quit"),
        mark("Leave peerlog; everything is saved"),
        show=False,
        priority=True,
    ),
    "app.undo": Key("ctrl+z", "undo", mark("Undo"), mark("Take the last change back"), show=False),
    "app.redo": Key("ctrl+y", "redo", mark("Redo"), mark("Bring back what was undone"), show=False),
    "app.today": Key("t,T", "go('today')", mark("Today"), mark("What needs you now"), show=False),
    "app.sessions": Key(
        "s,S", "go('sessions')", mark("Sessions"), mark("Past and coming sessions"), show=False
    ),
    "app.network": Key(
        "n,N", "go('network')", mark("Network"), mark("The network and its members"), show=False
    ),
    "app.actions": Key("a,A", "go('actions')", mark("Actions"), mark("Who does what by when"), show=False),
    "app.trash": Key("", "trash", mark("Trash"), mark("What was deleted, and the way back"), show=False),
    "app.backups": Key("", "backups", mark("Backups"), mark("Make, verify and restore backups"), show=False),
    "app.drafts": Key("", "drafts", mark("Drafts"), mark("Text that was being typed"), show=False),
    "app.theme": Key(
        "", "theme", mark("Colours"), mark("Light, dark, high contrast, or your terminal's own")
    ),
    "screen.back": Key("escape", "back", mark("Back"), mark("Back to where you were; nothing is lost")),
    "list.open": Key("enter", "open", mark("Open"), mark("Open what is marked")),
    "list.new": Key("c,C", "new", mark("New"), mark("Start something new")),
    "list.edit": Key("e,E", "edit", mark("Edit"), mark("Change what is marked")),
    "list.delete": Key(
        "delete", "delete", mark("Delete"), mark("Move what is marked to the trash"), show=False
    ),
    "network.facts": Key(
        "f,F", "facts", mark("Facts"), mark("Read or change what the network is and agreed")
    ),
    "network.import": Key("i,I", "import", mark("Import"), mark("Bring in members from a CSV file")),
    "network.switch": Key(
        "w,W", "switch", mark("Switch"), mark("Go to another network, or start one"), show=False
    ),
    "network.remove": Key(
        "", "remove", mark("Delete the network"), mark("Move this whole network to the trash")
    ),
    "member.leave": Key(
        "m,M", "leave", mark("Has left"), mark("Note the day this member left; what they did stays")
    ),
    "roster.take": Key(
        "enter",
        "take",
        mark("Bring them in"),
        mark("Bring in who is new and what is new about others, in one go"),
    ),
    "trash.restore": Key("enter", "restore", mark("Put back"), mark("Put what is marked back where it was")),
    "trash.erase": Key("delete", "erase", mark("Erase for good"), mark("Remove its words from file and log")),
    "drafts.recover": Key("enter", "recover", mark("Recover"), mark("Go on where this was being typed")),
    "drafts.view": Key("v,V", "view", mark("View"), mark("Read the whole text")),
    "drafts.discard": Key("delete", "discard", mark("Discard"), mark("Forget this text")),
    "backups.make": Key("c,C", "make", mark("Back up now"), mark("Make a copy and verify it")),
    "backups.restore": Key("enter", "restore", mark("Restore"), mark("Put this backup in place")),
    "backups.verify": Key("v,V", "verify", mark("Verify"), mark("Read every record of it and compare")),
    "app.sample": Key(
        "", "sample", mark("Try the sample network"), mark("A year of sessions to walk around in")
    ),
    "app.leave_sample": Key(
        "", "leave_sample", mark("Leave the sample network"), mark("Back to your own; the sample stays apart")
    ),
    "app.remove_sample": Key(
        "", "remove_sample", mark("Remove the sample"), mark("Off this machine; yours are not touched")
    ),
    "app.cursor": Key(
        "",
        "cursor",
        mark("Terminal cursor"),
        mark("Shown where you are, for screen readers and Braille lines"),
    ),
    "app.language": Key("", "language", mark("Language"), mark("Choose the language of peerlog")),
    "sessions.run": Key("r,R", "run", mark("Run"), mark("Run the marked session live")),
    "sessions.agenda": Key("p,P", "agenda", mark("Plan"), mark("Look at the agenda of the marked session")),
    "plan.step": Key("c,C", "new", mark("New step"), mark("Put a new step behind the marked one")),
    "plan.format": Key(
        "f,F", "format", mark("Format"), mark("Add the steps of a ready-made format at the end")
    ),
    "plan.host": Key(
        "h,H", "host", mark("Format here"), mark("Put a ready-made format behind the marked step"), show=False
    ),
    "plan.copy": Key(
        "o,O", "copy", mark("Copy"), mark("Copy the agenda of another session to the end"), show=False
    ),
    "plan.carry": Key(
        "b,B", "carry", mark("Bring over"), mark("Bring over what the last session left"), show=False
    ),
    "plan.more": Key(
        "right", "minutes(1)", mark("+1 minute"), mark("Give the marked step a minute"), show=False
    ),
    "plan.less": Key("left", "minutes(-1)", mark("-1 minute"), mark("Take a minute from it"), show=False),
    "plan.up": Key("u,U", "move(-1)", mark("Move up"), mark("Move the marked step up"), show=False),
    "plan.down": Key("d,D", "move(1)", mark("Move down"), mark("Move the marked step down"), show=False),
    "plan.split": Key("x,X", "split", mark("Split"), mark("Cut the marked step in two"), show=False),
    "plan.lock": Key(
        "k,K", "lock", mark("Lock start"), mark("Lock the marked step to a time, or free it"), show=False
    ),
    "plan.every": Key(
        "v,V",
        "every",
        mark("Every session"),
        mark("Offer the marked step to every next session, or not"),
        show=False,
    ),
    "plan.heading": Key(
        "i,I", "heading", mark("Heading"), mark("Title, day, place and people of this session")
    ),
    "plan.run": Key("r,R", "run", mark("Run now"), mark("Run this session live")),
    "formats.filter": Key("tab", "filter", mark("People and time"), mark("Show only formats that fit")),
    "formats.take": Key(
        "enter", "take", mark("Take it"), mark("Put the steps of the marked format into the agenda")
    ),
    "carry.tick": Key(
        "space,x,X", "tick", mark("Take or leave"), mark("Take the marked step over, or leave it")
    ),
    "carry.take": Key("enter", "take", mark("Bring over"), mark("Bring the ticked steps over")),
    "confirm.yes": Key("enter,y,Y", "yes", mark("Yes"), mark("Go on")),
    "choose.take": Key("enter", "take", mark("Choose"), mark("Take what is marked")),
    "ask.answer": Key("enter", "answer", mark("Keep"), mark("Give this answer")),
    "form.save": Key("f2", "save", mark("Save"), mark("Keep what you filled in")),
    "form.afresh": Key(
        "f4", "afresh", mark("Start afresh"), mark("Take out what had been typed, or put it back")
    ),
}
"""Keys by name. One without a key is reached by menu and palette; its screen names it in `KEYLESS`."""


def bindings(*names: str) -> list[BindingType]:
    """Give Textual's bindings for these names of the table, in this order."""
    return [_binding(name, KEYS[name]) for name in names]


def _binding(name: str, key: Key) -> Binding:
    return Binding(
        key.keys, key.action, key.name, id=name, tooltip=key.tooltip, show=key.show, priority=key.priority
    )
