"""The built-in models of reflection: every prompt of the practice, short enough, and safe to show."""

import re
import tomllib
from pathlib import Path

import pytest

from peerlog.domain.errors import NotFound
from peerlog.domain.reflection import FREE, MISTAKE
from peerlog.storage.practice_models import built_in_model, built_in_models

FOLDER = Path(__file__).parents[2] / "src" / "peerlog" / "practice" / "reflection"

PRACTICE = {
    "field-note": "What happened? What surprised me? What will I do differently tomorrow?",
    "learn-it-all": (
        "What did I change my mind about? / When did I say “I don't know”? / Whose advice did I ask? / Where did I "
        "answer when I could have asked? / What success of mine can I not explain? / What did I try that might have "
        "failed? / What did a junior colleague teach me? / What feedback stung, and what is 10 % true in it?"
    ),
    "know-it-all": (
        "I gave advice before asking a question; I explained something already known; I kept a mistake to myself; "
        "I dismissed an idea because of who said it."
    ),
    "what-so-what": (
        "What happened - only what a camera would see? What did I do, feel, notice in others? // Why does it matter? "
        "What does it tell me about me, them, the system? What was I assuming? // What will I do next, with whom, by "
        "when? What if I change nothing?"
    ),
    "aar": "what I meant to happen; what did; why the gap (conditions, plan, me); keep / change.",
    "mistake": (
        "What was I trying to protect or achieve? / What did I know then? / What would I say to a friend? / What is "
        "the smallest repair? / Who would benefit from hearing it, and is it safe to tell?"
    ),
    "monthly": "best question I asked; lesson that came back; promise kept; promise to drop.",
    "gibbs": (
        "tell it plainly; what was I thinking and feeling, then and now; what went well and badly, for whom; why - "
        "what explains it, which part was mine; what else could I have done; if it comes again, my plan."
    ),
    "kolb": (
        "what I did; what I saw when looking back; what rule or idea this suggests; how I will try it out this week."
    ),
    "lenses": (
        "as I see it; as the people we serve would; as a colleague would; as the research or guidance would."
    ),
}
"""The ten models in the order of the list, with their prompts as the practice has them in one breath."""

MINUTES = {2: 3, 5: 4, 15: 3}
NEEDED = {"id", "name", "order", "minutes", "summary", "credit", "prompts"}

every_model = pytest.mark.parametrize("name", PRACTICE)


def words_of(text: str) -> list[str]:
    """Give the words of a text without what stands between them."""
    return re.findall(r"[\w'%-]+", text.lower())


def test_the_models_come_from_the_quick_to_the_special() -> None:
    """Two minutes first, then five, then fifteen."""
    assert [one.id for one in built_in_models()] == list(PRACTICE)
    lengths = [one.minutes for one in built_in_models()]
    assert lengths == sorted(lengths)
    assert {minutes: lengths.count(minutes) for minutes in lengths} == MINUTES


@every_model
def test_every_prompt_of_the_practice_is_there(name: str) -> None:
    """Word for word, in the same order, and nothing besides."""
    assert words_of(" ".join(built_in_model(name).prompts)) == words_of(PRACTICE[name])


@every_model
def test_a_file_holds_the_known_keys_and_no_others(name: str) -> None:
    """A misspelt key would otherwise be lost without a word."""
    data = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    assert data["id"] == name
    assert set(data) - {"pick_one"} == NEEDED
    assert all(set(prompt) == {"ask"} for prompt in data["prompts"])


def test_only_the_weekly_check_is_for_picking_one() -> None:
    """Its eight questions are a menu; all other models are asked through."""
    assert [one.id for one in built_in_models() if one.pick_one] == ["learn-it-all"]


@every_model
def test_a_model_fits_its_places(name: str) -> None:
    """A name fits a row of the picker, a prompt two lines above the field, each a sentence."""
    one = built_in_model(name)
    assert len(one.name) <= 30
    assert len(one.summary) <= 130
    assert all(len(prompt) <= 100 and prompt[0].isupper() and prompt[-1] in ".?" for prompt in one.prompts)
    assert one.summary.startswith("Use it ")
    assert one.credit.endswith(".")


def test_a_mistake_has_a_model_and_a_free_entry_has_none() -> None:
    """The pattern view counts by these two."""
    assert built_in_model(MISTAKE).id == "mistake"
    with pytest.raises(NotFound) as caught:
        built_in_model(FREE)
    assert caught.value.kind == "model"
