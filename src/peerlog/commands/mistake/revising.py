"""peerlog mistake revise and drop-advice: what the group said is said otherwise, or taken back."""

from peerlog.commands.call import Call
from peerlog.commands.meant import numbered
from peerlog.commands.mistake.bulletin import response_meant
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.errors import NotFound
from peerlog.domain.ids import ActionId
from peerlog.wording.language import _, mark
from peerlog.wording.listing.mistake import response_lines
from peerlog.wording.mistake_page import advice_words


@verb("revise", argument("ref"), option("--heard", metavar="WORDS", help=mark("what we heard")),
      option("--changed", metavar="WORDS", help=mark("what we changed; empty for nothing")),
      option("--why-not", metavar="WORDS", help=mark("or why not")),
      option("--action", metavar="REF", help=mark("an action that follows; empty for none")), writes=True,
      examples=['mistake revise 3f2a91 --changed "dates are sent in May"'])  # fmt: skip
def revise(
    call: Call, ref: str, heard: str | None, changed: str | None, why_not: str | None, action: str | None
) -> None:
    """Say the response to a mistake otherwise; whatever is not named stays."""
    before = response_meant(call, ref)
    linked = before.action if action is None else _action(call, action)
    after = call.house.mistake_answers.revise(
        before,
        before.heard if heard is None else heard,
        before.changed if changed is None else changed,
        before.why_not if why_not is None else why_not,
        linked,
    )
    call.give({"response": shape(after)}, *response_lines(after, action_text(call, after.action)))


@verb(
    "drop-advice", argument("ref"), argument("number"), writes=True, examples=["mistake drop-advice 3f2a91 1"]
)
def drop_advice(call: Call, ref: str, number: str) -> None:
    """Move a piece of advice to the trash; NUMBER is its place on the page of the mistake."""
    found = numbered(number, call.house.mistake_answers.advice_of(call.house.mistakes.get(ref)))
    if found is None:
        raise NotFound("advice", number)
    call.house.mistake_answers.drop_advice(found)
    words = _("In the trash: {name}. Back with: peerlog undo").format(name=advice_words(found))
    call.give({"advice": shape(found)}, words)


def _action(call: Call, words: str) -> ActionId | None:
    return call.house.actions.find(call.network.id, words).id if words.strip() else None


def action_text(call: Call, action: ActionId | None) -> str:
    """Give the words of a linked action; empty for none."""
    return call.house.actions.find(call.network.id, action).text if action else ""
