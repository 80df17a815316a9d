"""Lines of a live run: captured, listed, changed, taken back."""

from collections.abc import Callable, Mapping

from peerlog.commands.live.run import PlainRun
from peerlog.commands.meant import numbered
from peerlog.commands.session.levels import USUAL
from peerlog.commands.session.meant import line_meant
from peerlog.domain.audience import Audience
from peerlog.domain.captured import Captured, LineKind
from peerlog.domain.errors import UnknownChoice
from peerlog.domain.line import Line, ref_of
from peerlog.domain.member import Member
from peerlog.services.undo import Undone
from peerlog.wording.acts import undone_words
from peerlog.wording.capture import echo
from peerlog.wording.feed import clause_said, names_for
from peerlog.wording.language import _, mark
from peerlog.wording.listing.session import captured_line


def capture(run: PlainRun, typed: str) -> None:
    """Keep a line and say back what was understood."""
    captured = _settled(run, typed)
    step = run.house.live.running(run.id)
    under = step.id if step else None
    line = run.house.notes.capture(run.session, under, captured, draft=run.left_over.place)
    run.say(echo(captured, ref_of(line, run.session.ref)))
    clauses = run.house.gathering.numbers(run.session, [line])
    run.say(*map(clause_said, clauses.values()))


def _settled(run: PlainRun, typed: str) -> Captured:
    """Read a line; ask which person is meant when two have the name."""
    captured = run.house.notes.read(run.session, typed)
    if not captured.candidates:
        return captured
    chosen = _person(run, captured)
    return captured if chosen is None else run.house.notes.read(run.session, typed, chosen)


def _person(run: PlainRun, captured: Captured) -> Member | None:
    people = captured.candidates
    run.say(_("“{name}” could be:").format(name=captured.owner_words))
    run.say(*(f"{number}. {one.name}, {one.organisation}" for number, one in enumerate(people, 1)))
    while typed := run.ask(_("number, or Enter for nobody>")):
        if not typed.isdecimal():
            run.put_back(typed)
            return None
        if chosen := numbered(typed, people):
            return chosen
        run.say(_("Please type a number from 1 to {n}.").format(n=len(people)))
    return None


def show(run: PlainRun, words: str) -> None:
    """List what was captured, or the last few lines."""
    lines = run.house.notes.feed(run.id)
    clauses = run.house.gathering.numbers(run.session, lines)
    names = names_for(run.session, run.house.members.of(run.session.network), clauses)
    feed = list(enumerate(lines, 1))
    last = int(words[:6]) if words.isdecimal() else 0
    run.say(*(captured_line(number, line, names) for number, line in feed[-last:]))
    if not feed:
        run.say(_("Nothing was written down yet."))


def edit(run: PlainRun, words: str) -> None:
    """Type a line anew: its number, and the words now or when asked."""
    number, _space, typed = words.partition(" ")
    line = _line(run, number)
    if not typed:
        run.say(run.house.notes.typed(run.session, line))
        typed = run.ask(_("instead (Enter keeps it)>")) or ""
    if typed:
        captured = _settled(run, typed)
        changed = run.house.notes.retype(run.session, line, captured)
        run.say(echo(captured, ref_of(changed, run.session.ref)))


def retag(run: PlainRun, words: str) -> None:
    """Give a line another kind: /kind 4 lesson."""
    number, _space, kind = words.partition(" ")
    if kind not in set(LineKind):
        raise UnknownChoice("kind", kind, tuple(LineKind))
    _say_again(run, run.house.notes.retag(run.session, _line(run, number), LineKind(kind)))


def level(run: PlainRun, words: str) -> None:
    """Say who may read a line at most: /level 4 members."""
    number, _space, widest = words.partition(" ")
    if widest not in {*Audience, USUAL}:
        raise UnknownChoice("level", widest, (*Audience, USUAL))
    chosen = None if widest == USUAL else Audience(widest)
    _say_again(run, run.house.levels.set_level(run.session, _line(run, number), chosen))


def _say_again(run: PlainRun, changed: Line) -> None:
    names = names_for(run.session, run.house.members.of(run.session.network))
    feed = run.house.notes.feed(run.id)
    place = next(place for place, line in enumerate(feed, 1) if line.id == changed.id)
    run.say(captured_line(place, changed, names))


def delete(run: PlainRun, words: str) -> None:
    """Move a line to the trash."""
    line = _line(run, words)
    run.house.notes.remove(run.session, line)
    run.say(_("In the trash: {text}. Back with: /undo").format(text=line.text))


def undo(run: PlainRun, _words: str) -> None:
    """Take the last change back."""
    _say_undone(run, run.house.undo.undo(), back=True)


def redo(run: PlainRun, _words: str) -> None:
    """Bring back what was undone last."""
    _say_undone(run, run.house.undo.redo(), back=False)


def recover(run: PlainRun, _words: str) -> None:
    """Put what was being typed before into the line again."""
    run.begin = run.left_over.take_up()
    if not run.begin:
        run.say(_("No text is waiting."))


def _say_undone(run: PlainRun, undone: Undone, *, back: bool) -> None:
    run.say(undone_words(undone.verb, undone.name, back=back))


def _line(run: PlainRun, words: str) -> Line:
    return line_meant(run.house.notes.feed(run.id), run.session, words)


LINES: Mapping[str, tuple[Callable[[PlainRun, str], None], str]] = {
    "list": (show, mark("what was written down; /list 5 the last five")),
    "edit": (edit, mark("type a line anew: /edit 3")),
    "kind": (retag, mark("another kind: /kind 3 lesson")),
    "level": (level, mark("who may read it at most: /level 3 members; usual leaves it to what was agreed")),
    "delete": (delete, mark("a line to the trash: /delete 3")),
    "undo": (undo, mark("take the last change back")),
    "redo": (redo, mark("bring it back")),
    "recover": (recover, mark("put what you were typing before into the line again")),
}
