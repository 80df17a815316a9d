"""The verbs of peerlog lookback."""

from peerlog.commands.parts import Noun
from peerlog.wording.language import mark

lookback = Noun(
    "lookback",
    {
        "add": (mark("promise to look back; what you expect is locked"), "lookback.promising:add"),
        "list": (mark("what is due first, then what lies ahead"), "lookback.looking:listed"),
        "show": (mark("one of them, whole"), "lookback.looking:show"),
        "look": (mark("say what is left of it now"), "lookback.looking:look"),
        "add-hindsight": (mark("what turned out since"), "lookback.looking:add_hindsight"),
        "hold": (mark("who holds it, who follows, where it should live"), "lookback.promising:hold"),
        "ladder": (mark("when it is looked at"), "lookback.promising:ladder"),
        "let-go": (mark("nobody needs to look any more, and why"), "lookback.promising:let_go"),
        "year": (mark("what we learned in a year, and what is left of it"), "lookback.looking:year"),
        "delete": (mark("move it to the trash"), "lookback.promising:delete"),
    },
    examples=[
        'lookback add --about S07-D1 --expect "every rota has her initials"',
        'lookback look 3f2a91 partly --evidence "two wards of five"',
        "lookback year 2021",
    ],
)
