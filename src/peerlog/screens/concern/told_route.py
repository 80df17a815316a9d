"""What stands above everything told in confidence: what this lane is, and where abuse, fraud and danger go."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.concern import OutsideRoute
from peerlog.wording.concern import route_lines
from peerlog.wording.confidential_mistake import lane_words
from peerlog.wording.mistake_promise import not_for_words
from peerlog.wording.safe import one_line


def told_route_parts(route: OutsideRoute) -> ComposeResult:
    """Give it, to be composed on top."""
    harm = not_for_words(one_line(route.first, 200)) if route.first else route_lines(route)[0]
    with Vertical(id="route"):
        yield Static(Content(lane_words()), classes="strong")
        yield Static(Content(harm), classes="warning")
