"""Who is here, in words."""

from collections.abc import Iterable

from peerlog.domain.attendance import IN_THE_ROOM, Attendance, Presence
from peerlog.domain.presences import Person
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import visible
from peerlog.wording.terms import presence_word

BESIDES = (
    Presence.REMOTE, Presence.GUEST, Presence.WRITTEN, Presence.LEFT, Presence.EXCUSED, Presence.ABSENT,
)  # fmt: skip
"""What is counted by itself besides those in the room."""


def presence_or_dash(person: Person) -> str:
    """Say how somebody takes part, or show that nothing is marked yet."""
    return presence_word(person.presence) if person.presence else "–"


def person_words(person: Person, *, wide: bool) -> tuple[str, str]:
    """Give the name, and at the right whether somebody is new, or where they come from."""
    right = _("new today") if person.is_new else (person.organisation if wide else "")
    return visible(person.name), visible(right)


def count_words(attendances: Iterable[Attendance]) -> str:
    """Say how many are in the room and how many take part otherwise."""
    marks = [mark.presence for mark in attendances]
    here = sum(1 for presence in marks if presence in IN_THE_ROOM)
    words = [ngettext("{n} here", "{n} here", here).format(n=here)]
    words += [
        _("{n} {presence}").format(n=marks.count(presence), presence=presence_word(presence))
        for presence in BESIDES
        if presence in marks
    ]
    return ", ".join(words)
