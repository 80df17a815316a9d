"""The verbs of peerlog mistake."""

from peerlog.commands.parts import Noun
from peerlog.wording.language import mark

mistake = Noun(
    "mistake",
    {
        "round": (mark("hold an anonymous round"), "mistake.round:round_"),
        "add": (mark("write down what somebody told you in confidence"), "mistake.adding:add"),
        "confidential": (mark("what was told to you, and what may leave"), "mistake.confiding:confidential"),
        "list": (mark("what was released, and how much waits"), "mistake.looking:listed"),
        "show": (mark("one of them, whole"), "mistake.looking:show"),
        "release": (mark("let everybody read what waits"), "mistake.waiting:release"),
        "let-go": (mark("drop what waits, for good"), "mistake.waiting:let_go"),
        "question": (mark("ask whoever told it"), "mistake.answering:question"),
        "discuss": (mark("the group talked about it"), "mistake.answering:discuss"),
        "theme": (mark("name several that are alike"), "mistake.answering:theme_"),
        "pattern": (mark("they were seen before, and are worked on together"), "mistake.answering:pattern"),
        "advise": (mark("advice in one sentence: if, then, because"), "mistake.answering:advise"),
        "respond": (mark("what you heard, and what you changed or why not"), "mistake.answering:respond"),
        "revise": (mark("say a response otherwise"), "mistake.revising:revise"),
        "drop-advice": (mark("move advice to the trash"), "mistake.revising:drop_advice"),
        "themes": (mark("what comes back, and what waits for an answer"), "mistake.themes:themes"),
        "bulletin": (mark("you said, we changed: to hand out"), "mistake.bulletin:bulletin"),
        "let-out": (mark("a response leaves though it could tell on somebody"), "mistake.bulletin:let_out"),
        "keep-in": (mark("take that decision back"), "mistake.bulletin:keep_in"),
        "withdraw": (mark("take one out for good; the count stays"), "mistake.waiting:withdraw"),
        "unshareable": (mark("it cannot be told safely: keep only the count"), "mistake.waiting:unshareable"),
        "code": (mark("come back with the code of what you told"), "mistake.coming_back:code"),
        "verify": (mark("everything that was kept, and what is promised"), "mistake.verify:verify"),
    },
    together={
        "round": mark("hold an anonymous round"),
        "add, confidential": mark("told to you in confidence, and what may leave"),
        "list, show": mark("what was released, and how much waits"),
        "release, let-go": mark("let everybody read what waits, or drop it"),
        "question, discuss": mark("ask whoever told it; note that the group talked"),
        "theme, pattern, themes": mark("name several that are alike; what comes back"),
        "advise, drop-advice": mark("advice in one sentence: if, then, because"),
        "respond, revise": mark("what you heard, and what you changed or why not"),
        "bulletin, let-out, keep-in": mark("you said, we changed: to hand out"),
        "withdraw, unshareable": mark("take one out for good; the count stays"),
        "code": mark("come back with the code of what you told"),
        "verify": mark("everything that was kept, and what is promised"),
    },
    examples=["mistake round --plain", "mistake list", "mistake show 3f2a91"],
)
