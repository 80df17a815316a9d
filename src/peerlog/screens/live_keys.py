"""The keys of a running session: steps and clock, captured lines, people, speakers, re-planning, the room view."""

from peerlog.screens.key import Key
from peerlog.wording.language import mark

LIVE: dict[str, Key] = {
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
    "live.replan": Key(
        "ctrl+r", "replan", mark("Re-plan"), mark("Make the rest fit: shrink, park or drop steps"), show=False
    ),
    "live.agreement": Key(
        "ctrl+g",
        "agreement",
        mark("Agreement"),
        mark("The agreement in large, for the room; noted once it was heard"),
        show=False,
    ),
    "live.power": Key(
        "",
        "power",
        mark("A funder or manager is here"),
        mark("What is said aloud about it, and the clause of the agreement"),
    ),
    "wall.on": Key("enter", "go_on", mark("Go on"), mark("The next page; after the last one it is noted")),
    "wall.forth": Key(
        "right,down,pagedown,space", "turn(1)", mark("Next page"), mark("Turn a page"), show=False
    ),
    "wall.back": Key("left,up,pageup", "turn(-1)", mark("Page back"), mark("Turn a page back"), show=False),
    "wall.power": Key(
        "f,F",
        "power",
        mark("Funder or manager"),
        mark("What is said aloud when one is in the room, with its clause; or leave it out"),
    ),
    "wall.leave": Key("escape,ctrl+g", "back", mark("Back"), mark("Back, without noting anything")),
    "live.level": Key(
        "ctrl+e",
        "level",
        mark("Who may read it"),
        mark("How far this line may go: one audience less with each press"),
        show=False,
        priority=True,
    ),
    "live.hold": Key("ctrl+t", "hold", mark("Time out"), mark("Stop the clock, or let it go on"), show=False),
    "live.take_out": Key(
        "ctrl+o",
        "take_out",
        mark("Take sleep out"),
        mark("Do not count the time the laptop slept"),
        show=False,
    ),
    "live.jump": Key("", "jump", mark("Go to a step"), mark("End this step and go to any other")),
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
    "live.commit": Key(
        "",
        "commit",
        mark("Somebody takes something on"),
        mark("When ..., I will ...: one thing each, at the end"),
    ),
    "live.left_open": Key(
        "", "left_open", mark("What is still open"), mark("Actions and decisions from before, one by one")
    ),
    "live.close": Key(
        "", "close", mark("Close the session"), mark("End it, fill the gaps, hand out the minutes")
    ),
    "feed.edit": Key("e,E", "screen.edit_line", mark("Edit"), mark("Type this line anew")),
    "feed.kind": Key(
        "k,K", "screen.retag", mark("Kind"), mark("Make it a lesson, a decision, an action ...")
    ),
    "feed.level": Key(
        "l,L",
        "screen.level",
        mark("Who reads"),
        mark("How far this line may go: one audience less each time"),
    ),
    "feed.yes": Key(
        "y,Y",
        "screen.speaker_yes",
        mark("Speaker's yes"),
        mark("Whether the speaker agreed to be named beside this line"),
    ),
    "feed.describe": Key(
        "h,H", "screen.describe", mark("How, who"), mark("How it was decided, or who said it")
    ),
    "feed.step": Key(
        "m,M", "screen.move_to_step", mark("Move to step"), mark("Put this line under another step")
    ),
    "feed.up": Key("u,U", "screen.move_line(-1)", mark("Up"), mark("Move this line up")),
    "feed.down": Key("d,D", "screen.move_line(1)", mark("Down"), mark("Move this line down")),
    "feed.action": Key(
        "a,A",
        "screen.make_action",
        mark("Action of it"),
        mark("An action that keeps this line as its origin"),
    ),
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
    "people.agreement": Key(
        "y,Y",
        "walk_through",
        mark("Agreement"),
        mark("Walk the marked person through the agreement: a minute, then their yes or not yet"),
    ),
    "people.all": Key(
        "",
        "walk_all",
        mark("Agreement with all"),
        mark("Walk everybody here who has not agreed through it together"),
    ),
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
}
