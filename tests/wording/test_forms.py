"""The table of what leaves holds in every form: minutes, phone text, tables, calendar, and the names of the files."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from domain.test_audience import CHATHAM, FACILITATORS, ME, MEMBERS, OPEN, PUBLIC, TABLE, record
from generators import make_action, make_note, make_record, make_session, make_step
from peerlog.domain.action import ActionState
from peerlog.domain.audience import Audience
from peerlog.domain.export import FileKind
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import NoteKind
from peerlog.domain.record import SessionRecord
from peerlog.services.exports import Parcel
from peerlog.services.handing_out import parcels_of
from peerlog.services.minutes import sorted_for
from peerlog.wording import lines_table, table_out
from peerlog.wording.phone import phone_text

MINUTES, SPREADSHEET, DATA, CALENDAR = FileKind
PHONE = "phone"
FORMS = (*FileKind, PHONE)
TABLES = (SPREADSHEET, DATA)
DAY = datetime(2026, 12, 1).date()  # noqa: DTZ001


def parcel(given: SessionRecord, audience: Audience, kind: FileKind) -> Parcel:
    """The one file that would leave of one session."""
    (made,) = parcels_of(kind, [sorted_for(given, audience)])
    return made


def leaves(given: SessionRecord, audience: Audience, form: str) -> tuple[str, str]:
    """What leaves in a form, unfolded where it is folded, and the name of the file."""
    if form == PHONE:
        return phone_text(sorted_for(given, audience).handout, 10_000), ""
    made = parcel(given, audience, FileKind(form))
    return made.text.replace("\r\n ", ""), made.name


def expected(cell: tuple[Confidentiality, Audience], form: str) -> Iterator[tuple[str, bool]]:
    """Each thing of the record, and whether it may be in the form, by the table."""
    kinds, attendance, attribution, owners, clock, parts = TABLE[cell]
    everywhere = form == MINUTES or form in TABLES
    for kind in NoteKind:
        told = everywhere or (form == PHONE and kind is NoteKind.DECISION)
        yield f"Something {kind}", told and kind.value in kinds.split()
    yield "Call the district office", owners != "no actions"
    named = owners == "name" or (form in TABLES and attribution != "none")
    yield "Amina Odhiambo", named or (form == MINUTES and attendance == "names")
    yield "João", form == MINUTES and attendance == "names"
    yield "heron", owners == "handle"
    yield "Maji Mazuri", form == MINUTES and attendance == "names"
    yield make_session().title, form not in TABLES and "title" in parts.split()
    yield make_session().place, form in (MINUTES, CALENDAR) and "place" in parts.split()
    yield "Learn from the rain", form in (MINUTES, CALENDAR) and "objectives" in parts.split()
    yield "DTSTART:20261120T", form == CALENDAR and clock != "date"
    yield "DTSTART;VALUE=DATE:20261120", form == CALENDAR and clock == "date"
    yield '"14:', form in TABLES and clock == "lines"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("mode", "audience"), TABLE)
def test_each_form_holds_what_the_table_says(mode: Confidentiality, audience: Audience, form: str) -> None:
    """Four modes by four audiences by five forms; nothing more, nothing less."""
    text, name = leaves(record(mode), audience, form)
    for words, is_there in expected((mode, audience), form):
        assert (words in text) is is_there, words
    assert "heron" not in name
    assert "amina" not in name.casefold()


@pytest.mark.parametrize(("mode", "audience"), TABLE)
def test_a_table_names_speakers_where_the_table_says(mode: Confidentiality, audience: Audience) -> None:
    """Beside every line, but a quote without a yes; beside the lesson, which was allowed; or nowhere."""
    _head, *found = rows(parcel(record(mode), audience, DATA).text)
    everybody = {row[4] for row in found} - {"action"} - ({"quote"} if audience is not ME else set())
    named = {"all": everybody, "asked": {"lesson"}, "none": set()}[TABLE[mode, audience][2]]
    assert {row[4] for row in found if row[7]} == named
    assert {row[7] for row in found} <= {"", "Amina Odhiambo"}


@pytest.mark.parametrize("kind", FileKind)
def test_the_same_record_gives_the_same_bytes(kind: FileKind) -> None:
    """A file can be told by its hash."""
    assert parcel(record(OPEN), MEMBERS, kind) == parcel(record(OPEN), MEMBERS, kind)


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "  =1", "\u200b=1", "\u2066=1", "\ufeff-2")


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_spreadsheet_is_a_formula(text: str) -> None:
    """Also behind signs that are not seen; other programs get each text as it is."""
    given = make_record(notes=(make_note(text=text, kind=NoteKind.LESSON),))
    (_head, (*_cells,)) = rows(parcel(given, ME, SPREADSHEET).text)
    assert _cells[6].startswith("'")
    (_head, cells) = rows(parcel(given, ME, DATA).text)
    assert cells[6].strip() == text.translate({0x2066: None}).strip()
    assert not cells[6].startswith("'")


def test_what_is_no_formula_is_left_alone() -> None:
    """A hyphen inside, a quotation mark, a semicolon, a line of many words."""
    text = 'Ask - then; listen, "twice" = better'
    given = make_record(notes=(make_note(text=text),))
    for kind in TABLES:
        (_head, cells) = rows(parcel(given, ME, kind).text)
        assert cells[6] == text


def rows(text: str, separator: str = ",") -> list[list[str]]:
    """The cells of a table."""
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=separator))


def test_the_table_for_programs_says_everything_in_fixed_words() -> None:
    """Values, not translations; days and hours as ISO 8601 writes them."""
    step = make_step(title="Round")
    decided = make_note(kind=NoteKind.DECISION, text="Tuesdays", number=1, method="consent", step=step.id)
    action = make_action(text="Draft it", due=DAY, state=ActionState.DROPPED, reason="no time")
    given = make_record(
        steps=(step,), notes=(make_note(text="It rained", step=step.id), decided), actions=(action,)
    )
    made = parcel(given, ME, DATA)
    head, *found = (dict(zip(lines_table.COLUMNS, row, strict=True)) for row in rows(made.text))
    assert list(head) == list(head.values())
    assert [row["kind"] for row in found] == ["note", "decision", "action"]
    assert (found[0]["step"], found[0]["step_title"]) == ("1", "Round")
    assert (found[1]["ref"], found[1]["method"]) == ("S07-D1", "consent")
    assert (found[2]["due"], found[2]["status"], found[2]["reason"]) == ("2026-12-01", "dropped", "no time")
    assert not made.text.startswith("\ufeff")
    assert made.text.endswith("\r\n")


def test_the_table_for_a_spreadsheet_begins_with_its_mark() -> None:
    """Else accents are read as those of an old code page."""
    assert parcel(record(OPEN), ME, SPREADSHEET).text.startswith('\ufeff"Session"')


def entries(text: str) -> dict[str, tuple[object, ...]]:
    """What a calendar program reads, by the title of each entry."""
    return {
        str(event["summary"]): (event.decoded("dtstart"), str(event["uid"]), str(event.get("location", "")))
        for event in Calendar.from_ical(text).events
    }


def test_a_calendar_holds_the_session_and_its_due_actions() -> None:
    """Those that have a day, done or not; a session by its hours, an action as a whole day."""
    step = make_step(minutes=90)
    actions = (
        make_action(text="Draft it", number=1, due=DAY),
        make_action(text="Some day", number=2),
        make_action(text="Done", number=3, due=DAY, state=ActionState.DONE),
    )
    given = make_record(steps=(step,), actions=actions)
    text = parcel(given, FACILITATORS, CALENDAR).text
    found = entries(text)
    session = given.session
    assert set(found) == {session.title, "Due: Draft it", "Done: Done"}
    begins, uid, place = found[session.title]
    assert (begins, uid, place) == (session.starts_at.astimezone(UTC), f"{session.id}@peerlog", session.place)
    assert found["Due: Draft it"][:2] == (DAY, f"{session.id}-A1@peerlog")
    (end,) = (event.decoded("dtend") for event in Calendar.from_ical(text).events if "dtend" in event)
    assert end == session.starts_at + timedelta(minutes=90)


def test_a_calendar_keeps_its_ids_when_something_changed() -> None:
    """Brought in again it renews the entry, and makes no second one."""
    given = record(CHATHAM)
    moved = replace(
        given, session=replace(given.session, starts=given.session.starts + timedelta(days=7), title="Other")
    )
    ids = [
        {str(event["uid"]) for event in Calendar.from_ical(parcel(one, MEMBERS, CALENDAR).text).events}
        for one in (given, moved)
    ]
    assert ids[0] == ids[1]
    assert len(ids[0]) == 2


HOSTILE = ("a;b,c\\d", "BEGIN:VALARM", "line\r\nATTACH:x", "ß" * 200, "هل ننجح؟ " * 20, '"quoted": \\n')


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_out_of_a_calendar(text: str) -> None:
    """Read back as it stands in the minutes; no line longer than 75 bytes, each ended as the standard asks."""
    given = make_record(session=make_session(title=text), actions=(make_action(text=text, due=DAY),))
    made = parcel(given, ME, CALENDAR).text
    (called,) = (title for title in entries(made) if not title.startswith("Due:"))
    assert called == text.replace("\r\n", "  ").replace("\r", " ").strip()
    assert len(entries(made)) == 2
    assert all(len(line.encode()) <= 75 for line in made.split("\r\n"))
    assert "\n" not in made.replace("\r\n", "")
    assert not [line for line in made.split("\r\n") if line.startswith(("ATTACH", "BEGIN:VALARM"))]


def test_a_public_calendar_of_a_confidential_network_says_that_a_session_was_held() -> None:
    """A day and nothing else: no hour in any of its fields, no title, no place."""
    given = record(Confidentiality.CONFIDENTIAL)
    text = parcel(given, PUBLIC, CALENDAR).text
    assert list(entries(text)) == ["Session S07"]
    assert "T1" not in text
    assert "T000000Z" in text


def test_one_calendar_holds_every_session() -> None:
    """Named for the network; the log notes it for no session alone."""
    first = record(CHATHAM)
    other = replace(first, session=replace(first.session, id="c" * 32, number=8, title="Next one"))
    (made,) = parcels_of(CALENDAR, [sorted_for(one, MEMBERS) for one in (first, other)])
    assert made.session is None
    assert {"Next one", first.session.title} < set(entries(made.text))
    assert made.name.endswith("calendar (members).ics")
    assert parcels_of(CALENDAR, []) == ()


@pytest.mark.parametrize(("code", "separator"), [("en", ","), ("sw", ","), ("fr", ";"), ("pt_BR", ";")])
def test_a_language_with_a_decimal_comma_parts_cells_with_a_semicolon(code: str, separator: str) -> None:
    """There a comma would make one cell of each line."""
    assert table_out.separator_of(code) == separator
