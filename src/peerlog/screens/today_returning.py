"""The rows of Today for what comes back by itself: decisions, promises to look back, and mistakes without an answer."""

from collections.abc import Iterator
from dataclasses import replace

from peerlog.domain.needs import Needs, Returning, ToLookAt
from peerlog.screens.today_folding import Group
from peerlog.screens.today_rows import heading
from peerlog.widgets.row_list import Row
from peerlog.wording.language import _
from peerlog.wording.look_back_terms import months_words
from peerlog.wording.mistake_needs import releasable_words, since_words, unanswered_words
from peerlog.wording.review import review_words
from peerlog.wording.safe import one_line
from peerlog.wording.today import looking_words

SHOWN = 200
"""Characters of a decision or a learning that are shown."""


def returning_groups(needs: Needs) -> Iterator[Group]:
    """Give the groups that have something."""
    if needs.reviews:
        rows = tuple(_review(one, needs) for one in needs.reviews.first)
        more = (
            Row(key="decisions:", text=_("more under Decisions"), tone="quiet")
            if needs.reviews.more
            else None
        )
        yield _group("reviews", rows, needs.reviews.count, "decisions.review", more)
    if needs.look_backs:
        rows = tuple(_look_back(one, needs) for one in needs.look_backs.first)
        more = (
            Row(key="look_backs:", text=_("more under Look-backs"), tone="quiet")
            if needs.look_backs.more
            else None
        )
        yield _group("look_backs", rows, needs.look_backs.count, "lookback.look", more)
    if told := tuple(_told(needs)):
        short = " · ".join(row.text for row in told)
        yield replace(_group("mistakes", told, len(told), "list.open", None), short=short)


def _group(kind: str, rows: tuple[Row, ...], count: int, key: str, more: Row | None) -> Group:
    return Group(kind=kind, heading=heading(kind, count, key), rows=rows, count=count, more=more)


def _review(one: Returning, needs: Needs) -> Row:
    return Row(
        key=f"review:{one.note}", gutter=one.ref, gutter_tone="accent", text=one_line(one.text, SHOWN),
        detail=review_words(one.review, needs.day),
    )  # fmt: skip


def _look_back(one: ToLookAt, needs: Needs) -> Row:
    months = months_words(one.rung.months)
    return Row(
        key=f"look_back:{one.look_back.id}", gutter=months, gutter_tone="accent",
        text=_("{expectation} Still true?").format(expectation=one_line(one.look_back.expectation, SHOWN)),
        detail=looking_words(months, one.rung.due, needs.day),
    )  # fmt: skip


def _told(needs: Needs) -> Iterator[Row]:
    if waiting := needs.unanswered:
        tone = "warning" if waiting.old else "quiet"
        yield Row(
            key="learning:unanswered", gutter=_("Learning"), gutter_tone=tone, text=unanswered_words(waiting),
            detail=since_words(waiting),
        )  # fmt: skip
    if needs.releasable:
        yield Row(key="learning:waiting", gutter=_("Learning"), text=releasable_words(needs.releasable))
