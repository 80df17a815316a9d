"""Who is there."""

from peerlog.commands.call import Call
from peerlog.commands.meant import session_meant
from peerlog.commands.parts import REASON, argument, verb
from peerlog.commands.shapes import shape
from peerlog.domain.attendance import Attendance, Presence
from peerlog.domain.errors import UnknownChoice
from peerlog.domain.session import Session
from peerlog.wording.listing.session import attendance_line

UNMARK = "none"
MARKS = (*(p.value for p in Presence), UNMARK)


@verb("attend", argument("ref"), argument("presence", required=False), argument("who", nargs=-1), REASON, writes=True,
      examples=["session attend S07 present Amina João", 'session attend S07 guest "Ruth Otieno, District office"',
                "session attend S07"])  # fmt: skip
def attend(call: Call, ref: str, presence: str | None, who: tuple[str, ...], reason: str) -> None:
    """Mark how people take part; with no names say who is there."""
    session = session_meant(call, ref)
    if presence == Presence.GUEST:
        for words in who:
            welcome(call, session, words, reason)
    elif presence is not None:
        mark_all(call, session, presence, who, reason)
    give_attendance(call, session)


def welcome(call: Call, session: Session, words: str, reason: str = "") -> None:
    """Mark somebody who is no member: the name, and after a comma where they work."""
    name, _comma, organisation = words.partition(",")
    call.house.attendance.welcome(session, name, organisation, reason)


def mark_all(call: Call, session: Session, presence: str, who: tuple[str, ...], reason: str = "") -> None:
    """Mark several members alike, all or none."""
    if presence not in MARKS:
        raise UnknownChoice("presence", presence, MARKS)
    members = [call.house.members.find(session.network, words) for words in who]
    book = call.house.attendance
    marked = {part.member: part for part in book.of(session.id)}
    for member in members:
        if presence != UNMARK:
            book.mark(session, member, Presence(presence), reason)
        elif member.id in marked:
            book.unmark(session, marked[member.id], reason)


def give_attendance(call: Call, session: Session) -> None:
    """Print who was marked."""
    book = call.house.attendance
    members = {member.id: member for member in call.house.members.of(session.network)}
    fresh = book.new_today(session)

    def name(part: Attendance) -> str:
        return members[part.member].name if part.member in members else part.guest_name

    parts = book.of(session.id)
    shapes = [shape(part) | {"name": name(part), "new": part.member in fresh} for part in parts]
    lines = (attendance_line(name(part), part, new=part.member in fresh) for part in parts)
    call.give({"attendance": shapes, "session": session.ref}, *lines)
