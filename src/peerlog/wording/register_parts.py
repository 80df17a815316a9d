"""The parts of a register of decisions, actions and look-backs; each is empty when there is nothing in it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from peerlog.domain.allowance import Owners
from peerlog.domain.look_back import Look, Rung, is_fragile, rungs
from peerlog.domain.register import FollowUp, SharedDecision, SharedLookBack
from peerlog.wording.blocks import Block, Bullets, Heading, Inline, Strong, Table
from peerlog.wording.language import _
from peerlog.wording.look_back_terms import lives_in_words, rung_words, stands_words
from peerlog.wording.markdown import plain
from peerlog.wording.minutes_parts import who_words
from peerlog.wording.register_terms import coming_back, standing_word, status_word

Blocks = tuple[Block, ...]


def decisions_table(decisions: Sequence[SharedDecision]) -> Table:
    """List decisions with their standing and what comes back when."""
    header = (_("Id"), _("Date"), _("Decision"), _("How it was decided"), _("Standing"), _("Comes back"))
    return Table(header, tuple(map(_decision, decisions)))


def _decision(one: SharedDecision) -> tuple[str, ...]:
    review = one.review
    reason = plain(review.reason) if review else ""
    standing = standing_word(one) + (f" ({reason})" if reason else "")
    line = one.line
    return line.ref, one.day.isoformat(), plain(line.text), plain(line.method), standing, coming_back(review)


def actions_table(actions: Sequence[FollowUp], owners: Owners) -> Table:
    """List actions with their owners, where these may be called anything."""
    who = (_("Who"),) if owners is not Owners.NONE else ()
    header = (_("Id"), _("Date"), _("Action"), *who, _("Due"), _("Status"))
    return Table(header, tuple(_action(one, owned=bool(who)) for one in actions))


def _action(one: FollowUp, *, owned: bool) -> tuple[str, ...]:
    shared = one.shared
    who = (who_words(shared),) if owned else ()
    reason = plain(shared.reason)
    status = status_word(one) + (f" ({reason})" if reason else "")
    due = shared.due.isoformat() if shared.due else ""
    return shared.ref, one.agreed_on.isoformat(), plain(shared.text), *who, due, status


def look_back_part(one: SharedLookBack, today: date) -> Iterator[Block]:
    """Tell one promise: what was expected, its rungs, what was found, what was added later."""
    promise = one.promise
    yield Heading(3, plain(promise.name) or _("Look-back"))
    yield Bullets(tuple(_facts(one)))
    header = (_("Due"), _("State"), _("What was found"), _("Where it lives"), _("What shows it"))
    yield Table(header, tuple(_rung(rung) for rung in rungs(promise, one.looks, today)))
    told = tuple(_afterwards(one))
    if told:
        yield Bullets(told)


def _facts(one: SharedLookBack) -> Iterator[Inline]:
    promise = one.promise
    words = f"{promise.promised_on.isoformat()} {one.about}".strip()
    yield from _labelled(
        (_("Promised:"), words),
        (_("Expected to be still true:"), promise.expectation),
        (_("How to tell:"), promise.signs),
        (_("Who looks:"), promise.holder),
        (_("Who takes over:"), promise.successor),
        (_("Where it should live:"), promise.place),
    )
    if promise.let_go_on:
        yield from _labelled(
            (_("Let go:"), f"{promise.let_go_on.isoformat()} {plain(promise.reason)}".strip())
        )


def _afterwards(one: SharedLookBack) -> Iterator[Inline]:
    for look in one.looks:
        yield from _labelled(
            (_("Unexpected:"), look.unexpected), (_("To our earlier selves:"), look.to_earlier_selves)
        )
    yield from _labelled(
        *(
            (_("Added later:"), f"{added.written_on.isoformat()} {plain(added.text)}".strip())
            for added in one.hindsights
        )
    )


def _labelled(*pairs: tuple[str, str]) -> Iterable[Inline]:
    return ((Strong(name), f" {plain(text)}") for name, text in pairs if plain(text))


def _rung(rung: Rung) -> tuple[str, ...]:
    look = rung.look
    found = (stands_words()[look.stands], _home(look), plain(look.evidence)) if look else ("", "", "")
    return rung.due.isoformat(), rung_words(rung.state), *found


def _home(look: Look) -> str:
    if look.lives_in is None:
        return ""
    where = lives_in_words()[look.lives_in]
    return _("{where} (fragile)").format(where=where) if is_fragile(look) else where
