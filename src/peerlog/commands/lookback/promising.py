"""peerlog lookback add, hold, ladder, let-go and delete: the promise itself."""

from dataclasses import replace
from datetime import date

from peerlog.commands.call import Call
from peerlog.commands.fields import Typed, given
from peerlog.commands.lookback.looking import give_look_back
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.errors import EmptyText
from peerlog.domain.ids import LookBackId
from peerlog.domain.look_back import LADDER, LookBack
from peerlog.domain.look_back_words import read_ladder
from peerlog.wording.language import _, mark

HOLDER = option("--holder", metavar="ROLE", help=mark("who holds it: a role more than a name"))
SUCCESSOR = option("--successor", metavar="WORDS", help=mark("who follows when that role ends"))
PLACE = option("--place", metavar="WORDS", help=mark("where it should live"))


@verb("add", argument("words", nargs=-1),
      option("--expect", "expectation", metavar="WORDS", required=True, help=mark("what will be still true; locked")),
      option("--about", metavar="REF", help=mark("the line, action, mistake or answer it is about")),
      option("--tell", "signs", metavar="WORDS", help=mark("how you will tell; locked")), HOLDER, SUCCESSOR, PLACE,
      option("--ladder", metavar="MONTHS", help=mark("when to look; else 1, 3, 12, 24, 60")), writes=True,
      examples=['lookback add --about S07-D1 --expect "every rota has her initials"'])  # fmt: skip
def add(call: Call, words: tuple[str, ...], about: str | None, ladder: str | None, **options: Typed) -> None:
    """Promise to look back at what was learned: WORDS, or what --about says; an expectation is never changed."""
    source = call.house.look_back_sources.find(call.network.id, about) if about else None
    learning = " ".join(words) or (source.learning if source else "")
    if not learning.strip():
        raise EmptyText("learning")
    blank = LookBack(
        id=LookBackId(""), network=call.network.id, about=source.record if source else None, learning=learning,
        expectation="", signs="", holder="", successor="", place="", promised_on=date.min,
        ladder=read_ladder(ladder) if ladder else LADDER,
    )  # fmt: skip
    give_look_back(call, call.house.look_backs.promise(call.network, replace(blank, **given(options))))


@verb("hold", argument("ref"), HOLDER, SUCCESSOR, PLACE, writes=True,
      examples=['lookback hold 3f2a91 --holder "night lead"'])  # fmt: skip
def hold(call: Call, ref: str, **options: Typed) -> None:
    """Say who holds it now, who follows, where it should live."""
    before = call.house.look_backs.find(call.network.id, ref)
    give_look_back(call, call.house.look_backs.edit(before, replace(before, **given(options))))


@verb("ladder", argument("ref"), argument("months", nargs=-1, required=True), writes=True,
      examples=["lookback ladder 3f2a91 1 3 12 3y"])  # fmt: skip
def ladder(call: Call, ref: str, months: tuple[str, ...]) -> None:
    """Say after how many months it is looked at; looks whose day has come stay as they stand."""
    before = call.house.look_backs.find(call.network.id, ref)
    climbed = replace(before, ladder=read_ladder(" ".join(months)))
    give_look_back(call, call.house.look_backs.edit(before, climbed))


@verb("let-go", argument("ref"), option("--why", metavar="WORDS", required=True, help=mark("kept with it")),
      writes=True, examples=['lookback let-go 3f2a91 --why "the programme ended"'])  # fmt: skip
def let_go(call: Call, ref: str, why: str) -> None:
    """Note that nobody needs to look any more; peerlog undo takes it back."""
    before = call.house.look_backs.find(call.network.id, ref)
    give_look_back(call, call.house.look_backs.let_go(before, why))


@verb("delete", argument("ref"), writes=True)
def delete(call: Call, ref: str) -> None:
    """Move it to the trash, with its looks."""
    found = call.house.look_backs.find(call.network.id, ref)
    call.house.look_backs.remove(found)
    words = _("In the trash: {name}. Back with: peerlog undo").format(name=found.name)
    call.give({"look_back": shape(found)}, words)
