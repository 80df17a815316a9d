"""Sharing a copy of a sentence, in words."""

import re

from peerlog.domain.bridge import Shared, TargetKind
from peerlog.wording.journal_sharing import line_words
from peerlog.wording.language import _
from peerlog.wording.safe import visible
from peerlog.wording.times import full_date

_ENDS = re.compile(r"(?<=[.!?。！？؟…])\s+|\n+")


def sentences(text: str) -> tuple[str, ...]:
    """Give the sentences of a text, lines apart."""
    return tuple(part.strip() for part in _ENDS.split(text) if part.strip())


def target_options() -> tuple[tuple[TargetKind, str, str], ...]:
    """Give what a sentence can become: kind, name, what that means."""
    return (
        (
            TargetKind.TOPIC,
            _("A topic of a coming session"),
            _("a step of its agenda, ten minutes to begin with"),
        ),
        (
            TargetKind.NOTE,
            _("A note of a coming session"),
            _("stands among its notes, without a name beside it"),
        ),
        (TargetKind.ACTION, _("An action"), _("“@Name” gives it an owner and “by fri” a date")),
        (
            TargetKind.ROUND,
            _("A line of the next anonymous round"),
            _("waits without a name until enough others wait; weaker than a turn, and for good"),
        ),
    )


def place_words(kind: TargetKind, name: str) -> str:
    """Say where it will stand."""
    words = {
        TargetKind.TOPIC: _("As a topic of “{name}”:"),
        TargetKind.NOTE: _("As a note of “{name}”:"),
        TargetKind.ACTION: _("As an action of “{name}”:"),
        TargetKind.ROUND: _("Into the next anonymous round of “{name}”:"),
    }
    return words[kind].format(name=name)


def stands_as(shared: Shared) -> str:
    """Give the copy as it will stand, with owner and date of an action."""
    if shared.target.kind is TargetKind.ROUND:
        return _("{line}: {words}").format(line=line_words(shared.target.line), words=visible(shared.text))
    parts = [visible(shared.text)]
    if shared.target.kind is TargetKind.ACTION:
        parts.append(visible(shared.owner) or _("no owner yet"))
        parts.append(_("due {date}").format(date=full_date(shared.due)) if shared.due else _("no date yet"))
    return "\n".join([parts[0], ", ".join(parts[1:])]) if parts[1:] else parts[0]


def copy_hint() -> str:
    """Say what the copy is."""
    return _("This is a copy. Take out names and whatever others need not know; the entry stays as it is.")


def shared_words(kind: TargetKind, place: str) -> str:
    """Say that it was shared, and how it is taken back, where it can be."""
    if kind is TargetKind.ROUND:
        return _("Dropped in. It waits with the others, without a name, for good.")
    return _("Shared. {place} Ctrl+Z outside the journal takes it back.").format(
        place=place.rstrip(":") + "."
    )


def no_network_words() -> str:
    """Say that there is nobody to share with."""
    return _("There is no network on this laptop yet, so there is nobody to share with.")


def no_session_words() -> str:
    """Say that no session is to come."""
    return _("No session is planned or running; an action and an anonymous round need none.")
