"""The keys of the private journal: its door, writing, coming back, sharing a copy, locking."""

from peerlog.screens.key import Key
from peerlog.wording.language import mark

JOURNAL: dict[str, Key] = {
    "app.journal": Key("j,J", "go('journal')", mark("Journal"), mark("Your private journal"), show=False),
    "app.lock": Key(
        "", "lock", mark("Lock the journal"), mark("Shut it; what you were typing is kept in it")
    ),
    "door.open": Key("enter", "open", mark("Open"), mark("Open the marked journal")),
    "door.new": Key("c,C", "new", mark("New journal"), mark("Begin a journal, with a passphrase or without")),
    "door.restore": Key("b,B", "restore", mark("Backups"), mark("Put back a copy of a journal"), show=False),
    "door.remove": Key("", "remove", mark("Remove a journal"), mark("Remove the marked journal for good")),
    "unlock.open": Key("enter", "open", mark("Open"), mark("Open the journal with this passphrase")),
    "unlock.lost": Key(
        "f5",
        "lost",
        mark("I lost it"),
        mark("Open it with the printed recovery key and set another passphrase"),
    ),
    "recovery.done": Key("enter", "done", mark("Noted"), mark("The last group is right: go on")),
    "recovery.write": Key(
        "f2", "write", mark("Write to a file"), mark("Write the key to a file, on a stick")
    ),
    "journal.lock": Key(
        "ctrl+l", "lock", mark("Lock"), mark("Shut the journal; what you type is kept in it")
    ),
    "journal.blank": Key(
        "", "blank", mark("Blank the screen"), mark("Hide everything; any key brings it back")
    ),
    "journal.keep": Key("enter", "submit", mark("Keep"), mark("Keep this line as an entry")),
    "journal.models": Key(
        "f2", "models", mark("Other model"), mark("Prompts for 2, 5 or 15 minutes, or a free page")
    ),
    "journal.share": Key(
        "f6",
        "share",
        mark("Share a copy"),
        mark("A copy of one sentence for others; nothing leads back here"),
    ),
    "journal.answer": Key(
        "f7", "answer", mark("Still true?"), mark("Look back at what you wrote months ago")
    ),
    "journal.more": Key("f5", "more", mark("More room"), mark("Go on with this line on a whole page")),
    "journal.calendar": Key("f8", "calendar", mark("Calendar"), mark("Go to a day"), show=False),
    "journal.search": Key("", "search", mark("Search the journal"), mark("Find anything you wrote here")),
    "journal.filter": Key(
        "", "filter", mark("Filter"), mark("Show only a tag, a strand, the starred ones ...")
    ),
    "journal.on_this_day": Key(
        "", "on_this_day", mark("On this day"), mark("What you wrote on this day in other years")
    ),
    "journal.random": Key("", "random", mark("An old insight"), mark("One of your older entries, by chance")),
    "journal.patterns": Key(
        "",
        "patterns",
        mark("Patterns"),
        mark("Your own mistakes and changed minds over time; nobody else can see this"),
    ),
    "journal.trash": Key("", "journal_trash", mark("Deleted entries"), mark("Put back, or delete for good")),
    "journal.import": Key(
        "",
        "import",
        mark("Import"),
        mark("From jrnl, Day One or a folder of Markdown; shown before it is done"),
    ),
    "journal.export": Key("", "export", mark("Export"), mark("Everything, as Markdown files or as JSON")),
    "journal.summary": Key(
        "", "summary", mark("Summary"), mark("A file of entries you tick, such as for an appraisal")
    ),
    "journal.switch": Key(
        "", "switch", mark("Other journals"), mark("Lock this one and choose or begin another")
    ),
    "journal.rename": Key("", "rename", mark("Rename"), mark("Give this journal another name")),
    "journal.idle": Key(
        "", "idle", mark("Lock after ..."), mark("Minutes without a key until the journal locks")
    ),
    "journal.passphrase": Key(
        "", "passphrase", mark("Change the passphrase"), mark("The old one is asked for first")
    ),
    "journal.recovery": Key(
        "", "recovery", mark("New recovery key"), mark("The one you noted before no longer works then")
    ),
    "journal.protect": Key(
        "", "protect", mark("Protect with a passphrase"), mark("From then on it opens with that only")
    ),
    "journal.backups": Key(
        "", "journal_backups", mark("Backups of the journal"), mark("Put back a copy of it")
    ),
    "journal.editor": Key(
        "",
        "allow_editor",
        mark("Your own editor"),
        mark("Allow it or not; its file can be read while it is open"),
    ),
    "journal.remove": Key(
        "", "remove", mark("Remove this journal"), mark("The journal and its backups, for good")
    ),
    "entries.edit": Key("e,E", "screen.edit", mark("Edit"), mark("Change this entry; its versions are kept")),
    "entries.star": Key(
        "m,M", "screen.star", mark("Star"), mark("Mark this entry with a star, or take it away")
    ),
    "entries.tags": Key(
        "d,D", "screen.tags", mark("Details"), mark("Tags, strand, mood, energy, when to look back")
    ),
    "entries.history": Key(
        "h,H", "screen.history", mark("History"), mark("How it read before, and the way back")
    ),
    "entries.filter": Key(
        "f,F", "screen.filter", mark("Filter"), mark("Show only a tag, a strand, the starred ones ...")
    ),
    "entries.day": Key(
        "g,G", "screen.calendar", mark("Go to a day"), mark("Choose a day in the calendar"), show=False
    ),
    "entries.same_day": Key(
        "o,O",
        "screen.on_this_day",
        mark("On this day"),
        mark("What you wrote on this day in other years"),
        show=False,
    ),
    "entries.random": Key(
        "r,R",
        "screen.random",
        mark("An old insight"),
        mark("One of your older entries, by chance"),
        show=False,
    ),
    "entries.patterns": Key(
        "p,P",
        "screen.patterns",
        mark("Patterns"),
        mark("Your own mistakes and changed minds over time"),
        show=False,
    ),
    "entries.delete": Key(
        "delete", "screen.delete", mark("Delete"), mark("Move this entry to the journal's trash"), show=False
    ),
    "entry.edit": Key("e,E", "edit", mark("Edit"), mark("Change this entry; its versions are kept")),
    "entry.star": Key("m,M", "star", mark("Star"), mark("Mark it with a star, or take it away")),
    "entry.tags": Key("d,D", "tags", mark("Details"), mark("Tags, strand, mood, energy, when to look back")),
    "entry.history": Key("h,H", "history", mark("History"), mark("How it read before, and the way back")),
    "entry.delete": Key(
        "delete", "delete", mark("Delete"), mark("Move it to the journal's trash"), show=False
    ),
    "entry.lesson": Key(
        "", "lesson", mark("Possible lesson"), mark("Mark it as something others may learn from")
    ),
    "entry.erase": Key(
        "", "erase", mark("Delete for good"), mark("Its words are removed from the file and its backups")
    ),
    "entry.other": Key("r,R", "other", mark("Another one"), mark("Another old entry, by chance")),
    "writing.keep": Key("f2", "keep", mark("Keep"), mark("Keep what you wrote as an entry")),
    "writing.next": Key("f5", "turn(1)", mark("Next prompt"), mark("Go on to the next prompt")),
    "writing.before": Key(
        "f7", "turn(-1)", mark("Prompt before"), mark("Back to the prompt before"), show=False
    ),
    "writing.all": Key(
        "f8", "all_at_once", mark("All at once"), mark("All prompts on one page, or one after the other")
    ),
    "writing.editor": Key("f4", "editor", mark("Own editor"), mark("Go on in your own editor"), show=False),
    "look.yes": Key("y,Y", "verdict('yes')", mark("Yes"), mark("Still true; asked again in a year")),
    "look.changed": Key(
        "c,C", "verdict('changed')", mark("Changed"), mark("You see it differently now; say how")
    ),
    "look.no": Key("n,N", "verdict('no')", mark("No"), mark("No longer true; say why if you like")),
    "look.later": Key("escape", "back", mark("Later"), mark("Not now; it is offered again")),
    "calendar.go": Key("enter", "go", mark("Go there"), mark("Show the entries from this day back")),
    "calendar.day": Key("left", "day(-1)", mark("A day back"), mark("The day before"), show=False),
    "calendar.next_day": Key("right", "day(1)", mark("A day on"), mark("The next day"), show=False),
    "calendar.week": Key("up", "day(-7)", mark("A week back"), mark("The week before"), show=False),
    "calendar.next_week": Key("down", "day(7)", mark("A week on"), mark("The next week"), show=False),
    "calendar.month": Key("pageup", "month(-1)", mark("A month back"), mark("The month before")),
    "calendar.next_month": Key("pagedown", "month(1)", mark("A month on"), mark("The next month")),
    "versions.put_back": Key(
        "enter", "put_back", mark("Put back"), mark("Let the entry read as it did then")
    ),
    "import.take": Key("enter", "take", mark("Bring them in"), mark("Bring in what is new, in one go")),
    "summary.tick": Key(
        "space,x,X", "tick", mark("Tick"), mark("Tick the marked entry, or take the tick away")
    ),
    "summary.write": Key(
        "enter,f2", "write", mark("Write the file"), mark("Write the ticked entries to a file")
    ),
    "share.do": Key("enter", "share", mark("Share"), mark("Put this text there, exactly as it stands here")),
    "share.edit": Key("e,E", "edit", mark("Edit the copy"), mark("Change the words before they leave")),
}
