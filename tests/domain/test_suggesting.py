"""Names inside a text: where they stand, however they are spelled, and how the text could leave without them."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from generators import make_member, records
from peerlog.domain.allowance import Owners
from peerlog.domain.calling import Calling, Manner, Role, initials_of
from peerlog.domain.door import names_of
from peerlog.domain.names_that_are_words import NAMES_THAT_ARE_WORDS
from peerlog.domain.naming import Names
from peerlog.domain.record import SessionRecord
from peerlog.domain.spelling import plain
from peerlog.domain.suggesting import names_in, suggested

few = settings(
    max_examples=60, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
ROLES = {
    Role.MEMBER: "a member", Role.GUEST: "a guest", Role.FACILITATOR: "the facilitator",
    Role.ORGANISATION: "an organisation", Role.SOMEBODY: "somebody",
}  # fmt: skip
BY_ROLE = Manner(word_in_text=ROLES.__getitem__)
BY_INITIALS = Manner(calling=Calling.INITIALS, word_in_text=ROLES.__getitem__)


def names() -> Names:
    """Three members, a guest and an organisation."""
    found = Names()
    found.add_person("João Pereira")
    found.add_person("Jean-Pierre N'Dour")
    found.add_person("Ruth Wanjiru", Role.FACILITATOR)
    found.add_person("Hope Will")
    found.add_person("王小明")
    found.add_person("Bo")
    found.add_person("José Lima")
    found.add_person("Kofi Mensah", Role.GUEST)
    found.add_organisation("Maji Mazuri (MMC)")
    found.add_handle(make_member(name="João Pereira", handle="blue crane"))
    return found


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("we heard João's case", "we heard a member's case"),
        ("JOAO PEREIRA said so", "A member said so"),
        ("Joa\u0303o said", "A member said"),
        ("ask jo\u00ad\u00e3o first", "ask a member first"),
        ("Pereiras Idee", "A member Idee"),
        ("jean pierre, then JeanPierre", "A member, then a member"),
        ("with Jean\u2011Pierre N’Dour today", "with a member today"),
        ("Well said. Ruth closed.", "Well said. The facilitator closed."),
        ("(kofi mensah)", "(A guest)"),
        ("at Maji-Mazuri's, not MMC", "at an organisation's, not an organisation"),
        ("the blue-crane spoke", "the a member spoke"),
        ("João and Ruth", "A member and the facilitator"),
        ("João Pereira João", "A member"),
        ("请问王小明", "请问a member"),
        ("小明说", "A member说"),
        ("ask @João.", "ask @a member."),
        ("ask Jose\u0301, then", "ask a member, then"),
    ],
)  # fmt: skip
def test_every_spelling_of_a_name_is_replaced_in_the_suggestion(text: str, instead: str) -> None:
    """Case, accents, possessives, hyphens, invisible letters; a name of several words once."""
    assert suggested(text, names(), BY_ROLE).text == instead


@pytest.mark.parametrize(
    ("text", "instead", "doubtful"),
    [
        ("We hope so", "", ("hope",)),
        ("I will ask João", "I will ask a member", ("will",)),
        ("HOPE said no", "", ("HOPE",)),
        ("Hope Will said no", "A member said no", ()),
        ("Will Hope said no", "A member said no", ()),
        ("Bo said no", "", ("Bo",)),
        ("It rained", "", ()),
    ],
)
def test_a_name_that_is_also_a_word_is_shown_and_never_replaced(
    text: str, instead: str, doubtful: tuple[str, ...]
) -> None:
    """Only a person can tell; first and last name together are sure."""
    found = suggested(text, names(), BY_ROLE)
    assert (found.text, found.doubtful) == (instead, doubtful)


@pytest.mark.parametrize(
    "word", ["hope", "will", "grace", "mark", "may", "tumaini", "neema", "esperanza", "نور"]
)
def test_ordinary_words_of_several_languages_are_known(word: str) -> None:
    """English, Swahili, Spanish, Arabic and more."""
    assert word in NAMES_THAT_ARE_WORDS


def test_the_words_are_spelled_as_they_are_compared() -> None:
    """An accent or a capital in the list would never be met."""
    assert [word for word in NAMES_THAT_ARE_WORDS if word != plain(word).casefold() or len(word) < 3] == []


def test_people_can_be_called_by_initials_instead() -> None:
    """Organisations by what they are; a name that is its own initials by the role."""
    assert suggested("João asked MMC", names(), BY_INITIALS).text == "JP asked an organisation"
    assert (initials_of("Amina de Souza"), initials_of("B"), initials_of("🦁")) == ("ADS", "", "")


@few
@given(records())
def test_what_is_found_stands_in_the_text_and_all_of_it_is_replaced_or_doubtful(
    record: SessionRecord,
) -> None:
    """Places follow each other inside the text; whatever text is flagged has a hint, or at least a name."""
    known = names_of(record, Owners.NONE)
    for line in (*record.notes, *record.actions):
        found = names_in(line.text, known)
        assert all(one.end <= other.start for one, other in pairwise(found))
        assert all(line.text[one.start : one.end] for one in found)
        hint = suggested(line.text, known, BY_ROLE)
        assert hint.doubtful == tuple(line.text[one.start : one.end] for one in found if one.may_be_word)
        assert bool(hint.text) is any(not one.may_be_word for one in found)
        assert not found or known.find(line.text) is not None
