"""The loop of a live run by lines: a line is captured, a line that begins with a slash is a command."""

import gc
import re
from collections.abc import Callable, Mapping

from peerlog.commands.call import Call
from peerlog.commands.live.agreed import AGREED
from peerlog.commands.live.anonymous import ANONYMOUS
from peerlog.commands.live.beginning import begin
from peerlog.commands.live.carried import CARRIED, say_what_is_open
from peerlog.commands.live.ending import ENDING
from peerlog.commands.live.lines import LINES, capture
from peerlog.commands.live.people import PEOPLE
from peerlog.commands.live.promising import PROMISING
from peerlog.commands.live.run import PlainRun, Pulse
from peerlog.commands.live.steps import STEPS
from peerlog.commands.typing import early_lines_kept
from peerlog.domain.errors import PeerlogError
from peerlog.domain.session import Session, SessionState
from peerlog.wording.errors import sentence
from peerlog.wording.language import _
from peerlog.wording.listing.live import step_lines, stopped_line

MINUTES = re.compile(r"[+-]\d{1,4}")

Move = Callable[[PlainRun, str], None]
MOVES: Mapping[str, tuple[Move, str]] = {
    **STEPS,
    **PEOPLE,
    **AGREED,
    **CARRIED,
    **ANONYMOUS,
    **LINES,
    **PROMISING,
    **ENDING,
}


def run_plain(call: Call, session: Session) -> None:
    """Run a session line by line until it is closed, quit, or the input ends."""
    gc.enable()
    with early_lines_kept():
        run = PlainRun(call, session.id)
        is_new = session.state is SessionState.PLANNED
        if begin(run, session):
            if is_new:
                say_what_is_open(run)
            _listen(run)
        run.house.live.leave(run.id)


def _listen(run: PlainRun) -> None:
    run.say(
        *step_lines(run.course, run.house.live.now()), _("Type what is said; /help says what else there is.")
    )
    pulse = Pulse(run)
    pulse.start()
    try:
        run.say(*filter(None, [run.left_over.put_aside()]))
        while run.going and (typed := run.next_line()) is not None:
            with run.lock:
                take(run, typed)
    finally:
        pulse.stop()
        if run.session.state is SessionState.RUNNING:
            run.house.live.alive(run.id)
            run.say(stopped_line(run.session))


def take(run: PlainRun, typed: str) -> None:
    """Act on one line; an error is told and changes nothing."""
    try:
        if typed.startswith("/"):
            _command(run, typed[1:])
        elif typed:
            capture(run, typed.removeprefix("\\") if typed.startswith("\\/") else typed)
        if not run.begin:
            run.left_over.forget()
        if run.going:
            run.house.live.alive(run.id)
            run.mention_time()
    except PeerlogError as error:
        run.say(sentence(error))


def _command(run: PlainRun, typed: str) -> None:
    name, _space, words = typed.partition(" ")
    if MINUTES.fullmatch(name):
        name, words = "minutes-of-step", name
    if name == "help":
        run.say(*help_lines())
    elif name in MOVES:
        MOVES[name][0](run, words.strip())
    else:
        run.say(_("There is no /{name}; nothing was changed. /help lists what there is.").format(name=name))


def help_lines() -> list[str]:
    """List every command."""
    width = max(len(name) for name in MOVES) + 3
    lines = [f"  {f'/{name}':<{width}}{_(words)}" for name, (_move, words) in MOVES.items() if words]
    first = _(
        'A line is kept as it is; l: d: q: s: p: a: and " make it a lesson, decision, question, success,'
    )
    return [first, _("parked, action or quote. In an action @Name owns it, and “by fri” says when."), *lines]
