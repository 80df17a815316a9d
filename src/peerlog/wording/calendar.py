"""A calendar as text (RFC 5545), written from its entries and read back before it leaves."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time

from peerlog.domain.errors import ExportDiffers
from peerlog.domain.verdict import Leaving
from peerlog.wording.calendar_entries import Entry, Progress
from peerlog.wording.calendar_lines import as_moment, as_text, moment_read, read_back, written
from peerlog.wording.markdown import plain

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
    text = written(_lines(intended, called, public=public, tasks=tasks))
    if sorted(_read(text)) != sorted(map(_told, intended)):
        raise ExportDiffers(name)
    return text


def network_of(leavings: Sequence[Leaving]) -> str:
    """Give the name of the network, unless one of the sessions keeps it inside."""
    names = {plain(one.handout.network) for one in leavings}
    return names.pop() if len(names) == 1 else ""


def _lines(intended: Sequence[Entry], called: str, *, public: bool, tasks: bool) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "METHOD:PUBLISH")
    if called:
        yield f"X-WR-CALNAME:{as_text(called)}"
    for entry in intended:
        as_task = tasks and entry.task is not None
        kind = "VTODO" if as_task else "VEVENT"
        yield f"BEGIN:{kind}"
        yield f"SUMMARY:{as_text(entry.title)}"
        yield from _task_times(entry) if as_task else _event_times(entry)
        yield f"DTSTAMP:{as_moment(_midnight(entry.stamped))}"
        yield f"UID:{entry.uid}"
        yield f"SEQUENCE:{entry.version}"
        yield "CLASS:PUBLIC" if public else "CLASS:PRIVATE"
        yield f"DESCRIPTION:{as_text(entry.about)}"
        if entry.place:
            yield f"LOCATION:{as_text(entry.place)}"
        yield from _task_state(entry) if as_task else _event_state(entry)
        yield f"END:{kind}"
    yield "END:VCALENDAR"


def _event_times(entry: Entry) -> Iterator[str]:
    yield f"DTSTART{_moment_or_day(entry.begins)}"
    if entry.ends is not None:
        yield f"DTEND{_moment_or_day(entry.ends)}"


def _task_times(entry: Entry) -> Iterator[str]:
    yield f"DUE{_moment_or_day(entry.begins)}"


def _event_state(entry: Entry) -> Iterator[str]:
    off = entry.off or entry.task is Progress.CANCELLED
    yield "STATUS:CANCELLED" if off else "STATUS:CONFIRMED"
    yield "TRANSP:TRANSPARENT" if entry.task or off else "TRANSP:OPAQUE"


def _task_state(entry: Entry) -> Iterator[str]:
    if entry.task is not None:
        yield f"STATUS:{_TASK_STATUS[entry.task]}"
    if entry.task is Progress.DONE and entry.done_on is not None:
        yield f"COMPLETED:{as_moment(_midnight(entry.done_on))}"
        yield "PERCENT-COMPLETE:100"


def _moment_or_day(when: datetime | date) -> str:
    kind = "" if isinstance(when, datetime) else ";VALUE=DATE"
    return f"{kind}:{as_moment(_moment(when))}"


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _moment(when: datetime | date) -> datetime | date:
    """Give a moment in UTC, which every calendar turns into its own zone; a day stays a day."""
    return when.astimezone(UTC) if isinstance(when, datetime) else when


def _told(entry: Entry) -> tuple[str, ...]:
    when = (_moment(entry.begins).isoformat(), _moment(entry.ends).isoformat() if entry.ends else "")
    return entry.uid, str(entry.version), *when, entry.title, entry.place, entry.about


def _read(text: str) -> Iterator[tuple[str, ...]]:
    for _kind, said in read_back(text):
        begins = moment_read(said.get("DTSTART") or said["DUE"]).isoformat()
        ends = moment_read(said["DTEND"]).isoformat() if "DTEND" in said else ""
        texts = (said.get(name, "") for name in ("SUMMARY", "LOCATION", "DESCRIPTION"))
        yield said["UID"], said["SEQUENCE"], begins, ends, *texts
