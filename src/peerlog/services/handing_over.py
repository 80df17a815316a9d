"""The files that leave across sessions: registers, tables, the handover pack; all from what was sorted."""

from collections.abc import Callable
from datetime import date

from peerlog.domain.handover import Handover
from peerlog.domain.register import Gathered
from peerlog.services.exports import Parcel
from peerlog.services.registers import calendar_of, parcel_across
from peerlog.wording.across import Across
from peerlog.wording.file_name import across_file_name
from peerlog.wording.handover import handover_document
from peerlog.wording.language import _
from peerlog.wording.markdown import plain
from peerlog.wording.register import register_document
from peerlog.wording.register_tables import Part, data_register, part_word, spreadsheet_register
from peerlog.wording.skeleton import checked_markdown


def register_of(everything: Gathered, today: date) -> Parcel:
    """Give the register as Markdown that was parsed and compared; raises ExportDiffers."""
    name = _name(everything, _("register"), today, "md")
    text = checked_markdown(register_document(everything.register, today), name)
    return parcel_across(everything, text, name)


def table_of(everything: Gathered, part: Part, today: date, *, for_spreadsheet: bool) -> Parcel:
    """Give one table of the register; raises ExportDiffers."""
    name = _name(everything, part_word(part), today, "csv")
    table = spreadsheet_register if for_spreadsheet else data_register
    return parcel_across(everything, table(everything.register, part, today, name), name)


def tables_of(everything: Gathered, today: date, *, for_spreadsheet: bool) -> tuple[Parcel, ...]:
    """Give every table of the register."""
    return tuple(table_of(everything, part, today, for_spreadsheet=for_spreadsheet) for part in Part)


def handover_text_of(pack: Handover) -> Parcel:
    """Give what a successor reads; raises ExportDiffers."""
    name = _name(pack.everything, _("handover"), pack.today, "md")
    return parcel_across(pack.everything, checked_markdown(handover_document(pack), name), name)


def handover_files_of(pack: Handover) -> tuple[Parcel, ...]:
    """Give the whole pack: what a successor reads, the register, its tables, and the calendar."""
    everything, today = pack.everything, pack.today
    tables = tables_of(everything, today, for_spreadsheet=False)
    return (handover_text_of(pack), register_of(everything, today), *tables, calendar_of(everything))


def across_parcels(chosen: Across, pack: Handover) -> tuple[Parcel, ...]:
    """Give the files of one of the ways out; none for a reminder, which is no file."""
    everything, today = pack.everything, pack.today
    ways: dict[Across, Callable[[], tuple[Parcel, ...]]] = {
        Across.CALENDAR: lambda: (calendar_of(everything),),
        Across.TASKS: lambda: (calendar_of(everything, tasks=True),),
        Across.REGISTER: lambda: (register_of(everything, today),),
        Across.SPREADSHEET: lambda: tables_of(everything, today, for_spreadsheet=True),
        Across.DATA: lambda: tables_of(everything, today, for_spreadsheet=False),
        Across.HANDOVER: lambda: handover_files_of(pack),
    }
    return ways[chosen]() if chosen in ways else ()


def _name(everything: Gathered, what: str, today: date, ending: str) -> str:
    register = everything.register
    return across_file_name(plain(register.network), what, today, register.audience, ending)
