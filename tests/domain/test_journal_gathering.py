"""What several files of a journal hold together."""

from datetime import UTC, date

from peerlog.domain.journal_gathering import gathered, still_new
from peerlog.domain.journal_import import identity
from peerlog.domain.journal_imports.outcome import JournalFormat, Reason
from peerlog.domain.journal_transfer import Preview, SourceFile

TODAY = date(2026, 11, 21)


def brought_in(*texts: str, known: frozenset[str] = frozenset()) -> Preview:
    """Gather files of jrnl."""
    files = [SourceFile(name=f"{number}.txt", data=text.encode()) for number, text in enumerate(texts, 1)]
    return gathered("folder", files, known, zone=UTC, today=TODAY)


def test_files_share_one_order_of_day_and_month() -> None:
    """A folder with a file a day has the evidence in another file than the doubt."""
    found = brought_in("[05/06/2024 09:12] a", "[05/14/2024 09:12] b", "[06/05/2024 09:12] c")
    assert [entry.day for entry in found.new] == [date(2024, 5, 6), date(2024, 5, 14), date(2024, 6, 5)]
    assert found.day_first is False
    assert brought_in("[05/06/2024 09:12] a", "[14/06/2024 09:12] b").day_first is True
    assert brought_in("[2024-05-06 09:12] a").day_first is None


def test_what_is_known_or_stands_in_two_files_comes_in_once() -> None:
    """The second file says so."""
    first = brought_in("[2024-05-06 09:12] a", "[2024-05-06 09:12] a\n[2024-05-07 09:12] b")
    assert [entry.text for entry in first.new] == ["a", "b"]
    assert [(one.file, one.refused.reason) for one in first.refused] == [("2.txt", Reason.TWICE)]
    assert first.formats == (JournalFormat.JRNL,)
    known = frozenset({identity(first.new[0])})
    again = brought_in("[2024-05-06 09:12] a\n[2024-05-07 09:12] b", known=known)
    assert ([entry.text for entry in again.new], again.known) == (["b"], 1)
    assert still_new(first.new, known) == again.new


def test_reasons_beyond_the_first_thousand_of_a_file_are_counted() -> None:
    """And a file that was never read has its own."""
    bad = "".join("[2024-13-45 09:12] x\n" for _ in range(1_001)) + "[2024-05-06 09:12] a"
    files = [SourceFile(name="1.txt", data=bad.encode()), SourceFile(name="l.txt", skipped=Reason.LINK)]
    found = gathered("folder", files, frozenset(), zone=UTC, today=TODAY)
    assert found.more_refused == 1
    assert (found.refused[-1].file, found.refused[-1].refused.reason) == ("l.txt", Reason.LINK)
