"""What Today says of mistakes that wait for an answer."""

import pytest

from peerlog.domain.mistake_answer import Unanswered
from peerlog.wording.mistake_needs import since_words


@pytest.mark.parametrize(
    ("now", "earlier", "old", "words"),
    [
        (2, 0, 0, ""),
        (2, 1, 0, "the oldest since 2026-Q2"),
        (2, 1, 3, "3 of them for a long time, the oldest since 2026-Q2"),
        (0, 0, 3, "for a long time, the oldest since 2026-Q2"),
    ],
)
def test_the_oldest_is_told_by_its_quarter(now: int, earlier: int, old: int, words: str) -> None:
    """Nothing where all are of this quarter."""
    assert since_words(Unanswered(now=now, earlier=earlier, old=old, since="2026-Q2")) == words
