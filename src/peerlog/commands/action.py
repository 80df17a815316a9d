"""peerlog action: who does what by when."""

from dataclasses import replace

from peerlog.commands.call import Call
from peerlog.commands.fields import Typed, as_days, given
from peerlog.commands.parts import REASON, Noun, argument, choice, option, verb
from peerlog.commands.shapes import action_shape, shape
from peerlog.domain.action import Action, ActionState
from peerlog.domain.capture_action import action_of
from peerlog.domain.mention import Names
from peerlog.domain.text import needed
from peerlog.wording.capture import echo
from peerlog.wording.language import _, mark
from peerlog.wording.listing.action import action_line

ALL = "all"


def give_action(call: Call, action: Action) -> None:
    """Print an action as it stands."""
    ref, members = call.house.actions.ref(action), call.house.members.of(action.network)
    call.give({"action": action_shape(action, ref)}, action_line(action, ref, members, call.today))


@verb("add", argument("words", nargs=-1, required=True), writes=True,
      examples=['action add "Call the district @Amina by fri"'])  # fmt: skip
def add(call: Call, words: tuple[str, ...]) -> None:
    """Write down an action between sessions; @NAME and by DATE work as in a session."""
    from peerlog.wording.dates import understood

    text = needed(" ".join(words), "action", limit=20_000)
    captured = action_of(text, Names(call.house.members.of(call.network.id)), call.today, understood)
    owner = captured.owner.id if captured.owner else None
    action = call.house.actions.add(call.network.id, captured.text, owner, captured.due, captured.owner_words)
    ref = call.house.actions.ref(action)
    call.give({"action": action_shape(action, ref), "remarks": shape(captured.said)}, echo(captured, ref))


@verb("list", option("--state", type=choice(*ActionState, ALL), default=ActionState.OPEN.value, help=mark("which ones")),
      option("--owner", metavar="NAME", help=mark("only those of one person")))  # fmt: skip
def listed(call: Call, state: str, owner: str | None) -> None:
    """List actions, those due soonest first."""
    actions, members = call.house.actions, call.house.members.of(call.network.id)
    found = actions.of(call.network.id, None if state == ALL else ActionState(state))
    if owner:
        person = call.house.members.find(call.network.id, owner)
        found = tuple(action for action in found if action.owner == person.id)
    shapes = [action_shape(action, actions.ref(action)) for action in found]
    call.give({"actions": shapes}, *(action_line(a, actions.ref(a), members, call.today) for a in found))


@verb("show", argument("ref"))
def show(call: Call, ref: str) -> None:
    """Show an action."""
    give_action(call, call.house.actions.find(call.network.id, ref))


@verb("edit", argument("ref"), option("--text", help=mark("other words")),
      option("--owner", metavar="NAME", help=mark("whose it is; empty for nobody's")),
      option("--due", metavar="DATE", help=mark("by when; empty for no date")), REASON, writes=True,
      examples=['action edit S07-A3 --owner João --due "in 2 weeks"'])  # fmt: skip
def edit(call: Call, ref: str, reason: str, **options: Typed) -> None:
    """Change words, owner or date."""
    before = call.house.actions.find(call.network.id, ref)
    fields = as_days(call, given(options), "due")
    if "owner" in fields:
        words = fields["owner"]
        fields["owner"] = call.house.members.find(call.network.id, words).id if words.strip() else None
        fields["owner_words"] = ""
    give_action(call, call.house.actions.edit(before, replace(before, **fields), reason))


@verb("done", argument("ref"), option("--on", metavar="DATE", help=mark("the day; else today")), writes=True)
def done(call: Call, ref: str, on: str | None) -> None:
    """Note that it is done."""
    found = call.house.actions.find(call.network.id, ref)
    give_action(call, call.house.actions.finish(found, call.day(on) if on else call.today))


@verb(
    "drop",
    argument("ref"),
    option("--why", metavar="WORDS", default="", help=mark("what changed")),
    writes=True,
)
def drop(call: Call, ref: str, why: str) -> None:
    """Let it go, and keep why."""
    found = call.house.actions.find(call.network.id, ref)
    give_action(call, call.house.actions.drop(found, call.today, why))


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


action = Noun(
    "action",
    {
        "add": (mark("write one down between sessions"), "action:add"),
        "list": (mark("open ones, due soonest first"), "action:listed"),
        "show": (mark("one of them"), "action:show"),
        "edit": (mark("words, owner, date"), "action:edit"),
        "done": (mark("it is done"), "action:done"),
        "drop": (mark("let it go, and keep why"), "action:drop"),
        "reopen": (mark("open again"), "action:reopen"),
        "delete": (mark("move it to the trash"), "action:delete"),
    },
    examples=[
        'action add "Call the district @Amina by fri"',
        "action done S07-A3",
        'action drop A2 --why "room was found"',
    ],
)
