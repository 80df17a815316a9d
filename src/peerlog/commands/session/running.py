"""Running a session: opening, moving between steps, closing."""

import sys
from collections.abc import Callable

from peerlog.commands.call import Call
from peerlog.commands.exits import USAGE
from peerlog.commands.meant import session_meant
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.session.meant import step_meant
from peerlog.commands.shapes import shape
from peerlog.domain.errors import UnknownChoice, WrongState
from peerlog.domain.line import ref_of
from peerlog.domain.session import Session, SessionState
from peerlog.domain.step import Step
from peerlog.wording.agenda import read_minutes
from peerlog.wording.language import _, mark
from peerlog.wording.listing.agreement import case_lines
from peerlog.wording.listing.live import step_lines
from peerlog.wording.listing.session import missing_line, session_line
from peerlog.wording.session import far_off


@verb("open", argument("ref"),
      option("--written-up", is_flag=True, help=mark("it was held as planned, and is only written up now")),
      writes=True, examples=["session open next", "session open S07 --written-up"])  # fmt: skip
def open_it(call: Call, ref: str, written_up: bool) -> None:
    """Begin a session: its first step runs from now."""
    session = session_meant(call, ref)
    begins = session.state is SessionState.PLANNED and not written_up
    words = far_off(session, call.house.desk.now()) if begins else ""
    give_run(call, call.house.live.open(session, written_up=written_up))
    call.tell(*filter(None, [words]))


@verb("run", argument("ref"), writes=True, examples=["session run next", "session run S07 --plain"])
def run(call: Call, ref: str) -> None:
    """Run a session live, on the full screen or line by line."""
    session = session_meant(call, ref)
    if call.plain:
        from peerlog.commands.live.loop import run_plain

        run_plain(call, session)
    elif sys.stdin.isatty() and sys.stdout.isatty():
        call.house.networks.take(call.network)  # the app speaks of the network at hand
        call.close()
        call.leave(call.tools.run_app(call.home_folder, session=session.id))
    else:
        call.tell(_("The full screen needs a terminal; --plain runs the session line by line."))
        call.leave(USAGE)


MOVES = ("next", "back", "defer", "go", "hold", "more", "less", "borrow")


@verb("step", argument("ref"), argument("move"), argument("words", nargs=-1), writes=True,
      examples=["session step S07 next", "session step S07 more 5", "session step S07 borrow 6 5"])  # fmt: skip
def step(call: Call, ref: str, move: str, words: tuple[str, ...]) -> None:
    """Move through a running session: next, back, defer, go STEP, hold, more MINUTES, less, borrow STEP MINUTES."""
    session = session_meant(call, ref)
    if session.state is not SessionState.RUNNING:
        raise WrongState(session.ref, session.state, SessionState.RUNNING)
    moves = _moves(call, session, words)
    if move not in moves:
        raise UnknownChoice("move", move, MOVES)
    moves[move]()
    give_run(call, session)


def _moves(call: Call, session: Session, words: tuple[str, ...]) -> dict[str, Callable[[], object]]:
    live = call.house.live
    return {
        "next": lambda: live.next(session.id),
        "back": lambda: live.back(session.id),
        "defer": lambda: live.defer(session.id),
        "hold": lambda: live.hold(session.id),
        "go": lambda: live.jump(session.id, _step(call, session, words).id),
        "more": lambda: live.give_minutes(session.id, _minutes(words)),
        "less": lambda: live.give_minutes(session.id, -_minutes(words)),
        "borrow": lambda: live.borrow(session.id, _step(call, session, words).id, _minutes(words[1:])),
    }


def _step(call: Call, session: Session, words: tuple[str, ...]) -> Step:
    return step_meant(call.house.agenda.of(session.id), words[0] if words else "")


def _minutes(words: tuple[str, ...]) -> int:
    """Give the minutes typed, 1 without any."""
    return read_minutes(" ".join(words)) if words else 1


def give_run(call: Call, session: Session) -> None:
    """Print the step that runs and how the session stands."""
    course = call.house.live.course(session.id)
    now = call.house.live.now()
    standing, countdown = course.standing(now), course.countdown(now)
    data = {
        "session": shape(course.session),
        "step": shape(course.running) if course.running else None,
        "remaining_seconds": round(countdown.remaining) if countdown else None,
        "behind_seconds": round(standing.behind) if standing else None,
        "ends": shape(standing.ends) if standing else None,
    }
    call.give(data, *step_lines(course, now))
    call.tell(*case_lines(call.house.agreeing.case_waits_for(session)))


@verb("close", argument("ref"), writes=True)
def close(call: Call, ref: str) -> None:
    """End a session; what a good record still lacks is said, and never in the way."""
    session = session_meant(call, ref)
    if session.state is SessionState.PLANNED:
        raise WrongState(session.ref, session.state, SessionState.RUNNING)
    closed = session if session.state is SessionState.CLOSED else call.house.live.close(session)
    lacks = call.house.closing.missing(session.id)
    refs = [ref_of(one.line, session.ref) if one.line else "" for one in lacks]
    shapes = [{"gap": one.gap.value, "ref": name} for one, name in zip(lacks, refs, strict=True)]
    call.give({"missing": shapes, "session": shape(closed)}, session_line(closed))
    call.tell(*(missing_line(one, name) for one, name in zip(lacks, refs, strict=True)))
    call.tell(_("Next: peerlog session minutes {ref} --for members").format(ref=session.ref))


@verb("reopen", argument("ref"), writes=True)
def reopen(call: Call, ref: str) -> None:
    """Take a closed session up again."""
    session = session_meant(call, ref)
    if session.state is not SessionState.CLOSED:
        raise WrongState(session.ref, session.state, SessionState.CLOSED)
    give_run(call, call.house.live.reopen(session))
