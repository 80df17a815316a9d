"""The two top lines of a running session: which one, what time, how far, is it saved."""

from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peerlog.widgets.top_bar import spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the lines say."""

    session: str = ""
    clock: str = ""
    course: str = ""
    saved: str = ""
    banner: str = ""
    """Said on every screen of the sample network."""


class SessionBar(Widget):
    """The two top lines."""

    DEFAULT_CSS = "SessionBar { dock: top; height: 2; padding: 0 1; background: $surface; }"
    standing: reactive[Standing] = reactive(Standing())

    def render(self) -> Content:
        """Draw both lines."""
        width, now = self.content_size.width, self.standing
        left = Content.styled(now.session, "bold")
        if now.banner:
            left = Content.styled(f"{now.banner}  ", "bold $warning") + left
        first = spread(left, Content(now.clock), width)
        second = spread(Content(now.course), Content.styled(now.saved, "$quiet"), width)
        return Content("\n").join([first, second])
