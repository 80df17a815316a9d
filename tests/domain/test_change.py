"""A record is a pure function of the set of its changes, and clocks only rise."""

import random

from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.change import ERASE, Change, fold, heads, next_clock

COPIES = "ab"


def make_change(
    copy: str, seq: int, clock: str, value: str, replaces: tuple[str, ...] = (), verb: str = "set"
) -> Change:
    return Change(
        copy=copy,
        seq=seq,
        clock=clock,
        act=f"{copy}{seq}",
        verb=verb,
        record="r",
        kind="note",
        fields={} if verb == ERASE else {"text": value},
        replaces={"text": replaces} if replaces else {},
    )


@st.composite
def histories(draw: st.DrawFn) -> list[Change]:
    """What two copies wrote, each seeing some of the other's changes."""
    made: list[Change] = []
    for seq in range(1, draw(st.integers(1, 12))):
        copy = draw(st.sampled_from(COPIES))
        seen = [change for change in made if change.copy == copy or draw(st.booleans())]
        standing = tuple(change.name for change in heads(seen).get("text", ()))
        verb = draw(st.sampled_from(["set"] * 9 + [ERASE]))
        made.append(
            make_change(copy, seq, f"{draw(st.integers(0, 3)):012x}.0000", f"value {seq}", standing, verb)
        )
    return made


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_in_which_changes_arrive_does_not_matter(
    changes: list[Change], order: random.Random
) -> None:
    """Fields and heads are those of the set."""
    shuffled = changes[:]
    order.shuffle(shuffled)
    assert fold(shuffled) == fold(changes)
    assert heads(shuffled) == heads(changes)


def test_of_two_values_written_apart_both_stay_and_the_later_is_shown() -> None:
    """Until a person chooses, which replaces both."""
    first = make_change("a", 1, "000000000001.0000", "first")
    left = make_change("a", 2, "000000000003.0000", "left", (first.name,))
    right = make_change("b", 1, "000000000002.0000", "right", (first.name,))
    assert [head.fields["text"] for head in heads([first, left, right])["text"]] == ["left", "right"]
    assert fold([first, left, right]) == {"text": "left"}
    chosen = make_change("b", 2, "000000000001.0001", "right", (left.name, right.name))
    assert fold([first, left, right, chosen]) == {"text": "right"}


def test_what_was_erased_stays_erased_whatever_arrives_later() -> None:
    """A late change of another copy brings nothing back."""
    first = make_change("a", 1, "000000000001.0000", "first")
    erased = make_change("a", 2, "000000000002.0000", "", verb=ERASE)
    late = make_change("b", 1, "000000000009.0000", "late", (first.name,))
    assert fold([late, erased, first]) is None
    assert fold([]) is None


@given(st.lists(st.integers(0, 1 << 47), min_size=1, max_size=50))
def test_clocks_rise_however_the_system_clock_jumps(readings: list[int]) -> None:
    """Back by years, forward by years, and standing still."""
    clocks = [""]
    for reading in readings:
        clocks.append(next_clock(clocks[-1], reading))
    assert clocks == sorted(set(clocks))


def test_a_full_counter_carries_into_the_time() -> None:
    """A system clock set back for long enough fills it."""
    assert next_clock("0000000000ff.ffff", 5) == "000000000100.0000"
    assert next_clock("0000000000ff.0fff", 5) == "0000000000ff.1000"
