"""Planning sessions: what, when, where, and the agenda to begin with."""

from dataclasses import replace

import click

from peerlog.commands.call import Call
from peerlog.commands.fields import Typed, given
from peerlog.commands.meant import session_meant
from peerlog.commands.parts import REASON, argument, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.agenda import clock_times, in_order
from peerlog.domain.ids import SessionId
from peerlog.domain.session import Session, is_led_anew, moved
from peerlog.services.sessions import is_past
from peerlog.wording.across import offer_command_words
from peerlog.wording.language import _, mark
from peerlog.wording.listing.session import agenda_lines, format_line, session_line, session_lines
from peerlog.wording.session import called


def _facts() -> list[click.Parameter]:
    return [
        option("--place", help=mark("a room or a phone number")),
        option("--zone", metavar="NAME", help=mark("time zone, when it is not the network's")),
        option("--facilitator", metavar="NAME", help=mark("who leads")),
        option("--minutes-by", metavar="NAME", help=mark("who writes the minutes")),
        option("--objectives", metavar="WORDS", help=mark("what it is for")),
    ]


@verb("plan", argument("title"), argument("when"), *_facts(),
      option("--format", "format_id", metavar="ID", help=mark("begin with a format; see: session formats")),
      option("--copy", metavar="REF", help=mark("begin with the agenda of an earlier session")),
      option("--carry", is_flag=True, help=mark("take over what the last session left")),
      writes=True, examples=['session plan "Rotas" "thu 14:00" --format troika --place Mombasa'])  # fmt: skip
def plan(call: Call, title: str, when: str, **options: Typed) -> None:
    """Plan a session."""
    start = {name: options.pop(name) for name in ("format_id", "copy", "carry")}
    network = call.network
    fields = {"zone": network.zone} | given(options)
    source = session_meant(call, start["copy"]) if start["copy"] else None
    if start["format_id"]:
        fields["format"] = call.house.agenda.formats.get(start["format_id"]).id
    draft = Session(
        id=SessionId(""), network=network.id, number=0, title=title, starts=call.moment(when), **fields
    )
    session = call.house.sessions.plan(draft)
    _fill(call, session, source, carry=start["carry"])
    give_session(call, session)
    if is_past(session, call.house.desk.now()):
        call.tell(_("That time has passed; fine for writing up a session afterwards."))
    call.tell(_("Next: peerlog session run {ref}").format(ref=session.ref))


def _fill(call: Call, session: Session, source: Session | None, *, carry: bool) -> None:
    agenda = call.house.agenda
    if source is not None:
        agenda.copy_from(source, session)
    if session.format:
        agenda.fill_from_format(session, session.format)
    last = call.house.sessions.last_before(session)
    if carry and last is not None:
        agenda.carry(agenda.offered_from(last), session)


def give_session(call: Call, session: Session) -> None:
    """Print heading and agenda."""
    steps = call.house.agenda.of(session.id)
    slots = clock_times(steps, session.starts_at)
    numbered = {slot.step.id: number for number, slot in enumerate(slots, 1)}
    timed = {
        slot.step.id: {"begins": shape(slot.begins), "late_minutes": slot.late_minutes} for slot in slots
    }
    shapes = [shape(s) | {"number": numbered.get(s.id), **timed.get(s.id, {})} for s in in_order(steps)]
    call.give(
        {"session": shape(session), "steps": shapes},
        *session_lines(session),
        *agenda_lines(steps, session.starts_at),
    )


@verb("formats")
def formats(call: Call) -> None:
    """List the ready-made formats."""
    found = call.house.agenda.formats.all()
    call.give({"formats": shape(found)}, *map(format_line, found))


@verb("list")
def listed(call: Call) -> None:
    """List every session."""
    found = call.house.sessions.of(call.network.id)
    call.give({"sessions": shape(found)}, *map(session_line, found))
    if not found:
        call.tell(_('No session yet. Plan one with: peerlog session plan "Title" "thu 14:00"'))


@verb("show", argument("ref"))
def show(call: Call, ref: str) -> None:
    """Show heading and agenda."""
    give_session(call, session_meant(call, ref))


@verb("edit", argument("ref"), option("--title", help=mark("another title")),
      option("--when", "starts", metavar="WORDS", help=mark("another day and time")), *_facts(),
      option("--next", "next_session", metavar="WORDS", help=mark("about the next meeting, for the minutes")),
      REASON, writes=True, examples=['session edit S07 --when "fri 10:00"'])  # fmt: skip
def edit(call: Call, ref: str, reason: str, **options: Typed) -> None:
    """Change the heading; of approved minutes as an amendment, with a reason."""
    before = session_meant(call, ref)
    fields = given(options)
    when = fields.pop("starts", None)
    after = moved(before, call.moment(when), before.zone) if when else before
    edited = call.house.sessions.edit(before, replace(after, **fields), reason)
    give_session(call, edited)
    if is_led_anew(before, edited):
        call.tell(offer_command_words())


@verb("delete", argument("ref"), writes=True)
def delete(call: Call, ref: str) -> None:
    """Move a session to the trash."""
    session = session_meant(call, ref)
    call.house.sessions.remove(session)
    words = _("In the trash: {name}. Back with: peerlog undo").format(name=called(session))
    call.give({"session": shape(session)}, words)
