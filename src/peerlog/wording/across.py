"""What can be handed out of a whole network, in words, and how it is shown before it leaves."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from peerlog.domain.audience import Audience
from peerlog.domain.handover import Handover
from peerlog.wording.language import _, ngettext
from peerlog.wording.leaving import stays_across
from peerlog.wording.preview import across_lines
from peerlog.wording.table_out import BYTE_ORDER_MARK
from peerlog.wording.terms import audience_word


class Across(StrEnum):
    """One of them."""

    CALENDAR = "calendar"
    TASKS = "tasks"
    REGISTER = "register"
    SPREADSHEET = "spreadsheet"
    DATA = "data"
    HANDOVER = "handover"
    ACTIONS_REMINDER = "actions-reminder"
    LOOK_REMINDER = "look-reminder"


def across_choices() -> tuple[tuple[str, str, str], ...]:
    """Give each: a key, its name, and what it is good for."""
    return (
        (Across.HANDOVER, _("Handover pack"), _("for whoever comes after: who, what is open, agreed, promised, and where")),
        (Across.CALENDAR, _("Calendar"), _("sessions, due actions, reviews and look-backs to five years, as .ics")),
        (Across.TASKS, _("Calendar with tasks"), _("the same, for programs that show tasks; not every one does")),
        (Across.REGISTER, _("Register"), _("decisions, actions and look-backs across sessions, to read")),
        (Across.SPREADSHEET, _("Tables for a spreadsheet"), _("the same; no text is taken for a formula")),
        (Across.DATA, _("Tables for other programs"), _("the same as CSV, each text as it is")),
        (Across.ACTIONS_REMINDER, _("Reminder of actions"), _("what somebody has open, for a phone message")),
        (Across.LOOK_REMINDER, _("Reminder to look back"), _("what is due, or comes next, for a phone message")),
    )  # fmt: skip


def across_note() -> str:
    """Say what a person sees here."""
    return _("By the same rules as minutes; you see all of it before it leaves.")


def files_title(names: Sequence[str]) -> str:
    """Name the file that is about to be written, or count several."""
    if len(names) < 2:
        return "".join(names)
    return ngettext("{n} file", "{n} files", len(names)).format(n=len(names))


def across_lines_of(chosen: Across, pack: Handover, files: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Give files to be looked at, each under its name; a calendar entry by entry."""
    if chosen in (Across.CALENDAR, Across.TASKS):
        return tuple(across_lines(pack.everything))
    stays = (*pack.everything.stays, *pack.stays)
    return (
        *_lines(files),
        *(_("stays: {what}").format(what=what) for what in stays_across(stays)),
    )


def _lines(files: Sequence[tuple[str, str]]) -> Iterator[str]:
    for name, text in files:
        if len(files) > 1:
            yield name
        yield from text.removeprefix(BYTE_ORDER_MARK).splitlines()
        yield ""


def stays_words(pack: Handover) -> str:
    """Say for whom it is and how much stays inside."""
    reader = _("For {audience}.").format(audience=audience_word(pack.everything.register.audience))
    count = len(pack.everything.stays) + len(pack.stays)
    if pack.everything.register.audience is Audience.ME or not count:
        return reader
    told = ngettext(
        "{n} thing stays inside; it is named at the end.",
        "{n} things stay inside; they are named at the end.",
        count,
    )
    return f"{reader} {told.format(n=count)}"


def open_words(count: int) -> str:
    """Say how many actions somebody has open."""
    return ngettext("{n} open", "{n} open", count).format(n=count)


def nothing_to_remind() -> str:
    """Say that no reminder is needed."""
    return _("There is nothing to remind of.")


def offer_words() -> str:
    """Offer the pack to whoever stays, on a screen."""
    return _("What they knew can stay: F9, then “Hand out”, writes a handover pack.")


def offer_command_words() -> str:
    """Offer it on the command line."""
    return _(
        "What they knew can stay: peerlog export handover --out FOLDER writes all that a successor needs."
    )
