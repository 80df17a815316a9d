"""The rows of Today: groups in order of need, each with a heading that names its key."""

from collections.abc import Iterator
from datetime import datetime

from peerlog.domain.action_list import Listed
from peerlog.domain.agreement_page import AgreementPage
from peerlog.domain.draft import Draft
from peerlog.domain.needs import Needs, Some
from peerlog.domain.session import Session
from peerlog.screens.keys import KEYS
from peerlog.screens.today_folding import Group
from peerlog.widgets.key_bar import key_name
from peerlog.widgets.row_list import Row
from peerlog.wording.actions import date_words
from peerlog.wording.agreement import review_sentence
from peerlog.wording.agreement_page import due_words, waiting_words
from peerlog.wording.carrying import carried_words
from peerlog.wording.language import _
from peerlog.wording.session import called
from peerlog.wording.today import (
    end_words,
    group_words,
    held_words,
    kept_words,
    more_words,
    nothing_words,
    session_words,
)

MOST = 6
"""Open actions without hurry that are shown; the rest is one key away."""


def today_groups(needs: Needs, now: datetime) -> tuple[Group, ...]:
    """Give what needs a person now, the most urgent first, and an honest end."""
    if needs.nothing:
        first, *others = nothing_words()
        return (Group(rows=(Row(text=first, tone="strong"), Row(), *(Row(text=words) for words in others))),)
    return tuple(_groups(needs, now))


def _groups(needs: Needs, now: datetime) -> Iterator[Group]:
    yield Group(rows=tuple(_first(needs)))
    for kind, some in (("overdue", needs.overdue), ("soon", needs.soon), ("often", needs.often)):
        if some:
            yield _actions(kind, some, needs, "actions.carry" if kind == "often" else "actions.done")
    if needs.reviews or needs.look_backs or needs.unanswered or needs.releasable:
        from peerlog.screens.today_returning import returning_groups

        yield from returning_groups(needs)
    if needs.drafts:
        yield _group("drafts", (_draft(draft, now) for draft in needs.drafts), len(needs.drafts), "list.open")
    if held := needs.unapproved:
        yield _group("unapproved", (_minutes(one, needs) for one in held.first), held.count, "list.open")
    yield Group(rows=(Row(), Row(text=end_words(needs), tone="strong" if needs.calm else "quiet")))
    if needs.later:
        yield _actions("later", needs.later, needs, "")


def _first(needs: Needs) -> Iterator[Row]:
    for session in needs.running:
        yield _session(session, _("Running"), "warning", needs, _("Enter goes on where it stopped"))
    if needs.next is not None:
        yield _session(needs.next, _("Next"), "accent", needs)
    if needs.agreement is not None:
        yield from _agreement(needs.agreement)


def _group(kind: str, rows: Iterator[Row], count: int, key: str, more: Row | None = None) -> Group:
    return Group(kind=kind, heading=heading(kind, count, key), rows=tuple(rows), count=count, more=more)


def heading(kind: str, count: int, key: str) -> Row:
    """Head a group, with the one key that answers what stands in it."""
    words = f"{key_name(KEYS[key].keys)} {_(KEYS[key].name)}" if key else ""
    return Row(text=group_words(kind, count), tone="strong", right=words)


def _actions(kind: str, some: Some[Listed], needs: Needs, key: str) -> Group:
    first = some.first[:MOST] if kind == "later" else some.first
    rest = some.count - len(first)
    more = Row(key="actions:", text=more_words(rest), tone="quiet") if rest else None
    return _group(kind, (_action(one, kind, needs) for one in first), some.count, key, more)


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
        detail=carried_words(needs.times.get(one.action.id, 0)), detail_tone="warning",
    )  # fmt: skip


def _draft(draft: Draft, now: datetime) -> Row:
    from peerlog.wording.drafts import first_words, place_words

    kept = draft.kept_at.astimezone(now.tzinfo)
    return Row(
        key=f"draft:{draft.place}", gutter=_("Draft"), gutter_tone="warning", text=first_words(draft),
        detail=place_words(draft.place), right=kept_words(kept, now.date()),
    )  # fmt: skip
