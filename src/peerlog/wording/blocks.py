"""A document as blocks with plain texts: what the written Markdown has to say, and is compared with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strong:
    """Words in bold; always our own, never a person's."""

    text: str


Inline = tuple[str | Strong, ...]
"""Plain texts and bold words in turn, on one line, without space around the whole."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one line."""

    inline: Inline


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header cells are our own words."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Tasks:
    """A task list: whether it is done, and the task."""

    items: tuple[tuple[bool, str], ...]


Block = Heading | Paragraph | Table | Bullets | Tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Front matter and blocks."""

    facts: tuple[tuple[str, str], ...]
    """Flat keys of the front matter in order."""
    blocks: tuple[Block, ...]
