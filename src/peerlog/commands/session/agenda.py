"""peerlog session agenda: the steps of a session, one by one."""

from dataclasses import replace
from typing import Any

import click

from peerlog.commands.call import Call
from peerlog.commands.fields import Typed, given
from peerlog.commands.meant import session_meant
from peerlog.commands.parts import Noun, argument, choice, option, verb
from peerlog.commands.session.meant import step_meant
from peerlog.commands.session.planning import give_session
from peerlog.domain.ids import StepId
from peerlog.domain.step import Airtime, Step
from peerlog.wording.agenda import read_lock
from peerlog.wording.language import mark

MINUTES = click.IntRange(0)


def _facts() -> list[click.Parameter]:
    return [
        option("--who", metavar="WORDS", help=mark("who may speak")),
        option("--rule", metavar="WORDS", help=mark("the rule of the step")),
        option("--instruction", metavar="WORDS", help=mark("what to do")),
        option("--host", metavar="NAME", help=mark("who leads the step")),
        option("--airtime", type=choice("member", "guest", "everyone"), help=mark("whose time it mainly is")),
        option("--lock", metavar="TIME", help=mark("a fixed start, such as 15:00; empty to unlock")),
        option("--every/--once", "recurring", default=None, help=mark("offered to every next session")),
    ]


def _typed(options: dict[str, Any]) -> dict[str, Any]:
    fields = given(options)
    if "airtime" in fields:
        fields["airtime"] = (
            Airtime.EVERYONE if fields["airtime"] == "everyone" else Airtime(fields["airtime"])
        )
    if "lock" in fields:
        fields["starts"] = read_lock(fields.pop("lock"))
    return fields


def _step(call: Call, ref: str, words: str) -> Step:
    return step_meant(call.house.agenda.of(session_meant(call, ref).id), words)


@verb("show", argument("ref"))
def show(call: Call, ref: str) -> None:
    """Show heading and agenda."""
    give_session(call, session_meant(call, ref))


@verb("add", argument("ref"), argument("title"), argument("minutes", type=MINUTES),
      option("--after", metavar="STEP", help=mark("behind this step; else at the end")), *_facts(), writes=True,
      examples=['session agenda add S07 "Walk round the block" 10 --after 2'])  # fmt: skip
def add(call: Call, ref: str, title: str, minutes: int, **options: Typed) -> None:
    """Add a step."""
    session, after = session_meant(call, ref), options.pop("after")
    behind = step_meant(call.house.agenda.of(session.id), after).id if after else None
    fields = _typed(options)
    draft = Step(id=StepId(""), session=session.id, position="", title=title, minutes=minutes, **fields)
    call.house.agenda.insert(draft, behind)
    give_session(call, session)


@verb("edit", argument("ref"), argument("step"), option("--title", help=mark("another title")),
      option("--minutes", type=MINUTES, help=mark("how long it may take")), *_facts(), writes=True)  # fmt: skip
def edit(call: Call, ref: str, step: str, **options: Typed) -> None:
    """Change a step."""
    before = _step(call, ref, step)
    call.house.agenda.edit(before, replace(before, **_typed(options)))
    give_session(call, session_meant(call, ref))


@verb("move", argument("ref"), argument("step"), argument("places", type=int), writes=True,
      examples=["session agenda move S07 5 -- -2"])  # fmt: skip
def move(call: Call, ref: str, step: str, places: int) -> None:
    """Move a step down, or up by a negative number, by so many places."""
    call.house.agenda.move(_step(call, ref, step), places)
    give_session(call, session_meant(call, ref))


@verb("split", argument("ref"), argument("step"), argument("minutes", type=MINUTES), writes=True)
def split(call: Call, ref: str, step: str, minutes: int) -> None:
    """Cut a step in two, the first with so many minutes."""
    call.house.agenda.split(_step(call, ref, step), minutes)
    give_session(call, session_meant(call, ref))


@verb("delete", argument("ref"), argument("step"), writes=True)
def delete(call: Call, ref: str, step: str) -> None:
    """Move a step to the trash."""
    call.house.agenda.remove(_step(call, ref, step))
    give_session(call, session_meant(call, ref))


@verb("format", argument("ref"), argument("format_id"),
      option("--after", metavar="STEP", help=mark("behind this step; else at the end")), writes=True)  # fmt: skip
def put_format(call: Call, ref: str, format_id: str, after: str | None) -> None:
    """Put the steps of a format behind a step, or at the end."""
    session = session_meant(call, ref)
    if after is None:
        call.house.agenda.fill_from_format(session, format_id)
    else:
        call.house.agenda.put_format_behind(_step(call, ref, after), format_id)
    give_session(call, session)


@verb("copy", argument("ref"), argument("source"), writes=True)
def copy(call: Call, ref: str, source: str) -> None:
    """Copy the agenda of an earlier session to the end."""
    session = session_meant(call, ref)
    call.house.agenda.copy_from(session_meant(call, source), session)
    give_session(call, session)


@verb("carry", argument("ref"), writes=True)
def carry(call: Call, ref: str) -> None:
    """Take over what the session before left undiscussed."""
    session = session_meant(call, ref)
    last = call.house.sessions.last_before(session)
    if last is not None:
        call.house.agenda.carry(call.house.agenda.offered_from(last), session)
    give_session(call, session)


agenda = Noun(
    "agenda",
    {
        "show": (mark("the steps with their times"), "session.agenda:show"),
        "add": (mark("a step"), "session.agenda:add"),
        "edit": (mark("title, minutes, who, rule, lock"), "session.agenda:edit"),
        "move": (mark("a step by some places"), "session.agenda:move"),
        "split": (mark("a step in two"), "session.agenda:split"),
        "delete": (mark("move a step to the trash"), "session.agenda:delete"),
        "format": (mark("put a format in"), "session.agenda:put_format"),
        "copy": (mark("the agenda of an earlier session"), "session.agenda:copy"),
        "carry": (mark("what the last session left"), "session.agenda:carry"),
    },
    examples=['session agenda add S07 "Break" 10 --after 3', "session agenda edit S07 4 --lock 15:00"],
)
