"""Two versions of an agreement beside each other, in words: what became of each clause and term."""

from collections.abc import Iterable

from peerlog.domain.agreement import Agreement, AgreementState
from peerlog.domain.agreement_difference import ClauseRow, Fate, Part, TermRow
from peerlog.domain.sides import Side, SideRow
from peerlog.wording.agreement import term_name, term_value, version_words
from peerlog.wording.language import _
from peerlog.wording.safe import visible


def version_name(agreement: Agreement) -> str:
    """Name a version shortly: "2", or "3 (draft)"."""
    if agreement.state is AgreementState.DRAFTED:
        return _("{number} (draft)").format(number=agreement.number)
    return str(agreement.number)


def between_words(before: Agreement, after: Agreement) -> str:
    """Say which version stands where."""
    return _("- {before}\n+ {after}").format(before=version_words(before), after=version_words(after))


def fate_word(fate: Fate) -> str:
    """Say what became of a clause."""
    return {
        Fate.SAME: _("as before"),
        Fate.MOVED: _("moved"),
        Fate.CHANGED: _("changed"),
        Fate.ADDED: _("new"),
        Fate.DROPPED: _("dropped"),
    }[fate]


def side_rows(terms: Iterable[TermRow], clauses: Iterable[ClauseRow]) -> tuple[SideRow, ...]:
    """Give the terms that differ, then every clause."""
    return (*map(_term, terms), *map(_clause, clauses))


def _term(row: TermRow) -> SideRow:
    def side(value: object) -> Side:
        text = _("{term}: {value}").format(
            term=term_name(row.term), value=visible(term_value(value)) or _("not said yet")
        )
        return ((Part(text=text, differs=False),),)

    return SideRow(word=fate_word(Fate.CHANGED), before=side(row.before), after=side(row.after))


def _clause(row: ClauseRow) -> SideRow:
    word = fate_word(row.fate)
    if row.fate is Fate.CHANGED and row.moved:
        word = _("changed, moved")
    before = _side(row.before, row.before_behaviour, whole=row.fate is not Fate.CHANGED)
    after = _side(row.after, row.after_behaviour, whole=row.fate is not Fate.CHANGED)
    return SideRow(word=word, before=before, after=after, same=row.fate in (Fate.SAME, Fate.MOVED))


def _side(clause: tuple[Part, ...], behaviour: tuple[Part, ...], *, whole: bool) -> Side:
    """Give a clause and its behaviour line, each in its parts; of a *whole* one nothing is marked."""
    lines = (tuple(_shown(part, whole=whole) for part in line) for line in (clause, behaviour) if line)
    return tuple(lines)


def _shown(part: Part, *, whole: bool) -> Part:
    return Part(text=visible(part.text), differs=part.differs and not whole)
