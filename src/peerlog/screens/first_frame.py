"""What the next start may show before the app is there: the bars of the first screen, nothing a person wrote."""

from dataclasses import replace

from textual.screen import Screen
from textual.strip import Strip

from peerlog.opening import terminal_kind
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.top_bar import TopBar


def first_frame(screen: Screen[None]) -> str:
    """Give the lines of *screen* that are the same at each start, as `opening.kept_picture` reads them."""
    top, keys = screen.query_one(TopBar), screen.query_one(KeyBar)
    top.heading = replace(top.heading, place="", clock="", saved="", banner="")
    ground = _escapes(screen, Strip.blank(1, screen.rich_style)).partition(" ")[0]
    rows = {0: top.render_lines(top.outer_size.region)[0], 1: Strip.blank(screen.size.width, top.rich_style)}
    rows[screen.size.height - 1] = keys.render_lines(keys.outer_size.region)[0]
    return "\n".join(
        [terminal_kind(), ground, *(f"{row}\t{_escapes(screen, strip)}" for row, strip in rows.items())]
    )


def _escapes(screen: Screen[None], strip: Strip) -> str:
    for line_filter in screen.app.get_line_filters():
        strip = strip.apply_filter(line_filter, screen.styles.background)
    return strip.render(screen.app.console)
