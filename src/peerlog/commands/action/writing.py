"""Writing actions down and changing them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from peerlog.commands.action.giving import give_action, give_actions, shape_of
from peerlog.commands.call import Call
from peerlog.commands.fields import Typed, as_days, given
from peerlog.commands.meant import session_meant
from peerlog.commands.parts import REASON, argument, option, verb
from peerlog.commands.shapes import shape
from peerlog.commands.together import only_one_of, only_with
from peerlog.domain.action import Action
from peerlog.domain.capture_action import action_of
from peerlog.domain.captured import Captured, LineKind
from peerlog.domain.commitment import Commitment, checked
from peerlog.domain.errors import NotFound
from peerlog.domain.ids import RecordId
from peerlog.domain.mention import Names
from peerlog.domain.text import needed
from peerlog.wording.capture import echo
from peerlog.wording.commitment import commitment_text, instead_words
from peerlog.wording.language import _, mark

HELPER = option("--helper", "helpers", metavar="NAME", multiple=True, help=mark("who helps; once for each"))
BUDDY = option("--buddy", metavar="NAME", help=mark("whom the owner tells how it went"))


@verb("add", argument("words", nargs=-1, required=True), HELPER, BUDDY,
      option("--from", "origin", metavar="REF", help=mark("what it comes from: S05-D1, or how an id begins")),
      option("--when", metavar="WORDS", help=mark("a commitment: when it begins")),
      option("--obstacle", metavar="WORDS", default="", help=mark("of it: what could get in the way")),
      option("--otherwise", metavar="WORDS", default="", help=mark("of it: what is done then")),
      option("--session", metavar="REF", help=mark("of it: where it was taken on")),
      option("--instead", is_flag=True, help=mark("of a second one: for the first")),
      writes=True,
      examples=['action add "show it @Amina by fri" --when "the board meets"'])  # fmt: skip
def add(
    call: Call, words: tuple[str, ...], helpers: tuple[str, ...], buddy: str | None, **more: Typed
) -> None:
    """Write down an action between sessions; @NAME and by DATE work as in a session."""
    from peerlog.wording.dates import understood

    _check_fit(more)
    text = needed(" ".join(words), "action", limit=20_000)
    captured = action_of(text, Names(call.house.members.of(call.network.id)), call.today, understood)
    commits = more["when"] is not None
    with call.house.desk.act("action.commit" if commits else "action.add"):
        action = _committed(call, captured, more) if commits else _plain(call, captured, more["origin"])
        if helpers or buddy:
            named = ",".join(helpers) if helpers else None
            action = call.house.commitments.set_people(action, action.network, helpers=named, buddy=buddy)
    ref, said = call.house.actions.ref(action), replace(captured, text=action.text)
    call.give({"action": shape_of(call, action), "remarks": shape(captured.said)}, echo(said, ref))


def _check_fit(more: Mapping[str, Any]) -> None:
    """Refuse what belongs to a commitment where none is meant, and the other way round; raises Misfit."""
    if more["when"] is None:
        names = {
            "--session": "session",
            "--obstacle": "obstacle",
            "--otherwise": "otherwise",
            "--instead": "instead",
        }
        only_with("--when", {option: more[name] for option, name in names.items()})
    else:
        only_one_of({"--from": more["origin"], "--when": True})


def _plain(call: Call, captured: Captured, origin: str | None) -> Action:
    owner = captured.owner.id if captured.owner else None
    network = call.network.id
    action = call.house.actions.add(network, captured.text, owner, captured.due, captured.owner_words)
    if origin is None:
        return action
    came_from = replace(action, origin=_origin(call, origin))
    call.house.actions.store.save(action, came_from)
    return came_from


def _origin(call: Call, words: str) -> RecordId:
    if "-d" in words.casefold():
        return RecordId(call.house.reviews.find(call.network.id, words).note.id)
    try:
        return RecordId(call.house.actions.find(call.network.id, words).id)
    except NotFound:
        return call.house.look_back_sources.find(call.network.id, words).record


def _committed(call: Call, captured: Captured, more: dict[str, Any]) -> Action:
    parts = Commitment(
        when=more["when"], will=captured.text, obstacle=more["obstacle"], instead=more["otherwise"]
    )
    said = replace(captured, kind=LineKind.ACTION, text=commitment_text(checked(parts)))
    where = session_meant(call, more["session"]) if more["session"] else call.network
    instead = instead_words(said.text) if more["instead"] else ""
    return call.house.commitments.take_on(where, said, instead=instead)


@verb("edit", argument("refs", nargs=-1, required=True), option("--text", help=mark("other words, of one action")),
      option("--owner", metavar="NAME", help=mark("whose it is; empty for nobody's")),
      option("--due", metavar="DATE", help=mark("by when; empty for no date")), HELPER, BUDDY, REASON, writes=True,
      examples=['action edit S07-A3 --owner João --due "in 2 weeks"', 'action edit A1 A2 S07-A3 --due "1 dec"'])  # fmt: skip
def edit(call: Call, refs: tuple[str, ...], reason: str, helpers: tuple[str, ...], **options: Typed) -> None:
    """Change words, owner, date or who helps; several actions in one go, which one undo takes back."""
    if len(set(refs)) > 1:
        only_with(_("one action"), {"--text": options["text"] is not None})
    buddy = options.pop("buddy")
    fields = as_days(call, given(options), "due")
    if "owner" in fields:
        words = fields["owner"]
        fields["owner"] = call.house.members.find(call.network.id, words).id if words.strip() else None
        fields["owner_words"] = ""
    found = [call.house.actions.find(call.network.id, ref) for ref in dict.fromkeys(refs)]
    named = ",".join(helpers) if helpers else None
    with call.house.desk.act("action.edit" if len(found) == 1 else "action.several"):
        after = [_edited(call, one, fields, reason, (named, buddy)) for one in found]
    if len(after) == 1:
        give_action(call, after[0])
    else:
        give_actions(call, after)


def _edited(
    call: Call, before: Action, fields: dict[str, Any], reason: str, people: tuple[str | None, str | None]
) -> Action:
    changed = replace(before, **fields)
    changed = call.house.commitments.with_people(changed, before.network, helpers=people[0], buddy=people[1])
    return call.house.actions.edit(before, changed, reason)
