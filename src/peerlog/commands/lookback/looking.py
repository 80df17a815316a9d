"""peerlog lookback list, show, look, add-hindsight and year: what was found."""

from datetime import date
from typing import Any

from peerlog.commands.call import Call
from peerlog.commands.fields import Typed
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.errors import UnknownChoice
from peerlog.domain.ids import LookId
from peerlog.domain.look_back import LivesIn, Look, LookBack, Stands
from peerlog.domain.look_back_year import Left
from peerlog.wording.language import _, mark
from peerlog.wording.listing.look_back import look_back_line, look_back_lines, refs_of
from peerlog.wording.look_back_list import groups
from peerlog.wording.look_back_year import no_promise_words, no_year_words, year_lines

ALL = "all"


@verb("list", option("--left", type=choice(*Left, ALL), default=ALL, help=mark("only those of which this is left")),
      examples=["lookback list", "lookback list --left due"])  # fmt: skip
def listed(call: Call, left: str) -> None:
    """List the promises: what is due first, then what lies ahead, what is over, what was let go."""
    remains = call.house.look_backs.remains(call.network)
    refs = refs_of(one.look_back for one in remains)
    found = [one for group in groups(remains) for one in group.promises if left in (ALL, one.remains.left)]
    shapes = [
        look_back_shape(call, one.remains.look_back)
        | {"fragile": one.remains.fragile, "left": one.remains.left.value, "missed": one.remains.missed}
        for one in found
    ]
    call.give({"look_backs": shapes}, *(look_back_line(one, refs[one.remains.look_back.id]) for one in found))
    if remains and not found:
        call.tell(_("No promise stands like that now."))
    elif not found:
        call.tell(_("Nothing was promised yet. Begin with: peerlog lookback add WORDS --expect WORDS"))


@verb("show", argument("ref"), examples=["lookback show 3f2a91"])
def show(call: Call, ref: str) -> None:
    """Show one, whole: the promise, every look, what was added; REF is how its id begins."""
    give_look_back(call, call.house.look_backs.find(call.network.id, ref))


@verb("look", argument("ref"), argument("stands", type=choice(*Stands)),
      option("--evidence", metavar="WORDS", required=True, help=mark("what shows it")),
      option("--lives-in", type=choice(*LivesIn), help=mark("where it lives now; head and nowhere are fragile")),
      option("--holder", metavar="ROLE", default="", help=mark("who holds it from now on")),
      option("--unexpected", metavar="WORDS", default="", help=mark("what nobody expected")),
      option("--to-earlier-selves", metavar="WORDS", default="", help=mark("what you would tell them")),
      option("--on", metavar="DATE", help=mark("the day you looked; else today")), writes=True,
      examples=['lookback look 3f2a91 partly --evidence "two wards of five"'])  # fmt: skip
def look(call: Call, ref: str, stands: str, lives_in: str | None, on: str | None, **words: Typed) -> None:
    """Say what is left of it, at the look that is due; one of the same day is written anew."""
    found = call.house.look_backs.find(call.network.id, ref)
    filled = Look(
        id=LookId(""), look_back=found.id, rung=0, looked_on=date.min, stands=Stands(stands),
        lives_in=LivesIn(lives_in) if lives_in else None, **words,
    )  # fmt: skip
    call.house.look_backs.look(found, filled, call.day(on) if on else None)
    give_look_back(call, call.house.look_backs.get(found.id))


@verb("add-hindsight", argument("ref"), argument("words", nargs=-1, required=True), writes=True,
      examples=['lookback add-hindsight 3f2a91 "it was the night shift that mattered"'])  # fmt: skip
def add_hindsight(call: Call, ref: str, words: tuple[str, ...]) -> None:
    """Add what turned out since, under today's date; the expectation stays as it was written."""
    found = call.house.look_backs.find(call.network.id, ref)
    call.house.look_backs.add_hindsight(found, " ".join(words))
    give_look_back(call, found)


@verb("year", argument("year", required=False), examples=["lookback year 2021"])
def year(call: Call, year: str | None) -> None:
    """Say what was learned in a year and what is left of it; missed looks count as not looked at. Else the newest."""
    service = call.house.look_backs
    years = service.years(call.network.id)
    if year is not None and not (year.isdecimal() and len(year) == 4):
        raise UnknownChoice("year", year, tuple(map(str, years)))
    wanted = int(year) if year else (years[0] if years else call.today.year)
    found = service.year(call.network, wanted)
    data = {
        "counts": shape({left.value: count for left, count in found.counts.items()}),
        "fragile": [one.look_back.id for one in found.fragile],
        "look_backs": [look_back_shape(call, one.look_back) | {"left": one.left.value} for one in found.remains],
        "year": wanted,
    }  # fmt: skip
    call.give(data, *(year_lines(found) if found.remains else ()))
    if not found.remains:
        call.tell(no_promise_words(wanted) if years else no_year_words())


def give_look_back(call: Call, look_back: LookBack) -> None:
    """Print one as it stands."""
    service = call.house.look_backs
    source = call.house.look_back_sources.source(look_back.about) if look_back.about else None
    left = service.holder_left(look_back)
    lines = look_back_lines(
        look_back, service.rungs(look_back), source, left.name if left else "",
        service.hindsights_of(look_back), service.looks_of(look_back),
    )  # fmt: skip
    ref = refs_of(service.of(call.network.id))[look_back.id]
    call.give({"look_back": look_back_shape(call, look_back)}, ref, *lines)


def look_back_shape(call: Call, look_back: LookBack) -> dict[str, Any]:
    """Give a promise for machines, with its rungs, looks and what was added."""
    service = call.house.look_backs
    added: dict[str, Any] = {
        "hindsights": shape(service.hindsights_of(look_back)),
        "looks": shape(service.looks_of(look_back)),
        "rungs": [
            {"due": rung.due.isoformat(), "months": rung.months, "state": rung.state.value}
            for rung in service.rungs(look_back)
        ],
    }
    whole: dict[str, Any] = shape(look_back)
    return whole | added
