"""peerlog mistake: what was told in rounds is listed, released, taken out, and never says who told it."""

from pathlib import Path

import pytest

from command_line import TestTools, Typed
from peerlog.domain.telling import Telling

STORY = "the plan had no number"


def tell(tools: TestTools, count: int, *, codes: bool = False) -> list[str]:
    """Close a round in which so many told something; give the codes of those who wanted one, in order."""
    house = tools.build_house(None)
    network = house.networks.at_hand()
    assert network is not None
    turns, given = house.mistake_rounds.begin(network), []
    for number in range(count):
        words, hashed = house.mistakes.codes.fresh() if codes else ("", "")
        given.append(words)
        turns.take(Telling(aim=f"reach village {number}", wrong=f"{STORY} {number}", code=hashed))
    house.mistake_rounds.close(turns)
    house.close()
    return given


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


def test_the_whole_loop(released: Typed) -> None:
    """Asked, discussed, named alike, advised on, answered with an action, counted."""
    one, two, *others = refs(released)
    asked = released.well("mistake", "question", one, "What check was missing?")
    assert asked.lines == ["What check was missing?"]
    assert "State: discussed" in released.well("mistake", "discuss", one).lines
    released.well("mistake", "theme", one, two, *others, "--as", "plans")
    named = released.well("mistake", "pattern", two, "--as", "plans").lines
    assert [line.split("  ")[2:4] for line in named] == [["a pattern", "plans"]]
    assert len(released.json("mistake", "list", "--theme", "PLANS")["mistakes"]) == 5
    advised = released.well("mistake", "advise", one, "--if", "plan a big day", "--then", "ask who can stay",
                            "--because", "half of ours left at noon")  # fmt: skip
    assert advised.lines[0].startswith(
        "If you are about to plan a big day, then ask who can stay, because half"
    )
    assert advised.told == ""
    released.well("action", "add", "Send dates in May @Amina")
    answer = released.well("mistake", "respond", one, two, "--heard", "dates come late", "--changed", "they go out in May",
                           "--action", "A1")  # fmt: skip
    assert answer.lines == [
        "We heard: dates come late",
        "We changed: they go out in May",
        "To do: Send dates in May",
    ]
    assert {
        state["state"] for state in released.json("mistake", "list", "--state", "answered")["mistakes"]
    } == {"answered"}
    assert released.well("mistake", "themes").lines == ["plans  5  answered", "3 entries have no answer yet."]
    shown = released.well("mistake", "show", one).out
    for words in ("What check was missing?", "If you are about to plan a big day", "they go out in May"):
        assert words in shown


def test_an_answer_needs_a_change_or_a_reason(released: Typed) -> None:
    """And nothing is written when one of several is not found."""
    one = refs(released)[0]
    assert released("mistake", "respond", one, "--heard", "dates come late").code == 4
    assert released("mistake", "respond", one, "ffff", "--heard", "late", "--why-not", "no money").code == 3
    assert released.json("mistake", "list", "--state", "answered")["mistakes"] == []


def test_advice_that_says_nothing_is_kept_and_said_so(released: Typed) -> None:
    """A person decides."""
    answer = released.well("mistake", "advise", "--if", "plan a big day", "--then", "be more careful next time",
                           "--because", "half of ours left")  # fmt: skip
    assert "care or effort" in answer.told


@pytest.fixture
def told(safe: Typed) -> tuple[Typed, list[str]]:
    """Types commands after five were released; their codes in the order of telling."""
    codes = tell(safe.tools, 5, codes=True)
    safe.well("mistake", "release", "--yes")
    return safe, codes


def test_a_code_brings_its_author_back(told: tuple[Typed, list[str]]) -> None:
    """To read, to answer, to say it otherwise, to take it out; the code is never a word of the command."""
    typed, codes = told
    typed.tools.secrets = [codes[3].upper()]
    assert typed.well("mistake", "code", "show").lines[0] == "We set out to reach village 3"
    one = next(
        one["id"] for one in typed.json("mistake", "list")["mistakes"] if one["aim"] == "reach village 3"
    )
    typed.well("mistake", "question", one, "Who was asked?")
    typed.tools.secrets = [codes[3]] * 4
    typed.well("mistake", "code", "answer", given="nobody\n")
    assert "nobody" in typed.well("mistake", "show", one).out
    typed.well("mistake", "code", "amend", given="reach a place\n\n\nask first\n")
    after = typed.json("mistake", "show", one)["mistake"]
    assert (after["aim"], after["wrong"], after["ahead"]) == ("reach a place", "", "ask first")
    assert typed("mistake", "code", "withdraw").code == 2
    typed.tools.secrets = [codes[3]]
    typed.well("mistake", "code", "withdraw", "--yes")
    assert typed("mistake", "show", one).code == 3
    assert typed.json("mistake", "list")["batches"][0]["withdrawn"] == 1


def test_a_wrong_code_or_none_finds_nothing(told: tuple[Typed, list[str]]) -> None:
    """Where nobody can be asked, a file says it."""
    typed, codes = told
    assert typed("mistake", "code", "show").code == 2
    typed.tools.secrets = ["lusab babad gutih tugad babad lusab"]
    assert typed("mistake", "code", "show").code == 4
    file = typed.tools.home.folder / "code.txt"
    file.write_text(codes[0] + "\n", encoding="utf-8")
    shown = typed.well("mistake", "code", "show", "--code-file", str(file))
    assert shown.lines[0] == "We set out to reach village 0"
    assert typed("mistake", "code", "answer", "--code-file", str(file)).code == 3


def test_everything_that_was_kept_is_shown_as_it_stands(told: tuple[Typed, list[str]]) -> None:
    """With what is promised, and what a small room gives away; nobody is in it."""
    typed, codes = told
    one = refs(typed)[0]
    answer = typed.well("mistake", "verify", one, "--people", "4")
    assert f"  id = {one}  (a random number; it tells nothing)" in answer.lines
    assert "4 people are fewer than 5" in answer.out
    assert "Promised: nothing." in answer.out
    assert "Amina" not in answer.out
    rows = typed.json("mistake", "verify", one)["rows"]
    assert rows[0]["table"] == "mistake"
    typed.tools.secrets = [codes[0]]
    assert "reach village 0" in typed.well("mistake", "verify", "--code").out


def test_a_waiting_entry_is_verified_by_its_code_alone(safe: Typed) -> None:
    """One row is all there is."""
    codes = tell(safe.tools, 2, codes=True)
    safe.tools.secrets = [codes[1]]
    rows = safe.json("mistake", "verify", "--code")["rows"]
    assert [row["table"] for row in rows] == ["held"]


@pytest.fixture
def answered(released: Typed) -> Typed:
    """Types commands after one response that names nobody and one that seems to."""
    one, two, *others = refs(released)
    released.well("mistake", "respond", one, "--heard", "dates come late", "--changed", "they go out in May")
    released.well(
        "mistake", "respond", two, *others, "--heard", "Amina was alone", "--why-not", "nobody else drives"
    )
    return released


def test_the_bulletin_tells_what_was_heard_and_changed(answered: Typed) -> None:
    """What reads like a name stays inside until somebody decides, and no entry is in it."""
    answer = answered.well("mistake", "bulletin", "--for", "members")
    assert "they go out in May" in answer.out
    assert "Amina" not in answer.out
    assert "Amina" in answer.told
    assert "village" not in answer.out + answer.told
    answered.well("mistake", "let-out", refs(answered)[1])
    assert "Amina was alone" in answered.well("mistake", "bulletin").out
    answered.well("mistake", "keep-in", refs(answered)[1])
    assert "Amina" not in answered.json("mistake", "bulletin")["text"]
    assert "Amina" not in answered.well("mistake", "bulletin", "--json").out
    assert answered("mistake", "bulletin", "--since", "May").code == 4


def test_the_bulletin_is_written_and_noted(answered: Typed, tmp_path: Path) -> None:
    """A preview writes and notes nothing."""
    preview = answered.well("mistake", "bulletin", "--for", "public", "--preview").out
    assert preview.splitlines()[0].endswith(".md")
    assert answered.well("exported").out == ""
    (path,) = answered.well("mistake", "bulletin", "--for", "public", "--out", str(tmp_path)).lines
    assert Path(path).read_text(encoding="utf-8") in preview
    assert Path(path).name in answered.well("exported").out


def test_a_response_is_said_otherwise_and_advice_dropped(answered: Typed) -> None:
    """What is not named stays; dropped advice comes back."""
    one = refs(answered)[0]
    lines = answered.well("mistake", "revise", one, "--changed", "they go out in April").lines
    assert lines == ["We heard: dates come late", "We changed: they go out in April"]
    answered.well(
        "mistake",
        "advise",
        one,
        "--if",
        "set a date here",
        "--then",
        "ask around first",
        "--because",
        "few came last time",
    )
    assert answered("mistake", "drop-advice", one, "2").code == 3
    answered.well("mistake", "drop-advice", one, "1")
    assert answered.json("mistake", "show", one)["advice"] == []
    answered.well("undo")
    assert len(answered.json("mistake", "show", one)["advice"]) == 1


def test_undo_passes_over_rounds_and_takes_back_what_the_group_did(released: Typed) -> None:
    """Neither a release nor an entry that was taken out comes back or goes away again."""
    one, two, *_others = refs(released)
    released.well("mistake", "discuss", one)
    released.well("mistake", "withdraw", two, "--yes")
    released.well("undo")
    listed = released.json("mistake", "list")["mistakes"]
    assert {entry["state"] for entry in listed} == {"released"}
    assert len(listed) == 4
    released("undo")
    assert len(refs(released)) == 4
    assert released("mistake", "show", two).code == 3


def test_an_action_and_a_promise_come_from_an_entry_and_say_no_more_than_it(released: Typed) -> None:
    """The action names what it came from by its words alone; nothing of that leaves, no quarter, no round, no day."""
    ref = refs(released)[0]
    entry = released.json("mistake", "show", ref)["mistake"]
    released.well("action", "add", "draw", "a", "second", "road", "@Amina", "--from", ref)
    shown = released.well("action", "show", "A1").out
    assert f"From mistake: “{entry['wrong']}”" in shown
    assert entry["period"] not in shown
    assert released("lookback", "add", "--about", ref, "--expect", "it is drawn").code == 4
    released.well("lookback", "add", "two", "roads", "--about", ref, "--expect", "it is drawn")
    (made,) = released.json("lookback", "list")["look_backs"]
    assert (made["about"], made["learning"]) == (entry["id"], "two roads")
    assert f"Mistake: {entry['wrong']}" in released.well("lookback", "show", made["id"]).out
    page = released.well("mistake", "show", ref).out
    assert "A1 draw a second road" in page
    assert "Look-back: two roads" in page
    for verb in ("register", "handover", "calendar"):
        left = released.well("export", verb, "--for", "me").out.replace("\r\n ", "")
        assert "two roads" in left
        assert [word for word in (entry["wrong"], entry["period"], entry["id"]) if word in left] == []
