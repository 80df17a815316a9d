"""The verbs of peerlog agreement."""

from peerlog.commands.parts import Noun
from peerlog.wording.language import mark

agreement = Noun(
    "agreement",
    {
        "show": (mark("what holds, and who has not agreed"), "agreement.making:show"),
        "draft": (mark("begin the next version, or go on with it"), "agreement.making:draft"),
        "clause": (mark("write, order, drop its clauses"), "agreement.clauses:clause"),
        "library": (mark("ready-made clauses"), "agreement.clauses:library"),
        "adopt": (mark("let the draft hold"), "agreement.making:adopt"),
        "discard": (mark("move the draft to the trash"), "agreement.making:discard"),
        "accept": (mark("somebody says yes"), "agreement.answers:accept"),
        "waiting": (mark("who has not said yes"), "agreement.answers:waiting"),
        "heard": (mark("it was shown to the room"), "agreement.answers:heard"),
        "override": (mark("take part without a yes, logged"), "agreement.answers:override"),
        "versions": (mark("every version"), "agreement.making:versions"),
        "diff": (mark("how two versions differ"), "agreement.making:diff"),
        "review": (mark("is it due for a look?"), "agreement.making:review"),
    },
    examples=[
        "agreement draft",
        "agreement clause add We will let anyone pass",
        "agreement adopt --in S01 --how consent",
    ],
)
