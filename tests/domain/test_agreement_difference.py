"""Two versions of an agreement side by side."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generators import NETWORK, fresh_id, position
from peerlog.domain.agreement import Agreement
from peerlog.domain.agreement_difference import ClauseRow, Fate, clauses_between, marked, terms_between
from peerlog.domain.clause import Clause
from peerlog.domain.ids import AgreementId, ClauseId
from peerlog.domain.network import Confidentiality

FIRST, SECOND = AgreementId("1" * 32), AgreementId("2" * 32)


def clause(stem: str, text: str, place: int, version: AgreementId = FIRST, **changes: Any) -> Clause:
    """A clause that goes back to *stem*, at this place."""
    one = Clause(
        id=ClauseId(fresh_id()), agreement=version, position=position(place), text=text, stem=ClauseId(stem)
    )
    return replace(one, **changes)


def version(stems: str, number: AgreementId = FIRST, **texts: str) -> tuple[Clause, ...]:
    """A version whose clauses are named by letters; a text not given is the letter."""
    return tuple(clause(stem, texts.get(stem, stem), place, number) for place, stem in enumerate(stems))


def fates(rows: tuple[ClauseRow, ...]) -> list[tuple[str, str]]:
    """The fate of each row, with the words of either side."""
    return [(row.fate.value, words(row.after) or words(row.before)) for row in rows]


def words(parts: Any) -> str:
    """The whole text of a side."""
    return "".join(part.text for part in parts)


def test_a_version_does_not_differ_from_itself() -> None:
    """Every clause is the same."""
    assert {row.fate for row in clauses_between(version("abc"), version("abc", SECOND))} == {Fate.SAME}


def test_what_came_went_and_changed_stands_in_its_place() -> None:
    """The order is that of the later version; what was dropped stands behind what it followed."""
    rows = clauses_between(version("xaybz"), version("anb", SECOND, b="b now"))
    assert fates(rows) == [
        ("dropped", "x"), ("same", "a"), ("dropped", "y"), ("added", "n"), ("changed", "b now"), ("dropped", "z"),
    ]  # fmt: skip


def test_the_words_that_differ_are_marked_on_both_sides() -> None:
    """Word by word, in the clause and in its behaviour line."""
    before = (clause("a", "We will let anyone pass.", 0, behaviour="No reason needed."),)
    after = (clause("a", "We will let everyone pass.", 0, SECOND, behaviour="No reason needed, ever."),)
    (row,) = clauses_between(before, after)
    assert [(part.text, part.differs) for part in row.before] == [
        ("We will let ", False),
        ("anyone ", True),
        ("pass.", False),
    ]
    assert [part.text for part in row.after if part.differs] == ["everyone "]
    assert [part.text for part in row.after_behaviour if part.differs] == ["needed, ever."]


def test_as_few_clauses_as_can_be_are_said_to_have_moved() -> None:
    """One clause put in front moves alone; one that changed as well says both."""
    assert fates(clauses_between(version("abcd"), version("dabc", SECOND))) == [
        ("moved", "d"), ("same", "a"), ("same", "b"), ("same", "c"),
    ]  # fmt: skip
    (row, *_rest) = clauses_between(version("abc"), version("cab", SECOND, c="see"))
    assert (row.fate, row.moved) == (Fate.CHANGED, True)


def test_clauses_in_the_trash_are_gone() -> None:
    """On either side."""
    trashed = tuple(replace(one, trashed=True) for one in version("a"))
    assert clauses_between(trashed, trashed) == ()
    assert [row.fate for row in clauses_between(version("a"), trashed)] == [Fate.DROPPED]


def test_terms_that_differ_are_given_with_both_values() -> None:
    """What may leave, whom to go to, when to look again."""
    before = Agreement(
        id=FIRST, network=NETWORK, number=1, confidentiality=Confidentiality.OPEN, route="Amina"
    )
    after = replace(
        before, id=SECOND, number=2, confidentiality=Confidentiality.CONFIDENTIAL, review_on=date(2027, 1, 1)
    )
    assert {row.term: (row.before, row.after) for row in terms_between(before, after)} == {
        "confidentiality": (Confidentiality.OPEN, Confidentiality.CONFIDENTIAL),
        "review_on": (None, date(2027, 1, 1)),
    }


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_word_is_lost_by_marking(before: str, after: str) -> None:
    """The parts of each side are its text, but for space in front; equal texts have no mark."""
    left, right = marked(before, after)
    assert words(left) == before.lstrip()
    assert words(right) == after.lstrip()
    assert not any(part.differs for part in marked(before, before)[0])
    assert (words([p for p in left if not p.differs]).split()) == words(
        [p for p in right if not p.differs]
    ).split()


@given(st.permutations("abcdef"), st.sets(st.sampled_from("abcdef")), st.sets(st.sampled_from("uvw")))
def test_every_clause_of_both_versions_stands_in_one_row(
    order: list[str], dropped: set[str], added: set[str]
) -> None:
    """Whatever was moved, dropped and added; both sides read in their own order but for what moved."""
    later = [*(stem for stem in order if stem not in dropped), *sorted(added)]
    rows = clauses_between(version("abcdef"), version("".join(later), SECOND))
    assert [words(row.after) for row in rows if row.after] == later
    assert sorted(words(row.before) for row in rows if row.before) == list("abcdef")
    still = [words(row.before) for row in rows if row.before and row.after and not row.moved]
    assert still == sorted(still)
