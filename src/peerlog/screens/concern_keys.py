"""The keys of notes about concerns: the one way there, writing, printing, locking."""

from peerlog.screens.key import Key
from peerlog.wording.language import mark

CONCERN: dict[str, Key] = {
    "app.concern": Key(
        "ctrl+n",
        "concern",
        mark("A concern"),
        mark("A breach or harm: where it goes first, then a sealed note"),
        show=False,
    ),
    "concern.open": Key("enter", "open", mark("Open"), mark("Do what is marked, or open the note")),
    "concern.new": Key("c,C", "new", mark("New note"), mark("Write a note; your passphrase first")),
    "concern.print": Key(
        "p,P", "print", mark("Print"), mark("A sheet anybody can read, to a file or the printer")
    ),
    "concern.delete": Key(
        "delete", "delete", mark("Delete"), mark("Delete the note for good; there is no trash"), show=False
    ),
    "concern.lock": Key(
        "ctrl+l", "lock", mark("Lock"), mark("Shut the notes; what you type is kept in them")
    ),
    "concern.keep": Key("f2", "keep", mark("Keep"), mark("Keep this note, encrypted")),
    "concern.sheet": Key(
        "f5", "sheet", mark("Print"), mark("A sheet anybody can read, to a file or the printer")
    ),
    "concern.hand_out": Key(
        "f2", "hand_out", mark("Print"), mark("To a file or the printer; nothing is stored")
    ),
    "app.confidential": Key(
        "",
        "confidential",
        mark("A mistake told to you"),
        mark("In confidence: nothing leaves without the teller's yes"),
    ),
    "concern.mistakes": Key(
        "m,M", "mistakes", mark("Mistakes"), mark("Those told to you in confidence; your passphrase first")
    ),
    "told.open": Key("enter", "open", mark("Open"), mark("Read it, or go on writing")),
    "told.new": Key(
        "c,C", "new", mark("Write one down"), mark("A mistake that somebody told you in confidence")
    ),
    "told.delete": Key(
        "delete", "delete", mark("Delete"), mark("With its steps, for good; there is no trash"), show=False
    ),
    "told.keep": Key("f2", "keep", mark("Keep"), mark("Keep this, encrypted")),
    "told.answer": Key(
        "enter", "answer", mark("Answer"), mark("Note that you asked, the answer, or that it is done")
    ),
    "told.step": Key("c,C", "step", mark("New step"), mark("Write down what would leave, and to whom")),
    "told.edit": Key("e,E", "edit", mark("Edit"), mark("Correct what was written down")),
    "concern.passphrase": Key(
        "", "passphrase", mark("Change the passphrase"), mark("The old one is asked for first")
    ),
    "concern.recovery": Key(
        "", "recovery", mark("New recovery key"), mark("The one you noted before no longer works then")
    ),
    "concern.idle": Key(
        "", "idle", mark("Lock after ..."), mark("Minutes without a key until the notes lock")
    ),
    "concern.backups": Key("", "backups", mark("Backups of the notes"), mark("Put back a copy of them")),
    "concern.remove": Key(
        "",
        "remove",
        mark("Remove all notes"),
        mark("The notes, their passphrase and their backups, for good"),
    ),
}
