"""Look-backs as lines of plain text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from peerlog.domain.look_back import Hindsight, Look, LookBack, Rung
from peerlog.domain.look_back_source import Source
from peerlog.wording.language import _
from peerlog.wording.look_back_list import Standing, rung_piece
from peerlog.wording.look_back_page import (
    hindsight_facts,
    left_holder_words,
    look_facts,
    promise_facts,
    standing_words,
)
from peerlog.wording.look_back_terms import left_words

SHORTEST_REF = 6
"""Letters of an id that are shown at least."""


def refs_of(look_backs: Iterable[LookBack]) -> Mapping[str, str]:
    """Give for each id its shortest beginning that means no other one."""
    ids = [str(one.id) for one in look_backs]
    length = SHORTEST_REF
    while len({one[:length] for one in ids}) < len(ids):
        length += 1
    return {one: one[:length] for one in ids}


def look_back_line(one: Standing, ref: str) -> str:
    """Give a promise on one line: ref, what is left, the day of its look, what was learned, who holds it."""
    day = one.right if one.remains.when else ""
    return "  ".join(filter(None, (ref, left_words()[one.remains.left], day, one.text, one.detail)))


def look_back_lines(
    look_back: LookBack,
    rungs: Sequence[Rung],
    source: Source | None,
    left: str,
    hindsights: Iterable[Hindsight],
    looks: Sequence[Look],
) -> Iterator[str]:
    """Give one whole: how it stands, its ladder, the promise, what was added, what each look found."""
    yield standing_words(look_back, rungs)
    for rung in rungs:
        yield f"  {rung_piece(rung, let_go=look_back.let_go_on is not None)}"
    facts = (
        *promise_facts(look_back, source, left_holder_words(left) if left else ""),
        *hindsight_facts(hindsights),
        *look_facts(looks),
    )
    for fact in facts:
        words = f"{fact.text} ({fact.detail})" if fact.detail else fact.text
        if fact.label:
            yield "  " + _("{label}: {words}").format(label=fact.label, words=words)
        elif words:
            yield words
