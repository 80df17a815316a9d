"""Looking at actions: a list by a filter in words, one of them, what became of it."""

from collections.abc import Iterator

from peerlog.commands.action.giving import give_action, line_of, shape_of
from peerlog.commands.call import Call
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.action import Action, ActionState
from peerlog.domain.session import zone_of
from peerlog.services.action_board import Asked
from peerlog.wording.action_filter import filter_words
from peerlog.wording.action_history import history_line, what_changed
from peerlog.wording.language import _, mark
from peerlog.wording.listing.action import origin_line

ALL = "all"
AT_ONCE = 1_000


@verb("list", argument("words", metavar="[FILTER]...", nargs=-1),
      option("--filter", "saved", metavar="NAME", help=mark("a filter that was kept")),
      option("--state", type=choice(*ActionState, ALL), help=mark("which ones; else those that are open")),
      option("--owner", metavar="NAME", help=mark("only those of one person")),
      examples=["action list open @Amina overdue",
                "action list done about:trustees from:S07",
                "action list due:week network:all"])  # fmt: skip
def listed(
    call: Call, words: tuple[str, ...], saved: str | None, state: str | None, owner: str | None
) -> None:
    """List actions, those due soonest first; a filter narrows them, in any order of its words."""
    typed = [*words, *([call.house.action_board.named(saved)] if saved else [])]
    if state:
        typed.append(state)
    if owner:
        typed.append(f'@"{call.house.members.find(call.network.id, owner).name}"')
    asked = call.house.action_board.ask(call.network, " ".join(typed), call.today, (ActionState.OPEN,))
    found = tuple(_every(call, asked))
    shapes = [shape_of(call, action) for action in found]
    meant = meaning(asked)
    if words or saved:
        call.tell(_("Shown: {what}").format(what=meant))
    call.give({"actions": shapes, "meaning": meant}, *(line_of(call, action) for action in found))


def meaning(asked: Asked) -> str:
    """Say what a filter means."""
    by = asked.question.due_to if asked.filter.due_by else None
    return filter_words(asked.filter, asked.question.states, asked.owners, by)


def _every(call: Call, asked: Asked) -> Iterator[Action]:
    after = None
    while True:
        page = call.house.action_board.page(asked, after, AT_ONCE)
        yield from (one.action for one in page.listed)
        after = page.then
        if after is None:
            return


@verb("show", argument("ref"))
def show(call: Call, ref: str) -> None:
    """Show an action, and where it came from."""
    action = call.house.actions.find(call.network.id, ref)
    origin = call.house.origins.of(action)
    if origin is None or call.as_json:
        give_action(call, action)
    else:
        call.say(line_of(call, action), origin_line(origin.kind, origin.what, origin.text))


@verb("history", argument("ref"))
def history(call: Call, ref: str) -> None:
    """What changed and when, in words; never by whom."""
    action = call.house.actions.find(call.network.id, ref)
    changes, zone = call.house.action_history.of(action), zone_of(call.network.zone)
    call.give(
        {"changes": [{"made": shape(one.made), "what": what_changed(one)} for one in changes]},
        *(history_line(one, zone) for one in changes),
    )
