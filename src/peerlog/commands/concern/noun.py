"""The verbs of peerlog concern."""

from peerlog.commands.parts import Noun
from peerlog.wording.language import mark

concern = Noun(
    "concern",
    {
        "route": (mark("where a concern goes, before anything is noted"), "concern.writing:route"),
        "add": (mark("note a breach or harm, encrypted"), "concern.writing:add"),
        "list": (mark("what was noted, newest first"), "concern.writing:listed"),
        "show": (mark("one of them, whole"), "concern.writing:show"),
        "edit": (mark("correct one, or say what was agreed next"), "concern.writing:edit"),
        "delete": (mark("for good; there is no trash here"), "concern.writing:delete"),
        "print": (mark("as a sheet anybody can read, to a file or the printer"), "concern.printing:printed"),
        "passphrase": (mark("set the passphrase, or change it"), "concern.keeping:passphrase"),
        "recovery": (mark("a fresh recovery key"), "concern.keeping:recovery"),
        "lock": (mark("how the notes stand, and what locks them"), "concern.keeping:lock"),
        "idle": (mark("minutes until they lock by themselves"), "concern.keeping:idle"),
        "backup": (mark("make a verified copy, or list them"), "concern.keeping:backup"),
        "restore": (mark("put a backup in place"), "concern.keeping:restore"),
        "remove": (mark("all notes and their backups, for good"), "concern.keeping:remove"),
    },
    examples=["concern route", "concern passphrase", "concern add", "concern print --out concern.txt"],
)
