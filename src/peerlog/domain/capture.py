"""The capture grammar: a line as typed to what it means, and back to a line."""

import re
from collections.abc import Sequence
from datetime import date

from peerlog.domain.captured import Captured, LineKind, Understand
from peerlog.domain.member import Member
from peerlog.domain.note import LONGEST_LINE
from peerlog.domain.text import needed

PREFIXES = {kind.value[0]: kind for kind in LineKind if kind not in {LineKind.NOTE, LineKind.QUOTE}}
"""The letter before the colon for each kind; q is a question, a quote begins with its mark."""

_WORDS = {kind.value: kind for kind in LineKind if kind is not LineKind.NOTE} | PREFIXES
_OPENING, _CLOSING = '"“„‟«＂「『', '"”“‟»＂」』'
_PREFIX = re.compile(
    rf"(?P<slashes>\\*)(?:(?P<word>{'|'.join(_WORDS)})[:：]|(?P<mark>[{_OPENING}]))", re.IGNORECASE
)


def parse(line: str, members: Sequence[Member], today: date, understand: Understand) -> Captured:
    """Give what *line* means; *understand* turns the words after `by` into a day, or None.

    Raises EmptyText, TooLong or BrokenText; everything else is kept, as text where it was not understood.
    """
    whole = needed(line, "text", limit=LONGEST_LINE)
    prefix = _PREFIX.match(whole)
    if prefix is None:
        return Captured(kind=LineKind.NOTE, text=whole)
    if prefix["slashes"]:
        return Captured(kind=LineKind.NOTE, text=whole[1:])
    if prefix["mark"]:
        return Captured(kind=LineKind.QUOTE, text=_quoted(whole))
    kind, text = _WORDS[prefix["word"].lower()], needed(whole[prefix.end() :], "text", limit=LONGEST_LINE)
    if kind is LineKind.ACTION:
        from peerlog.domain.capture_action import action_of  # late: most lines are no actions
        from peerlog.domain.mention import Names

        return action_of(text, Names(members), today, understand)
    return Captured(kind=kind, text=text)


def is_action(line: str) -> bool:
    """Whether people and dates matter to what *line* means; raises like `parse`."""
    return kind_typed(needed(line, "text", limit=LONGEST_LINE)) is LineKind.ACTION


def kind_typed(line: str) -> LineKind:
    """Give the kind that the beginning of a line, typed so far, would make of it."""
    prefix = _PREFIX.match(line.lstrip())
    if prefix is None or prefix["slashes"]:
        return LineKind.NOTE
    return LineKind.QUOTE if prefix["mark"] else _WORDS[prefix["word"].lower()]


def unparse(captured: Captured, members: Sequence[Member], today: date, understand: Understand) -> str:
    """Give a line that means the same kind, text, owner and due date again.

    Needs the same members as `parse`, the owner among them; space and commas at the ends of an action's text
    do not count. What `captured.said` told may be told again or not.
    """
    text = " ".join(captured.text.split())
    match captured.kind:
        case LineKind.NOTE:
            return f"\\{text}" if _PREFIX.match(text) else text
        case LineKind.QUOTE:
            return f'"{text}"' if any(sign in text for sign in _CLOSING) else f'" {text}'
        case LineKind.ACTION:
            from peerlog.domain.capture_action import line_of_action
            from peerlog.domain.mention import Names

            return f"a: {line_of_action(captured, Names(members), today, understand)}"
        case kind:
            return f"{kind.value[0]}: {text}"


def _quoted(line: str) -> str:
    inside = line[1:]
    if inside.endswith(tuple(_CLOSING)):
        inside = inside[:-1]
    elif any(mark in inside for mark in _CLOSING):
        # "So it was" – Ana: without its first mark the second would hang in the air.
        inside = line
    return needed(inside, "text", limit=LONGEST_LINE)
