"""Coming back: on this day, still true?, an old one by chance, the days of a month."""

from pathlib import Path
from typing import Any

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.reflect.looking import give_whole
from peerlog.commands.reflect.opening import open_journal, opened_by
from peerlog.commands.reflect.shapes import reflection_shape
from peerlog.domain.errors import UnreadableDate
from peerlog.domain.reflection import Verdict
from peerlog.wording.language import _, mark
from peerlog.wording.listing.journal import calendar_lines, looked_back_words, reflection_line


@verb("today", *opened_by())
def today(call: Call, journal_name: str, passphrase_file: Path | None) -> None:
    """Show what was written on this day in earlier years, and what asks whether it is still true."""
    journal = open_journal(call, journal_name, passphrase_file)
    past, due = journal.on_this_day(journal.today), journal.due(journal.today)
    if call.as_json:
        call.give(
            {
                "due": [reflection_shape(one) for one in due],
                "on_this_day": [reflection_shape(one) for one in past],
            }
        )
        return
    for heading, found in ((_("On this day:"), past), (_("Still true?"), due)):
        if found:
            call.say(heading, *(f"  {reflection_line(one)}" for one in found))
    if not past and not due:
        call.say(_("Nothing comes back today."))
    elif due:
        call.tell(_("Answer with: peerlog reflect revisit ID yes|changed|no"))


@verb("revisit", argument("ref", required=False), argument("verdict", required=False, type=choice(*Verdict)),
      argument("note", nargs=-1), option("--never", is_flag=True, help=mark("ask no more")), *opened_by(), writes=True,
      examples=["reflect revisit", "reflect revisit 3f2a changed Now I ask twice"])  # fmt: skip
def revisit(
    call: Call,
    ref: str | None,
    verdict: str | None,
    note: tuple[str, ...],
    never: bool,
    **opening: Any,  # noqa: ANN401
) -> None:
    """Answer whether something is still true, or without words list what asks."""
    journal = open_journal(call, **opening)
    if ref is None:
        due = journal.due(journal.today)
        call.give({"due": [reflection_shape(one) for one in due]}, *map(reflection_line, due))
        return
    one = journal.find_ref(ref)
    if never:
        one = journal.never_again(one)
    elif verdict is None:
        give_whole(call, one)
        call.tell(_("Answer with: peerlog reflect revisit ID yes|changed|no"))
        return
    else:
        one = journal.look_back(one, Verdict(verdict), " ".join(note))
    words = _("It asks no more.") if never else looked_back_words(one, len(one.looked_back) - 1)
    call.give({"reflection": reflection_shape(one)}, reflection_line(one), words)


@verb("random", *opened_by())
def by_chance(call: Call, journal_name: str, passphrase_file: Path | None) -> None:
    """Show an old reflection by chance."""
    journal = open_journal(call, journal_name, passphrase_file)
    one = journal.random_old(journal.today)
    if one is None:
        call.give({"reflection": None}, _("There is none older than a month yet."))
    else:
        give_whole(call, one)


@verb("calendar", argument("month", required=False), *opened_by(), examples=["reflect calendar 2026-11"])
def calendar(call: Call, month: str | None, journal_name: str, passphrase_file: Path | None) -> None:
    """List the days of a month that have a reflection; this month without words."""
    journal = open_journal(call, journal_name, passphrase_file)
    year, number = _month(month) if month else (journal.today.year, journal.today.month)
    days = journal.month(year, number)
    shaped = {day.isoformat(): count for day, count in days.items()}
    call.give({"days": shaped, "month": f"{year:04}-{number:02}"}, *calendar_lines(days))
    if not days:
        call.tell(_("No entry in that month."))


def _month(words: str) -> tuple[int, int]:
    year, _dash, month = words.strip().partition("-")
    if not (
        year.isdecimal() and month.isdecimal() and len(year) == 4 and 1 <= int(month[:3]) <= 12 and int(year)
    ):
        raise UnreadableDate(words)
    return int(year), int(month)
