"""A ladder as people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from peerlog.domain.errors import UnreadableLadder
from peerlog.domain.look_back import ladder_of
from peerlog.domain.look_back_words import read_ladder


@pytest.mark.parametrize(
    ("words", "ladder"),
    [
        ("1, 3, 12, 24, 60", (1, 3, 12, 24, 60)),
        ("1 3 1y", (1, 3, 12)),
        ("5Y,1y", (12, 60)),
        (" 6 ,6 ", (6,)),
        ("12 1y", (12,)),
        ("6 months, 1 year", (6, 12)),
        ("1 month, 3 months, 1 year, 2 years, 5 years", (1, 3, 12, 24, 60)),
        ("1 and 3 months, 2y", (1, 3, 24)),
    ],
)
def test_months_and_years_are_read_in_any_order(words: str, ladder: tuple[int, ...]) -> None:
    """Each once, rising."""
    assert read_ladder(words) == ladder


@pytest.mark.parametrize(
    "words", ["", " , ", "soon", "1, x", "0", "241", "21y", "-1", "1.5", "1000", "²", "1 week", "month"]
)
def test_anything_else_is_refused(words: str) -> None:
    """With the words that were typed."""
    with pytest.raises(UnreadableLadder):
        read_ladder(words)


@given(some.lists(some.integers(1, 240), min_size=1, max_size=12))
def test_what_is_shown_is_read_back(months: list[int]) -> None:
    """The form shows a ladder as it can be typed."""
    ladder = ladder_of(months)
    assert read_ladder(", ".join(map(str, ladder))) == ladder
