"""Every style sheet belongs to its screens and uses the colours of the theme."""

import re
from pathlib import Path

import pytest

from rules.source import PACKAGE

SHEETS = sorted((PACKAGE / "styles").glob("*.tcss"))
OWN = [sheet for sheet in SHEETS if sheet.stem != "app"]


def without_comments(sheet: Path) -> str:
    """The rules of a sheet."""
    return re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("sheet", OWN, ids=lambda sheet: sheet.stem)
def test_a_sheet_styles_only_its_screen(sheet: Path) -> None:
    """Each rule stands inside a screen's or dialog's type, so that it cannot restyle another one."""
    depth, selector = 0, ""
    for letter in without_comments(sheet):
        if letter == "{":
            if depth == 0:
                for part in selector.split(","):
                    assert re.match(r"\s*[A-Z]\w+", part), selector
            depth, selector = depth + 1, ""
        elif letter == "}":
            depth, selector = depth - 1, ""
        else:
            selector += letter
    assert depth == 0


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_colours_come_from_the_theme(sheet: Path) -> None:
    """No sheet names a colour of its own, and none shouts over another."""
    rules = without_comments(sheet)
    assert not re.search(r"(color|background|border[a-z-]*|tint)\s*:[^;]*#[0-9a-fA-F]{3}", rules)
    assert "!important" not in rules


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_sheet_is_read_in_one_sitting(sheet: Path) -> None:
    """A sheet has at most 120 lines."""
    assert len(sheet.read_text(encoding="utf-8").splitlines()) <= 120
