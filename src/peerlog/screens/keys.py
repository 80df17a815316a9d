"""The one table of keys: footer, help, palette, README and the test for collisions all read it."""

from textual.binding import Binding, BindingType

from peerlog.screens.following_keys import FOLLOWING
from peerlog.screens.key import Key
from peerlog.wording.language import mark

KEYS: dict[str, Key] = {
    **FOLLOWING,
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
        "enter", "take", mark("Add the new people"), mark("Add everybody who is new, in one go")
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
    "live.next": Key("f5", "next_step", mark("Next step"), mark("End this step and begin the next one")),
    "live.more": Key("f6", "give(1)", mark("+1 min"), mark("Give this step one minute more")),
    "live.less": Key(
        "ctrl+f", "give(-1)", mark("-1 min"), mark("Take one minute from this step"), show=False
    ),
    "live.people": Key("f7", "people", mark("People"), mark("Who is here: one key each")),
    "live.stack": Key("f8", "stack", mark("Stack"), mark("Who waits to speak; gone at the end")),
    "live.room": Key(
        "f4", "room", mark("Room"), mark("Step and clock in large, without notes, for a projector")
    ),
    "live.minutes": Key("f2", "minutes", mark("Minutes"), mark("The minutes as they will be"), show=False),
    "live.escape": Key("escape", "back", mark("Back"), mark("Back; the session goes on"), show=False),
    "live.blank": Key(
        "ctrl+l",
        "blank",
        mark("Blank the screen"),
        mark("Hide everything; any key brings it back"),
        show=False,
    ),
    "live.jump": Key(
        "ctrl+g", "jump", mark("Go to a step"), mark("End this step and go to any other"), show=False
    ),
    "live.replan": Key(
        "ctrl+r", "replan", mark("Re-plan"), mark("Make the rest fit: shrink, park or drop steps"), show=False
    ),
    "live.hold": Key("ctrl+t", "hold", mark("Time out"), mark("Stop the clock, or let it go on"), show=False),
    "live.take_out": Key(
        "ctrl+o",
        "take_out",
        mark("Take sleep out"),
        mark("Do not count the time the laptop slept"),
        show=False,
    ),
    "live.back": Key(
        "", "step_back", mark("Back one step"), mark("Return to the step before, with its time")
    ),
    "live.defer": Key(
        "", "defer", mark("Put this step off"), mark("Offer it to the next session, and go on")
    ),
    "live.borrow": Key("", "borrow", mark("Borrow minutes"), mark("From a step to come, for this one")),
    "live.bell": Key(
        "", "bell", mark("Bell on or off"), mark("Ring when a step's time is up, on this machine")
    ),
    "live.close": Key(
        "", "close", mark("Close the session"), mark("End it, fill the gaps, hand out the minutes")
    ),
    "feed.edit": Key("e,E", "screen.edit_line", mark("Edit"), mark("Type this line anew")),
    "feed.kind": Key(
        "k,K", "screen.retag", mark("Kind"), mark("Make it a lesson, a decision, an action ...")
    ),
    "feed.describe": Key(
        "h,H", "screen.describe", mark("How, who"), mark("How it was decided, or who said it")
    ),
    "feed.step": Key(
        "m,M", "screen.move_to_step", mark("Move to step"), mark("Put this line under another step")
    ),
    "feed.up": Key("u,U", "screen.move_line(-1)", mark("Up"), mark("Move this line up")),
    "feed.down": Key("d,D", "screen.move_line(1)", mark("Down"), mark("Move this line down")),
    "feed.delete": Key(
        "delete", "screen.remove_line", mark("Delete"), mark("Move this line to the trash"), show=False
    ),
    "people.present": Key("p,P", "mark('present')", mark("Present"), mark("In the room")),
    "people.remote": Key("r,R", "mark('remote')", mark("Remote"), mark("By phone or video")),
    "people.late": Key("t,T", "mark('late')", mark("Late"), mark("Came late; the time is kept")),
    "people.left": Key("l,L", "mark('left')", mark("Left"), mark("Left early; the time is kept")),
    "people.excused": Key("e,E", "mark('excused')", mark("Excused"), mark("Sent word")),
    "people.absent": Key("a,A", "mark('absent')", mark("Absent"), mark("Did not come")),
    "people.written": Key("w,W", "mark('written')", mark("Written"), mark("Took part in writing")),
    "people.guest": Key("g,G", "guest", mark("Guest"), mark("Add a guest by name")),
    "people.unmark": Key("u,U", "unmark", mark("Unmark"), mark("Take the mark away"), show=False),
    "people.new": Key("n,N", "only_new", mark("New today"), mark("Show only who is here for the first time")),
    "people.leave": Key("escape,f7", "back", mark("Back"), mark("Back to the session")),
    "stack.next": Key("f5", "next_speaker", mark("Next speaker"), mark("End the turn and call the next one")),
    "stack.respond": Key(
        "f6", "respond", mark("Direct response"), mark("Let the marked person answer once, 30 seconds")
    ),
    "stack.pass": Key("f7", "let_pass", mark("Passes"), mark("The marked person does not want to speak now")),
    "stack.raise": Key(
        "ctrl+r", "raise(-1)", mark("Earlier"), mark("Move the marked person forward"), show=False
    ),
    "stack.lower": Key("", "raise(1)", mark("Later"), mark("Move the marked person back")),
    "stack.heard": Key(
        "ctrl+t", "heard", mark("Was heard"), mark("The marked person spoke without waiting"), show=False
    ),
    "stack.first": Key(
        "", "first_timers", mark("First-timers first"), mark("Who has not spoken comes before who has")
    ),
    "stack.leave": Key("escape,f8", "back", mark("Back"), mark("Back to the session")),
    "replan.keep": Key("k,K", "fate('keep')", mark("Keep"), mark("This step keeps its minutes")),
    "replan.shrink": Key("s,S", "fate('shrink')", mark("Shrink"), mark("This step may get shorter")),
    "replan.park": Key("p,P", "fate('park')", mark("Park"), mark("Offer this step to the next session")),
    "replan.drop": Key("d,D", "fate('drop')", mark("Drop"), mark("Leave this step out")),
    "replan.apply": Key("f2,enter", "apply", mark("Do it"), mark("Change the agenda; Ctrl+Z takes it back")),
    "room.leave": Key("f4,escape", "back", mark("Back"), mark("Back to the notes"), show=False),
    "confirm.yes": Key("enter,y,Y", "yes", mark("Yes"), mark("Go on")),
    "choose.take": Key("enter", "take", mark("Choose"), mark("Take what is marked")),
    "ask.answer": Key("enter", "answer", mark("Keep"), mark("Give this answer")),
    "form.save": Key("f2", "save", mark("Save"), mark("Keep what you filled in")),
}
"""Keys by name. One without a key is reached by menu and palette; its screen names it in `KEYLESS`."""


def bindings(*names: str) -> list[BindingType]:
    """Give Textual's bindings for these names of the table, in this order."""
    return [_binding(name, KEYS[name]) for name in names]


def _binding(name: str, key: Key) -> Binding:
    return Binding(
        key.keys, key.action, key.name, id=name, tooltip=key.tooltip, show=key.show, priority=key.priority
    )
