"""Looking at reflections: in a list, one whole, by their words, and by what they are filed under."""

from pathlib import Path
from typing import Any

import click

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.reflect.choosing import choosing, chosen
from peerlog.commands.reflect.opening import open_journal, opened_by
from peerlog.commands.reflect.shapes import reflection_shape
from peerlog.domain.journal import place_of
from peerlog.domain.reflection import Reflection
from peerlog.services.journal import Journal
from peerlog.wording.language import _, mark
from peerlog.wording.listing.journal import FIRST, count_lines, reflection_line, reflection_lines

PAGE = 50


def _paging() -> list[click.Parameter]:
    return [
        option("--limit", type=click.IntRange(1, 100_000), default=PAGE, help=mark("so many at most")),
        option("--before", metavar="ID", help=mark("go on after this one")),
    ]


@verb(
    "list",
    *choosing(),
    *_paging(),
    *opened_by(),
    examples=["reflect list --tag listening --since 2026-01-01"],
)
def listed(call: Call, journal_name: str, passphrase_file: Path | None, **options: Any) -> None:  # noqa: ANN401
    """List reflections, newest day first."""
    journal = open_journal(call, journal_name, passphrase_file)
    wanted, limit, before = chosen(journal, options), options["limit"], _place(journal, options["before"])
    _give_page(call, journal.page(before, wanted, limit), limit)


@verb("search", argument("words", nargs=-1, required=True), *choosing(), *_paging(), *opened_by(),
      examples=["reflect search rota", "reflect search trustees page --model mistake"])  # fmt: skip
def search(
    call: Call,
    words: tuple[str, ...],
    journal_name: str,
    passphrase_file: Path | None,
    **options: Any,  # noqa: ANN401
) -> None:
    """Find what holds all these words; the last one may be a beginning."""
    journal = open_journal(call, journal_name, passphrase_file)
    wanted, limit, before = chosen(journal, options), options["limit"], _place(journal, options["before"])
    _give_page(call, journal.search(" ".join(words), before, wanted, limit), limit)


def _place(journal: Journal, before: str | None) -> Any:  # noqa: ANN401 - a place, or None for the beginning
    return place_of(journal.find_ref(before)) if before else None


def _give_page(call: Call, found: tuple[Reflection, ...], limit: int) -> None:
    if call.as_json:
        call.give({"reflections": [reflection_shape(one) for one in found]})
    else:
        call.say(*map(reflection_line, found))
    if not found:
        call.tell(_("Nothing here. Write with: peerlog reflect add WORDS"))
    elif len(found) == limit:
        call.tell(_("More with: --before {id}").format(id=found[-1].id[:FIRST]))


@verb("show", argument("ref"), *opened_by(), examples=["reflect show 3f2a"])
def show(call: Call, ref: str, journal_name: str, passphrase_file: Path | None) -> None:
    """Show a reflection whole."""
    one = open_journal(call, journal_name, passphrase_file).find_ref(ref)
    give_whole(call, one)


def give_whole(call: Call, one: Reflection) -> None:
    """Print a reflection with every answer."""
    call.give(
        {"reflection": reflection_shape(one)}, *reflection_lines(one, call.private.journals.models.all())
    )


@verb("tags", *opened_by())
def tags(call: Call, journal_name: str, passphrase_file: Path | None) -> None:
    """List the tags and strands in use."""
    journal = open_journal(call, journal_name, passphrase_file)
    used, strands = journal.tags(), journal.strands()
    call.give({"strands": dict(strands), "tags": dict(used)}, *count_lines(used, strands))
