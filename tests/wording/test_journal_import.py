"""What was found in the files of another journal, in words."""

import pytest

from peerlog.domain.journal_imports.outcome import (
    LARGEST,
    MOST_ENTRIES,
    TAKEN,
    JournalFormat,
    Reason,
    Refused,
    Unit,
)
from peerlog.domain.journal_transfer import FileRefusal, Preview
from peerlog.domain.reflection import LONGEST_ANSWER
from peerlog.wording.journal_import import (
    found_words,
    order_words,
    reason_words,
    refusal_lines,
    refusal_place,
    refusal_words,
)
from reflections import make_reflection

BAD_DATE = FileRefusal(
    file="2024/journal.txt",
    refused=Refused(reason=Reason.UNREADABLE_DATE, unit=Unit.LINE, number=12, text="[2024-13-01] Ra\x1bin"),
)
PICTURE = FileRefusal(
    file="Journal.json", refused=Refused(reason=Reason.ATTACHMENTS, unit=Unit.ENTRY, number=3)
)
LINK = FileRefusal(file="a\u202eb", refused=Refused(reason=Reason.LINK))


def preview(**changes: object) -> Preview:
    """An import of one entry in which something was left out."""
    given = {
        "path": "x", "new": (make_reflection(),), "known": 0, "refused": (BAD_DATE, PICTURE, LINK),
        "formats": (JournalFormat.JRNL, JournalFormat.DAY_ONE),
    }  # fmt: skip
    return Preview(**given | changes)  # type: ignore[arg-type]


def test_what_would_come_in_is_one_line() -> None:
    """What comes in without its pictures counts as coming in."""
    assert found_words(preview()) == "1 new entry from jrnl, Day One, 2 not taken"
    assert (
        found_words(preview(new=(), formats=(), refused=(), known=3))
        == "0 new entries, 3 here already or in the trash"
    )


def test_each_reason_has_its_place_and_how_the_entry_begins() -> None:
    """In one line for a command, in two columns for a screen, and nothing in it steers the terminal."""
    assert refusal_lines(preview()) == (
        "2024/journal.txt, line 12: date not understood; left out: “[2024-13-01] Ra\ufffdin”",
        "Journal.json, entry 3: comes in without its pictures and recordings",
        "a\ufffdb: a link to another place; not followed",
    )
    assert refusal_lines(preview(more_refused=7))[3] == "and 7 more"
    assert found_words(preview(more_refused=7)).endswith("9 not taken")
    assert [refusal_place(one) for one in (BAD_DATE, PICTURE, LINK)] == ["line 12", "entry 3", "file"]
    assert refusal_words(BAD_DATE) == (
        "date not understood; left out (2024/journal.txt): “[2024-13-01] Ra\ufffdin”"
    )


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_says_whether_the_entry_comes_in(reason: Reason) -> None:
    """In plain words, and no two alike."""
    words = reason_words(reason)
    assert words.startswith("comes in") is (reason in TAKEN)
    assert "_" not in words
    assert [reason_words(other) for other in Reason].count(words) == 1


def test_limits_are_told_as_they_are() -> None:
    """The words and the rules must not drift apart."""
    assert f"{LARGEST // 1_000_000} MB" in reason_words(Reason.TOO_LARGE)
    assert f"{MOST_ENTRIES:,}" in reason_words(Reason.TOO_MANY)
    assert f"{LONGEST_ANSWER:,}" in reason_words(Reason.TOO_LONG)


def test_a_date_with_two_readings_is_told() -> None:
    """Before anything is kept."""
    assert "as 5 June" in order_words(day_first=True)
    assert "as 6 May" in order_words(day_first=False)
