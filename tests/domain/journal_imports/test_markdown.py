"""Journals in Markdown."""

from datetime import UTC, date, datetime

import pytest

from peerlog.domain.journal_import import read
from peerlog.domain.journal_imports.outcome import Imported, JournalFormat, Reason, Unit

TODAY = date(2026, 11, 21)


def brought_in(text: str, name: str = "note.md") -> Imported:
    """Read a file in UTC."""
    return read(text.encode(), name, UTC, TODAY)


def told(found: Imported) -> list[tuple[Unit, int, Reason]]:
    """Give what was not taken, where, and why."""
    return [(one.unit, one.number, one.reason) for one in found.refused]


@pytest.mark.parametrize(
    ("head", "moment"),
    [
        ('date: "2024-05-01T09:12:00+03:00"', datetime(2024, 5, 1, 6, 12, tzinfo=UTC)),
        ("date: 2024-05-01 09:12", datetime(2024, 5, 1, 9, 12, tzinfo=UTC)),
        ("created: 2024-05-01 # by hand", datetime(2024, 5, 1, 12, tzinfo=UTC)),
        ("title: x\nDate: 'May 1, 2024'", datetime(2024, 5, 1, 12, tzinfo=UTC)),
    ],
)
def test_the_date_before_the_text_counts_first(head: str, moment: datetime) -> None:
    """Whatever the file is called."""
    found = brought_in(f"---\n{head}\n---\n\nThe rota failed.\n", "2019-01-01.md")
    assert found.format is JournalFormat.MARKDOWN
    assert [(entry.written, entry.day) for entry in found.entries] == [(moment, date(2024, 5, 1))]
    assert found.entries[0].text.endswith("The rota failed.")


def test_what_stands_before_the_text_is_taken_along() -> None:
    """Title, tags in each way of writing them, and what peerlog writes itself."""
    head = (
        'date: 2024-05-01\ntitle: "Night: one"\ntags:\n  - Night shift\n  - "rota"\nmood: 2\nenergy: 9\n'
        "strand: Youth\nstarred: true\npossible_lesson: true\nid: abc\n"
    )
    (entry,) = brought_in(f"---\n{head}---\nIt rained. #rain\n").entries
    assert entry.text == "Night: one\n\nIt rained. #rain"
    assert entry.tags == ("night-shift", "rota", "rain")
    assert (entry.mood, entry.energy, entry.strand) == (2, None, "Youth")
    assert entry.starred
    assert entry.possible_lesson
    assert entry.source == "markdown:abc"


@pytest.mark.parametrize("tags", ["[a, Big b]", '["a", "big b"]', "a, big b"])
def test_tags_may_be_written_in_one_line(tags: str) -> None:
    """With or without brackets and quotes."""
    (entry,) = brought_in(f"---\ndate: 2024-05-01\ntags: {tags}\n---\nx\n").entries
    assert entry.tags == ("a", "big-b")


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        ("2024-05-01.md", datetime(2024, 5, 1, 12, tzinfo=UTC)),
        ("journal 2024-05-01 0912 rota.md", datetime(2024, 5, 1, 9, 12, tzinfo=UTC)),
        ("2024-05-01 09-12.markdown", datetime(2024, 5, 1, 9, 12, tzinfo=UTC)),
        ("20240501.txt", datetime(2024, 5, 1, 12, tzinfo=UTC)),
        ("2024_05_01T0912.md", datetime(2024, 5, 1, 9, 12, tzinfo=UTC)),
        ("2024-05-01 9999.md", datetime(2024, 5, 1, 12, tzinfo=UTC)),
    ],
)
def test_a_date_in_the_file_name_counts_next(name: str, moment: datetime) -> None:
    """With its time where there is one."""
    found = brought_in("# Depot\n\nThe rota failed.\n", name)
    assert [(entry.written, entry.text) for entry in found.entries] == [
        (moment, "# Depot\n\nThe rota failed.")
    ]


def test_a_file_of_many_days_is_cut_at_its_dated_headings() -> None:
    """The words behind the date are the first line; what stands before the first is told."""
    found = brought_in(
        "# 2024\nBefore.\n## 2024-05-01 09:12 The rota\n\nfailed.\n\n### Why\nNobody asked.\n\n## 2 May 2024: Rain\n\n"
        "## 2024-13-45\nlost\n## Sunday, 5 May 2024\nSun.\n"
    )
    assert [(entry.day.day, entry.text) for entry in found.entries] == [
        (1, "The rota\nfailed.\n\n### Why\nNobody asked."), (2, "Rain"), (5, "Sun."),
    ]  # fmt: skip
    assert told(found) == [(Unit.LINE, 1, Reason.NO_DATE), (Unit.LINE, 12, Reason.UNREADABLE_DATE)]


def test_a_file_without_a_date_or_without_words_is_told() -> None:
    """The day of a file on the disk is no date: copying changes it."""
    assert told(brought_in("The rota failed.")) == [(Unit.FILE, 0, Reason.NO_DATE)]
    assert told(brought_in("---\ndate: soon\n---\nx")) == [(Unit.FILE, 0, Reason.UNREADABLE_DATE)]
    assert told(brought_in("---\ndate: 2024-05-01\n---\n \n")) == [(Unit.LINE, 1, Reason.NO_TEXT)]
    assert told(brought_in("")) == [(Unit.FILE, 0, Reason.NO_TEXT)]


def test_a_line_of_hyphens_alone_is_no_front_matter() -> None:
    """It is a line in the text."""
    (entry,) = brought_in("---\nThe rota failed.\n", "2024-05-01.md").entries
    assert entry.text == "---\nThe rota failed."


def test_a_fact_comes_in_as_a_journal_keeps_it() -> None:
    """Half characters, line ends and control characters in a name or an id would come back in no export."""
    (entry,) = brought_in(
        '---\ndate: 2024-05-01\nstrand: "Yo\\ud800u\\nth\\u0007"\nid: " a\\u0000\\nb"\n---\nx\n'
    ).entries
    assert entry.strand == "Yo\ufffdu th"
    assert len(entry.source) == len("markdown:") + 32
