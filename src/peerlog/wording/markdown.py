"""The one place that turns what people wrote into Markdown source, escaping as little as is safe.

Safe means: a CommonMark parser, with or without GFM tables, task lists and strikethrough, reads exactly the
given text back. `skeleton.py` proves it for each document.
"""

import re

_LINE_ENDS = dict.fromkeys(map(ord, "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " ")
_CONTROL = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)))
_BIDI = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_UNWANTED = _CONTROL | _BIDI | _LINE_ENDS
_UNPRINTABLE = re.compile("[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]")  # for YAML

_SPANS = re.compile(r"[`\[]|(?<! )\*|\*(?! )")
_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~\s]|$)")
_ANGLE = re.compile(r"<(?! )")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_EDGE_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_DOUBLED = re.compile(r"==+|%%+")  # highlights and hidden comments in note-taking programs
_BLOCK_START = re.compile(r"(?:#{1,6}|[-+])(?= |$)|>|-(?=[- ]*$)|=(?==*$)")
_NUMBER = re.compile(r"\d{1,9}(?=[.)](?: |$))")
_CLOSING_HASHES = re.compile(r"(?:(?<= )|^)(?=#+$)")


def plain(text: str) -> str:
    """Give *text* as minutes hold it: on one line, without control characters and bidi embeddings.

    Those could turn round the reading of our own words beside it; joiners, marks and all letters stay.
    """
    return text.translate(_UNWANTED).strip()


def paragraphs(text: str) -> tuple[str, ...]:
    """Give the lines of *text* that say something, each as minutes hold it."""
    return tuple(line for line in map(plain, text.splitlines()) if line)


def inline(text: str) -> str:
    """Write *text* behind other words of a line."""
    safe = _BACKSLASH.sub(r"\\\\", text)
    safe = _SPANS.sub(r"\\\g<0>", safe)
    safe = _ANGLE.sub(r"\\<", safe)
    safe = _ENTITY.sub(r"\\&", safe)
    safe = _EDGE_UNDERSCORE.sub(r"\\_", safe)
    safe = _DOUBLED.sub(_escape_each, safe)
    for paired in "~$":
        if safe.count(paired) > 1:
            safe = safe.replace(paired, f"\\{paired}")
    return safe


def block(text: str) -> str:
    """Write *text* where a line begins."""
    safe = inline(text)
    number = _NUMBER.match(safe)
    if number:
        return f"{number[0]}\\{safe[number.end() :]}"
    return _BLOCK_START.sub(r"\\\g<0>", safe, count=1) if _BLOCK_START.match(safe) else safe


def heading(text: str) -> str:
    """Write *text* behind the hashes of a heading."""
    return _CLOSING_HASHES.sub(r"\\", inline(text))


def cell(text: str) -> str:
    """Write *text* in the cell of a table."""
    return inline(text).replace("|", "\\|")


def json_string(text: str) -> str:
    """Write *text* as a JSON string, which every reader of YAML takes for the same text."""
    import json

    written = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _escape_each(found: re.Match[str]) -> str:
    return "".join(f"\\{letter}" for letter in found[0])
