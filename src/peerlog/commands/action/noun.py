"""peerlog action: who does what by when."""

from peerlog.commands.parts import Noun
from peerlog.wording.language import mark

action = Noun(
    "action",
    {
        "add": (mark("write one down between sessions"), "action.writing:add"),
        "list": (mark("open ones, due soonest first, or what a filter says"), "action.looking:listed"),
        "show": (mark("one of them"), "action.looking:show"),
        "edit": (mark("words, owner, date, who helps"), "action.writing:edit"),
        "done": (mark("it is done"), "action.ending:done"),
        "drop": (mark("let it go, and keep why"), "action.ending:drop"),
        "outcome": (mark("how it went"), "action.ending:outcome"),
        "carry": (mark("keep, make smaller, hand over, let go"), "action.ending:carry"),
        "history": (mark("what changed and when"), "action.looking:history"),
        "filter": (mark("filters kept by name"), "action.filters:filters"),
        "reopen": (mark("open again"), "action.ending:reopen"),
        "delete": (mark("move it to the trash"), "action.ending:delete"),
    },
    examples=[
        'action add "Call the district @Amina by fri"',
        "action list @Amina overdue",
        "action done S07-A3",
        'action drop A2 --why "room was found"',
    ],
)
