"""What would leave and what would stay, line by line, before anything is written."""

from collections.abc import Iterator
from dataclasses import replace

from peerlog.domain.handout import Piece, Staying, Why
from peerlog.domain.line import kind_of
from peerlog.domain.register import Gathered
from peerlog.domain.verdict import Leaving, Verdict
from peerlog.wording.calendar_entries import Entry, entries, later_entries
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _, ngettext
from peerlog.wording.leaving import stays_across, what_stays
from peerlog.wording.level import level_words

_OF_A_CALENDAR = (Piece.TITLE, Piece.NETWORK, Piece.TIME, Piece.PLACE, Piece.OBJECTIVES, Piece.OWNER)


def preview_lines(sorted_out: Leaving) -> Iterator[str]:
    """Give each captured line with what becomes of it, then what else stays."""
    for number, verdict in enumerate(sorted_out.lines, 1):
        kind = kind_word(kind_of(verdict.line))
        if verdict.stays is None:
            yield _("{number}. leaves: {kind}: {text}").format(number=number, kind=kind, text=verdict.leaves)
        else:
            yield _("{number}. stays: {kind}: {text} ({why})").format(
                number=number, kind=kind, text=verdict.line.text, why=why_words(verdict.stays, verdict)
            )

    earlier = len(sorted_out.handout.earlier)
    if earlier:
        words = ngettext(
            "leaves: {n} action of earlier sessions", "leaves: {n} actions of earlier sessions", earlier
        )
        yield words.format(n=earlier)
    told = {verdict.stays for verdict in sorted_out.lines}
    others = tuple(one for one in sorted_out.stays if one not in told)
    yield from (
        _("stays: {what}").format(what=what) for what in what_stays(replace(sorted_out, stays=others))
    )


def calendar_lines(sorted_out: Leaving) -> Iterator[str]:
    """Give each entry of a calendar that would leave, then what would stay of it."""
    for entry in entries([sorted_out]):
        yield from _entry_lines(entry)
    for verdict in sorted_out.lines:
        if verdict.is_dated and verdict.stays is not None:
            yield _("stays: {kind}: {text} ({why})").format(
                kind=kind_word(kind_of(verdict.line)),
                text=verdict.line.text,
                why=why_words(verdict.stays, verdict),
            )
    others = tuple(one for one in sorted_out.stays if one.piece in _OF_A_CALENDAR)
    yield from (
        _("stays: {what}").format(what=what) for what in what_stays(replace(sorted_out, stays=others))
    )


def across_lines(everything: Gathered) -> Iterator[str]:
    """Give each entry of the calendar of a network that would leave, then what would stay of it."""
    for one in everything.sessions:
        yield from calendar_lines(one)
    for entry in later_entries(everything.register):
        yield from _entry_lines(entry)
    stays = [one for one in everything.stays if one.piece is Piece.LOOK_BACK]
    yield from (_("stays: {what}").format(what=what) for what in stays_across(stays))


def _entry_lines(entry: Entry) -> Iterator[str]:
    words = " ".join(filter(None, (entry.when_words, entry.title, entry.place and f"({entry.place})")))
    yield _("leaves: {words}").format(words=words)
    yield from (f"    {line}" for line in entry.about.split("\n"))


def why_words(staying: Staying, verdict: Verdict) -> str:
    """Say why a line stays, and how it could leave."""
    hint = _("could leave as: {text}").format(text=staying.suggested) if staying.suggested else ""
    return "; ".join(filter(None, (_reason(staying, verdict), hint, _doubt(staying))))


def reason_words(staying: Staying, verdict: Verdict) -> str:
    """Say why a line stays, and which of its words may be a name or not."""
    return "; ".join(filter(None, (_reason(staying, verdict), _doubt(staying))))


def _doubt(staying: Staying) -> str:
    words = ", ".join(staying.doubtful)
    return _("a name or a word: {words}").format(words=words) if words else ""


def _reason(staying: Staying, verdict: Verdict) -> str:
    return {
        Why.MODE: _("what was agreed keeps it from this reader"),
        Why.NAMES: _("names {found}").format(found=staying.found),
        Why.CONTACT: _("holds {found}").format(found=staying.found),
        Why.QUOTED: _("has the words of a mistake"),
        Why.UNCLEARED: _("no yes from its speaker"),
        Why.LEVEL: level_words(verdict.level),
        Why.CALLING: _("names somebody"),
    }[staying.why]
