"""peerlog session line: what was written down, one line at a time."""

from peerlog.commands.call import Call
from peerlog.commands.fields import Typed
from peerlog.commands.meant import session_meant
from peerlog.commands.parts import REASON, Noun, argument, choice, option, verb
from peerlog.commands.session.capture import give_captured
from peerlog.commands.session.meant import line_meant, step_meant
from peerlog.commands.shapes import line_shape
from peerlog.domain.captured import LineKind
from peerlog.domain.errors import UnknownChoice
from peerlog.domain.line import Line, kind_of
from peerlog.domain.note import Note
from peerlog.domain.session import Session
from peerlog.wording.feed import names_for
from peerlog.wording.language import _, mark
from peerlog.wording.listing.session import captured_line


def line_found(call: Call, ref: str, words: str) -> tuple[Session, Line]:
    """Find a session and a line of it; raises NotFound or Ambiguous."""
    session = session_meant(call, ref)
    return session, line_meant(call.house.notes.feed(session.id), session, words)


def give_line(call: Call, session: Session, line: Line) -> None:
    """Print a line as it now stands."""
    feed = call.house.notes.feed(session.id)
    number = next((number for number, other in enumerate(feed, 1) if other.id == line.id), 0)
    words = captured_line(number, line, names_for(session, call.house.members.of(session.network)))
    call.give({"line": line_shape(line, session) | {"number": number}}, words)


@verb("list", argument("ref"))
def listed(call: Call, ref: str) -> None:
    """List what was written down, in order."""
    session = session_meant(call, ref)
    lines = call.house.notes.feed(session.id)
    clauses = call.house.gathering.numbers(session, lines)
    names = names_for(session, call.house.members.of(session.network), clauses)
    feed = list(enumerate(lines, 1))
    shapes = [line_shape(line, session) | {"number": number} for number, line in feed]
    words = [captured_line(number, line, names) for number, line in feed]
    call.give({"lines": shapes, "session": session.ref}, *words)


@verb("edit", argument("ref"), argument("line"), argument("words", nargs=-1, required=True), REASON, writes=True,
      examples=["session line edit S07 3 l: Trustees read one page"])  # fmt: skip
def edit(call: Call, ref: str, line: str, words: tuple[str, ...], reason: str) -> None:
    """Type a line anew, its prefix too."""
    session, found = line_found(call, ref, line)
    captured = call.house.notes.read(session, " ".join(words))
    give_captured(call, session, [(call.house.notes.retype(session, found, captured, reason), captured)])


@verb(
    "kind", argument("ref"), argument("line"), argument("kind", type=choice(*LineKind)), REASON, writes=True
)
def kind(call: Call, ref: str, line: str, kind: str, reason: str) -> None:
    """Give a line another kind."""
    session, found = line_found(call, ref, line)
    give_line(call, session, call.house.notes.retag(session, found, LineKind(kind), reason))


@verb("move", argument("ref"), argument("line"),
      option("--by", type=int, default=0, help=mark("places down, or up when negative")),
      option("--step", metavar="STEP", help=mark("under another step")), REASON, writes=True)  # fmt: skip
def move(call: Call, ref: str, line: str, by: int, step: str | None, reason: str) -> None:
    """Move a line up, down, or under another step."""
    session, found = line_found(call, ref, line)
    if step is not None:
        place = step_meant(call.house.agenda.of(session.id), step)
        found = call.house.notes.move_to_step(session, found, place.id, reason)
    give_line(call, session, call.house.notes.move(session, found, by, reason) if by else found)


@verb("describe", argument("ref"), argument("line"),
      option("--method", metavar="WORDS", help=mark("how a decision was taken")),
      option("--speaker", metavar="NAME", help=mark("who said it")),
      option("--said-yes/--not-asked", default=None, help=mark("the speaker agreed to be named")),
      REASON, writes=True)  # fmt: skip
def describe(call: Call, ref: str, line: str, speaker: str | None, reason: str, **facts: Typed) -> None:
    """Say how a decision was taken, or who spoke and whether that may be told."""
    session, found = line_found(call, ref, line)
    if not isinstance(found, Note):
        raise UnknownChoice(
            "note", kind_of(found), tuple(kind for kind in LineKind if kind is not LineKind.ACTION)
        )
    person = call.house.members.find(session.network, speaker).id if speaker else None
    note = call.house.notes.describe(session, found, speaker=person, reason=reason, **facts)
    give_line(call, session, note)


@verb("delete", argument("ref"), argument("line"), REASON, writes=True)
def delete(call: Call, ref: str, line: str, reason: str) -> None:
    """Move a line to the trash."""
    session, found = line_found(call, ref, line)
    call.house.notes.remove(session, found, reason)
    words = _("In the trash: {name}. Back with: peerlog undo").format(name=found.text)
    call.give({"line": line_shape(found, session)}, words)


line = Noun(
    "line",
    {
        "list": (mark("everything written down"), "session.lines:listed"),
        "edit": (mark("type it anew"), "session.lines:edit"),
        "kind": (mark("make it a lesson, a decision, an action"), "session.lines:kind"),
        "move": (mark("up, down, or under another step"), "session.lines:move"),
        "describe": (mark("how it was decided, who spoke"), "session.lines:describe"),
        "level": (mark("who may read it at most"), "session.levels:level"),
        "let-out": (mark("in which words it leaves where names may not"), "session.levels:let_out"),
        "keep-in": (mark("take that back"), "session.levels:keep_in"),
        "delete": (mark("move it to the trash"), "session.lines:delete"),
    },
    examples=[
        "session line list S07",
        "session line kind S07 4 lesson",
        "session line describe S07 D1 --method consent",
    ],
)
