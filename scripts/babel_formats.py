"""Lets Babel find the words of the built-in practice files, so that they can be translated."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import BinaryIO

NOTES = {
    "name": "Name of a session format, or of a set of prompts for a private reflection",
    "family": "Group of session formats",
    "size": "How many people a session format is for",
    "summary": "When to use a session format or a set of prompts",
    "credit": "Who made a session format or a set of prompts, or what a clause follows; names stay as they are",
    "who": "Who may speak in a step",
    "title": "Title of a step: at most 14 columns wide, 12 in a format of several rounds",
    "do": "What to do in a step",
    "ask": "Prompt for a private reflection: the writer asks it of themselves",
    "clause": "Clause of a group's code of conduct, which begins with: We will",
    "behaviour": "What one would see somebody doing who keeps a clause; ___ is a blank that the group fills in",
    "rule": "Rule of a step, shown in large type: at most 40 columns wide",
}
WORDS = re.compile(rf"({'|'.join(NOTES)}) = ")

Message = tuple[int, str, str, list[str]]


def extract_toml(
    fileobj: BinaryIO,
    keywords: Mapping[str, object],
    comment_tags: Collection[str],
    options: Mapping[str, object],
) -> Iterator[Message]:
    """Give line number, function name (none), text and note for the translator; one text a line."""
    for number, raw in enumerate(fileobj, start=1):
        line = raw.decode("utf-8")
        found = WORDS.match(line)
        if found is None:
            continue
        text = tomllib.loads(line)[found[1]]
        if any(letter.isalpha() for letter in text):  # a size such as 4-8 has nothing to translate
            yield number, "", text, [NOTES[found[1]]]
