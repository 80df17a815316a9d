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
        "patterns": (mark("what comes back in your mistakes"), "reflect.patterns:patterns"),
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
        "import": (mark("from jrnl, Day One or Markdown"), "reflect.bring:bring_in"),
        "export": (mark("to Markdown or JSON"), "reflect.take:export"),
        "summary": (mark("chosen entries, for an appraisal"), "reflect.take:summary"),
        "journals": (mark("make, lock, rename, remove journals"), "reflect.journals:journals"),
    },
    together={
        "add, models, draft": mark("write; sets of prompts; what was being typed"),
        "list, show, search": mark("what was written, newest first; whole; by words"),
        "edit, history": mark("correct one; its earlier versions"),
        "today, revisit, random": mark("on this day; still true?; an old one by chance"),
        "calendar, patterns, tags": mark("days; what comes back; what it is filed under"),
        "share": mark("copy one sentence to a session or an action"),
        "undo, redo": mark("the last change, back and forward"),
        "trash, restore, delete": mark("what was deleted, the way back, and for good"),
        "import, export, summary": mark("in and out; chosen entries for an appraisal"),
        "journals": mark("make, protect, rename, back up journals"),
    },
    examples=[
        'reflect add "Asked before I advised #listening"',
        "reflect add --model field-note",
        "reflect today",
    ],
)
