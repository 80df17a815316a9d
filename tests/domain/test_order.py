"""There is always room for one more line, and positions stay short."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.order import after, between


@given(st.lists(st.integers(0, 1_000_000), max_size=60))
def test_a_line_fits_between_any_two_others(places: list[int]) -> None:
    """Wherever lines are put in, they sort where they were put."""
    positions: list[str] = []
    for place in places:
        at = place % (len(positions) + 1)
        low = positions[at - 1] if at else None
        high = positions[at] if at < len(positions) else None
        positions.insert(at, between(low, high))
    assert positions == sorted(set(positions))


def test_two_thousand_lines_one_after_another_stay_short_and_in_order() -> None:
    """A long session costs no long positions, and each gap still takes a line."""
    positions = [after(None)]
    for _ in range(2_000):
        positions.append(after(positions[-1]))
    assert positions == sorted(set(positions))
    assert max(map(len, positions)) == 6
    for low, high in pairwise(positions):
        assert low < between(low, high) < high


def test_appending_goes_on_at_the_end_of_the_count_and_after_a_line_put_in() -> None:
    """Past the last short position, and after one between two others."""
    assert after("hzzzzi") > "hzzzzi"
    middle = between("h0001i", "h0002i")
    assert after(middle) > middle


def test_two_lines_in_the_wrong_order_have_nothing_between_them() -> None:
    """A mistake in the code, said at once."""
    with pytest.raises(ValueError, match="does not sort before"):
        between("b", "a")
