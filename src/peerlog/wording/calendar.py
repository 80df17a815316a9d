"""Sessions and due actions as a calendar (RFC 5545), written from what may leave and from nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from peerlog.domain.action import ActionState
from peerlog.domain.audience import Audience
from peerlog.domain.errors import ExportDiffers
from peerlog.domain.handout import Handout, SharedAction
from peerlog.domain.verdict import Leaving
from peerlog.wording.language import _
from peerlog.wording.markdown import paragraphs, plain
from peerlog.wording.minutes import minutes_title, reader_words
from peerlog.wording.terms import mode_sentence

if TYPE_CHECKING:
    from icalendar import Calendar, Event

PRODUCT = "-//peerlog//peerlog//EN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One day or meeting of a calendar."""

    uid: str
    """The same in every export, so that bringing it in again renews what is there."""
    begins: datetime | date
    """A moment with its zone, or a whole day."""
    ends: datetime | None
    title: str
    place: str
    about: str
    stamped: date
    """The day of the session: what a calendar wants to know of its making, without a clock in it."""
    is_action: bool

    @property
    def when_words(self) -> str:
        """The day, and the hour where it may be known."""
        if isinstance(self.begins, datetime):
            return f"{self.begins:%Y-%m-%d %H:%M}"
        return self.begins.isoformat()


def entries(leavings: Sequence[Leaving]) -> tuple[Entry, ...]:
    """Give what stands in the calendar: each session, and each open action that has a day."""
    return tuple(entry for one in leavings for entry in (_session(one), *_actions(one)))


def calendar_text(leavings: Sequence[Leaving], name: str) -> str:
    """Give the calendar, read back and compared; the same records give the same bytes. Raises ExportDiffers."""
    from icalendar import Calendar  # late: it takes as long to load as everything a short command needs

    intended = entries(leavings)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    called = network_of(leavings)
    if called:
        calendar.add("x-wr-calname", called)
    private = not leavings or leavings[0].handout.audience is not Audience.PUBLIC
    for entry in intended:
        calendar.add_component(_event(entry, private=private))
    text: str = calendar.to_ical().decode()
    if sorted(_read_back(Calendar.from_ical(text))) != sorted(map(_told, intended)):
        raise ExportDiffers(name)
    return text


def network_of(leavings: Sequence[Leaving]) -> str:
    """Give the name of the network, unless one of the sessions keeps it inside."""
    names = {plain(one.handout.network) for one in leavings}
    return names.pop() if len(names) == 1 else ""


def _session(one: Leaving) -> Entry:
    handout = one.handout
    return Entry(
        uid=f"{one.session}@peerlog",
        begins=handout.starts or handout.day,
        ends=handout.ends or handout.planned_end,
        title=minutes_title(handout),
        place=plain(handout.place),
        about="\n".join((_for_whom(handout), *paragraphs(handout.objectives))),
        stamped=handout.day,
        is_action=False,
    )


def _for_whom(handout: Handout) -> str:
    reader = _("Not to be passed on.") if handout.audience is Audience.ME else reader_words(handout.audience)
    return f"{reader} {mode_sentence(handout.confidentiality)}"


def _actions(one: Leaving) -> Iterator[Entry]:
    for action in one.handout.actions:
        if action.state is ActionState.OPEN and action.due is not None:
            yield _action(one, action, action.due)


def _action(one: Leaving, action: SharedAction, due: date) -> Entry:
    owner = plain(action.owner)
    title = _("Due: {text} ({owner})") if owner else _("Due: {text}")
    return Entry(
        uid=f"{one.session}-{action.ref.rpartition('-')[2]}@peerlog",
        begins=due,
        ends=None,
        title=title.format(text=plain(action.text), owner=owner),
        place="",
        about=f"{action.ref} {_for_whom(one.handout)}",
        stamped=one.handout.day,
        is_action=True,
    )


def _event(entry: Entry, *, private: bool) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", datetime.combine(entry.stamped, time(), UTC))
    event.add("dtstart", _moment(entry.begins))
    if entry.ends is not None:
        event.add("dtend", _moment(entry.ends))
    event.add("summary", entry.title)
    if entry.place:
        event.add("location", entry.place)
    event.add("description", entry.about)
    event.add("class", "PRIVATE" if private else "PUBLIC")
    event.add("transp", "TRANSPARENT" if entry.is_action else "OPAQUE")
    return event


def _moment(when: datetime | date) -> datetime | date:
    """Give a moment in UTC, which every calendar turns into its own zone; a day stays a day."""
    return when.astimezone(UTC) if isinstance(when, datetime) else when


def _told(entry: Entry) -> tuple[str, ...]:
    when = (_moment(entry.begins).isoformat(), _moment(entry.ends).isoformat() if entry.ends else "")
    return entry.uid, *when, entry.title, entry.place, entry.about


def _read_back(calendar: "Calendar") -> Iterator[tuple[str, ...]]:
    for event in calendar.events:
        when = (event.decoded(name).isoformat() if name in event else "" for name in ("dtstart", "dtend"))
        texts = (str(event.get(name, "")) for name in ("summary", "location", "description"))
        yield str(event["uid"]), *when, *texts
