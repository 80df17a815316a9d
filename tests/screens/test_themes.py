"""Every colour of every theme can be read on every ground, and nothing is said by colour alone."""

import pytest
from textual.color import Color
from textual.theme import Theme

from looks.stage import Open
from peerlog.app import PeerlogApp
from peerlog.widgets.themes import THEMES

INKS = ("foreground", "quiet", "accent", "warning", "error", "success")
GROUNDS = ("background", "surface", "boost")
READABLE, HIGH = 4.5, 7.0
"""Contrast ratios of WCAG 2.2, levels AA and AAA."""


def colour(theme: Theme, name: str) -> Color:
    """Give a colour of a theme by its name."""
    return Color.parse(theme.variables.get(name) or getattr(theme, name))


def luminance(ink: Color) -> float:
    """Give the relative luminance as WCAG defines it."""
    shares = (part / 255 for part in ink.rgb)
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """Give the contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_of_black_and_white_is_the_greatest() -> None:
    """Our reckoning agrees with the definition at its ends."""
    assert contrast(Color.parse("black"), Color.parse("white")) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), Color.parse("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_stand_out_from_their_ground(theme: Theme, ink: str, ground: str) -> None:
    """4.5 to 1 everywhere, 7 to 1 in the themes of high contrast."""
    wanted = HIGH if "contrast" in theme.name else READABLE
    assert contrast(colour(theme, ink), colour(theme, ground)) >= wanted


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_screen_takes_the_colours_of_the_theme(app: PeerlogApp, theme: Theme) -> None:
    """Textual rounds, but makes up no colour of its own in place of one that was chosen."""
    app.theme = theme.name
    drawn = app.get_css_variables()
    for name in (*INKS, *GROUNDS):
        parts = zip(Color.parse(drawn[name]).rgb, colour(theme, name).rgb, strict=True)
        assert all(abs(one - other) <= 1 for one, other in parts), name


@pytest.mark.parametrize(
    ("scene", "words"), [("live", "4:20 left"), ("live_amber", "1:12 low"), ("live_over", "+1:05 over")]
)
async def test_without_colours_the_clock_says_in_a_word_how_it_stands(
    open_scene: Open, monkeypatch: pytest.MonkeyPatch, scene: str, words: str
) -> None:
    """With NO_COLOR set no line of the screen has a hue, and the word is there."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_scene(scene, (40, 20)) as stage:
        assert words in stage.walk.text
        assert stage.walk.app.no_color
