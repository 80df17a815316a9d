"""The lines of a session that leave, as a table of comma-separated values: for spreadsheets, or for other programs."""

from collections.abc import Iterator
from datetime import date, time

from peerlog.domain.handout import Handout, SharedAction, SharedLine
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _
from peerlog.wording.markdown import plain
from peerlog.wording.table_out import Cells, data_text, spreadsheet_text
from peerlog.wording.terms import action_state_word

COLUMNS = (
    "session", "date", "step", "step_title", "kind", "ref", "text", "speaker", "method", "time", "owner",
    "due", "status", "reason",
)  # fmt: skip


def data_table(handout: Handout, name: str) -> str:
    """Give the table for other programs: RFC 4180, names and values in English, each text as it is."""
    return data_text((COLUMNS, *_rows(handout, in_words=False)), name)


def spreadsheet_table(handout: Handout, name: str) -> str:
    """Give the table for a spreadsheet in the language in use: no cell of it is taken for a formula."""
    return spreadsheet_text((_headings(), *_rows(handout, in_words=True)), name)


def _headings() -> Cells:
    return (
        _("Session"), _("Date"), _("Step"), _("Title of the step"), _("Kind"), _("Id"), _("Text"), _("Speaker"),
        _("How it was decided"), _("Time"), _("Who"), _("Due"), _("Status"), _("Reason"),
    )  # fmt: skip


def _rows(handout: Handout, *, in_words: bool) -> Iterator[Cells]:
    for step in handout.steps:
        place = (str(step.number) if step.number else "", plain(step.title))
        yield from (_line(handout, line, place, in_words=in_words) for line in step.lines)
    for line in (*handout.decisions, *handout.parked):
        yield _line(handout, line, ("", ""), in_words=in_words)
    yield from (_action(handout, action, in_words=in_words) for action in handout.actions)


def _line(handout: Handout, line: SharedLine, place: tuple[str, str], *, in_words: bool) -> Cells:
    said = (line.ref, plain(line.text), plain(line.speaker), plain(line.method), _clock(line.said))
    return (*_beginning(handout), *place, _kind(line.kind.value, in_words=in_words), *said, "", "", "", "")


def _action(handout: Handout, action: SharedAction, *, in_words: bool) -> Cells:
    state = action_state_word(action.state) if in_words else action.state.value
    said = (action.ref, plain(action.text), "", "", "")
    owed = (plain(action.owner), _day(action.due), state, plain(action.reason))
    return (*_beginning(handout), "", "", _kind("action", in_words=in_words), *said, *owed)


def _beginning(handout: Handout) -> Cells:
    return handout.ref, _day(handout.day)


def _kind(kind: str, *, in_words: bool) -> str:
    return kind_word(kind) if in_words else kind


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _clock(moment: time | None) -> str:
    return f"{moment:%H:%M}" if moment else ""
