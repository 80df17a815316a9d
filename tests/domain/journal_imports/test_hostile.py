"""Whatever a file holds, it is read or refused in words: nothing breaks, and what comes in can be kept."""

import json
from datetime import UTC, date
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from hostile import hostile_texts
from hostile_journals import COUNT, hostile_files
from peerlog.domain.journal_export import journal_json
from peerlog.domain.journal_import import read
from peerlog.domain.journal_imports.outcome import LARGEST, MOST_ENTRIES, MOST_REFUSED, Imported, Reason
from peerlog.domain.reflection import LONGEST_ANSWER
from peerlog.domain.reflection_inline import MOST_TAGS
from peerlog.domain.text import kept
from reflections import unhurried

TODAY = date(2026, 11, 21)
FAR = ZoneInfo("Pacific/Kiritimati")


def check(found: Imported) -> None:
    """Hold that every entry can be kept, listed and written out, and every reason be shown."""
    for entry in found.entries:
        assert entry.id == ""
        assert 0 < len(entry.source) < 200
        assert 1000 <= entry.day.year <= 9998
        assert entry.written.tzinfo is UTC
        assert entry.text
        assert kept(entry.text, "text", limit=3 * LONGEST_ANSWER) == entry.text
        assert len(entry.tags) <= MOST_TAGS
        f"{entry.tags}{entry.strand}{entry.source}".encode()
    assert len({entry.source for entry in found.entries}) == len(found.entries) <= MOST_ENTRIES
    assert len(found.refused) <= MOST_REFUSED
    for one in found.refused:
        assert len(one.text) <= 80
        one.text.encode()
    journal_json(found.entries[:100]).encode()


def test_three_hundred_hostile_files_are_read_or_refused() -> None:
    """Each says what came in or why nothing did, and the same again the second time."""
    files = list(hostile_files())
    assert len(files) == COUNT
    taken = 0
    for name, data in files:
        found = read(data, name, FAR, TODAY)
        check(found)
        assert found.entries or found.refused, name
        taken += len(found.entries)
    assert taken > COUNT // 2, "they are hostile, not hopeless"


def test_a_file_that_is_too_large_is_not_looked_at() -> None:
    """An old laptop has little memory."""
    found = read(b" " * (LARGEST + 1), "journal.txt", UTC, TODAY)
    assert [one.reason for one in found.refused] == [Reason.TOO_LARGE]


def test_more_entries_than_a_journal_holds_are_counted_not_taken() -> None:
    """The first ones come in."""
    whole = {"entries": [{"creationDate": "2024-05-01", "text": "first"}, *[0] * MOST_ENTRIES]}
    found = read(json.dumps(whole).encode(), "journal.json", UTC, TODAY)
    assert [entry.text for entry in found.entries] == ["first"]
    assert found.refused[0].reason is Reason.TOO_MANY
    assert len(found.refused) + found.more_refused == MOST_ENTRIES


def test_reasons_without_end_are_counted() -> None:
    """A thousand are told one by one."""
    found = read(b'{"peerlog": 1, "entries": [' + b"0," * 1_499 + b"0]}", "journal.json", UTC, TODAY)
    assert len(found.refused) == MOST_REFUSED
    assert found.more_refused == 500


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | hostile_texts | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
_keys = st.sampled_from(
    ("title", "body", "date", "time", "tags", "creationDate", "text", "uuid", "timeZone", "day", "answers")
)
_dates = st.sampled_from(("2024-05-01", "2024-05-01T09:12:00Z", "0000-00-00", "99999-01-01", "9999-12-31"))
_names = st.sampled_from(("a.json", "a.txt", "a.md", "2024-05-01.md", "a", "", "0000-00-00 99-99.md"))


@unhurried
@given(st.lists(st.dictionaries(_keys, _values | _dates, max_size=8)), st.booleans(), _names)
def test_any_json_is_read_or_refused(entries: list[object], own: bool, name: str) -> None:
    """Whatever stands where."""
    whole = {"entries": entries} | ({"peerlog": "journal/1"} if own else {})
    check(read(json.dumps(whole).encode(), name, FAR, TODAY))


@unhurried
@given(st.binary(max_size=300), _names)
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    """Also under a name that promises more."""
    check(read(data, name, FAR, TODAY))


@unhurried
@given(
    st.lists(st.tuples(_dates, hostile_texts, st.sampled_from(("[{}] {}", "## {} {}", "{} {}", "{1}")))),
    _names,
)
def test_any_text_is_read_or_refused(lines: list[tuple[str, str, str]], name: str) -> None:
    """In any mixture."""
    text = "\n".join(form.format(when, words) for when, words, form in lines)
    check(read(text.encode("utf-8", "surrogatepass"), name, FAR, TODAY))
