"""The library of clauses: every one of the practice, word for word, short enough, and safe to show."""

import re
import tomllib
from pathlib import Path

import pytest

from peerlog.domain.clause import offered
from peerlog.domain.errors import NotFound
from peerlog.domain.format import Basis
from peerlog.domain.network import Confidentiality
from peerlog.storage.practice_clauses import built_in_clause, built_in_clauses

FOLDER = Path(__file__).parents[2] / "src" / "peerlog" / "practice" / "clauses"

PRACTICE = (
    ("take the learning out and leave the stories here", "we describe ideas, not who said them or where they work"),
    ("keep who attended within the group", "no lists, photos or screenshots beyond us"),
    ("speak from our own experience", '"I found...", not "everyone knows..."'),
    ("make room and take room", "after speaking twice, wait for two others; if quiet, we are invited, never forced"),
    ("treat a mistake told here as a gift", "first reply is thanks or a question, never a verdict"),
    ("be learn-it-alls", 'ask before advising; say "I don\'t know" aloud'),
    ("let anyone pass", "no reason needed"),
    ("keep funding out of it",
     "nothing said here is used in a grant, tender or appraisal decision; funders present say so first, and step out "
     "when asked"),
    ("use each other's ideas with credit and ask before using someone's case", "case owners can withdraw it"),
    ('say "ouch" and "oops"', "impact is named, apology is short, we continue"),
    ("challenge ideas, support people", "disagree with the point, then check we understood it"),
    ("start and end on time; keep lines open for weak connections", "spoken and written input count the same"),
    ("write only what the group has agreed to write", "notes are visible; anything can be struck before close"),
    ("not record or feed the session to automatic note-takers", "unless everyone says yes, each time"),
    ("follow up one thing each", "small, dated, and allowed to change"),
    ("welcome newcomers with the agreement", "nobody presents a case until all have agreed"),
    ("act on harm",
     "concerns about abuse, fraud or danger leave this space by the proper channel; the group is told this in advance"),
    ("balance experts and members", "no guest takes more than a third of the time"),
    ("name power in the room", "roles, funders and managers are stated at the start"),
    ("review this agreement", "on ___ ; anyone may reopen it; breaches go to ___"),
)  # fmt: skip
"""Clause ("We will...") and behaviour line of each, in the order of the practice."""
SUGGESTED = {1, 3, 4, 5, 6, 7, 8, 10, 12, 13, 15, 16, 17, 20}
SOURCED = {1, 2, 3, 4, 7, 10, 11, 16}
PARTLY = {12, 14, 17, 19, 20}

every_clause = pytest.mark.parametrize("number", range(1, len(PRACTICE) + 1))


def words_of(text: str) -> list[str]:
    """Give the words of a text, and its blanks, without what stands between them."""
    return re.findall(r"[\w'-]+", text.lower())


def test_there_are_twenty() -> None:
    """Numbered as in the practice, each with an id of its own."""
    assert [one.number for one in built_in_clauses()] == list(range(1, 21))
    assert len({one.id for one in built_in_clauses()}) == len(PRACTICE) == 20


@every_clause
def test_a_clause_is_there_word_for_word(number: int) -> None:
    """The clause, begun with "We will", and its behaviour line."""
    one = built_in_clause(str(number))
    clause, behaviour = PRACTICE[number - 1]
    assert words_of(one.text) == words_of(f"We will {clause}")
    assert words_of(one.behaviour) == words_of(behaviour)


@every_clause
def test_a_clause_says_where_it_comes_from(number: int) -> None:
    """As the practice has it: from a source, partly, or our own; and whose idea it follows."""
    one = built_in_clause(str(number))
    ours = Basis.PARTLY if number in PARTLY else Basis.INFERRED
    assert one.basis is (Basis.SOURCED if number in SOURCED else ours)
    assert one.credit.startswith(
        "Composed for peerlog" if one.basis is Basis.INFERRED else ("Follows", "Common")
    )
    assert one.credit.endswith(". In our own words.")


def test_the_suggested_ones_are_those_of_the_practice() -> None:
    """Marked there with a star."""
    assert {one.number for one in built_in_clauses() if one.suggested} == SUGGESTED


@every_clause
def test_a_clause_fits_its_places(number: int) -> None:
    """A sentence each, printable, short enough for large type, and no markup."""
    one = built_in_clause(str(number))
    for text in (one.text, one.behaviour, one.credit):
        assert text.isprintable()
        assert text == " ".join(text.split())
        assert len(text) <= 130
        assert text.endswith(".")
        assert not set(text) & set('`*~#|<>[]{}\\$%&^=@"')


@every_clause
def test_a_file_holds_the_known_keys_and_no_others(number: int) -> None:
    """A misspelt key would otherwise be lost without a word."""
    one = built_in_clause(str(number))
    data = tomllib.loads((FOLDER / f"{one.id}.toml").read_text(encoding="utf-8"))
    assert set(data) - {"modes", "power"} == {
        "id",
        "number",
        "clause",
        "behaviour",
        "basis",
        "credit",
        "suggested",
    }


def test_a_clause_nobody_wrote_is_named_in_the_error() -> None:
    """The sentence can then say which clause was asked for."""
    with pytest.raises(NotFound) as caught:
        built_in_clause("21")
    assert (caught.value.kind, caught.value.ref) == ("clause", "21")


def test_the_mode_and_a_funder_bring_clauses_of_their_own_to_the_front() -> None:
    """Who was there is kept inside under the Chatham House Rule; power is named where a funder sits."""
    closed = offered(built_in_clauses(), Confidentiality.CHATHAM_HOUSE, power=True)
    assert {"attendance", "no-recording", "power", "stories"} <= set(closed)
    opened = offered(built_in_clauses(), Confidentiality.OPEN, power=False)
    assert {one.id for one in built_in_clauses() if one.suggested} == set(opened)
