"""A calendar as text (RFC 5545), written from its entries and read back before it leaves."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Union

from peerlog.domain.errors import ExportDiffers
from peerlog.domain.verdict import Leaving
from peerlog.wording.calendar_entries import Entry, Progress
from peerlog.wording.markdown import plain

if TYPE_CHECKING:
    from icalendar import Calendar, Event, Todo

PRODUCT = "-//peerlog//peerlog//EN"
_TASK_STATUS = {
    Progress.AHEAD: "NEEDS-ACTION",
    Progress.DONE: "COMPLETED",
    Progress.CANCELLED: "CANCELLED",
}


def calendar_text(
    intended: Sequence[Entry], name: str, *, called: str, public: bool, tasks: bool = False
) -> str:
    """Give the calendar, read back and compared; the same records give the same bytes. Raises ExportDiffers.

    With *tasks*, what is to be done by a day stands in it as a task (VTODO), which not every program shows; else as
    a whole day.
    """
    # late: it takes as long to load as everything a short command needs
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    if called:
        calendar.add("x-wr-calname", vText(_kept_apart(called)))  # else its commas and semicolons stand bare
    for entry in intended:
        component = _task(entry) if tasks and entry.task else _event(entry)
        component.add("class", "PUBLIC" if public else "PRIVATE")
        calendar.add_component(component)
    text: str = calendar.to_ical().decode()
    if sorted(_read_back(Calendar.from_ical(text))) != sorted(map(_told, intended)):
        raise ExportDiffers(name)
    return text


def network_of(leavings: Sequence[Leaving]) -> str:
    """Give the name of the network, unless one of the sessions keeps it inside."""
    names = {plain(one.handout.network) for one in leavings}
    return names.pop() if len(names) == 1 else ""


def _event(entry: Entry) -> "Event":
    from icalendar import Event

    event = Event()
    _add_what_all_have(event, entry)
    event.add("dtstart", _moment(entry.begins))
    if entry.ends is not None:
        event.add("dtend", _moment(entry.ends))
    off = entry.off or entry.task is Progress.CANCELLED
    event.add("status", "CANCELLED" if off else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if entry.task or off else "OPAQUE")
    return event


def _task(entry: Entry) -> "Todo":
    from icalendar import Todo

    task = Todo()
    _add_what_all_have(task, entry)
    task.add("due", _moment(entry.begins))
    if entry.task is not None:
        task.add("status", _TASK_STATUS[entry.task])
    if entry.task is Progress.DONE and entry.done_on is not None:
        task.add("completed", _midnight(entry.done_on))
        task.add("percent-complete", 100)
    return task


def _add_what_all_have(component: Union["Event", "Todo"], entry: Entry) -> None:
    component.add("uid", entry.uid)
    component.add("dtstamp", _midnight(entry.stamped))
    component.add("sequence", entry.version)
    component.add("summary", _kept_apart(entry.title))
    if entry.place:
        component.add("location", _kept_apart(entry.place))
    component.add("description", _kept_apart(entry.about))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _moment(when: datetime | date) -> datetime | date:
    """Give a moment in UTC, which every calendar turns into its own zone; a day stays a day."""
    return when.astimezone(UTC) if isinstance(when, datetime) else when


def _told(entry: Entry) -> tuple[str, ...]:
    when = (_moment(entry.begins).isoformat(), _moment(entry.ends).isoformat() if entry.ends else "")
    texts = (_kept_apart(text) for text in (entry.title, entry.place, entry.about))
    return entry.uid, str(entry.version), *when, *texts


def _kept_apart(text: str) -> str:
    """Put what nothing shows between a typed backslash and N, for which the library would write a new line."""
    return text.replace(r"\N", "\\\N{WORD JOINER}N")


def _read_back(calendar: "Calendar") -> Iterator[tuple[str, ...]]:
    for one in (*calendar.events, *calendar.todos):
        begins = one.decoded("dtstart" if "dtstart" in one else "due").isoformat()
        ends = one.decoded("dtend").isoformat() if "dtend" in one else ""
        texts = (str(one.get(name, "")) for name in ("summary", "location", "description"))
        yield str(one["uid"]), str(one["sequence"]), begins, ends, *texts
