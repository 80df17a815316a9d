"""peerlog search: everything that was said."""

import click

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.shapes import shape
from peerlog.wording.language import _, mark
from peerlog.wording.listing.keeping import found_line


@verb("search", argument("words", nargs=-1, required=True),
      option("--best", is_flag=True, help=mark("best first instead of newest first")),
      option("--before", type=click.INT, metavar="NUMBER", help=mark("go on after this hit")),
      examples=["search rota", "search --best trustees page"])  # fmt: skip
def search(call: Call, words: tuple[str, ...], best: bool, before: int | None) -> None:
    """Find what holds all these words; the last one may be a beginning."""
    found = call.house.search.find(" ".join(words), before=before, ranked=best)
    call.give({"found": shape(found)}, *map(found_line, found))
    if not found:
        call.tell(_("Nothing found. Fewer words, or only their beginning, find more."))
    elif before is None and len(found) >= 50:
        call.tell(_("More with: --before {number}").format(number=found[-1].number))
