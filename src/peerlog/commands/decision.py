"""peerlog decision: what was decided, and whether it still stands."""

from peerlog.commands.call import Call
from peerlog.commands.parts import Noun, argument, choice, option, verb
from peerlog.commands.shapes import shape
from peerlog.commands.together import only_one_of, only_with
from peerlog.domain.review import ReviewOutcome
from peerlog.services.reviews import Decided
from peerlog.wording.language import _, mark
from peerlog.wording.review import decision_line, review_words


def _shape(one: Decided) -> dict[str, object]:
    return shape(one.note) | {"ref": one.ref, "review": shape(one.review)}  # type: ignore[no-any-return]


def _give(call: Call, one: Decided) -> None:
    call.give({"decision": _shape(one)}, decision_line(one.ref, one.note.text, one.review, call.today))


@verb("list", option("--due", is_flag=True, help=mark("only those that wait to be looked at")),
      examples=["decision list --due"])  # fmt: skip
def listed(call: Call, due: bool) -> None:
    """List decisions, the latest first, with what became of each."""
    reviews = call.house.reviews
    found = reviews.asking(call.network.id, call.today) if due else reviews.decided(call.network.id)
    lines = (decision_line(one.ref, one.note.text, one.review, call.today) for one in found)
    call.give({"decisions": [_shape(one) for one in found]}, *lines)
    if not found:
        call.tell(_("No decision waits to be looked at.") if due else _("Nothing was decided yet."))


@verb("show", argument("ref"))
def show(call: Call, ref: str) -> None:
    """Show a decision and each time it was looked at."""
    found = call.house.reviews.find(call.network.id, ref)
    reviews = call.house.reviews.of_decision(found.note)
    if call.as_json:
        call.give({"decision": _shape(found), "reviews": shape(reviews)})
    else:
        call.say(_("{ref} {text}").format(ref=found.ref, text=found.note.text))
        call.say(*(review_words(one, call.today) for one in reviews or (None,)))


@verb("review", argument("ref"),
      argument("outcome", metavar="[stands|changed|dropped]", required=False, type=choice(*ReviewOutcome)),
      option("--why", metavar="WORDS", default="", help=mark("the reason; changed and dropped need one")),
      option("--on", metavar="DATE", help=mark("let it come back on this day")),
      option("--next", "next_session", is_flag=True, help=mark("let it come back at the next session")),
      option("--never", is_flag=True, help=mark("let it stand without coming back")), writes=True,
      examples=['decision review S05-D1 --on "1 mar"', "decision review S05-D1 stands",
                'decision review S05-D1 dropped --why "nobody came"'])  # fmt: skip
def review(call: Call, ref: str, outcome: str | None, why: str, on: str | None, **when: bool) -> None:
    """Say what came of a decision, or when it comes back."""
    only_one_of({"--on": on, "--next": when["next_session"], "--never": when["never"]})
    if outcome:
        only_one_of({outcome: outcome, "--next": when["next_session"], "--never": when["never"]})
    else:
        only_with("stands|changed|dropped", {"--why": why})
    found = call.house.reviews.find(call.network.id, ref)
    day = call.day(on) if on is not None else None
    if outcome:
        call.house.reviews.answer(found, ReviewOutcome(outcome), call.today, why, day)
    elif when["never"]:
        call.house.reviews.take_back(found.note)
    elif day or when["next_session"]:
        call.house.reviews.bring_back(found.note, day, call.network.id)
    _give(call, call.house.reviews.find(call.network.id, ref))


decision = Noun(
    "decision",
    {
        "list": (mark("what was decided, and what became of it"), "decision:listed"),
        "show": (mark("one of them, and each time it was looked at"), "decision:show"),
        "review": (mark("what came of it, or when it comes back"), "decision:review"),
    },
    examples=["decision list --due", 'decision review S05-D1 --on "1 mar"', "decision review S05-D1 stands"],
)
