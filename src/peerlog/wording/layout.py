"""Writes a document as Markdown source."""

from collections.abc import Iterable
from itertools import starmap

from peerlog.wording.blocks import Block, Bullets, Document, Heading, Inline, Paragraph, Strong, Table, Tasks
from peerlog.wording.markdown import block, cell, heading, inline, json_string


def markdown_of(document: Document) -> str:
    """Give the source: the same document, the same characters."""
    facts = "".join(f"{key}: {json_string(value)}\n" for key, value in document.facts)
    body = "\n\n".join(map(_block, document.blocks))
    return f"---\n{facts}---\n\n{body}\n"


def _block(one: Block) -> str:
    match one:
        case Heading(level, text):
            return f"{'#' * level} {heading(text)}"
        case Paragraph(words):
            return _line(words)
        case Table(header, rows):
            return "\n".join((_row(header), "|" + "---|" * len(header), *map(_row, rows)))
        case Bullets(items):
            return "\n".join(f"- {_line(words)}" for words in items)
        case Tasks(items):
            return "\n".join(starmap(_task, items))


def _line(words: Inline) -> str:
    """Write the pieces; only the first one stands where a line begins."""
    written = (f"**{inline(one.text)}**" if isinstance(one, Strong) else inline(one) for one in words[1:])
    return "".join((_first(words[0]), *written)) if words else ""


def _first(one: str | Strong) -> str:
    return f"**{inline(one.text)}**" if isinstance(one, Strong) else block(one)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(cell, cells))} |"


def _task(done: bool, text: str) -> str:
    return f"- [{'x' if done else ' '}] {block(text)}"
