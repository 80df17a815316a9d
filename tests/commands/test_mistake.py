"""peerlog mistake: what was told in rounds is listed, released, taken out, and never says who told it."""

import pytest

from command_line import TestTools, Typed
from peerlog.domain.telling import Telling

STORY = "the plan had no number"


def tell(tools: TestTools, count: int) -> list[str]:
    """Close a round in which so many told something with a code; give their codes in order."""
    house = tools.build_house(None)
    network = house.networks.at_hand()
    assert network is not None
    turns, codes = house.mistake_rounds.begin(network), []
    for number in range(count):
        words, hashed = house.mistakes.codes.fresh()
        codes.append(words)
        turns.take(Telling(aim=f"reach village {number}", wrong=f"{STORY} {number}", code=hashed))
    house.mistake_rounds.close(turns)
    house.close()
    return codes


@pytest.fixture
def safe(ready: Typed) -> Typed:
    """Types commands where it is said where abuse, fraud and danger go."""
    ready.well("network", "edit", "--concern", "Ruth, +254 700 000 000")
    return ready


@pytest.fixture
def released(safe: Typed) -> Typed:
    """Types commands after five mistakes were released."""
    tell(safe.tools, 5)
    safe.well("mistake", "release", "--yes")
    return safe


def refs(typed: Typed) -> list[str]:
    """The ids of what is listed."""
    return [one["id"] for one in typed.json("mistake", "list")["mistakes"]]


def test_an_empty_list_says_how_to_begin(safe: Typed) -> None:
    """And how many are needed."""
    answer = safe.well("mistake", "list")
    assert answer.out == ""
    assert "0 real entries wait; 5 are needed." in answer.told
    assert "peerlog mistake round" in answer.told


def test_what_waits_is_counted_and_not_shown(safe: Typed) -> None:
    """Not by any command that lists, shows or finds."""
    tell(safe.tools, 3)
    assert STORY not in (listed := safe.well("mistake", "list")).out + listed.told
    assert "3 real entries wait" in listed.told
    assert STORY not in safe.well("mistake", "list", "--json").out
    assert safe("mistake", "show", "0000").code == 3
    assert STORY not in safe("search", "plan").out


def test_too_few_are_not_released(safe: Typed) -> None:
    """They wait on."""
    tell(safe.tools, 4)
    answer = safe("mistake", "release", "--yes")
    assert answer.code == 4
    assert "4 were told, and 5 are needed" in answer.told
    assert safe.json("mistake", "list")["waiting"] == 4


def test_enough_are_released_after_a_yes(safe: Typed) -> None:
    """All of them at once."""
    tell(safe.tools, 5)
    answer = safe("mistake", "release")
    assert answer.code == 2
    assert "5 entries would be released" in answer.told
    assert refs(safe) == []
    assert safe.well("mistake", "release", "--yes").lines[0] == "Released: 5 entries, 2026-Q4."
    assert len(refs(safe)) == 5


def test_what_waits_is_let_go_after_a_yes(safe: Typed) -> None:
    """For good."""
    tell(safe.tools, 2)
    assert safe("mistake", "let-go").code == 2
    assert safe.well("mistake", "let-go", "--yes").lines == ["Let go: 2 waiting entries."]
    assert safe.json("mistake", "list")["waiting"] == 0


def test_a_mistake_is_shown_in_its_frame(released: Typed) -> None:
    """By how its id begins; nothing of its return code is told."""
    one = refs(released)[0]
    answer = released.well("mistake", "show", one)
    assert answer.lines[0].startswith("We set out to reach village")
    assert "State: released" in answer.lines
    assert "code" not in released.json("mistake", "show", one)["mistake"]
    assert released("mistake", "show", "ffff").code == 3


def test_an_entry_is_taken_out_after_a_yes_and_its_count_stays(released: Typed) -> None:
    """Whether it is abusive, or cannot be told without telling on somebody."""
    first, second, *_others = refs(released)
    assert released("mistake", "withdraw", first).code == 2
    released.well("mistake", "withdraw", first, "--yes")
    answer = released.well("mistake", "unshareable", second, "--yes")
    assert answer.lines == ["2026-Q4: of 5, 1 withdrawn, 1 that could not be shared safely"]
    assert len(refs(released)) == 3
    assert answer.out in released.well("mistake", "list").out


def test_a_round_needs_the_way_outside_a_terminal_and_three_entries(ready: Typed) -> None:
    """Each missing one is said plainly, and nothing is taken."""
    plain = ready("mistake", "round", "--plain")
    assert (plain.code, plain.out) == (2, "")
    assert "stop showing what is typed" in plain.told
    assert ready("mistake", "round").code == 2
    low = ready("mistake", "round", "--plain", "--floor", "2")
    assert (low.code, low.out) == (4, "")
    assert "No fewer than 3" in low.told
