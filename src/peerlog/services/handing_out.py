"""The forms in which a session record leaves as a file: minutes, tables of lines, a calendar; all from what was sorted."""

from collections.abc import Sequence
from dataclasses import replace

from peerlog.domain.audience import Audience
from peerlog.domain.export import FileKind, Form
from peerlog.domain.verdict import Leaving
from peerlog.services.exports import Parcel
from peerlog.services.minutes import file_of, parcel_of, written
from peerlog.wording.calendar import calendar_text, network_of
from peerlog.wording.calendar_entries import entries
from peerlog.wording.file_name import calendar_file_name, minutes_file_name, table_file_name
from peerlog.wording.lines_table import data_table, spreadsheet_table


def parcels_of(kind: FileKind, leavings: Sequence[Leaving]) -> tuple[Parcel, ...]:
    """Give the files that would leave: one a session, but one calendar for all; raises ExportDiffers."""
    if kind is FileKind.CALENDAR:
        return (_calendar(leavings),) if leavings else ()
    if kind is FileKind.MINUTES:
        return tuple(file_of(written(one)) for one in leavings)
    return tuple(_table(kind, one) for one in leavings)


def name_of(kind: FileKind, leavings: Sequence[Leaving]) -> str:
    """Give how the file of these would be called: of the first alone, or of the calendar of them all."""
    handout = leavings[0].handout
    if kind is FileKind.CALENDAR:
        return calendar_file_name(network_of(leavings), handout.audience)
    return minutes_file_name(handout) if kind is FileKind.MINUTES else table_file_name(handout)


def _table(kind: FileKind, one: Leaving) -> Parcel:
    name = name_of(kind, [one])
    table = spreadsheet_table if kind is FileKind.SPREADSHEET else data_table
    return parcel_of(one, Form.FILE, table(one.handout, name), name)


def _calendar(leavings: Sequence[Leaving]) -> Parcel:
    name = name_of(FileKind.CALENDAR, leavings)
    public = leavings[0].handout.audience is Audience.PUBLIC
    text = calendar_text(entries(leavings), name, called=network_of(leavings), public=public)
    parcel = parcel_of(leavings[0], Form.FILE, text, name)
    return parcel if len(leavings) == 1 else replace(parcel, session=None)
