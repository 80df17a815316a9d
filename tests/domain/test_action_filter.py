"""The filter of a list of actions: words that mean something, and all others."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.action import ActionState
from peerlog.domain.action_filter import ActionFilter, Due, days_of, read_filter


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ActionFilter()),
        ("open", ActionFilter(states=(ActionState.OPEN,))),
        ("Done dropped", ActionFilter(states=(ActionState.DONE, ActionState.DROPPED))),
        ("all", ActionFilter(states=tuple(ActionState))),
        ("@Amina overdue", ActionFilter(owners=("Amina",), due=Due.OVERDUE)),
        ('@"João Silva"', ActionFilter(owners=("João Silva",))),
        ("@nobody", ActionFilter(nobody=True)),
        ("about:trustees about:“one page”", ActionFilter(about=("trustees", "one", "page"))),
        ("due:week", ActionFilter(due=Due.WEEK)),
        ('due:"1 dec"', ActionFilter(due_by="1 dec")),
        ("from:S07", ActionFilter(session=7)),
        ("from:7", ActionFilter(session=7)),
        ("network:all blocked", ActionFilter(network="all", blocked=True)),
        ("commitments carried", ActionFilter(commitments=True, carried=True)),
    ],
)
def test_words_of_the_grammar_mean_something(typed: str, meant: ActionFilter) -> None:
    """In any order and any case, names and phrases in quotes."""
    assert read_filter(typed) == meant


@pytest.mark.parametrize("typed", ["office", "a:b", "from:here", "about:", "@", "10:30", '"'])
def test_other_words_are_searched_for(typed: str) -> None:
    """Nothing is refused, and nothing that was typed for its words is taken for grammar."""
    found = read_filter(typed)
    assert not found.states
    assert found.words in ((typed,), ())
    assert found.session is None


@given(st.text(max_size=60))
def test_anything_can_be_typed(typed: str) -> None:
    """No text is an error."""
    assert isinstance(read_filter(typed), ActionFilter)


@given(
    st.lists(
        st.sampled_from(["open", "@Amina", "overdue", "about:x", "from:3", "blocked", "word"]), unique=True
    )
)
def test_the_order_of_the_words_means_nothing(words: list[str]) -> None:
    """Of different kinds of words."""
    assert read_filter(" ".join(words)) == read_filter(" ".join(reversed(words)))


def test_a_week_begins_today_and_later_follows_it_without_a_gap() -> None:
    """Overdue ends yesterday, the week has seven days, later begins with the eighth."""
    today = date(2024, 2, 27)
    assert days_of(Due.OVERDUE, today) == (None, date(2024, 2, 26))
    assert days_of(Due.WEEK, today) == (today, date(2024, 3, 4))
    assert days_of(Due.LATER, today) == (date(2024, 3, 5), None)
