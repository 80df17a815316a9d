"""Reads written Markdown back with a real parser and compares it with what it was to say."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from peerlog.domain.errors import ExportDiffers
from peerlog.wording.blocks import Block, Bullets, Document, Heading, Inline, Paragraph, Strong, Table, Tasks
from peerlog.wording.layout import markdown_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FENCE = "---\n"
_BOXES = {"[ ] ": False, "[x] ": True}


class Unexpected(Exception):
    """The parser found something that no document of ours holds."""


def checked_markdown(document: Document, name: str) -> str:
    """Write *document* as Markdown and prove it; *name* is for the error."""
    markdown = markdown_of(document)
    check(markdown, document, name)
    return markdown


def check(markdown: str, document: Document, name: str) -> None:
    """Raise ExportDiffers unless a parser reads exactly *document* in *markdown*."""
    try:
        found = parsed(markdown)
    except Unexpected as error:
        raise ExportDiffers(name) from error
    if found != document:
        raise ExportDiffers(name)


def parsed(markdown: str) -> Document:
    """Give the document that a parser reads in *markdown*."""
    opening, facts, body = markdown.split(_FENCE, 2)
    if opening:
        raise Unexpected(opening)
    tokens = iter(_parser().parse(body))
    return Document(facts=tuple(_facts(facts)), blocks=tuple(_blocks(tokens)))


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    # Without text_join a bracket that was escaped stays apart from one that makes a task.
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")


def _facts(lines: str) -> Iterator[tuple[str, str]]:
    import json

    for line in lines.splitlines():
        key, _, value = line.partition(": ")
        yield key, json.loads(value)


def _blocks(tokens: Iterator["Token"]) -> Iterator[Block]:
    for token in tokens:
        match token.type:
            case "heading_open":
                yield Heading(int(token.tag[1:]), _text(_children(tokens, "heading_close")))
            case "paragraph_open":
                yield Paragraph(_inline(_children(tokens, "paragraph_close")))
            case "table_open":
                yield _table(tokens)
            case "bullet_list_open" if token.markup == "-":
                yield _list(tokens)
            case other:
                raise Unexpected(other)


def _children(tokens: Iterator["Token"], closing: str) -> Sequence["Token"]:
    """Give what stands in the block that was just opened; nothing else may."""
    content = _next(tokens, "inline")
    _next(tokens, closing)
    return content.children or ()


def _next(tokens: Iterator["Token"], expected: str) -> "Token":
    token = next(tokens)
    if token.type != expected:
        raise Unexpected(token.type)
    return token


def _table(tokens: Iterator["Token"]) -> Table:
    rows: list[list[str]] = []
    for token in tokens:
        match token.type:
            case "table_close":
                return Table(tuple(rows[0]), tuple(map(tuple, rows[1:])))
            case "tr_open":
                rows.append([])
            case "th_open" | "td_open":
                rows[-1].append(_text(_children(tokens, token.type.replace("open", "close"))))
            case "thead_open" | "thead_close" | "tbody_open" | "tbody_close" | "tr_close":
                continue
            case other:
                raise Unexpected(other)
    raise Unexpected("table")


def _list(tokens: Iterator["Token"]) -> Bullets | Tasks:
    items: list[Sequence[Token]] = []
    for token in tokens:
        if token.type == "bullet_list_close":
            break
        if token.type != "list_item_open":
            raise Unexpected(token.type)
        _next(tokens, "paragraph_open")
        items.append(_children(tokens, "paragraph_close"))
        _next(tokens, "list_item_close")
    boxes = [_box(item) for item in items]
    if all(box is None for box in boxes):
        return Bullets(tuple(map(_inline, items)))
    return Tasks(tuple(_task(item, box) for item, box in zip(items, boxes, strict=True)))


def _box(item: Sequence["Token"]) -> bool | None:
    return _BOXES.get(item[0].content[:4]) if item and item[0].type == "text" else None


def _task(item: Sequence["Token"], box: bool | None) -> tuple[bool, str]:
    if box is None:
        raise Unexpected("a task without a box")
    return box, _text(item)[4:]


def _text(children: Sequence["Token"]) -> str:
    words = _inline(children)
    if len(words) > 1 or any(isinstance(one, Strong) for one in words):
        raise Unexpected("bold")
    return "".join(one for one in words if isinstance(one, str))


def _inline(children: Sequence["Token"]) -> Inline:
    words: list[str | Strong] = []
    bold = False
    for token in children:
        match token.type:
            case "strong_open" if not bold:
                bold = True
                words.append(Strong(""))
            case "strong_close":
                bold = False
            case "text" | "text_special":
                _append(words, token.content, bold=bold)
            case other:
                raise Unexpected(other)
    return tuple(words)


def _append(words: list[str | Strong], text: str, *, bold: bool) -> None:
    last = words[-1] if words else None
    if bold and isinstance(last, Strong):
        words[-1] = Strong(last.text + text)
    elif isinstance(last, str):
        words[-1] = last + text
    elif text:
        words.append(text)
