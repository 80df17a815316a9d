"""peerlog draft: text that was being typed when something ended."""

import click

from peerlog.commands.call import Call
from peerlog.commands.parts import Noun, argument, verb
from peerlog.commands.shapes import shape
from peerlog.domain.draft import Draft
from peerlog.domain.errors import NotFound
from peerlog.wording.drafts import filled_in, place_words
from peerlog.wording.language import _, mark
from peerlog.wording.listing.keeping import draft_line

NUMBER = click.IntRange(1)


def _meant(call: Call, number: int) -> Draft:
    drafts = call.house.drafts.all()
    if number > len(drafts):
        raise NotFound("draft", str(number))
    return drafts[number - 1]


@verb("list")
def listed(call: Call) -> None:
    """List drafts, newest first."""
    drafts = call.house.drafts.all()
    call.give(
        {"drafts": shape(drafts)}, *(draft_line(number, draft) for number, draft in enumerate(drafts, 1))
    )


@verb("show", argument("number", type=NUMBER))
def show(call: Call, number: int) -> None:
    """Print what a draft holds."""
    draft = _meant(call, number)
    lines = [f"{name}: {words}" if name else words for name, words in filled_in(draft.text)]
    call.give({"draft": shape(draft)}, *(line for words in lines for line in words.split("\n")))


@verb("discard", argument("number", type=NUMBER), writes=True)
def discard(call: Call, number: int) -> None:
    """Forget a draft; this cannot be undone."""
    draft = _meant(call, number)
    call.house.drafts.discard(draft.place)
    call.give({"draft": shape(draft)}, _("Discarded: {place}").format(place=place_words(draft.place)))


draft = Noun(
    "draft",
    {
        "list": (mark("what was being typed, newest first"), "draft:listed"),
        "show": (mark("print one"), "draft:show"),
        "discard": (mark("forget one"), "draft:discard"),
    },
    examples=["draft list", "draft show 1"],
)
