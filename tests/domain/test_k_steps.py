"""Numbers in steps: one entry more or fewer cannot be told from several."""

from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.audience import Audience
from peerlog.domain.k_steps import k_for, stepped

COUNTS, KS = st.integers(0, 500), st.integers(3, 25)


@given(COUNTS, KS)
def test_a_told_number_is_at_least_k_and_no_more_than_there_are(count: int, k: int) -> None:
    """Or nothing is told."""
    told = stepped(count, k)
    assert told == 0 or told >= k
    assert told <= count < told + k


@given(COUNTS, KS)
def test_a_change_by_one_is_not_seen_or_could_have_been_many(count: int, k: int) -> None:
    """Whoever sees both numbers, and only these, cannot know that it was one."""
    before, after = stepped(count, k), stepped(count + 1, k)
    possible = {
        later - earlier
        for earlier in range(before, before + k)
        for later in range(after, after + k)
        if later >= earlier
    }
    assert len(possible) >= k
    assert before == after or possible == set(range(1, 2 * k))


def test_those_outside_are_told_less() -> None:
    """Ten at least, and never less than the group's own floor."""
    assert [k_for(audience, 5) for audience in Audience] == [5, 5, 5, 10]
    assert k_for(Audience.PUBLIC, 12) == 12
