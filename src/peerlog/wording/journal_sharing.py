"""A sentence on its way out of a private journal: how it will stand, and what to look at first."""

from collections.abc import Iterator

from peerlog.domain.bridge import Shared, TargetKind
from peerlog.domain.mistake import FRAME
from peerlog.domain.session import Session
from peerlog.wording.language import _
from peerlog.wording.mistake_terms import frame_words
from peerlog.wording.scrubbing import broader, put_in, telltale_words
from peerlog.wording.session import called
from peerlog.wording.times import full_date


def target_word(kind: TargetKind) -> str:
    """Give what a sentence becomes, in words."""
    return {
        TargetKind.TOPIC: _("agenda topic"),
        TargetKind.NOTE: _("note"),
        TargetKind.ACTION: _("action"),
        TargetKind.ROUND: _("entry of the next anonymous round"),
    }[kind]


def shared_lines(shared: Shared, session: Session | None) -> Iterator[str]:
    """Show a sentence exactly as it will stand."""
    yield _("As {kind}: {text}").format(kind=target_word(shared.target.kind), text=shared.text)
    if session is not None:
        yield _("  In: {session}").format(session=called(session))
    if shared.target.kind is TargetKind.ACTION:
        yield _("  Owner: {name}").format(name=shared.owner or _("no owner yet"))
        yield _("  Due: {date}").format(date=full_date(shared.due) if shared.due else _("no date yet"))
    if shared.target.kind is TargetKind.ROUND:
        yield _("  Line: {line}").format(line=line_words(shared.target.line))
        yield from weaker_words()


def line_words(line: str) -> str:
    """Give the beginning of the line of the frame that a sentence becomes."""
    return frame_words()[FRAME.index(line)]


def weaker_words() -> tuple[str, ...]:
    """Say, before anything is dropped in, how much weaker this is than a turn in a round, and that it is for good."""
    return (
        _("Weaker than a turn in a round: copies of the file from before and after show which entry it was."),
        _("For good: no Ctrl+Z. Nothing leads to your journal."),
    )


def weaker_short() -> str:
    """Say the same in a line."""
    return _("Weaker than a turn in a round, and for good.")


def telltale_lines(shared: Shared) -> Iterator[str]:
    """Say what could tell who wrote it, what could stand there instead, and how to decide."""
    for found in shared.telltales:
        instead = broader(shared.text, found).words
        what = _("“{words}”: {what}").format(words=found.words, what=telltale_words()[found.tells])
        yield what + (_("; instead: “{words}”").format(words=instead) if instead else _("; better left out"))
    yield _("Decide first: --broader takes these words, --keep leaves yours, or type the sentence again.")


def all_broader(shared: Shared) -> str:
    """Give its words with everything that could tell who wrote it said more broadly."""
    text = shared.text
    for found in reversed(shared.telltales):  # so that places stay where they are
        text = put_in(text, broader(text, found))
    return text


def warning_lines(shared: Shared) -> Iterator[str]:
    """Say whom it names and what it gives away; empty when nothing was found."""
    if shared.names:
        yield _("It names: {names}. Is that all right with them?").format(names=", ".join(shared.names))
    if shared.contact:
        yield _("It holds a number or address: {contact}").format(contact=shared.contact)
