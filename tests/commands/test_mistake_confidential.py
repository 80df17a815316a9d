"""peerlog mistake add and confidential: told under the passphrase of the notes, and no step outward without a yes."""

from pathlib import Path

import pytest

from command_line import Typed
from private import PASSPHRASE

TOLD = "Amina\n\ntwo lorries came\nwe ordered twice\n\n"


@pytest.fixture
def by_file(tmp_path: Path) -> tuple[str, str]:
    """The option that gives the passphrase."""
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    return "--passphrase-file", str(file)


@pytest.fixture
def lane(ready: Typed, by_file: tuple[str, str]) -> Typed:
    """Types commands where the lane is open to whoever has the passphrase."""
    ready.well("concern", "passphrase", "--new-passphrase-file", by_file[1])
    ready.well("network", "edit", "--concern", "Ruth, by phone")
    return ready


@pytest.fixture
def told(lane: Typed, by_file: tuple[str, str]) -> str:
    """The id of what was told."""
    return str(lane.json("mistake", "add", "--area", "money", *by_file, given=TOLD)["mistake"]["id"])


@pytest.fixture
def step(lane: Typed, told: str, by_file: tuple[str, str]) -> str:
    """The id of a step to the board."""
    asked = ("mistake", "confidential", "step", told, "--leads", "board", *by_file)
    return str(lane.json(*asked, given="the chair\nSomebody ordered twice.\n")["step"]["id"])


def test_the_lane_is_shut_until_it_is_said_where_harm_goes(ready: Typed, by_file: tuple[str, str]) -> None:
    """Before the passphrase is asked for, and before anything is read."""
    shut = ready("mistake", "add", *by_file, given=TOLD)
    assert shut.code == 4
    assert "Nobody is named yet to whom abuse, fraud and danger go" in shut.told


def test_it_is_said_what_the_lane_is_before_anything_is_asked(lane: Typed) -> None:
    """Whom to go to with harm, that the name is known, and what the anonymous round is; then the passphrase."""
    asked = lane("mistake", "add", given=TOLD)
    assert asked.code == 5
    assert asked.told.startswith("Not for abuse, fraud, danger or grievances: speak to Ruth, by phone.")
    assert "Nothing leaves without the teller's yes" in asked.told
    assert "anonymous round" in asked.told


def test_what_was_told_is_kept_and_shown(lane: Typed, told: str, by_file: tuple[str, str]) -> None:
    """The teller by the member's whole name; lines that were left empty are left out."""
    shown = lane.well("mistake", "confidential", "show", told[:8], *by_file)
    assert shown.lines[0].startswith("Amina Yusuf, ")
    assert "We noticed it was off when: two lorries came" in shown.out
    assert "Area of work: money" in shown.out
    assert "We set out to" not in shown.out
    assert "Amina Yusuf: two lorries came" in lane.well("mistake", "confidential", "list", *by_file).out
    edited = lane.json(
        "mistake", "confidential", "edit", told, "--on", "2026-11-20", "--again", "yes", *by_file
    )
    assert (edited["mistake"]["told_on"], edited["mistake"]["again"]) == ("2026-11-20", "yes")
    assert edited["mistake"]["noticed"] == "two lorries came"


def test_without_a_name_or_without_a_word_nothing_is_kept(lane: Typed, by_file: tuple[str, str]) -> None:
    """Exit 4."""
    for given in ("\n\n\ntwice\n\n", "Amina\n\n\n\n\n"):
        assert lane("mistake", "add", *by_file, given=given).code == 4
    assert lane.json("mistake", "confidential", "list", *by_file)["mistakes"] == []


def test_a_step_is_done_with_a_yes_and_only_then(lane: Typed, step: str, by_file: tuple[str, str]) -> None:
    """Refused with exit 4 before, and after the yes was taken back or the words were changed."""

    def act(verb: str, *rest: str, given: str = "") -> dict[str, str]:
        found: dict[str, str] = lane.json(
            "mistake", "confidential", verb, step[:12], *rest, *by_file, given=given
        )["step"]
        return found

    def refused() -> bool:
        answer = lane("mistake", "confidential", "done", step, *by_file)
        return answer.code == 4 and "no yes of the teller that holds for “the chair”" in answer.told

    assert refused()
    assert act("asked", "--on", "2026-11-20")["asked_on"] == "2026-11-20"
    assert refused()
    assert act("yes", "--by", "phone")["answer"] == "yes"
    assert act("take-back")["answer"] == "taken-back"
    assert refused()
    act("yes")
    assert act("reword", given="\nSomebody ordered three times.\n")["answer"] is None
    assert refused()
    act("yes", "--by", "message")
    assert act("done", "--on", "2026-11-26")["done_on"] == "2026-11-26"
    assert lane("mistake", "confidential", "no", step, *by_file).code == 4


def test_a_step_is_dropped_and_what_was_told_deleted_after_a_second_word(
    lane: Typed, told: str, step: str, by_file: tuple[str, str]
) -> None:
    """Without --yes nothing changes, and exit 2."""
    for words in (("drop", step), ("delete", told)):
        assert lane("mistake", "confidential", *words, *by_file).code == 2
        lane.well("mistake", "confidential", *words, "--yes", *by_file)
        assert lane("mistake", "confidential", *words, "--yes", *by_file).code == 3
    assert lane.json("mistake", "confidential", "list", *by_file)["mistakes"] == []
