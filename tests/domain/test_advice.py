"""Advice that says something, and advice that does not."""

import pytest

from peerlog.domain.advice import Platitude, platitude

ABOUT, BECAUSE = "ask a board for money", "they read one page and no more"


@pytest.mark.parametrize(
    ("then", "because", "found"),
    [
        ("bring one page with one number", BECAUSE, None),
        ("be more careful with the numbers", BECAUSE, Platitude.SAYS_NOTHING),
        ("communicate better with all of them", BECAUSE, Platitude.SAYS_NOTHING),
        ("make sure it all is right", BECAUSE, Platitude.SAYS_NOTHING),
        ("ask first", BECAUSE, Platitude.TOO_SHORT),
        ("bring one page with one number", "it helps", Platitude.TOO_SHORT),
        ("bring one page with one number", "one page with one number", Platitude.SAYS_IT_TWICE),
    ],
)
def test_a_platitude_is_told_from_advice(then: str, because: str, found: Platitude | None) -> None:
    """By what it asks for, by its length, and by a reason that is none."""
    assert platitude(ABOUT, then, because) is found
