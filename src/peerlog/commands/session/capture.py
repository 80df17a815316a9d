"""Writing down what is said, as it is typed in the live session."""

import sys
from collections.abc import Sequence
from dataclasses import replace

from peerlog.commands.call import Call
from peerlog.commands.fields import Typed
from peerlog.commands.meant import session_meant
from peerlog.commands.parts import REASON, argument, choice, option, verb
from peerlog.domain.audience import Audience
from peerlog.domain.captured import Captured
from peerlog.domain.line import Line, ref_of
from peerlog.domain.session import Session, SessionState
from peerlog.domain.step import Step
from peerlog.wording.capture import remarks, understood_words
from peerlog.wording.language import _, mark


@verb("note", argument("ref"), argument("words", nargs=-1, required=True),
      option("--step", metavar="STEP", help=mark("the step it belongs to; else the one that runs")),
      option("--owner", metavar="NAME", help=mark("whom an action means, when two have the name")),
      option("--level", type=choice(*Audience), help=mark("who may read it at most")),
      REASON, writes=True,
      examples=["session note S07 l: Trustees read one page, not ten",
                'session note S07 "a: Draft the one-pager @João by fri"',
                "session note last - < lines.txt"])  # fmt: skip
def note(
    call: Call, ref: str, words: tuple[str, ...], step: str | None, owner: str | None, **how: Typed
) -> None:
    """Keep a line, or with - each line of the input, all or none."""
    session = session_meant(call, ref)
    place = _step(call, session, step)
    chosen = call.house.members.find(call.network.id, owner) if owner else None
    typed = list(filter(None, map(str.strip, sys.stdin))) if words == ("-",) else [" ".join(words)]
    level = Audience(how["level"]) if how["level"] else None
    captured = [replace(call.house.notes.read(session, line, chosen), level=level) for line in typed]
    under = place.id if place else None
    if len(captured) == 1:
        kept: tuple[Line, ...] = (call.house.notes.capture(session, under, captured[0], how["reason"]),)
    else:
        kept = call.house.notes.capture_all(session, under, captured, how["reason"])
    give_captured(call, session, list(zip(kept, captured, strict=True)))


def _step(call: Call, session: Session, words: str | None) -> Step | None:
    if words is None:
        return call.house.steps.running(session.id) if session.state is SessionState.RUNNING else None
    from peerlog.commands.session.meant import step_meant

    return step_meant(call.house.agenda.of(session.id), words)


def give_captured(call: Call, session: Session, kept: Sequence[tuple[Line, Captured]]) -> None:
    """Say back what was understood, and what was not."""
    if call.as_json:
        from peerlog.commands.shapes import line_shape, shape

        shapes = [line_shape(line, session) | {"remarks": shape(captured.said)} for line, captured in kept]
        call.give({"lines": shapes, "session": session.ref})
    else:
        call.say(*(understood_words(captured, ref_of(line, session.ref)) for line, captured in kept))
    for line, captured in kept:
        call.tell(*remarks(captured))
        if captured.candidates:
            ref = ref_of(line, session.ref)
            call.tell(_("Say whom with: peerlog action edit {ref} --owner NAME").format(ref=ref))
