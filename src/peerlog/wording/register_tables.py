"""Decisions, actions and look-backs across sessions as tables: for spreadsheets, or for other programs."""

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum

from peerlog.domain.look_back import Rung, rungs
from peerlog.domain.register import FollowUp, Register, SharedDecision, SharedLookBack
from peerlog.wording.language import _
from peerlog.wording.look_back_terms import lives_in_words, rung_words, stands_words
from peerlog.wording.markdown import plain
from peerlog.wording.register_terms import (
    coming_back,
    review_word,
    standing_value,
    standing_word,
    went_word,
)
from peerlog.wording.table_out import Cells, data_text, spreadsheet_text
from peerlog.wording.terms import action_state_word


class Part(StrEnum):
    """What a table lists."""

    DECISIONS = "decisions"
    ACTIONS = "actions"
    LOOK_BACKS = "look-backs"


COLUMNS: dict[Part, Cells] = {
    Part.DECISIONS: ("ref", "date", "text", "method", "standing", "review", "provisional", "outcome", "reviewed", "reason"),
    Part.ACTIONS: (
        "ref", "date", "text", "owner", "helpers", "due", "status", "outcome", "ended", "reason", "carried", "commitment",
    ),
    Part.LOOK_BACKS: (
        "promised", "about", "learning", "expectation", "signs", "holder", "successor", "place", "let_go", "kind",
        "months", "due", "state", "date", "stands", "lives_in", "text", "unexpected", "to_earlier_selves",
    ),
}  # fmt: skip
"""The first row of a table for programs. A look-back has a row for each rung and for each thing added later."""


def data_register(register: Register, part: Part, today: date, name: str) -> str:
    """Give one table for other programs: names and values in English, each text as it is."""
    return data_text((COLUMNS[part], *_rows(register, part, today, in_words=False)), name)


def spreadsheet_register(register: Register, part: Part, today: date, name: str) -> str:
    """Give one table for a spreadsheet in the language in use: no cell of it is taken for a formula."""
    return spreadsheet_text((_headings(part), *_rows(register, part, today, in_words=True)), name)


def part_word(part: Part) -> str:
    """Name what a table lists."""
    return {
        Part.DECISIONS: _("decisions"),
        Part.ACTIONS: _("actions"),
        Part.LOOK_BACKS: _("look-backs"),
    }[part]


def _headings(part: Part) -> Cells:
    return {
        Part.DECISIONS: (
            _("Id"), _("Date"), _("Decision"), _("How it was decided"), _("Standing"), _("Comes back"), _("Provisional"),
            _("What came of it"), _("Looked at"), _("Reason"),
        ),
        Part.ACTIONS: (
            _("Id"), _("Date"), _("Action"), _("Who"), _("Helped by"), _("Due"), _("Status"), _("How it went"), _("Ended"),
            _("Reason"),
            _("Carried"), _("Commitment"),
        ),
        Part.LOOK_BACKS: (
            _("Promised"), _("About"), _("What was learned"), _("Expected to be still true"), _("How to tell"),
            _("Who looks"), _("Who takes over"), _("Where it should live"), _("Let go"), _("Kind"), _("Months"), _("Due"),
            _("State"), _("Date"), _("What was found"), _("Where it lives"), _("Text"), _("Unexpected"),
            _("To our earlier selves"),
        ),
    }[part]  # fmt: skip


def _rows(register: Register, part: Part, today: date, *, in_words: bool) -> Iterator[Cells]:
    if part is Part.DECISIONS:
        yield from (_decision(one, in_words=in_words) for one in register.decisions)
    elif part is Part.ACTIONS:
        yield from (_action(one, in_words=in_words) for one in register.actions)
    else:
        for one in register.look_backs:
            yield from _look_back(one, today, in_words=in_words)


def _decision(one: SharedDecision, *, in_words: bool) -> Cells:
    review = one.review
    said = (one.line.ref, _day(one.day), plain(one.line.text), plain(one.line.method))
    if review is None:
        return (*said, standing_word(one) if in_words else standing_value(one), "", "", "", "", "")
    outcome = review_word(review.outcome) if in_words else _value(review.outcome)
    return (
        *said,
        standing_word(one) if in_words else standing_value(one),
        coming_back(review) if in_words else _day(review.due_on),
        _truth(one.is_provisional, in_words=in_words),
        outcome,
        _day(review.done_on),
        plain(review.reason),
    )


def _action(one: FollowUp, *, in_words: bool) -> Cells:
    shared = one.shared
    outcome = went_word(one.outcome) if in_words else _value(one.outcome)
    return (
        shared.ref,
        _day(one.agreed_on),
        plain(shared.text),
        plain(shared.owner),
        ", ".join(map(plain, shared.helpers)),
        _day(shared.due),
        action_state_word(shared.state) if in_words else shared.state.value,
        outcome,
        _day(shared.ended_on),
        plain(shared.reason),
        str(one.carried),
        _truth(one.commitment, in_words=in_words),
    )


def _look_back(one: SharedLookBack, today: date, *, in_words: bool) -> Iterator[Cells]:
    promise = one.promise
    texts = (
        promise.learning,
        promise.expectation,
        promise.signs,
        promise.holder,
        promise.successor,
        promise.place,
    )
    head = (_day(promise.promised_on), one.about, *map(plain, texts), _day(promise.let_go_on))
    kind = _("rung") if in_words else "rung"
    for rung in rungs(promise, one.looks, today):
        yield (*head, kind, str(rung.months), _day(rung.due), *_found(rung, in_words=in_words))
    added = _("added later") if in_words else "hindsight"
    for hindsight in one.hindsights:
        yield (*head, added, "", "", "", _day(hindsight.written_on), "", "", plain(hindsight.text), "", "")


def _found(rung: Rung, *, in_words: bool) -> Cells:
    state = rung_words(rung.state) if in_words else rung.state.value
    look = rung.look
    if look is None:
        return state, "", "", "", "", "", ""
    lives_in = (lives_in_words()[look.lives_in] if in_words else look.lives_in.value) if look.lives_in else ""
    return (
        state,
        _day(look.looked_on),
        stands_words()[look.stands] if in_words else look.stands.value,
        lives_in,
        plain(look.evidence),
        plain(look.unexpected),
        plain(look.to_earlier_selves),
    )


def _value(word: StrEnum | None) -> str:
    return word.value if word else ""


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _truth(value: bool, *, in_words: bool) -> str:
    words: Callable[[], str] = (lambda: _("yes")) if value else (lambda: _("no"))
    return words() if in_words else str(int(value))
