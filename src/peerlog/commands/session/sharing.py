"""Handing out minutes: printed, written, for the phone; and freezing them."""

import sys
from collections.abc import Sequence
from typing import Any

import click

from peerlog.commands.call import Call
from peerlog.commands.fields import Typed
from peerlog.commands.meant import session_meant
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.handout import Staying
from peerlog.domain.session import Session
from peerlog.domain.verdict import Leaving, Verdict
from peerlog.services.minutes import written
from peerlog.wording.file_name import minutes_file_name
from peerlog.wording.language import _, mark
from peerlog.wording.leaving import what_leaves, what_stays
from peerlog.wording.listing.session import session_line
from peerlog.wording.phone import phone_text
from peerlog.wording.preview import preview_lines
from peerlog.wording.safe import visible

LIMIT = 300
NAMES = option(
    "--names", type=choice(*Calling), default=Calling.FULL.value, help=mark("or roles, or initials instead")
)
PREVIEW = option("--preview", is_flag=True, help=mark("what leaves and what stays; nothing is written"))


@verb("minutes", argument("ref"),
      option("--for", "audience", type=choice(*Audience), default=Audience.MEMBERS.value, help=mark("who will read them")),
      NAMES, PREVIEW,
      option("--phone", is_flag=True, help=mark("a short text for a phone message")),
      option("--limit", type=click.IntRange(40), default=LIMIT, help=mark("characters of that text")),
      option("--out", "folder", metavar="FOLDER", help=mark("write a file there instead")),
      examples=["session minutes last --for members", "session minutes S07 --for public --out Documents"])  # fmt: skip
def minutes(call: Call, ref: str, audience: str, names: str, preview: bool, **ways: Typed) -> None:
    """Print the minutes, and say beside them what leaves, what stays and why."""
    session = session_meant(call, ref)
    leaving = call.house.minutes.leaving(session.id, Audience(audience), Calling(names))
    if preview:
        give_preview(call, [(session, leaving)])
    else:
        _give(call, session, leaving, **ways)


def _give(
    call: Call, session: Session, leaving: Leaving, phone: bool, limit: int, folder: str | None
) -> None:
    ready = written(leaving)
    path = call.house.minutes.write(ready, folder) if folder else None
    text = phone_text(leaving.handout, limit) + "\n" if phone else ready.text
    reader = leaving.handout.audience
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


def give_preview(call: Call, found: Sequence[tuple[Session, Leaving]]) -> None:
    """Print what would leave and what would stay, line by line; for machines the words of what leaves alone."""
    shapes = [
        {
            "file": minutes_file_name(leaving.handout),
            "lines": [_verdict_shape(one) for one in leaving.lines],
            "session": session.ref,
            "stays": [_wordless(one) for one in leaving.stays],
        }
        for session, leaving in found
    ]
    lines = [
        line
        for _session, leaving in found
        for line in (minutes_file_name(leaving.handout), *(f"  {one}" for one in preview_lines(leaving)))
    ]
    call.give({"previews": shapes}, *lines)


def _verdict_shape(verdict: Verdict) -> dict[str, Any]:
    stays = verdict.stays.why.value if verdict.stays else None
    return {"leaves": verdict.leaves, "level": verdict.level.value, "line": verdict.line.id, "stays": stays}


def _wordless(staying: Staying) -> dict[str, Any]:
    """Give what stays without its words: an answer kept in a file must hold only what may leave."""
    return {
        name: value for name, value in shape(staying).items() if name in ("piece", "why", "kind", "about")
    }


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


@verb("approve", argument("ref"), writes=True)
def approve(call: Call, ref: str) -> None:
    """Freeze the minutes: later changes become amendments with a reason."""
    session = call.house.sessions.approve(session_meant(call, ref))
    call.give({"session": shape(session)}, session_line(session))
