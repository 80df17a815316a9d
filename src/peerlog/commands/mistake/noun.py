"""The verbs of peerlog mistake."""

from peerlog.commands.parts import Noun
from peerlog.wording.language import mark

mistake = Noun(
    "mistake",
    {
        "round": (mark("hold an anonymous round"), "mistake.round:round_"),
        "list": (mark("what was released, and how much waits"), "mistake.looking:listed"),
        "show": (mark("one of them, whole"), "mistake.looking:show"),
        "release": (mark("let everybody read what waits"), "mistake.waiting:release"),
        "let-go": (mark("drop what waits, for good"), "mistake.waiting:let_go"),
        "withdraw": (mark("take one out for good; the count stays"), "mistake.waiting:withdraw"),
        "unshareable": (mark("it cannot be told safely: keep only the count"), "mistake.waiting:unshareable"),
    },
    examples=["mistake round --plain", "mistake list"],
)
