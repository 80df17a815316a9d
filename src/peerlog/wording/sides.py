"""Line by line, side by side: what leaves in which words, and what stays and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from peerlog.domain.handout import Staying, Why
from peerlog.domain.line import kind_of
from peerlog.domain.verdict import Leaving, Verdict
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _, ngettext
from peerlog.wording.leaving import what_leaves, what_stays
from peerlog.wording.level import level_words
from peerlog.wording.preview import why_words
from peerlog.wording.safe import one_line, visible

DECIDED = (Why.NAMES, Why.CONTACT, Why.UNCLEARED)
"""What a person can decide on, line by line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SideLine:
    """One entry of a side."""

    key: str
    """Id of the line, or of nothing; empty for a heading."""
    text: str
    detail: str = ""
    is_flagged: bool = False


def leaving_side(sorted_out: Leaving) -> tuple[SideLine, ...]:
    """Give what leaves: how much, then each line in the words in which it leaves."""
    counted = SideLine(key="", text=", ".join(what_leaves(sorted_out.handout)))
    return counted, *(_leaves(verdict) for verdict in sorted_out.lines if verdict.stays is None)


def staying_side(sorted_out: Leaving) -> tuple[SideLine, ...]:
    """Give what stays: first what a person decides on, then every other line, then the parts of the session."""
    to_decide: list[SideLine] = []
    rest: list[SideLine] = []
    for verdict in sorted_out.lines:
        if verdict.stays is not None:
            (to_decide if verdict.stays.why in DECIDED else rest).append(_stays(verdict, verdict.stays))
    rest += _parts(sorted_out)
    return (
        *_headed(to_decide_words(len(to_decide)), to_decide),
        *(_headed(_("stays anyway"), rest) if to_decide else rest),
    )


def to_decide_words(count: int) -> str:
    """Say how many lines wait for a decision."""
    return ngettext("{n} line to decide on: D", "{n} lines to decide on: D", count).format(n=count)


def _headed(heading: str, lines: list[SideLine]) -> tuple[SideLine, ...]:
    return (SideLine(key="", text=heading), *lines) if lines else ()


def _leaves(verdict: Verdict) -> SideLine:
    line = verdict.line
    was = _("captured as: {text}").format(text=one_line(line.text)) if verdict.leaves != line.text else ""
    level = level_words(line.level) if line.level else ""
    detail = "; ".join(filter(None, (was, level)))
    return SideLine(key=line.id, text=_worded(verdict, verdict.leaves), detail=detail)


def _stays(verdict: Verdict, stays: Staying) -> SideLine:
    return SideLine(
        key=verdict.line.id,
        text=_worded(verdict, verdict.line.text),
        detail=visible(why_words(stays, verdict)),
        is_flagged=stays.why in DECIDED,
    )


def _worded(verdict: Verdict, text: str) -> str:
    return _("{kind}: {text}").format(kind=kind_word(kind_of(verdict.line)), text=visible(text))


def _parts(sorted_out: Leaving) -> Iterator[SideLine]:
    """Give what stays of the session itself, and what stays beside lines that leave."""
    told = {verdict.stays for verdict in sorted_out.lines}
    others = replace(sorted_out, stays=tuple(one for one in sorted_out.stays if one not in told))
    for place, words in enumerate(what_stays(others)):
        yield SideLine(key=f"part:{place}", text=visible(words), is_flagged=place < len(others.flagged))
