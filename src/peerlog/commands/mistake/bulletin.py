"""peerlog mistake bulletin: "You said, we changed" for one audience, and what of it may leave."""

import re

from peerlog.commands.call import Call
from peerlog.commands.exits import INVALID
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.session.preview import wordless
from peerlog.commands.session.sharing import NAMES, PREVIEW, note_printed, print_text
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.errors import NotFound
from peerlog.domain.mistake_answer import Response
from peerlog.services.bulletin import BulletinWritten
from peerlog.wording.calling import unnoted_words
from peerlog.wording.language import _, mark
from peerlog.wording.listing.mistake import response_lines
from peerlog.wording.mistake_bulletin import bulletin_leaves, bulletin_stays

QUARTER = re.compile(r"\d{4}-Q[1-4]")


@verb("bulletin",
      option("--for", "audience", type=choice(*Audience), default=Audience.MEMBERS.value, help=mark("who will read it")),
      option("--since", default="", metavar="QUARTER", help=mark("nothing earlier, such as 2026-Q3")),
      NAMES, PREVIEW, option("--out", "folder", metavar="FOLDER", help=mark("write a file there instead")),
      examples=["mistake bulletin --for members", "mistake bulletin --for public --out Documents"])  # fmt: skip
def bulletin(call: Call, audience: str, since: str, names: str, preview: bool, folder: str | None) -> None:
    """Print what you heard, what you changed and what not and why; no entry is in it in its own words."""
    if since and not QUARTER.fullmatch(since):
        call.leave(call.fail(_("A quarter is written as in 2026-Q3; nothing was handed out."), INVALID))
    written = call.house.bulletin.written(call.network, Audience(audience), Calling(names), since)
    path = None
    if folder and not preview:
        path = _written(call, written, folder)
    elif not preview:
        note_printed(call, written.parcel())
    _give(call, written, path, preview=preview)


def _written(call: Call, written: BulletinWritten, folder: str) -> str:
    done = call.house.bulletin.hand_over(written.parcel(), folder)
    if not done.noted:
        call.tell(unnoted_words())
    return done.left


def _give(call: Call, written: BulletinWritten, path: str | None, *, preview: bool) -> None:
    out = written.sorted_out
    leaves = bulletin_leaves(out)
    if call.as_json:
        call.give({
            "audience": out.bulletin.audience.value, "file": written.name, "leaves": leaves, "path": path,
            "stays": [wordless(one) for one in out.stays], "text": written.text,
        })  # fmt: skip
    elif path:
        call.say(path)
    else:
        print_text(f"{written.name}\n\n{written.text}" if preview else written.text)
    call.tell(_("Leaves: {words}.").format(words=", ".join(leaves)))
    call.tell(*(_("Stays: {words}").format(words=words) for words in bulletin_stays(out)))
    if out.flagged:
        call.tell(
            _("A response may leave all the same with: peerlog mistake let-out REF, of a mistake it answers")
        )


@verb("let-out", argument("ref"), writes=True, examples=["mistake let-out 3f2a91"])
def let_out(call: Call, ref: str) -> None:
    """Let the response to a mistake leave, though its words read like a name."""
    _decide(call, ref, cleared=True)


@verb("keep-in", argument("ref"), writes=True, examples=["mistake keep-in 3f2a91"])
def keep_in(call: Call, ref: str) -> None:
    """Take that decision back: where it names somebody it stays inside."""
    _decide(call, ref, cleared=False)


def _decide(call: Call, ref: str, *, cleared: bool) -> None:
    decided = call.house.mistake_answers.clear(response_meant(call, ref), cleared=cleared)
    words = _("It leaves as it is.") if cleared else _("Where it names somebody it stays inside.")
    call.give({"id": decided.id, "cleared": decided.cleared}, *response_lines(decided), words)


def response_meant(call: Call, ref: str) -> Response:
    """Find the response to the mistake that is meant; raises NotFound."""
    found = call.house.mistake_answers.response_of(call.house.mistakes.get(ref))
    if found is None:
        raise NotFound("response", ref)
    return found
