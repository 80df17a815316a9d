"""People in a live run by lines: who is there, who speaks, who waits."""

from collections.abc import Callable, Mapping
from functools import partial

from peerlog.commands.live.run import PlainRun, listed
from peerlog.commands.session.people import UNMARK, give_attendance, mark_all, welcome
from peerlog.domain.attendance import Presence
from peerlog.domain.meaning import the_one
from peerlog.domain.member import folded
from peerlog.domain.stack import Speaker
from peerlog.wording.language import _, mark
from peerlog.wording.listing.live import stack_lines

Move = Callable[[PlainRun, str], None]


def show(run: PlainRun, _words: str) -> None:
    """Say who is there."""
    give_attendance(run.call, run.session)


def mark_as(presence: str, run: PlainRun, words: str) -> None:
    """Mark people, by names with commas between them."""
    mark_all(run.call, run.session, presence, tuple(listed([words])))
    give_attendance(run.call, run.session)


def guest(run: PlainRun, words: str) -> None:
    """Mark a guest: the name, and after a comma where they work."""
    welcome(run.call, run.session, words)
    give_attendance(run.call, run.session)


def stack(run: PlainRun, words: str) -> None:
    """Let somebody wait to speak, or act on the queue."""
    verb, _space, name = words.partition(" ")
    if not words:
        pass
    elif words in QUEUE:
        run.stack = QUEUE[words](run)
    elif verb in ONE_PERSON and name:
        run.stack = ONE_PERSON[verb](run, _person(run, name))
    else:
        for each in listed([words]):
            run.stack = run.stack.add(_person(run, each))
    run.say(*stack_lines(run.stack, len(run.unheard()), run.house.live.now().ticks))


def quiet(run: PlainRun, _words: str) -> None:
    """Say who was not heard yet."""
    names = ", ".join(person.name for person in run.unheard())
    run.say(_("Not yet heard: {names}").format(names=names) if names else _("Everybody was heard."))


QUEUE = {
    "next": lambda run: run.stack.call_next(),
    "end": lambda run: run.stack.end_turn(),
    "answered": lambda run: run.stack.end_response(),
    "first": lambda run: run.stack.prefer_first_timers(not run.stack.first_timers_first),
}
ONE_PERSON = {
    "out": lambda run, person: run.stack.remove(person),
    "pass": lambda run, person: run.stack.let_pass(person),
    "answer": lambda run, person: run.stack.respond(person, run.house.live.now().ticks),
    "heard": lambda run, person: run.stack.hear(person),
    "up": lambda run, person: run.stack.move(person, -1),
    "down": lambda run, person: run.stack.move(person, 1),
}


def _person(run: PlainRun, words: str) -> Speaker:
    """Find somebody in the room by name or first name."""
    wanted = folded(words)
    people = run.people()
    found = [p for p in people if folded(p.name) == wanted] or [
        p for p in people if wanted and folded(p.name).split()[:1] == [wanted]
    ]
    return the_one("member", words, found, (person.name for person in found))


WORDS = {
    Presence.PRESENT: mark("somebody is here: /present Amina, João"),
    Presence.REMOTE: mark("takes part from elsewhere"),
    Presence.LATE: mark("came late"),
    Presence.LEFT: mark("left early"),
    Presence.EXCUSED: mark("sent apologies"),
    Presence.ABSENT: mark("is not here"),
    Presence.WRITTEN: mark("took part in writing"),
}
PEOPLE: Mapping[str, tuple[Move, str]] = {
    "people": (show, mark("who is here")),
    **{presence.value: (partial(mark_as, presence.value), words) for presence, words in WORDS.items()},
    "unmark": (partial(mark_as, UNMARK), mark("take a mark away")),
    "guest": (guest, mark("somebody who is no member: /guest Ruth Otieno, District office")),
    "stack": (
        stack,
        mark("who waits: /stack Amina, then /stack next, end, first, out NAME, pass NAME, answer NAME"),
    ),
    "quiet": (quiet, mark("who was not heard yet")),
}
