"""Finding names of people and organisations, and contact data, in what people wrote."""

import pytest

from generators import make_member
from peerlog.domain.contact import contact_in
from peerlog.domain.naming import Names

NAMES = {
    "Amina Odhiambo": ["Amina", "AMINA", "amina's idea", "Amina’s", "Aminas'", "Aminas Idee", "(amina)",
                       "_Amina_", "Odhiambo", "@amina"],
    "João Pereira": ["joao", "João", "JOÃO", "Joa\u0303o", "J\u00adoão", "Jo\u200bão", "ｊｏａｏ"],
    "Jean-Pierre N'Dour": ["Jean Pierre", "jean-pierre", "JeanPierre", "Pierre", "NDour", "N’Dour",
                           "Jean‑Pierre"],
    "Majimazuri": ["maji mazuri", "Maji-Mazuri's"],
    "Hope Will": ["We hope so", "will it"],
    "Łukasz Żak": ["lukasz", "Zak"],
    "Björk Müller": ["Mueller", "Muller", "MÜLLER", "bjork"],
    "Li Xu": ["Li Xu", "li-xu", "LiXu", "Ask Li"],
    "Bo": ["Bo said"],
    "王小明": ["请问王小明", "小明说", "王 小明"],
    "Амина Иванова": ["Амины нет", "Ивановой", "спросить амину"],
    "أمينة حسن": ["قالت امينه", "وحسن"],
    "अमीना शर्मा": ["अमीना ने कहा", "शर्मा"],
    "Ana de la Cruz": ["cruz"],
    "山田 太郎": ["山田さん", "太郎が"],
    "🦁": ["ask 🦁"],
}  # fmt: skip
OTHERS = {
    "Amina Odhiambo": ["Laminate", "Aminal", "Odhiam bo", ""],
    "Li Xu": ["a list", "li in a linguistics note"],
    "Bo": ["bo", "Bob", "boat"],
    "Ana de la Cruz": ["de la", "banana", "crucial"],
    "Hope Will": ["hopeful", "willing"],
    "王小明": ["王先生", "明天"],
    "J. Doe": ["j", "J"],
}


def names(*people: str) -> Names:
    """The names of these people."""
    found = Names()
    for person in people:
        found.add_person(person)
    return found


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in NAMES.items() for text in texts])
def test_a_name_is_found_however_it_is_spelled(name: str, text: str) -> None:
    """Case, accents, hyphens, possessives, parts and invisible letters hide no name."""
    assert names("Somebody Else", name).find(text) == name


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in OTHERS.items() for text in texts])
def test_other_words_are_no_names(name: str, text: str) -> None:
    """Only whole words count, and very short names only in their own case."""
    assert names(name).find(text) is None


@pytest.mark.parametrize("text", ["Maji Mazuri", "maji-mazuri's", "MajiMazuri", "at MMC", "MAJI  MAZURI"])
def test_an_organisation_is_found_by_its_whole_name_or_short_form(text: str) -> None:
    """What stands in brackets behind its name counts too."""
    found = Names()
    found.add_organisation("Maji Mazuri (MMC)")
    assert found.find(text) == "Maji Mazuri (MMC)"
    assert found.find("maji only") is None


def test_handles_are_found_when_asked_for() -> None:
    """Chosen handles in any case; made-up initials only in capitals."""
    found = Names()
    found.add_handle(make_member(name="Ruth Wanjiru", handle="Blue Crane"))
    found.add_handle(make_member(name="Ana Maria Otieno"))
    assert found.find("the blue-crane spoke") == "Ruth Wanjiru"
    assert found.find("AMO will") == "Ana Maria Otieno"
    assert found.find("amo") is None


def test_free_words_are_taken_for_a_name_only_when_written_like_one() -> None:
    """Ruth Wanjiru is found by each part, the district office only whole."""
    found = Names()
    found.add_free("Ruth Wanjiru")
    found.add_free("the district office")
    assert found.find("ask Ruth") == "Ruth Wanjiru"
    assert found.find("The District Office") == "the district office"
    assert found.find("our office") is None


@pytest.mark.parametrize(
    "text",
    [
        "+254 712 345 678",
        "0712-345-678",
        "(020) 123 4567",
        "call 254712345678",
        "a.b@example.org",
        "www.x.org",
    ],
)
def test_contact_data_is_found(text: str) -> None:
    """Telephone numbers and addresses of mail and web."""
    assert contact_in(f"see {text} now")


@pytest.mark.parametrize(
    "text", ["2026-11-20", "01.12.2026", "01/12/2026", "12:30", "S07-A1", "1,200,000", "3.14"]
)
def test_dates_and_figures_are_no_contact_data(text: str) -> None:
    """A date is not a telephone number."""
    assert contact_in(f"see {text} now") is None
