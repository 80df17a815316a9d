"""How actions end, or do not: done, let go, how it went, carried over, open again; several in one go."""

from peerlog.commands.action.giving import give_action, give_actions
from peerlog.commands.call import Call
from peerlog.commands.parts import REASON, argument, choice, option, verb
from peerlog.commands.shapes import shape
from peerlog.commands.together import only_with
from peerlog.domain.action import Action, Outcome
from peerlog.domain.carrying import Choice
from peerlog.domain.errors import DayAhead, EmptyText
from peerlog.wording.language import _, mark

WHY = option(
    "--why", metavar="WORDS", default="", help=mark("what changed, what is left, what is in the way")
)


def _found(call: Call, refs: tuple[str, ...]) -> tuple[Action, ...]:
    return tuple(call.house.actions.find(call.network.id, ref) for ref in dict.fromkeys(refs))


def _again(call: Call, actions: tuple[Action, ...]) -> None:
    give_actions(call, (call.house.actions.get(one.id) for one in actions))


@verb("done", argument("refs", nargs=-1, required=True), option("--on", metavar="DATE", help=mark("the day; else today")),
      writes=True, examples=["action done S07-A3 S07-A4"])  # fmt: skip
def done(call: Call, refs: tuple[str, ...], on: str | None) -> None:
    """Note that it is done; several in one go, which one undo takes back."""
    found, day = _found(call, refs), call.day(on) if on is not None else call.today
    if day > call.today:
        raise DayAhead(day)
    if len(found) == 1:
        give_action(call, call.house.actions.finish(found[0], day))
        return
    call.house.action_bulk.finish(found, day)
    _again(call, found)


@verb("drop", argument("refs", nargs=-1, required=True), WHY, writes=True)
def drop(call: Call, refs: tuple[str, ...], why: str) -> None:
    """Let it go, and keep why; several in one go need the reason."""
    found = _found(call, refs)
    if len(found) == 1:
        give_action(call, call.house.actions.drop(found[0], call.today, why))
        return
    call.house.action_bulk.let_go(found, call.today, why)
    _again(call, found)


@verb("outcome", argument("ref"),
      argument("outcome", metavar="done|part|changed|blocked", type=choice("done", "part", "changed", "blocked")),
      WHY, writes=True, examples=['action outcome S07-A3 changed --why "the parents do it already"'])  # fmt: skip
def outcome(call: Call, ref: str, outcome: str, why: str) -> None:
    """Note how it went: done, part of it, a changed mind (which counts as learning), or blocked, which stays open."""
    action = call.house.actions.find(call.network.id, ref)
    went = Outcome.CHANGED_MIND if outcome == "changed" else Outcome(outcome)
    give_action(call, call.house.carrying.went(action, went, call.today, why))


@verb("carry", argument("ref"), argument("choice", metavar="keep|smaller|hand-over|let-go", type=choice(*Choice)), WHY,
      option("--to", metavar="NAME", help=mark("who has it from now on")),
      option("--text", metavar="WORDS", help=mark("the smaller thing to do")),
      option("--due", metavar="DATE", help=mark("the new date")),
      writes=True,
      examples=["action carry S07-A3 keep", 'action carry S07-A3 smaller --text "Ask one school" --due fri',
                "action carry S07-A3 hand-over --to João"])  # fmt: skip
def carry(call: Call, ref: str, choice: str, why: str, **more: str | None) -> None:
    """Answer for an action that was left open: keep it, make it smaller, hand it over, or let it go."""
    only_with(Choice.HAND_OVER, {"--to": more["to"] and choice != Choice.HAND_OVER})
    only_with(
        Choice.SMALLER, {f"--{name}": more[name] and choice != Choice.SMALLER for name in ("text", "due")}
    )
    action, carrying = call.house.actions.find(call.network.id, ref), call.house.carrying
    match Choice(choice):
        case Choice.KEEP:
            after = carrying.keep(action, why)
        case Choice.SMALLER:
            due = call.day(more["due"]) if more["due"] else action.due
            after = carrying.make_smaller(action, more["text"] or "", due, why)
        case Choice.HAND_OVER:
            if not more["to"]:
                raise EmptyText("owner")
            after = carrying.hand_over(action, call.house.members.find(call.network.id, more["to"]).id, why)
        case Choice.LET_GO:
            after = carrying.let_go(action, call.today, why)
    give_action(call, after)


@verb("reopen", argument("ref"), writes=True)
def reopen(call: Call, ref: str) -> None:
    """Make it open again."""
    give_action(call, call.house.actions.reopen(call.house.actions.find(call.network.id, ref)))


@verb("delete", argument("ref"), REASON, writes=True)
def delete(call: Call, ref: str, reason: str) -> None:
    """Move it to the trash."""
    action = call.house.actions.find(call.network.id, ref)
    call.house.actions.remove(action, reason)
    call.give(
        {"action": shape(action)}, _("In the trash: {name}. Back with: peerlog undo").format(name=action.text)
    )
