"""A month as a small calendar: days that hold something show their number, the others a dot."""

from dataclasses import dataclass
from datetime import date

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peerlog.domain.journal_calendar import CalendarDay, Week


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPage:
    """What the calendar shows."""

    title: str
    names: tuple[str, ...]
    """Of the seven days, two letters each."""
    weeks: tuple[Week, ...]
    today: date | None = None
    marked: date | None = None
    """The day one is at."""


class Month(Widget):
    """One month."""

    DEFAULT_CSS = "Month { width: 21; height: 8; }"
    page: reactive[MonthPage | None] = reactive(None)

    def render(self) -> Content:
        """Draw heading, names and weeks."""
        page = self.page
        if page is None:
            return Content("")
        names = "".join(f"{name:>3}" for name in page.names)
        lines = [Content.styled(f" {page.title}", "bold"), Content.styled(names, "$quiet")]
        lines += [Content("").join(_day(day, page) for day in week) for week in page.weeks]
        return Content("\n").join(lines)


def _day(place: CalendarDay | None, page: MonthPage) -> Content:
    if place is None:
        return Content("   ")
    day, count = place.day, place.entries
    shown = str(day.day) if count or day in (page.marked, page.today) else "·"
    style = "bold $accent" if count else "$quiet"
    if day == page.marked:
        style += " reverse"
    elif day == page.today:
        style += " underline"
    return Content(" " * (3 - len(shown))) + Content.styled(shown, style)
