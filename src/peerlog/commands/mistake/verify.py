"""peerlog mistake verify: the very rows that were kept, what is promised, and what a room still lets people guess."""

from pathlib import Path

import click

from peerlog.commands.call import Call
from peerlog.commands.mistake.coming_back import FILE, entry_by_code
from peerlog.commands.mistake.unseen import can_be_unseen, unseen
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.shapes import shape
from peerlog.wording.language import _, mark
from peerlog.wording.listing.mistake import kept_lines, promise_lines, room_lines
from peerlog.wording.mistake_promise import promises


@verb("verify", argument("ref", required=False),
      option("--code", "by_code", is_flag=True, help=mark("yours, waiting or released; the code is asked for")), FILE,
      option("--people", type=click.IntRange(1), metavar="N", help=mark("how many were in the room; not kept")),
      examples=["mistake verify 3f2a91 --people 8", "mistake verify --code"])  # fmt: skip
def verify(call: Call, ref: str | None, by_code: bool, code_file: Path | None, people: int | None) -> None:
    """Show everything that was kept of an entry, as it stands in the file, and what is promised."""
    house = call.house
    is_authors = by_code or code_file is not None
    entry = entry_by_code(call, code_file) if is_authors else house.mistakes.get(ref) if ref else None
    rows = house.mistake_proof.of(entry) if entry else ()
    lines = [*kept_lines(rows), *promise_lines(promises())]
    if people is not None:
        lines += room_lines(people, house.mistake_rounds.floor)
    if is_authors and can_be_unseen() and not call.as_json:
        with unseen() as page:
            page.say(*lines)
            page.ask(_("Enter takes it off the screen:"))
    else:
        call.give({"people": people, "rows": [shape(row) for row in rows]}, *lines)
