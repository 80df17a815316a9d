"""The looks a person can choose; the hues are Okabe and Ito's, which colour-blind people can tell apart.

Every theme also has `$quiet`, for words that matter less: a colour of its own, since a muted one made by
transparency would not be readable on every ground. `$boost`, the ground of what is marked, stands among the variables
because Textual leaves a theme's own boost out as soon as it has a panel.
"""

from textual.theme import Theme

from peerlog.wording.language import mark

THEME = "theme"
"""What the choice of colours is kept as."""

DARK = Theme(
    name="peerlog-dark",
    primary="#56B4E9",
    secondary="#009E73",
    accent="#E69F00",
    warning="#F0E442",
    error="#FF7F50",
    success="#2BC48A",
    foreground="#E8E6E3",
    background="#14161A",
    surface="#1E2127",
    panel="#262A31",
    dark=True,
    variables={"boost": "#2E3540", "quiet": "#A9ADB5", "input-selection-background": "#56B4E9 35%"},
)
LIGHT = Theme(
    name="peerlog-light",
    primary="#005A8C",
    secondary="#006B4F",
    accent="#8A4B00",
    warning="#7A5B00",
    error="#A83200",
    success="#006B4F",
    foreground="#1B1D21",
    background="#FBFAF7",
    surface="#EFEDE7",
    panel="#E6E3DB",
    dark=False,
    variables={"boost": "#DDE6EE", "quiet": "#565A61", "input-selection-background": "#005A8C 25%"},
)
CONTRAST_DARK = Theme(
    name="peerlog-contrast-dark",
    primary="#8FD3FF",
    secondary="#5DF0B8",
    accent="#FFD166",
    warning="#FFF27A",
    error="#FFA98A",
    success="#5DF0B8",
    foreground="#FFFFFF",
    background="#000000",
    surface="#0A0A0A",
    panel="#141414",
    dark=True,
    variables={"boost": "#26323F", "quiet": "#DCDCDC", "input-selection-background": "#8FD3FF 45%"},
)
CONTRAST_LIGHT = Theme(
    name="peerlog-contrast-light",
    primary="#003A5D",
    secondary="#004534",
    accent="#5A2F00",
    warning="#4A3600",
    error="#701F00",
    success="#004534",
    foreground="#000000",
    background="#FFFFFF",
    surface="#F4F4F4",
    panel="#EAEAEA",
    dark=False,
    variables={"boost": "#D4E4F2", "quiet": "#2E2E2E", "input-selection-background": "#003A5D 25%"},
)

THEMES = (DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT)
NAMES: tuple[tuple[str, str], ...] = (
    (DARK.name, mark("Dark")),
    (LIGHT.name, mark("Light")),
    (CONTRAST_DARK.name, mark("Dark, high contrast")),
    (CONTRAST_LIGHT.name, mark("Light, high contrast")),
)
