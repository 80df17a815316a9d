"""The verbs of peerlog reflect."""

from peerlog.commands.parts import Noun
from peerlog.wording.language import mark

reflect = Noun(
    "reflect",
    {
        "add": (mark("write, in one line or by the prompts of a model"), "reflect.add:add"),
        "list": (mark("what was written, newest first"), "reflect.looking:listed"),
        "show": (mark("one of them, whole"), "reflect.looking:show"),
        "search": (mark("find words in it"), "reflect.looking:search"),
        "edit": (mark("correct one"), "reflect.edit:edit"),
        "today": (mark("on this day, and what asks “still true?”"), "reflect.returning:today"),
        "revisit": (mark("answer “still true?”"), "reflect.returning:revisit"),
        "random": (mark("an old one by chance"), "reflect.returning:by_chance"),
        "calendar": (mark("the days of a month that have one"), "reflect.returning:calendar"),
        "tags": (mark("the tags and strands in use"), "reflect.looking:tags"),
        "models": (mark("the sets of prompts"), "reflect.models:models"),
        "share": (mark("copy one sentence to a session or an action"), "reflect.share:share"),
        "history": (mark("earlier versions of one"), "reflect.keeping:history"),
        "undo": (mark("take the last change back"), "reflect.keeping:undo"),
        "redo": (mark("bring back what was undone"), "reflect.keeping:redo"),
        "trash": (mark("what was moved to the trash"), "reflect.keeping:trash"),
        "restore": (mark("put one back"), "reflect.keeping:restore"),
        "delete": (mark("to the trash, or for good"), "reflect.keeping:delete"),
        "draft": (mark("what was being typed"), "reflect.draft:draft"),
        "journals": (mark("make, lock, rename, remove journals"), "reflect.journals:journals"),
    },
    examples=[
        'reflect add "Asked before I advised #listening"',
        "reflect add --model field-note",
        "reflect today",
    ],
)
