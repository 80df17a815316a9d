"""What the list about concerns shows, by how the notes stand."""

from collections.abc import Iterable
from datetime import date

from peerlog.domain.concern import Concern, SealState
from peerlog.domain.draft import Draft
from peerlog.widgets.row_list import Row
from peerlog.wording.concern import check_words, concern_line, nothing_yet, sample_words, state_words
from peerlog.wording.confidential_mistake import heading
from peerlog.wording.language import _

WRITE, READ, SET, PRINT, RESTORE, MISTAKES = "write", "read", "set", "print", "restore", "mistakes"
DRAFT = "draft/"
"""Before the place of a draft, in the key of its row."""

TOLD_PLACES = ("told/", "outward/")
"""Where drafts of mistakes told in confidence are kept, which stand in lists of their own."""


def closed_rows(state: SealState, *, demo: bool) -> list[Row]:
    """Give what can be done while nothing is open."""
    printing = Row(
        key=PRINT,
        text=_("Print a note instead"),
        detail=_("nothing is stored; whoever finds the sheet can read it"),
    )
    if demo:
        return [Row(text=sample_words(), tone="strong"), Row(), printing]
    tone = "error" if state is SealState.BROKEN else "strong"
    told = Row(key=MISTAKES, text=heading(), detail=_("each step outward waits for the teller's yes"))
    last = () if state is SealState.BROKEN else (told,)
    return [Row(text=state_words(state), tone=tone), Row(), *_begin(state), printing, *last]


def _begin(state: SealState) -> tuple[Row, ...]:
    first = _("your passphrase first")
    return {
        SealState.NONE: (
            Row(
                key=SET, text=_("Set a passphrase"), detail=_("notes are kept encrypted with it from then on")
            ),
        ),
        SealState.LOCKED: (
            Row(key=WRITE, text=_("Write a note"), detail=first),
            Row(key=READ, text=_("Read the notes"), detail=first),
        ),
        SealState.BROKEN: (Row(key=RESTORE, text=_("Put a backup in place")),),
    }[state]


def open_rows(concerns: Iterable[Concern], drafts: Iterable[Draft], today: date) -> list[Row]:
    """Give what is kept, what is half written, and the way to write."""
    kept = [_row(concern, today) for concern in concerns]
    first, example = nothing_yet()
    half = [
        Row(key=f"{DRAFT}{draft.place}", text=_("Half written; Enter goes on"), tone="accent")
        for draft in drafts
        if not draft.place.startswith(TOLD_PLACES)
    ]
    empty = [Row(text=first, tone="strong"), Row(text=example, tone="quiet")]
    return [Row(key=WRITE, text=_("Write a note")), *half, Row(), *(kept or empty)]


def _row(concern: Concern, today: date) -> Row:
    due = concern.next_check is not None and concern.next_check <= today
    return Row(
        key=concern.id,
        text=concern_line(concern, today),
        right=check_words(concern, today),
        right_tone="warning" if due else "quiet",
    )
