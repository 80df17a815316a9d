"""What the open journal says around its entries: the question above the line, hints, cards, empty states."""

from collections.abc import Sequence
from datetime import date

from peerlog.domain.reflection import Reflection
from peerlog.domain.reflection_filter import Filter
from peerlog.domain.reflection_inline import Inline
from peerlog.wording.journal_entry import first_words, from_words, marked_words
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import visible

AWAY = 14
"""Days after which one is welcomed back."""


def question() -> str:
    """Ask what the line is for."""
    return _("What surprised you today?")


def line_hint() -> str:
    """Say what a line can hold."""
    return _("One line is enough: Enter keeps it. In it: #tag, +strand, mood:4, energy:3.")


def list_hint() -> str:
    """Say what can be done in the list."""
    return _("Enter reads, E edits, Del deletes, F filters. G, O, R: days and old ones.")


def understood(said: Inline) -> str:
    """Say what was understood in a line, or what it can hold."""
    return marked_words(said) or line_hint()


def welcome(newest: date | None, today: date) -> str:
    """Greet who was away; nobody is told for how long."""
    return _("Welcome back. A line is enough.") if newest and (today - newest).days >= AWAY else line_hint()


def still_true(entry: Reflection) -> str:
    """Ask about an entry."""
    return _("Still true?  From {day}: “{text}”").format(
        day=from_words(entry.day), text=first_words(entry, 200)
    )


def still_true_answers(key: str, waiting: int) -> str:
    """Name the answers, the key that leads to them, and how many entries wait besides."""
    words = _("{key}:  Yes   Changed   No").format(key=key)
    if waiting < 2:
        return words
    more = ngettext("{n} more waits", "{n} more wait", waiting - 1).format(n=waiting - 1)
    return f"{words}      {more}"


def on_this_day(met: Sequence[Reflection]) -> str:
    """Recall what was written on this day of another year."""
    entry = met[0]
    return _("On this day, {year}: “{text}”").format(year=entry.day.year, text=first_words(entry, 200))


def nothing_yet() -> tuple[str, ...]:
    """Say what the list will hold, the first words strong, the last an example."""
    return (
        _("What you write stands here, the newest first."),
        _("Write one line below and press Enter. F2 offers prompts for 2, 5 or 15 minutes."),
        _("Example:  I gave advice before asking one question. #listening mood:3"),
    )


def nothing_wanted(wanted: str) -> str:
    """Say that no entry is as asked."""
    return _("No entry here: {wanted}. Esc shows all again.").format(wanted=wanted)


def wanted_words(wanted: Filter, model: str = "") -> str:
    """Say which entries are shown; empty for all."""
    parts = [
        _("starred") if wanted.starred else "",
        _("possible lessons") if wanted.possible_lesson else "",
        f"#{visible(wanted.tag)}" if wanted.tag else "",
        _("strand {name}").format(name=visible(wanted.strand)) if wanted.strand else "",
        model if wanted.model else _("without prompts") if wanted.model == "" else "",
        _("up to {day}").format(day=from_words(wanted.until)) if wanted.until else "",
    ]
    return ", ".join(part for part in parts if part)


def only_words(wanted: str) -> str:
    """Head the list with what it is narrowed to."""
    return _("Only {wanted}.  Esc shows all.").format(wanted=wanted)


def trashed_words() -> str:
    """Say where a deleted entry is."""
    return _("In the journal's trash. Ctrl+Z brings it back.")


def erase_words() -> str:
    """Say what true deletion does, before it is done."""
    return _(
        "Its words are removed from the journal's file and from its history, and the backups of this journal are "
        "replaced by a fresh one. Nothing brings it back."
    )


def erased_words() -> str:
    """Say that it was done."""
    return _("Gone from the journal, its history and its backups.")


def put_back_words() -> str:
    """Say that an entry stands again, or reads as before."""
    return _("Put back. Ctrl+Z takes that back.")


def no_old_words() -> str:
    """Say that nothing is old enough to be met by chance."""
    return _("No entry is older than a month yet. Come back later.")


def no_day_words() -> str:
    """Say that no other year has this day."""
    return _("You have written nothing on this day in other years yet.")


def nothing_due_words() -> str:
    """Say that nothing waits for a look."""
    return _("Nothing waits for a look back. Each entry asks three months after it was written.")


def nothing_deleted() -> tuple[str, ...]:
    """Say that nothing was deleted, and what the place is for."""
    return (
        _("Nothing was deleted in this journal."),
        _("What Del removes from the list waits here, until you put it back or delete it for good."),
    )
