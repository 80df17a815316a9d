"""Two versions of an agreement side by side: clause by clause, with the words that differ."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from peerlog.domain.agreement import Agreement
from peerlog.domain.clause import Clause, in_order
from peerlog.domain.ids import ClauseId


class Fate(StrEnum):
    """What became of a clause or a term."""

    SAME = "same"
    MOVED = "moved"
    """The same words in another place among the clauses that stayed."""
    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some words of one side."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseRow:
    """A clause on both sides; each side is the clause and its behaviour line, whole when their parts are joined."""

    fate: Fate
    before: tuple[Part, ...]
    before_behaviour: tuple[Part, ...]
    after: tuple[Part, ...]
    after_behaviour: tuple[Part, ...]
    moved: bool = False
    """Whether a clause that changed stands in another place, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """A term beside the clauses, such as what may leave; plain values, for wording to say."""

    term: str
    """The field of `Agreement` it is."""
    before: object
    after: object


TERMS = ("confidentiality", "route", "second_route", "review_on")


def terms_between(before: Agreement, after: Agreement) -> tuple[TermRow, ...]:
    """Give the terms that differ."""
    pairs = ((term, getattr(before, term), getattr(after, term)) for term in TERMS)
    return tuple(TermRow(term=term, before=old, after=new) for term, old, new in pairs if old != new)


def clauses_between(before: Iterable[Clause], after: Iterable[Clause]) -> tuple[ClauseRow, ...]:
    """Give every clause of both versions in the order of *after*; what was dropped stands where it stood."""
    old, new = in_order(before), in_order(after)
    kept = {clause.stem for clause in old} & {clause.stem for clause in new}
    moved = _moved([c.stem for c in old if c.stem in kept], [c.stem for c in new if c.stem in kept])
    known = {clause.stem: clause for clause in old}
    rows: list[ClauseRow] = []
    dropped = _dropped(old, kept)
    rows += (_row(clause, None) for clause in dropped.pop("", ()))
    for clause in new:
        rows.append(_row(known.get(clause.stem), clause, moved=clause.stem in moved))
        rows += (_row(gone, None) for gone in dropped.pop(clause.stem, ()))
    return tuple(rows)


def _dropped(old: tuple[Clause, ...], kept: set[ClauseId]) -> dict[str, list[Clause]]:
    """Give the clauses that are gone, by the stem of the clause before them that stayed; "" at the top."""
    found: dict[str, list[Clause]] = {}
    last = ""
    for clause in old:
        if clause.stem in kept:
            last = clause.stem
        else:
            found.setdefault(last, []).append(clause)
    return found


def _moved(old: list[str], new: list[str]) -> set[str]:
    """Give the fewest clauses that have to move for *old* to become *new*."""
    place = {stem: number for number, stem in enumerate(old)}
    best: dict[int, list[int]] = {}
    for number in (place[stem] for stem in new):
        before = max((run for end, run in best.items() if end < number), key=len, default=[])
        best[number] = [*before, number]
    stay = max(best.values(), key=len, default=[])
    return {stem for stem in new if place[stem] not in stay}


def _row(old: Clause | None, new: Clause | None, *, moved: bool = False) -> ClauseRow:
    before, after = marked(old.text if old else "", new.text if new else "")
    then, now = marked(old.behaviour if old else "", new.behaviour if new else "")
    return ClauseRow(
        fate=_fate(old, new, moved=moved),
        before=before,
        before_behaviour=then,
        after=after,
        after_behaviour=now,
        moved=moved,
    )


def _fate(old: Clause | None, new: Clause | None, *, moved: bool) -> Fate:
    if old is None:
        return Fate.ADDED
    if new is None:
        return Fate.DROPPED
    if (old.text, old.behaviour) != (new.text, new.behaviour):
        return Fate.CHANGED
    return Fate.MOVED if moved else Fate.SAME


def marked(before: str, after: str) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Give both texts in parts, those that the other side does not have marked; spaces go with the word before."""
    from difflib import SequenceMatcher  # late: nobody compares versions every day

    old, new = re.findall(r"\S+\s*", before), re.findall(r"\S+\s*", after)
    matcher = SequenceMatcher(None, [w.strip() for w in old], [w.strip() for w in new], autojunk=False)
    codes = matcher.get_opcodes()
    left = _parts((old[a:b], tag != "equal") for tag, a, b, _c, _d in codes)
    right = _parts((new[c:d], tag != "equal") for tag, _a, _b, c, d in codes)
    return tuple(left), tuple(right)


def _parts(runs: Iterable[tuple[list[str], bool]]) -> Iterator[Part]:
    return (Part(text="".join(words), differs=differs) for words, differs in runs if words)
