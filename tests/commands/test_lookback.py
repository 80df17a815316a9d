"""peerlog lookback: promised, looked at, added to, let go; missed looks say so."""

from datetime import date

import pytest

from command_line import Typed
from conftest import StillClock
from looking_back import at_noon

EXPECTED = "every rota has her initials"


@pytest.fixture
def promised(held: Typed) -> Typed:
    """Types commands after a promise about the first decision of S01."""
    held.well("lookback", "add", "--about", "S01-D1", "--expect", EXPECTED, "--tell", "five rotas",
              "--holder", "district lead", "--successor", "whoever runs the rota")  # fmt: skip
    return held


def ref(typed: Typed) -> str:
    """The id of the newest promise."""
    found = typed.json("lookback", "list")["look_backs"]
    return str(found[-1]["id"])


def look(typed: Typed, stands: str = "partly", *more: str) -> None:
    """Look at the newest promise."""
    typed.well("lookback", "look", ref(typed), stands, "--evidence", "two of five", *more)


def test_a_promise_is_made_about_a_decision(promised: Typed) -> None:
    """Its words are what was learned; what is expected is said to be locked."""
    answer = promised.well("lookback", "show", ref(promised))
    assert "The next look is after 1 month, on Sat 26 Dec 2026." in answer.out
    assert "(locked on Thu 26 Nov 2026)" in answer.out
    assert EXPECTED in answer.out
    assert "S01-D1 we meet on Tuesdays" in answer.out
    assert "· 5 years: ahead" in answer.out
    one = promised.json("lookback", "show", ref(promised))["look_back"]
    assert (one["learning"], one["ladder"]) == ("we meet on Tuesdays", [1, 3, 12, 24, 60])


def test_a_promise_by_itself_needs_its_words(ready: Typed) -> None:
    """And what is expected."""
    assert ready("lookback", "add", "--expect", "x").code == 4
    assert ready("lookback", "add", "words").code == 2
    assert ready("lookback", "add", "words", "--expect", " ").code == 4
    assert ready.json("lookback", "list")["look_backs"] == []
    ready.well("lookback", "add", "Ask", "first", "--expect", "x", "--ladder", "2, 1y")
    assert ready.json("lookback", "list")["look_backs"][0]["ladder"] == [2, 12]


def test_an_empty_list_says_how_to_begin(ready: Typed) -> None:
    """On the other stream, so that a program reads nothing."""
    answer = ready.well("lookback", "list")
    assert (answer.out, "peerlog lookback add" in answer.told) == ("", True)
    assert "Nothing was promised yet" in ready.well("lookback", "year", "2021").told


def test_a_look_is_kept_and_shown(promised: Typed, clock: StillClock) -> None:
    """With where it lives; in one head it is fragile."""
    early = promised("lookback", "look", ref(promised), "partly", "--evidence", "x")
    assert early.code == 4
    assert "due on Sat 26 Dec 2026" in early.told
    at_noon(clock, date(2026, 12, 26))
    assert "due, not looked at yet  Sat 26 Dec 2026" in promised.well("lookback", "list").out
    look(promised, "partly", "--lives-in", "head", "--holder", "night lead")
    shown = promised.well("lookback", "show", ref(promised)).out
    assert "● 1 month: partly" in shown
    assert "Lives in: one person's head: fragile" in shown
    listed = promised.json("lookback", "list", "--left", "partly")["look_backs"]
    assert [(one["fragile"], one["holder"]) for one in listed] == [(True, "night lead")]
    assert promised.json("lookback", "list", "--left", "due")["look_backs"] == []


def test_a_missed_look_says_so_for_good(promised: Typed, clock: StillClock) -> None:
    """In the ladder, and in the year, where it is no success."""
    at_noon(clock, date(2026, 12, 26))
    look(promised, "embedded")
    at_noon(clock, date(2029, 1, 1))
    states = [
        rung["state"] for rung in promised.json("lookback", "show", ref(promised))["look_back"]["rungs"]
    ]
    assert states == ["looked-at", "not-looked-at", "not-looked-at", "due", "coming"]
    year = promised.json("lookback", "year", "2026")
    assert year["counts"] == {"due": 1}
    lines = promised.well("lookback", "year", "2026").lines
    assert lines[0] == "What we learned in 2026, and what is left of it"
    assert lines[1] == "1 promise: 1 due, not looked at yet"
    assert "last looked at: 1 month: embedded" in lines[2]


def test_hindsight_is_added_and_the_expectation_has_no_option(promised: Typed) -> None:
    """Nothing of the command line changes what was expected."""
    promised.well("lookback", "add-hindsight", ref(promised), "it", "was", "the night shift")
    assert "it was the night shift" in promised.well("lookback", "show", ref(promised)).out
    for verb in ("hold", "ladder", "look", "let-go"):
        assert "--expect" not in promised.well("help", "lookback", verb).out
    promised.well("lookback", "hold", ref(promised), "--holder", "the board", "--place", "policy")
    one = promised.json("lookback", "show", ref(promised))["look_back"]
    assert (one["expectation"], one["holder"], one["place"]) == (EXPECTED, "the board", "policy")


def test_looks_ahead_can_be_changed_and_past_ones_not(promised: Typed, clock: StillClock) -> None:
    """The ladder is typed in months or years."""
    promised.well("lookback", "ladder", ref(promised), "1", "6", "3y")
    at_noon(clock, date(2027, 1, 1))
    refused = promised("lookback", "ladder", ref(promised), "6", "36")
    assert refused.code == 4
    assert "stay as they stand (month 1)" in refused.told
    assert promised("lookback", "ladder", ref(promised), "soon").code == 4
    promised.well("lookback", "ladder", ref(promised), "1", "7")
    assert promised.json("lookback", "show", ref(promised))["look_back"]["ladder"] == [1, 7]


def test_letting_go_needs_a_reason_and_undo_takes_it_back(promised: Typed) -> None:
    """The reason stays with it."""
    assert promised("lookback", "let-go", ref(promised)).code == 2
    answer = promised.well("lookback", "let-go", ref(promised), "--why", "the ward closed")
    assert "Let go on Thu 26 Nov 2026: the ward closed" in answer.out
    assert "– 1 month: no longer asked" in answer.out
    assert promised("lookback", "look", ref(promised), "partly", "--evidence", "x").code == 4
    assert "let go looking back at “we meet on Tuesdays”" in promised.well("undo").out
    assert promised.json("lookback", "list", "--left", "let-go")["look_backs"] == []


def test_a_look_back_goes_to_the_trash_and_comes_back(promised: Typed) -> None:
    """With undo."""
    promised.well("lookback", "delete", ref(promised))
    assert promised.json("lookback", "list")["look_backs"] == []
    promised.well("undo")
    assert len(promised.json("lookback", "list")["look_backs"]) == 1


def test_what_is_not_there_is_not_found(promised: Typed) -> None:
    """Neither a promise nor what it is about, nor a year that is none."""
    assert promised("lookback", "show", "ffff").code == 3
    assert promised("lookback", "add", "--about", "S09-D1", "--expect", "x").code == 3
    assert promised("lookback", "year", "soon").code == 4
    assert promised("lookback", "look", ref(promised), "splendid", "--evidence", "x").code == 2


def test_a_list_or_year_without_any_says_so(promised: Typed) -> None:
    """Of what was asked for: there are promises, only not these."""
    assert "No promise stands like that now" in promised.well("lookback", "list", "--left", "faded").told
    answer = promised.well("lookback", "year", "2021")
    assert (answer.out, "Nothing was promised in 2021" in answer.told) == ("", True)
