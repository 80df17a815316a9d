"""How the network's facts and its members are laid out."""

from collections.abc import Iterable
from datetime import date

from rich.cells import cell_len
from textual.content import Content

from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.widgets.columns import in_columns
from peerlog.widgets.row_list import Row
from peerlog.wording.language import _, ngettext
from peerlog.wording.member import experience_word, stay_words
from peerlog.wording.network import facts, facts_in_short

EXPERIENCE = 14
"""Cells of the column that says how long somebody has done this work."""
NARROW = 60
"""Below so many cells a row has two lines instead of columns."""


def facts_content(network: Network, *, whole: bool) -> Content:
    """Give all facts under their labels, or three lines of them where there is little room."""
    if not whole:
        return Content("\n").join([Content(line) for line in facts_in_short(network)])
    parts = [Content(network.name).stylize("bold")]
    parts += [
        Content("\n").join([Content.styled(label, "$quiet"), Content(words)])
        for label, words in facts(network)
    ]
    return Content("\n\n").join(parts)


def member_rows(members: Iterable[Member], today: date, width: int) -> list[Row]:
    """Give a row for each member; those who left come last, quietly, under their own heading."""
    everyone = tuple(members)
    left = tuple(member for member in everyone if member.left is not None and member.left < today)
    here = tuple(member for member in everyone if member not in left)
    if not everyone:
        return _empty()
    count = ngettext("{n} member", "{n} members", len(here)).format(n=len(here))
    stays = {member.id: stay_words(member, today) for member in everyone}
    room = width - max(cell_len(words) for words in stays.values()) - 6
    rows = [Row(text=count, tone="quiet"), *(_row(member, stays[member.id], room) for member in here)]
    if left:
        rows += [Row(text=""), Row(text=_("Have left"), tone="quiet")]
        rows += [_row(member, stays[member.id], room, tone="quiet") for member in left]
    return rows


def _row(member: Member, stay: str, room: int, *, tone: str = "") -> Row:
    if room < NARROW - EXPERIENCE:
        return Row(key=member.id, text=member.name, detail=member.organisation, right=stay, tone=tone)
    half = (room - EXPERIENCE) // 2
    cells = (member.name, member.organisation, experience_word(member.experience))
    text = in_columns(cells, (half, half, EXPERIENCE))
    return Row(key=member.id, text=text, right=stay, tone=tone)


def _empty() -> list[Row]:
    return [
        Row(text=_("Nobody is here yet."), tone="strong"),
        Row(text=""),
        Row(text=_("C adds somebody; the name is enough.")),
        Row(text=_("I brings in a whole list from a spreadsheet (CSV).")),
        Row(text=""),
        Row(text=_("Example:  Amina Odhiambo   Maji Mazuri   many years   since Mar 2026"), tone="quiet"),
    ]
