"""What would leave and what would stay, printed before anything is written."""

from collections.abc import Iterator, Sequence
from typing import Any

from peerlog.commands.call import Call
from peerlog.commands.shapes import shape
from peerlog.domain.export import FileKind
from peerlog.domain.handout import Staying
from peerlog.domain.verdict import Leaving, Verdict
from peerlog.services.handing_out import name_of
from peerlog.wording.preview import calendar_lines, preview_lines


def give_preview(call: Call, found: Sequence[Leaving], kind: FileKind = FileKind.MINUTES) -> None:
    """Print what would leave and what would stay, line by line; for machines the words of what leaves alone."""
    shapes = [
        {
            "file": name_of(kind, found if kind is FileKind.CALENDAR else [one]),
            "lines": [_verdict_shape(verdict, kind) for verdict in one.lines],
            "session": one.handout.ref,
            "stays": [wordless(staying) for staying in one.stays],
        }
        for one in found
    ]
    call.give({"previews": shapes}, *_lines(found, kind))


def _lines(found: Sequence[Leaving], kind: FileKind) -> Iterator[str]:
    if kind is FileKind.CALENDAR and found:
        yield name_of(kind, found)
    for one in found:
        if kind is not FileKind.CALENDAR:
            yield name_of(kind, [one])
        told = calendar_lines(one) if kind is FileKind.CALENDAR else preview_lines(one)
        yield from (f"  {line}" for line in told)


def _verdict_shape(verdict: Verdict, kind: FileKind) -> dict[str, Any]:
    stays = verdict.stays.why.value if verdict.stays else None
    leaves = verdict.leaves if kind is not FileKind.CALENDAR or verdict.is_dated else ""
    return {"leaves": leaves, "level": verdict.level.value, "line": verdict.line.id, "stays": stays}


def wordless(staying: Staying) -> dict[str, Any]:
    """Give what stays without its words: an answer kept in a file must hold only what may leave."""
    return {
        name: value for name, value in shape(staying).items() if name in ("piece", "why", "kind", "about")
    }
