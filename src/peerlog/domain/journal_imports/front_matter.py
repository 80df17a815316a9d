"""The flat facts at the head of a Markdown file, between two lines of hyphens."""

import json
import re
from collections.abc import Iterator, Mapping
from textwrap import dedent

MOST_FACTS = 200
LONGEST_LINE = 2_000
"""Characters of one fact; a longer one is none."""
_BEGIN = re.compile(r"---[ \t]*\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_FACT = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")
_BLOCK = re.compile(r"[|>][+-]?[0-9]?")
"""What opens a text of several lines, each of them indented."""

Facts = Mapping[str, tuple[str, ...]]
"""Each key in lower case with its value, or its values where it is a list."""


def facts_and_rest(text: str) -> tuple[Facts, str, int]:
    """Give the facts, the text after them, and how many lines they took; no facts where none stand there."""
    begin = _BEGIN.match(text)
    end = _END.search(text, begin.end()) if begin else None
    if begin is None or end is None:
        return {}, text, 0
    facts = _facts(iter(text[begin.end() : end.start()].split("\n")))
    return facts, text[end.end() :], text.count("\n", 0, end.end()) + 1


def _facts(lines: Iterator[str]) -> Facts:
    facts: dict[str, tuple[str, ...]] = {}
    key, block = "", list[str]()
    for line in lines:
        if block and (line[:1] in {" ", "\t"} or not line.strip()):
            block.append(line)
            continue
        if block:
            facts[key], block = (_dedented(block),), []
        fact, item = _read(line)
        if fact and len(facts) < MOST_FACTS:
            key, value = fact["key"].strip().lower(), (fact["value"] or "").strip()
            facts[key], block = ((), [value]) if _BLOCK.fullmatch(value) else (_values(value), [])
        elif item and key:
            facts[key] = (*facts[key], *_values(item["value"].strip()))[:MOST_FACTS]
    return facts | {key: (_dedented(block),)} if block else facts


def _read(line: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """Read *line* as a fact or as a part of a list."""
    if len(line) > LONGEST_LINE:
        return None, None
    return _FACT.fullmatch(line), _ITEM.fullmatch(line)


def _dedented(block: list[str]) -> str:
    return dedent("\n".join(block[1:])).strip("\n")


def _values(words: str) -> tuple[str, ...]:
    """Read a scalar, or a list in brackets."""
    if words.startswith("[") and words.endswith("]"):
        try:
            given = json.loads(words)
        except (ValueError, RecursionError):
            given = words[1:-1].split(",")
        return tuple(_scalar(one.strip()) for one in given if isinstance(one, str) and one.strip())
    return (_scalar(words),) if words else ()


def _scalar(words: str) -> str:
    if words.startswith('"'):
        try:
            return str(json.loads(words))
        except (ValueError, RecursionError):
            return words.strip('"')
    if len(words) > 1 and words[0] == words[-1] == "'":
        return words[1:-1].replace("''", "'")
    return words  # " #" begins a comment in YAML, and a tag in what people and jrnl write
