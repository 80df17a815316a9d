"""peerlog agreement clause: the clauses of the draft, and the library they may come from."""

from peerlog.commands.agreement.meant import clause_meant, give_agreement
from peerlog.commands.call import Call
from peerlog.commands.meant import session_meant
from peerlog.commands.parts import Noun, argument, option, verb
from peerlog.commands.session.meant import line_meant
from peerlog.commands.shapes import shape
from peerlog.domain.agreement import Agreement
from peerlog.domain.clause import offered
from peerlog.wording.language import mark
from peerlog.wording.listing.agreement import library_lines


def _draft(call: Call) -> Agreement:
    return call.house.agreements.draft(call.network)


@verb("add", argument("words", nargs=-1),
      option("--seen", "behaviour", default="", metavar="WORDS", help=mark("what would we see somebody doing?")),
      option("--from-library", "library", multiple=True, metavar="NUMBER", help=mark("a ready-made one instead")),
      option("--from", "ref", metavar="SESSION", help=mark("lines of a session, by their numbers")),
      writes=True, examples=['agreement clause add We will listen --seen "One voice at a time."',
                             "agreement clause add --from-library 1 --from-library 7",
                             "agreement clause add --from S01 3 4 5"])  # fmt: skip
def add(
    call: Call, words: tuple[str, ...], behaviour: str, library: tuple[str, ...], ref: str | None
) -> None:
    """Put a clause at the end of the draft: in your own words, from the library, from lines of a session."""
    draft, agreements = _draft(call), call.house.agreements
    if ref:
        session = session_meant(call, ref)
        feed = call.house.notes.feed(session.id)
        agreements.add_from_lines(draft, [line_meant(feed, session, number) for number in words])
    elif words or not library:
        agreements.add(draft, " ".join(words), behaviour)
    for number in library:
        agreements.add_from_library(draft, number)
    give_agreement(call, draft)


@verb("edit", argument("number"), option("--text", metavar="WORDS", help=mark("other words")),
      option("--seen", "behaviour", metavar="WORDS", help=mark("what would we see somebody doing?")),
      writes=True, examples=['agreement clause edit 2 --seen "Ten means ten."'])  # fmt: skip
def edit(call: Call, number: str, text: str | None, behaviour: str | None) -> None:
    """Change the words of a clause."""
    draft = _draft(call)
    call.house.agreements.edit_clause(clause_meant(call, draft, number), text=text, behaviour=behaviour)
    give_agreement(call, draft)


@verb("move", argument("number"), argument("places", type=int), writes=True,
      examples=["agreement clause move 3 1", "agreement clause move 3 -- -2"])  # fmt: skip
def move(call: Call, number: str, places: int) -> None:
    """Move a clause down by places, or up when negative."""
    draft = _draft(call)
    call.house.agreements.move_clause(clause_meant(call, draft, number), places)
    give_agreement(call, draft)


@verb("drop", argument("number"), writes=True)
def drop(call: Call, number: str) -> None:
    """Take a clause out of the draft."""
    draft = _draft(call)
    call.house.agreements.drop_clause(clause_meant(call, draft, number))
    give_agreement(call, draft)


@verb("library", examples=["agreement library"])
def library(call: Call) -> None:
    """List the ready-made clauses; a star marks those to look at first, for this mode and this room."""
    clauses = call.house.agreements.library.all()
    first = offered(clauses, call.network.confidentiality, power=call.network.funder_in_room)
    shapes = [shape(one) | {"first": one.id in first} for one in clauses]
    lines = (line for one in clauses for line in library_lines(one, first=one.id in first))
    call.give({"clauses": shapes}, *lines)


clause = Noun(
    "clause",
    {
        "add": (mark("write one, or take one from the library"), "agreement.clauses:add"),
        "edit": (mark("change its words"), "agreement.clauses:edit"),
        "move": (mark("up or down"), "agreement.clauses:move"),
        "drop": (mark("take it out"), "agreement.clauses:drop"),
    },
    examples=["agreement clause add We will let anyone pass", "agreement clause move 3 -- -2"],
)
