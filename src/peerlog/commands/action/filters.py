"""Filters that are kept on this machine, by name."""

from peerlog.commands.action.looking import meaning
from peerlog.commands.call import Call
from peerlog.commands.parts import Noun, argument, verb
from peerlog.domain.action import ActionState
from peerlog.wording.language import _, mark


@verb("save", argument("name"), argument("words", metavar="FILTER...", nargs=-1, required=True), writes=True,
      examples=["action filter save late-ones overdue @Amina"])  # fmt: skip
def save(call: Call, name: str, words: tuple[str, ...]) -> None:
    """Keep a filter under a name; one of that name is replaced."""
    typed = " ".join(words)
    asked = call.house.action_board.ask(call.network, typed, call.today, (ActionState.OPEN,))
    call.house.action_board.save(name, typed)
    call.give(
        {"filter": {"name": name, "words": typed, "meaning": meaning(asked)}},
        _("{name}: {what}").format(name=name, what=meaning(asked)),
    )


@verb("list")
def listed(call: Call) -> None:
    """List the filters that were kept."""
    filters = call.house.action_board.saved()
    call.give({"filters": filters}, *(_("{name}: {what}").format(name=n, what=t) for n, t in filters.items()))


@verb("drop", argument("name"), writes=True)
def drop(call: Call, name: str) -> None:
    """Forget a filter; no action is touched."""
    call.house.action_board.drop(name)
    call.give({"filters": call.house.action_board.saved()}, _("Forgotten: {name}").format(name=name))


filters = Noun(
    "filter",
    {
        "save": (mark("keep a filter under a name"), "action.filters:save"),
        "list": (mark("the filters that were kept"), "action.filters:listed"),
        "drop": (mark("forget one"), "action.filters:drop"),
    },
    examples=["action filter save late-ones overdue @Amina", "action list --filter late-ones"],
)
