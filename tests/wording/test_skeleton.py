"""The proof: a written text that says anything else than intended is refused."""

import pytest

from peerlog.domain.errors import ExportDiffers
from peerlog.wording.blocks import Bullets, Document, Heading, Paragraph, Strong, Table, Tasks
from peerlog.wording.layout import markdown_of
from peerlog.wording.skeleton import check, checked_markdown

DOCUMENT = Document(
    facts=(("title", "Round"), ("peerlog", "minutes/1")),
    blocks=(
        Heading(1, "Round"),
        Paragraph((Strong("Lesson:"), " Ask first.")),
        Bullets((("one",), ("two",))),
        Table(("Id", "Action"), (("S07-A1", "Call"),)),
        Tasks(((False, "S07-A1 Call"), (True, "S07-A2 Write"))),
    ),
)
SOURCE = markdown_of(DOCUMENT)


def test_what_was_intended_passes() -> None:
    """The proven text is the written one."""
    assert checked_markdown(DOCUMENT, "minutes.md") == SOURCE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('title: "Round"', 'title: "Other"'),
        ("# Round", "## Round"),
        ("# Round", "Round"),
        ("**Lesson:** Ask", "Lesson: Ask"),
        ("Ask first", "Ask *first*"),
        ("Ask first", "Ask ~~first~~"),
        ("Ask first", "Ask <b>first</b>"),
        ("Ask first", "Ask [first](x)"),
        ("- one\n- two", "- one\n\n\n- two and more"),
        ("- one\n- two", "1. one\n2. two"),
        ("- one\n- two", "- one\n  - two"),
        ("- one\n- two", "- [ ] one\n- two"),
        ("- [ ] S07-A1", "- \\[ ] S07-A1"),
        ("- [ ] S07-A1", "- [x] S07-A1"),
        ("| S07-A1 | Call |", "| S07-A1 | Call | x |\n| more | rows |"),
        ("| S07-A1 | Call |", "| S07-A1 | **Call** |"),
        ("---\n\n#", "---\n\n<!-- x -->\n\n#"),
        ("---\n\n#", "---\n\n    code\n\n#"),
    ],
)
def test_any_other_skeleton_or_text_is_refused(old: str, new: str) -> None:
    """A changed fact, heading, list, box, cell, mark or text is found."""
    assert old in SOURCE
    with pytest.raises(ExportDiffers) as refused:
        check(SOURCE.replace(old, new, 1), DOCUMENT, "minutes.md")
    assert refused.value.name == "minutes.md"
