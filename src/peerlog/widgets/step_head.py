"""The running step in large: its name, who may speak, its rule."""

from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peerlog.widgets.wrapping import wrapped


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over the notes."""

    title: str = ""
    who: str = ""
    rule: str = ""
    instruction: str = ""


class StepHead(Widget):
    """The running step in large."""

    heading: reactive[Heading] = reactive(Heading())

    def render(self) -> Content:
        """Draw as much as the place allows, the name first."""
        width, height = self.content_size
        heading = self.heading
        title = Content.styled(heading.title.upper(), "bold").truncate(width, ellipsis=True)
        lines = [title, *_block(heading.who, "", width), *_block(heading.rule, "$accent", width)]
        lines += _block(heading.instruction, "$quiet", width)
        shown = lines[: max(1, height)]
        if len(shown) < len(lines):
            shown[-1] = shown[-1].truncate(max(1, width - 2)).rstrip() + " …"
        return Content("\n").join(shown)


def _block(text: str, style: str, width: int) -> list[Content]:
    return [Content.styled(line, style) for line in wrapped(text, width)] if text else []
