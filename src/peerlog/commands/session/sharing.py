"""Handing out minutes: printed, written, for the phone; and freezing them."""

import sys
from typing import Any

import click

from peerlog.commands.call import Call
from peerlog.commands.meant import session_meant
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.audience import Audience
from peerlog.domain.handout import Staying
from peerlog.domain.session import Session
from peerlog.wording.language import _, mark
from peerlog.wording.leaving import what_leaves, what_stays
from peerlog.wording.listing.session import session_line
from peerlog.wording.safe import visible

LIMIT = 300


@verb("minutes", argument("ref"),
      option("--for", "audience", type=choice(*Audience), default=Audience.MEMBERS.value, help=mark("who will read them")),
      option("--phone", is_flag=True, help=mark("a short text for a phone message")),
      option("--limit", type=click.IntRange(40), default=LIMIT, help=mark("characters of that text")),
      option("--out", "folder", metavar="FOLDER", help=mark("write a file there instead")),
      examples=["session minutes last --for members", "session minutes S07 --for public --out Documents"])  # fmt: skip
def minutes(call: Call, ref: str, audience: str, phone: bool, limit: int, folder: str | None) -> None:
    """Print the minutes, and say beside them what leaves, what stays and why."""
    session, reader = session_meant(call, ref), Audience(audience)
    leaving = call.house.minutes.leaving(session.id, reader)
    path = call.house.minutes.export(session.id, reader, folder) if folder else None
    text = _text(call, session, reader, limit if phone else None)
    if call.as_json:
        call.give({
            "audience": reader.value, "leaves": what_leaves(leaving.handout), "path": path, "session": session.ref,
            "stays": [_wordless(one) for one in leaving.stays], "text": text,
        })  # fmt: skip
    elif path:
        call.say(path)
    else:
        _print(text)
    call.tell(_("Leaves: {words}.").format(words=", ".join(what_leaves(leaving.handout))))
    call.tell(*(_("Stays: {words}").format(words=words) for words in what_stays(leaving)))


def _wordless(staying: Staying) -> dict[str, Any]:
    """Give what stays without its words: an answer kept in a file must hold only what may leave."""
    return {name: value for name, value in shape(staying).items() if name not in ("text", "found")}


def minutes_text(call: Call, session: Session, reader: Audience) -> None:
    """Print the minutes and nothing else."""
    text = call.house.minutes.text(session.id, reader)
    if call.as_json:
        call.give({"audience": reader.value, "session": session.ref, "text": text})
    else:
        _print(text)


def _print(text: str) -> None:
    # To a file or a pipe go the very characters that an export holds.
    sys.stdout.write(visible(text, lines=True) if sys.stdout.isatty() else text)


def _text(call: Call, session: Session, reader: Audience, limit: int | None) -> str:
    if limit is None:
        return call.house.minutes.text(session.id, reader)
    return call.house.minutes.phone_text(session.id, reader, limit) + "\n"


@verb("approve", argument("ref"), writes=True)
def approve(call: Call, ref: str) -> None:
    """Freeze the minutes: later changes become amendments with a reason."""
    session = call.house.sessions.approve(session_meant(call, ref))
    call.give({"session": shape(session)}, session_line(session))
