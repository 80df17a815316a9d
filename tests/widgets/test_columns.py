"""Columns of short texts."""

import pytest
from rich.cells import cell_len

from peerlog.widgets.columns import in_columns


def test_columns_begin_at_the_same_cell_whatever_the_letters() -> None:
    """Wide letters count for two."""
    for name in ("Amina", "李小龍", "زينب", "A very long name that is cut"):
        line = in_columns([name, "|"], (12, 4))
        assert cell_len(line[: line.index("|")]) == 12


@pytest.mark.parametrize(
    ("cell", "shown"), [("Amina", "Amina"), ("Amina Odhiambo", "Amina Od…"), ("a\nb", "a b")]
)
def test_what_is_cut_says_so(cell: str, shown: str) -> None:
    """An ellipsis in place of the rest, on one line."""
    assert in_columns([cell], (11,)) == shown
