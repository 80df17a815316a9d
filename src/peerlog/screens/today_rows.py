"""The rows of Today: groups in order of need, each with a heading."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from peerlog.domain.action import Action
from peerlog.domain.action_list import Listed
from peerlog.domain.agreement_page import AgreementPage
from peerlog.domain.draft import Draft
from peerlog.domain.session import Session
from peerlog.services.today import Needs
from peerlog.widgets.row_list import Row
from peerlog.wording.actions import date_words
from peerlog.wording.agreement import review_sentence
from peerlog.wording.agreement_page import due_words, waiting_words
from peerlog.wording.language import _
from peerlog.wording.session import called
from peerlog.wording.today import (
    group_words,
    held_words,
    kept_words,
    more_words,
    nothing_words,
    session_words,
)

MOST = 6
"""Open actions without hurry that are shown; the rest is one key away."""


def today_rows(needs: Needs, listed: Mapping[str, Listed], now: datetime) -> tuple[Row, ...]:
    """Give what needs a person now, the most urgent first."""
    if needs.nothing:
        first, *others = nothing_words()
        return (Row(text=first, tone="strong"), Row(), *(Row(text=words) for words in others))
    rows = tuple(_rows(needs, listed, now))
    return rows if rows[0].text else rows[1:]


def _rows(needs: Needs, listed: Mapping[str, Listed], now: datetime) -> Iterator[Row]:
    for session in needs.running:
        yield _session(session, _("Running"), "warning", needs, _("Enter goes on where it stopped"))
    if needs.next is not None:
        yield _session(needs.next, _("Next"), "accent", needs)
    if needs.agreement is not None:
        yield from _agreement(needs.agreement)
    if needs.drafts:
        yield from _heading("drafts", len(needs.drafts))
        yield from (_draft(draft, now) for draft in needs.drafts)
    for kind, actions in (("overdue", needs.overdue), ("soon", needs.soon)):
        yield from _group(kind, actions, len(actions), listed, needs)
    if needs.unapproved:
        yield from _heading("unapproved", len(needs.unapproved))
        yield from (_minutes(session, needs) for session in needs.unapproved)
    yield from _told(needs)
    yield from _group("later", needs.later[:MOST], len(needs.later), listed, needs)
    if len(needs.later) > MOST:
        yield Row(key="actions:", text=more_words(len(needs.later) - MOST), tone="quiet")


def _group(
    kind: str, actions: tuple[Action, ...], count: int, listed: Mapping[str, Listed], needs: Needs
) -> Iterator[Row]:
    if actions:
        yield from _heading(kind, count)
        yield from (_action(listed[action.id], kind, needs) for action in actions if action.id in listed)


def _heading(kind: str, count: int) -> Iterator[Row]:
    yield Row()
    yield Row(text=group_words(kind, count), tone="strong")


def _session(session: Session, what: str, tone: str, needs: Needs, right: str = "") -> Row:
    text, detail = session_words(session, needs.day)
    return Row(
        key=f"session:{session.id}",
        gutter=what,
        gutter_tone=tone,
        text=text,
        detail=detail,
        tone="strong",
        right=right,
    )


def _agreement(page: AgreementPage) -> Iterator[Row]:
    reasons, asked = " ".join(map(review_sentence, page.reasons)), waiting_words(page) if page.waiting else ""
    if reasons:
        yield Row(
            key="agreement:", gutter=_("Agreement"), gutter_tone="warning", text=due_words(), detail=reasons
        )
    if asked:
        yield Row(key="answers:", gutter=_("Agreement"), gutter_tone="warning", text=asked)


def _told(needs: Needs) -> Iterator[Row]:
    if not needs.unanswered and not needs.releasable:
        return
    from peerlog.wording.mistake_needs import releasable_words, since_words, unanswered_words

    yield Row()
    if waiting := needs.unanswered:
        tone = "warning" if waiting.old else "quiet"
        yield Row(
            key="learning:unanswered", gutter=_("Learning"), gutter_tone=tone, text=unanswered_words(waiting),
            detail=since_words(waiting),
        )  # fmt: skip
    if needs.releasable:
        yield Row(key="learning:waiting", gutter=_("Learning"), text=releasable_words(needs.releasable))


def _minutes(session: Session, needs: Needs) -> Row:
    name = called(session)
    return Row(
        key=f"session:{session.id}", gutter=_("Minutes"), text=name, right=held_words(session, needs.day)
    )


def _action(one: Listed, kind: str, needs: Needs) -> Row:
    tone = "error" if kind == "overdue" else "quiet"
    whose = one.owner or _("no owner yet")
    return Row(
        key=f"action:{one.action.id}", gutter=one.ref, gutter_tone=tone, right_tone=tone,
        text=_("{owner}: {action}").format(owner=whose, action=one.action.text), right=date_words(one.action, needs.day),
    )  # fmt: skip


def _draft(draft: Draft, now: datetime) -> Row:
    from peerlog.wording.drafts import first_words, place_words

    kept = draft.kept_at.astimezone(now.tzinfo)
    return Row(
        key=f"draft:{draft.place}", gutter=_("Draft"), gutter_tone="warning", text=first_words(draft),
        detail=place_words(draft.place), right=kept_words(kept, now.date()),
    )  # fmt: skip
