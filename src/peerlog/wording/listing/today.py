"""What comes back by itself as lines of plain text: decisions, promises to look back, mistakes without an answer."""

from collections.abc import Iterator

from peerlog.domain.needs import Needs
from peerlog.wording.language import _
from peerlog.wording.look_back_terms import months_words
from peerlog.wording.mistake_needs import releasable_words, since_words, unanswered_words
from peerlog.wording.review import decision_line
from peerlog.wording.safe import one_line
from peerlog.wording.today import looking_words


def review_lines(needs: Needs) -> Iterator[str]:
    """Give a line for each decision."""
    for one in needs.reviews.first:
        yield decision_line(one.ref, one_line(one.text, 2_000), one.review, needs.day)


def look_back_lines(needs: Needs) -> Iterator[str]:
    """Give a line for each promise; its id finds it again."""
    for one in needs.look_backs.first:
        when = looking_words(months_words(one.rung.months), one.rung.due, needs.day)
        yield _("{id} {expectation} ({when})").format(
            id=one.look_back.id[:8], expectation=one_line(one.look_back.expectation, 2_000), when=when
        )


def told_lines(needs: Needs) -> Iterator[str]:
    """Say how many mistakes ask for somebody."""
    if waiting := needs.unanswered:
        yield "; ".join(filter(None, (unanswered_words(waiting), since_words(waiting))))
    if needs.releasable:
        yield releasable_words(needs.releasable)
