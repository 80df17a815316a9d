"""Agreements, clauses, answers and differences as lines of plain text."""

from collections.abc import Iterable, Iterator, Sequence

from peerlog.domain.acceptance import Waiting
from peerlog.domain.agreement import Agreement
from peerlog.domain.agreement_difference import ClauseRow, Fate, Part, TermRow
from peerlog.domain.agreement_page import AgreementPage
from peerlog.domain.clause import Clause, LibraryClause
from peerlog.wording.agreement import (
    opening_question,
    review_sentence,
    term_name,
    term_value,
    terms,
    version_words,
    waits_words,
)
from peerlog.wording.agreement_page import waiting_words
from peerlog.wording.language import _
from peerlog.wording.listing.network import fact_lines


def agreement_lines(agreement: Agreement, clauses: Sequence[Clause]) -> Iterator[str]:
    """Give a version with its clauses and terms."""
    yield version_words(agreement)
    for number, clause in enumerate(clauses, 1):
        yield from clause_lines(number, clause)
    if not clauses:
        yield "  " + opening_question()
    yield from fact_lines(terms(agreement))


def clause_lines(number: int, clause: Clause) -> Iterator[str]:
    """Give a clause with its number, and under it what one would see somebody doing."""
    yield _("{number}. {text}").format(number=number, text=clause.text)
    if clause.behaviour:
        yield f"   {clause.behaviour}"


def library_lines(one: LibraryClause, *, first: bool) -> Iterator[str]:
    """Give a clause of the library; a star marks those to look at first."""
    yield _("{number}. {text}").format(number=f"{one.number}{'*' if first else ''}", text=_(one.text))
    yield f"   {_(one.behaviour)}"


def waiting_line(waiting: Waiting) -> str:
    """Say who has not agreed, and why."""
    return _("{name}: {why}").format(name=waiting.member.name, why=waits_words(waiting.why))


def agreement_needs(page: AgreementPage) -> list[str]:
    """Say why the agreement is due for a look, and who has not said yes."""
    asked = [waiting_words(page)] if page.waiting else []
    return [*map(review_sentence, page.reasons), *asked]


def case_lines(waiting: Sequence[Waiting]) -> Iterator[str]:
    """Say who has not agreed while a case runs."""
    for one in waiting:
        yield _("Walk in before the case: {who}").format(who=waiting_line(one))


def term_line(row: TermRow) -> str:
    """Say how a term changed."""
    nothing = _("nothing")
    return _("{term}: {before} -> {after}").format(
        term=term_name(row.term),
        before=term_value(row.before) or nothing,
        after=term_value(row.after) or nothing,
    )


def difference_lines(rows: Iterable[ClauseRow]) -> Iterator[str]:
    """Give what differs between two versions, words that differ in brackets: - then, + now."""
    for row in rows:
        if row.fate is Fate.SAME:
            continue
        if row.fate is Fate.MOVED:
            yield _("moved: {text}").format(text=_told(row.after))
            continue
        yield from (f"- {text}" for text in _sides(row.before, row.before_behaviour, row.fate))
        yield from (f"+ {text}" for text in _sides(row.after, row.after_behaviour, row.fate))


def _sides(text: tuple[Part, ...], behaviour: tuple[Part, ...], fate: Fate) -> Iterator[str]:
    told = _marked if fate is Fate.CHANGED else _told
    yield from filter(None, (told(text), told(behaviour)))


def _told(parts: tuple[Part, ...]) -> str:
    return "".join(part.text for part in parts)


def _marked(parts: tuple[Part, ...]) -> str:
    return " ".join(f"[{part.text.strip()}]" if part.differs else part.text.strip() for part in parts)
