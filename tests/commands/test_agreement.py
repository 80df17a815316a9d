"""peerlog agreement: from an empty page to an agreement that is kept, looked at again, and agreed to."""

import pytest

from command_line import Typed

ANYONE = "We will let anyone pass."


@pytest.fixture
def drafted(ready: Typed) -> Typed:
    """Types commands where a draft of two clauses stands."""
    ready.well("agreement", "draft", "--to", "Amina", "--or-to", "the board")
    ready.well("agreement", "clause", "add", "We", "will", "listen.", "--seen", "One voice at a time.")
    ready.well("agreement", "clause", "add", "--from-library", "7")
    return ready


@pytest.fixture
def adopted(drafted: Typed) -> Typed:
    """Types commands where that draft was adopted in S01, with Amina in the room."""
    drafted.well("session", "open", "S01")
    drafted.well("session", "attend", "S01", "present", "Amina")
    drafted.well("agreement", "adopt", "--in", "S01", "--how", "consent")
    return drafted


def clauses(typed: Typed, version: str = "draft") -> list[str]:
    """The clauses of a version in order."""
    return [one["text"] for one in typed.json("agreement", "show", version)["agreement"]["clauses"]]


def test_a_network_without_one_is_told_how_to_begin(ready: Typed) -> None:
    """Nothing is called missing that nobody has made."""
    answer = ready("agreement", "show")
    assert answer.code == 3
    assert "Make one with: peerlog agreement draft" in answer.told


def test_it_begins_with_an_empty_page_and_a_question(ready: Typed) -> None:
    """The library comes second, and is not pushed."""
    answer = ready.well("agreement", "draft")
    assert answer.lines[:2] == ["Version 1, draft", "  What helps us work well together?"]
    assert "We will" not in answer.out
    assert "peerlog agreement clause add" in answer.told


def test_clauses_are_added_ordered_changed_and_dropped(drafted: Typed) -> None:
    """By their numbers."""
    drafted.well("agreement", "clause", "move", "2", "--", "-1")
    assert clauses(drafted) == [ANYONE, "We will listen."]
    answer = drafted.well("agreement", "clause", "edit", "2", "--text", "We will hear.", "--seen", "Silence.")
    assert answer.lines[1:5] == [f"1. {ANYONE}", "   No reason needed.", "2. We will hear.", "   Silence."]
    drafted.well("agreement", "clause", "drop", "1")
    assert clauses(drafted) == ["We will hear."]
    drafted.well("undo")
    assert len(clauses(drafted)) == 2
    assert drafted("agreement", "clause", "drop", "3").code == 3


def test_lines_of_a_session_become_clauses(drafted: Typed) -> None:
    """What people said while the agreement was made."""
    drafted.well("session", "open", "S01")
    drafted.well("session", "note", "S01", "We will be kind")
    drafted.well("session", "note", "S01", "We will ask first")
    drafted.well("agreement", "clause", "add", "--from", "S01", "1", "2")
    assert clauses(drafted)[2:] == ["We will be kind", "We will ask first"]


def test_the_library_shows_twenty_and_marks_those_to_look_at_first(ready: Typed) -> None:
    """For this mode, and for a room with a funder in it."""
    lines = ready.well("agreement", "library").lines
    assert len(lines) == 40
    assert lines[0] == "1*. We will take the learning out and leave the stories here."
    assert lines[36].startswith("19. ")
    ready.well("network", "edit", "--funder")
    assert ready.well("agreement", "library").lines[36].startswith("19*. ")
    assert len(ready.json("agreement", "library")["clauses"]) == 20


def test_terms_are_set_on_the_draft(drafted: Typed) -> None:
    """What may leave, whom to go to and whom else, when to look again."""
    shown = drafted.well("agreement", "draft", "--mode", "lessons-leave", "--review", "1 jun 2027").out
    assert "A breach goes to: Amina" in shown
    assert "If that is about them, to: the board" in shown
    assert "What may leave: Lessons leave" in shown
    assert "Next look: Tue 1 Jun 2027" in shown


def test_adopting_asks_those_who_were_not_there(adopted: Typed) -> None:
    """Amina was in the room; João is asked; the network follows the agreement."""
    shown = adopted.well("agreement", "show")
    assert shown.lines[0] == "Version 1, adopted Thu 26 Nov 2026 by consent, 1 said yes"
    assert shown.told == "Not agreed: João Silva: has not said yes\n"
    assert adopted.well("agreement", "waiting").lines == ["João Silva: has not said yes"]
    assert "A concern goes to: Amina" in adopted.well("network", "show").out
    assert adopted.well("agreement", "accept", "João", "--in", "S01").lines == ["Everybody has agreed."]
    adopted.well("agreement", "accept", "João", "--take-back")
    assert adopted.json("agreement", "waiting")["waiting"][0]["why"] == "absent"


def test_adopting_by_head_count_names_nobody(drafted: Typed) -> None:
    """And nothing without a clause or a head is adopted."""
    assert drafted("agreement", "adopt").code == 4
    drafted.well("agreement", "adopt", "--heads", "9")
    assert len(drafted.json("agreement", "waiting")["waiting"]) == 2
    assert drafted("agreement", "adopt", "--heads", "9").code == 3


def test_nobody_slips_into_a_case(adopted: Typed) -> None:
    """João is refused at the case until he says yes or somebody answers for it; elsewhere he is not."""
    adopted.well("session", "agenda", "edit", "S01", "2", "--airtime", "member")
    adopted.well("session", "attend", "S01", "present", "João")
    adopted.well("session", "attend", "S01", "absent", "João")
    adopted.well("session", "step", "S01", "next")
    refused = adopted("session", "attend", "S01", "present", "João")
    assert refused.code == 4
    assert "has not said yes" in refused.told
    assert adopted("agreement", "override", "S01", "João").code == 2
    adopted.well("agreement", "override", "S01", "João", "--why", "late bus")
    adopted.well("session", "attend", "S01", "present", "João")
    assert adopted.well("agreement", "waiting", "--in", "S01").lines == ["Everybody has agreed."]
    assert adopted.well("agreement", "waiting").lines == ["João Silva: has not said yes"]


def test_whoever_slipped_in_before_is_named_when_the_case_begins(adopted: Typed) -> None:
    """Beside the answer of the step."""
    adopted.well("session", "agenda", "edit", "S01", "2", "--airtime", "member")
    adopted.well("session", "attend", "S01", "present", "João")
    told = adopted.well("session", "step", "S01", "next").told
    assert told == "Walk in before the case: João Silva: has not said yes\n"


def test_that_it_was_heard_is_noted_once(adopted: Typed) -> None:
    """As one line of the session."""
    first = adopted.json("agreement", "heard", "S01")["heard"]["id"]
    assert adopted.json("agreement", "heard", "S01")["heard"]["id"] == first


def test_the_next_version_is_compared_and_asks_everybody_again(adopted: Typed) -> None:
    """Words that differ stand in brackets."""
    adopted.well("agreement", "draft", "--or-to", "the treasurer")
    adopted.well("agreement", "clause", "edit", "1", "--text", "We will always listen.")
    adopted.well("agreement", "clause", "drop", "2")
    assert adopted.well("agreement", "diff").lines == [
        "Version 1 -> 2",
        "  If that is about them, to: the board -> the treasurer",
        "  - We will listen.",
        "  - One voice at a time.",
        "  + We will [always] listen.",
        "  + One voice at a time.",
        f"  - {ANYONE}",
        "  - No reason needed.",
    ]
    adopted.well("agreement", "adopt", "--heads", "2")
    assert [line.split(",")[0] for line in adopted.well("agreement", "versions").lines] == [
        "Version 2",
        "Version 1",
    ]
    assert adopted.json("agreement", "waiting")["waiting"][0]["why"] == "changed"
    assert adopted.well("agreement", "diff", "2", "2").lines == ["Version 2 -> 2", "  They say the same."]


def test_it_says_whether_it_is_due(adopted: Typed) -> None:
    """And a look that changed nothing is noted."""
    assert "not due" in adopted.well("agreement", "review").out
    adopted.well("network", "edit", "--confidentiality", "open")
    assert adopted.json("agreement", "review")["reasons"] == ["mode"]
    adopted.well("network", "edit", "--confidentiality", "chatham-house")
    looked = adopted.json("agreement", "review", "--stands", "--next", "1 jun 2027")["agreement"]
    assert looked["review_on"] == "2027-06-01"


def test_a_draft_can_be_thrown_away(drafted: Typed) -> None:
    """Undo brings it back."""
    drafted.well("agreement", "discard")
    assert drafted("agreement", "show").code == 3
    drafted.well("undo")
    assert len(clauses(drafted)) == 2


def test_without_an_agreement_nobody_can_say_yes_to_it(ready: Typed) -> None:
    """The sentence says how to make one."""
    for words in (("waiting",), ("accept", "Amina"), ("heard", "S01"), ("review",), ("diff",)):
        answer = ready("agreement", *words)
        assert answer.code == 3
        assert "peerlog agreement draft" in answer.told


def test_a_live_run_by_lines_reads_it_out_and_lets_people_agree(adopted: Typed) -> None:
    """Walked in by name, or all at once, or waived with a reason."""
    adopted.well("member", "add", "Noor")
    lines = ["/present João, Noor", "/agreement", "/override Noor: late", "/agreed", "/power", "/quit"]
    said = adopted.well("session", "run", "S01", "--plain", given="\n".join(lines)).out
    assert "1. We will listen." in said
    assert "Not agreed: João Silva: has not said yes" in said
    assert "Agreed: João Silva" in said
    assert "Said aloud: “Somebody who funds or manages some of us is in the room today.”" in said
    assert "We will keep funding out of it." in said
    assert [one["name"] for one in adopted.json("agreement", "waiting")["waiting"]] == ["Noor"]


def test_lines_of_the_session_that_makes_it_become_clauses(ready: Typed) -> None:
    """Said back as they are kept, listed with the number of their clause, and taken back with one undo."""
    ready.well("session", "plan", "Our agreement", "fri 16:00", "--format", "make_agreement")
    said = (
        "/next",
        "/next",
        "We will listen.",
        "1: One voice at a time.",
        "q: Who writes?",
        "/list",
        "/undo",
    )
    answer = ready.well(
        "session", "run", "S02", "--plain", given="".join(f"{line}\n" for line in said)
    )  # fmt: skip
    told = [line for line in answer.lines if "clause 1" in line]
    assert told[0].startswith("That is clause 1 of the draft agreement")
    assert told[2:] == [
        "1. Note: We will listen. (clause 1 of the draft agreement)",
        "2. Note: 1: One voice at a time. (clause 1 of the draft agreement)",
    ]
    shown = ready.json("agreement", "show", "draft")["agreement"]["clauses"]
    assert [(one["text"], one["behaviour"]) for one in shown] == [("We will listen.", "One voice at a time.")]


def test_today_says_who_has_not_said_yes(adopted: Typed) -> None:
    """In lines and as JSON; nothing while nobody is asked."""
    assert "1 has not said yes to version 1: João Silva" in adopted.well("today").out
    assert adopted.json("today")["agreement"] == {"version": 1, "reasons": [], "waiting": ["João Silva"]}
    adopted.well("agreement", "accept", "João")
    assert adopted.json("today")["agreement"] is None
