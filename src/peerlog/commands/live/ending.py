"""The end of a live run by lines: closing with what is missing, minutes, quitting."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from peerlog.commands.live.carried import say_what_was_not_asked
from peerlog.commands.live.run import PlainRun
from peerlog.domain.action import Action
from peerlog.domain.audience import Audience
from peerlog.domain.closing import Gap, Missing
from peerlog.domain.errors import PeerlogError, UnknownChoice, UnreadableDate
from peerlog.domain.line import Line, ref_of
from peerlog.domain.note import Note
from peerlog.wording.errors import sentence
from peerlog.wording.language import _, mark
from peerlog.wording.listing.session import missing_line, session_line


def close(run: PlainRun, _words: str) -> None:
    """Ask for what is missing, each skipped by Enter, then end the session."""
    for missing in run.house.closing.missing(run.id):
        if not _fill(run, missing):
            break
    say_what_was_not_asked(run)
    closed = run.house.live.close(run.session)
    run.going = False
    run.say(
        session_line(closed), _("Minutes: peerlog session minutes {ref} --for members").format(ref=closed.ref)
    )


def _fill(run: PlainRun, missing: Missing) -> bool:
    """Ask for one thing until it is understood or skipped; False at the end of the input."""
    ref = ref_of(missing.line, run.session.ref) if missing.line else ""
    run.say(missing_line(missing, ref))
    if missing.line is None:
        return True
    run.say(_("  “{text}”").format(text=missing.line.text))
    while True:
        typed = run.ask({
            Gap.METHOD: _("how was it decided (Enter skips)>"), Gap.OWNER: _("whose is it (Enter skips)>"),
            Gap.DATE: _("by when (Enter skips)>"),
        }[missing.gap])  # fmt: skip
        if not typed:
            return typed is not None
        try:
            _write(run, missing.line, missing.gap, typed)
        except PeerlogError as error:
            run.say(sentence(error))
        else:
            return True


def _write(run: PlainRun, asked: Line, gap: Gap, typed: str) -> None:
    """Keep an answer beside the line as it stands by now."""
    line = run.house.notes.line(asked.id)
    if isinstance(line, Note):
        run.house.notes.describe(run.session, line, method=typed)
    elif isinstance(line, Action) and gap is Gap.OWNER:
        owner = run.house.members.find(run.session.network, typed)
        run.house.actions.edit(line, replace(line, owner=owner.id, owner_words=""))
    elif isinstance(line, Action):
        from peerlog.wording.dates import understood

        day = understood(typed, run.call.today)
        if day is None:
            raise UnreadableDate(typed)
        run.house.actions.edit(line, replace(line, due=day))


def minutes(run: PlainRun, words: str) -> None:
    """Say the minutes as members, or another audience, will read them."""
    audience = words or Audience.MEMBERS.value
    if audience not in set(Audience):
        raise UnknownChoice("audience", audience, tuple(Audience))
    run.say(*run.house.minutes.text(run.id, Audience(audience)).split("\n"))


def leave(run: PlainRun, _words: str) -> None:
    """Stop here; the session stays open."""
    run.going = False


ENDING: Mapping[str, tuple[Callable[[PlainRun, str], None], str]] = {
    "minutes": (minutes, mark("as members will read them; /minutes public")),
    "close": (close, mark("end the session")),
    "quit": (leave, mark("stop here; the session goes on later")),
}
