"""The names of exported files."""

import pytest

from generators import make_member, make_record, make_session
from peerlog.domain.audience import Audience
from peerlog.domain.leaving import leaving
from peerlog.wording.file_name import minutes_file_name


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("What helped?", "what-helped "),
        ("../../etc/passwd", "etc-passwd "),
        ("CON", "con "),
        ("🦁 ❤️", ""),
        ("नमस्ते दुनिया", "नमस्ते-दुनिया "),
        ("a" * 300, "a" * 40 + " "),
        ("one two three four five six seven eight nine ten", "one-two-three-four-five-six-seven-eight "),
        ("Amina's case", ""),
    ],
)
def test_the_title_gives_letters_and_digits_only(title: str, part: str) -> None:
    """No sign that a system refuses, no more than forty letters, no name where names may not leave."""
    record = make_record(session=make_session(title=title), members=(make_member(),))
    name = minutes_file_name(leaving(record, Audience.PUBLIC).handout)
    assert name == f"2026-11-20 S07 {part}minutes (public).md"
