"""Handing out minutes: printed, written, for the phone; and freezing them."""

import sys
from dataclasses import replace

import click

from peerlog.commands.call import Call
from peerlog.commands.fields import Typed
from peerlog.commands.meant import session_meant
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.session.preview import give_preview, wordless
from peerlog.commands.shapes import shape
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.errors import EmptyText
from peerlog.domain.export import FileKind, Form
from peerlog.domain.session import Session
from peerlog.domain.verdict import Leaving
from peerlog.services.exports import Parcel
from peerlog.services.handing_out import parcels_of
from peerlog.wording.calling import unnoted_words
from peerlog.wording.language import _, mark
from peerlog.wording.leaving import what_leaves, what_stays
from peerlog.wording.listing.session import session_line
from peerlog.wording.phone import phone_text
from peerlog.wording.preview import calendar_lines
from peerlog.wording.safe import visible

LIMIT = 300
NAMES = option(
    "--names", type=choice(*Calling), default=Calling.FULL.value, help=mark("or roles, or initials instead")
)
KIND = option(
    "--as",
    "kind",
    type=choice(*FileKind),
    default=FileKind.MINUTES.value,
    help=mark("or a table of lines, or a calendar"),
)
PREVIEW = option("--preview", is_flag=True, help=mark("what leaves and what stays; nothing is written"))


@verb("minutes", argument("ref"),
      option("--for", "audience", type=choice(*Audience), default=Audience.MEMBERS.value, help=mark("who will read them")),
      NAMES, KIND, PREVIEW,
      option("--phone", is_flag=True, help=mark("a short text for a phone message")),
      option("--limit", type=click.IntRange(40), default=LIMIT, help=mark("characters of that text")),
      option("--out", "folder", metavar="FOLDER", help=mark("write a file there instead")),
      examples=["session minutes last --for members", "session minutes S07 --for public --out Documents",
                "session minutes S07 --as spreadsheet --out Documents"])  # fmt: skip
def minutes(call: Call, ref: str, audience: str, names: str, kind: str, preview: bool, **ways: Typed) -> None:
    """Print the minutes, and say beside them what leaves, what stays and why."""
    sort = call.house.registers.standing if kind == FileKind.CALENDAR else call.house.minutes.leaving
    leaving = sort(session_meant(call, ref).id, Audience(audience), Calling(names))
    if preview:
        give_preview(call, [leaving], FileKind(kind))
    else:
        _give(call, leaving, FileKind(kind), **ways)


def _give(call: Call, leaving: Leaving, kind: FileKind, phone: bool, limit: int, folder: str | None) -> None:
    (parcel,) = parcels_of(kind, [leaving])
    if phone and folder is None:
        parcel = replace(parcel, form=Form.PHONE, text=phone_text(leaving.handout, limit) + "\n", name="")
    path = handed_over(call, parcel, folder) if folder is not None else None
    if path is None:
        note_printed(call, parcel)
    if call.as_json:
        call.give({
            "audience": parcel.audience.value, "leaves": what_leaves(leaving.handout), "path": path,
            "session": leaving.handout.ref, "stays": [wordless(one) for one in leaving.stays], "text": parcel.text,
        })  # fmt: skip
    elif path:
        call.say(path)
    else:
        print_text(parcel.text)
    _tell_beside(call, leaving, kind)


def note_printed(call: Call, parcel: Parcel) -> None:
    """Note what is about to be printed, unless it is only shown on a terminal.

    That comes first: a reader at the other end may take its time, and others wait for the file meanwhile.
    """
    if sys.stdout.isatty():
        return
    form = Form.PRINTED if parcel.form is Form.FILE else parcel.form
    if not call.house.exports.hand_out(replace(parcel, form=form, name=""), lambda: None).noted:
        call.tell(unnoted_words())


def _tell_beside(call: Call, leaving: Leaving, kind: FileKind) -> None:
    if kind is FileKind.CALENDAR:
        call.tell(*calendar_lines(leaving))
        return
    call.tell(_("Leaves: {words}.").format(words=", ".join(what_leaves(leaving.handout))))
    call.tell(*(_("Stays: {words}").format(words=words) for words in what_stays(leaving)))


def handed_over(call: Call, parcel: Parcel, folder: str) -> str:
    """Write a file that leaves, and say so where that could not be noted; gives its path. Raises EmptyText."""
    if not folder.strip():
        raise EmptyText("folder")
    done = call.house.minutes.hand_over(parcel, folder)
    if not done.noted:
        call.tell(unnoted_words())
    return done.left


def minutes_text(call: Call, session: Session, reader: Audience) -> None:
    """Print the minutes and nothing else."""
    text = call.house.minutes.text(session.id, reader)
    if call.as_json:
        call.give({"audience": reader.value, "session": session.ref, "text": text})
    else:
        print_text(text)


def print_text(text: str) -> None:
    """Print what leaves: to a file or a pipe go the very characters that an export holds."""
    sys.stdout.write(visible(text, lines=True) if sys.stdout.isatty() else text)


@verb("approve", argument("ref"), writes=True)
def approve(call: Call, ref: str) -> None:
    """Freeze the minutes: later changes become amendments with a reason."""
    session = call.house.sessions.approve(session_meant(call, ref))
    call.give({"session": shape(session)}, session_line(session))
