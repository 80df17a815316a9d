"""The flat facts at the head of a Markdown file, between two lines of hyphens."""

import json
import re
from collections.abc import Mapping

MOST_LINES = 200
LONGEST_LINE = 2_000
"""Characters of one fact; a longer one is none."""
_BEGIN = re.compile(r"---[ \t]*\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_FACT = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")

Facts = Mapping[str, tuple[str, ...]]
"""Each key in lower case with its value, or its values where it is a list."""


def facts_and_rest(text: str) -> tuple[Facts, str, int]:
    """Give the facts, the text after them, and how many lines they took; no facts where none stand there."""
    begin = _BEGIN.match(text)
    end = _END.search(text, begin.end()) if begin else None
    if begin is None or end is None:
        return {}, text, 0
    lines = text[begin.end() : end.start()].splitlines()[:MOST_LINES]
    return _facts(lines), text[end.end() :], text.count("\n", 0, end.end()) + 1


def _facts(lines: list[str]) -> Facts:
    facts: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in lines:
        if len(line) > LONGEST_LINE:
            continue
        fact, item = _FACT.fullmatch(line), _ITEM.fullmatch(line)
        if fact:
            key = fact["key"].strip().lower()
            facts[key] = _values((fact["value"] or "").strip())
        elif item and key:
            facts[key] = (*facts[key], *_values(item["value"].strip()))
    return facts


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
    return words.split(" #", 1)[0].strip()
