"""Broader words read well where they stand, and nothing is changed that nobody asked to be changed."""

import pytest

from peerlog.domain.naming import Names
from peerlog.domain.scrubbing import Telltale, telltales
from peerlog.wording.scrubbing import broader, put_in, telltale_words


def broadened(text: str) -> str:
    """Take every suggestion for a text, one after the other."""
    names = Names()
    names.add_person("Amina Yusuf")
    seen = 0
    while pieces := [one for one in telltales(text, names) if one.start >= seen]:
        instead = broader(text, pieces[0])
        text, seen = put_in(text, instead), instead.start + len(instead.words)
    return text


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("We asked Amina Yusuf too late.", "We asked somebody in our network too late."),
        ("Amina Yusuf's list was old.", "A colleague's list was old."),
        ("We met them in Kisumu first.", "We met them in a town we work in first."),
        ("It was off on Friday.", "It was off one day."),
        ("It was off by 12 March 2026.", "It was off by a certain day."),
        ("We lost 500 euros.", "We lost a sum of money."),
        ("We lost the 500 euros.", "We lost a sum of money."),
        ("We told the treasurer.", "We told a colleague."),
        ("Write to ana@example.org, please.", "Write to, please."),
        ("We at Bright Future forgot it.", "We forgot it."),
        ("We began at 14:30.", "We began at a certain hour."),
        ("Nothing in it tells anything.", "Nothing in it tells anything."),
    ],
)
def test_a_broader_word_reads_well(text: str, better: str) -> None:
    """The words around it are looked at, and the case of the first letter."""
    assert broadened(text) == better


def test_every_kind_is_named() -> None:
    """Nobody is shown a code."""
    assert set(telltale_words()) == set(Telltale)
