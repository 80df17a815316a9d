"""What of a text reaches a terminal, and what of it is kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.wording.safe import MARK, clean, visible

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=80)
BIDI = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]


def steers(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} or ord(character) in BIDI


@given(ANY_TEXT)
def test_nothing_that_steers_a_terminal_is_shown(text: str) -> None:
    """Neither control characters nor bidi overrides nor half characters come through."""
    assert not any(steers(character) for character in visible(text))


@pytest.mark.parametrize("code", BIDI)
def test_every_bidi_control_is_shown(code: int) -> None:
    """One that is forgotten can turn "not agreed" round on the screen."""
    assert visible(f"a{chr(code)}b") == f"a{MARK}b"


@given(ANY_TEXT)
def test_each_character_keeps_its_place(text: str) -> None:
    """One character in, one character out, and harmless ones unchanged."""
    shown = visible(text)
    assert len(shown) == len(text)
    assert all(new in {old, MARK, " "} for old, new in zip(text, shown, strict=True))


@given(ANY_TEXT)
def test_showing_twice_changes_nothing(text: str) -> None:
    """A text that is already safe is left alone."""
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    "text",
    ["👩‍👧‍👦 and 🏳️‍🌈", "می‌خواهم", "क्‍ष", "Nguyễn Thị Bích", "東京", "كِتَاب", "a\u00a0b", "naïve — “quoted”"],
)
def test_real_writing_is_shown_as_it_is(text: str) -> None:
    """Joiners in emoji, Persian and Hindi are part of the writing."""
    assert visible(text) == text
    assert clean(text)[1] == 0


def test_tags_cannot_hide_a_text() -> None:
    """Tag characters show as marks: they can carry a sentence nobody sees."""
    assert visible("ok\U000e0068\U000e0069") == f"ok{MARK}{MARK}"


def test_newlines_stay_only_where_there_are_lines() -> None:
    """In one line a newline would break the layout; a tab is a space in both."""
    assert visible("a\nb\tc") == f"a{MARK}b c"
    assert visible("a\nb\tc", lines=True) == "a\nb c"


@given(ANY_TEXT)
def test_a_cleaned_text_holds_no_control_characters(text: str) -> None:
    """Newline and tab are the only ones that are kept."""
    kept, _ = clean(text)
    assert all(
        unicodedata.category(character) not in {"Cc", "Cs"} or character in "\n\t" for character in kept
    )


@given(ANY_TEXT)
def test_cleaning_twice_drops_nothing_more(text: str) -> None:
    """What was cleaned once can be stored and read back unchanged."""
    kept, _ = clean(text)
    assert clean(kept) == (kept, 0)


def test_what_was_dropped_is_counted() -> None:
    """A person can be told that three characters did not come along."""
    assert clean("a\x1b[31mb\x00\x9b") == ("a[31mb", 3)


def test_line_ends_and_letters_become_one_kind() -> None:
    """Windows, old Mac and Unicode line ends, and letters written in two parts; none counts as dropped."""
    assert clean("a\r\nb\rc\u2028d\x85e\u0301") == ("a\nb\nc\nd\n\xe9", 0)


def test_direction_marks_are_kept_in_the_data() -> None:
    """They belong to what was written; only showing them is another matter."""
    assert clean("\u200fשלום\u200e") == ("\u200fשלום\u200e", 0)
