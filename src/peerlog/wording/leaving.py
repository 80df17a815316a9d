"""What leaves and what stays, in words, for whoever is about to hand out minutes."""

from collections import Counter
from collections.abc import Callable, Iterable

from peerlog.domain.allowance import Owners
from peerlog.domain.handout import TO_DECIDE, Handout, Piece, Staying, Why
from peerlog.domain.note import NoteKind
from peerlog.domain.verdict import Leaving
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _, ngettext
from peerlog.wording.markdown import plain


def what_leaves(handout: Handout) -> tuple[str, ...]:
    """Say what the minutes hold, such as "14 lines" and "2 decisions"."""
    lines = sum(len(step.lines) for step in handout.steps) + len(handout.parked)
    people = len(handout.people)
    amendments = len(handout.amendments)
    counted = (
        (lines, ngettext("{n} line", "{n} lines", lines)),
        (len(handout.decisions), ngettext("{n} decision", "{n} decisions", len(handout.decisions))),
        (len(handout.actions), _actions(handout)),
        (people, _people(handout)),
        (amendments, ngettext("{n} amendment", "{n} amendments", amendments)),
    )
    said = tuple(words.format(n=count) for count, words in counted if count)
    return said or (_("that a session was held"),)


def _people(handout: Handout) -> str:
    count = len(handout.people)
    if handout.owners is Owners.INITIALS:
        return ngettext("{n} person by initials", "{n} people by initials", count)
    if handout.owners is Owners.ROLE:
        return ngettext("{n} person by role", "{n} people by role", count)
    return ngettext("{n} person by name", "{n} people by name", count)


def _actions(handout: Handout) -> str:
    count = len(handout.actions)
    return {
        Owners.NAME: ngettext("{n} action (owner by name)", "{n} actions (owners by name)", count),
        Owners.INITIALS: ngettext(
            "{n} action (owner by initials)", "{n} actions (owners by initials)", count
        ),
        Owners.ROLE: ngettext("{n} action (owner by role)", "{n} actions (owners by role)", count),
        Owners.HANDLE: ngettext("{n} action (owner by handle)", "{n} actions (owners by handle)", count),
        Owners.NONE: ngettext("{n} action (without owner)", "{n} actions (without owners)", count),
    }[handout.owners]


def what_stays(sorted_out: Leaving) -> tuple[str, ...]:
    """Say what stays inside and why: the flagged texts one by one, the rest counted."""
    return stays_across(sorted_out.stays)


def stays_across(stays: Iterable[Staying]) -> tuple[str, ...]:
    """Say the same of things that stay, whatever they were to leave with."""
    everything = tuple(stays)
    flagged = (one for one in everything if one.why in TO_DECIDE and one.text)
    rest = Counter(
        (one.piece, one.kind if one.piece is Piece.LINE else None, one.why)
        for one in everything
        if one.why not in TO_DECIDE
    )
    counted = tuple(_held(piece, kind, why, count) for (piece, kind, why), count in rest.items())
    return (*map(flag_sentence, flagged), *counted)


def flag_sentence(one: Staying) -> str:
    """Say what was found in a text that needs a person's decision."""
    words = {
        Why.NAMES: _("{what} names {found}: {text}"),
        Why.CONTACT: _("{what} holds {found}: {text}"),
        Why.QUOTED: _("{what} has the words of a mistake, “{found}”: {text}"),
    }[one.why]
    what = kind_word(one.kind) if one.kind else _piece_word(one.piece)
    return words.format(what=what, found=plain(one.found), text=plain(one.text))


def _held(piece: Piece, kind: NoteKind | None, why: Why, count: int) -> str:
    if why is Why.UNCLEARED:
        return _without_a_yes(count)
    words = _counted(piece, kind, count)
    return _("{what}, kept nearer by its own level").format(what=words) if why is Why.LEVEL else words


def _without_a_yes(count: int) -> str:
    words = ngettext("{n} quote: no yes from its speaker", "{n} quotes: no yes from their speakers", count)
    return words.format(n=count)


def _counted(piece: Piece, kind: NoteKind | None, count: int) -> str:
    forms: dict[Piece, Callable[[], str]] = {
        Piece.SPEAKER: lambda: ngettext("{n} speaker's name", "{n} speakers' names", count),
        Piece.OWNER: lambda: ngettext("{n} owner's name", "{n} owners' names", count),
        Piece.ACTION: lambda: ngettext("{n} action", "{n} actions", count),
        Piece.AMENDMENT: lambda: ngettext("{n} amendment", "{n} amendments", count),
        Piece.LOOK_BACK: lambda: ngettext("{n} look-back", "{n} look-backs", count),
    }
    if piece in forms:
        return forms[piece]().format(n=count)
    if kind is None:
        return _piece_word(piece)
    return _("{kind}: {n}").format(kind=kind_word(kind), n=count)


def _piece_word(piece: Piece) -> str:
    return {
        Piece.TITLE: _("Title"),
        Piece.NETWORK: _("Name of the network"),
        Piece.TIME: _("Time of day"),
        Piece.PLACE: _("Place"),
        Piece.FACILITATOR: _("Facilitator"),
        Piece.MINUTES_BY: _("Who wrote the minutes"),
        Piece.OBJECTIVES: _("Objectives"),
        Piece.ATTENDANCE: _("Who was there"),
        Piece.STEP: _("Title of a step"),
        Piece.METHOD: _("How it was decided"),
        Piece.ACTION: _("Action"),
        Piece.OWNER: _("Owner"),
        Piece.REASON: _("Reason"),
        Piece.AMENDMENT: _("Amendment"),
        Piece.NEXT_SESSION: _("Next session"),
        Piece.LOOK_BACK: _("Look-back"),
        Piece.HEARD: _("What was heard"),
        Piece.CHANGED: _("What was changed"),
        Piece.WHY_NOT: _("Why something was not changed"),
        Piece.THEME: _("Theme"),
        Piece.AGREEMENT: _("Agreement"),
    }[piece]
