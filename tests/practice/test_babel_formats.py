"""The words of the built-in formats and models can be translated: Babel finds each of them."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from peerlog.storage.practice import built_in_formats
from peerlog.storage.practice_clauses import built_in_clauses
from peerlog.storage.practice_models import built_in_models

TOP = Path(__file__).parents[2]
FILES = sorted((TOP / "src" / "peerlog" / "practice" / "formats").glob("*.toml"))


@pytest.fixture(scope="module")
def babel_formats() -> ModuleType:
    """Load the extractor, which lives outside the package."""
    spec = importlib.util.spec_from_file_location("babel_formats", TOP / "scripts" / "babel_formats.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_word_of_a_format_is_found(babel_formats: ModuleType) -> None:
    """What the app shows of a format is exactly what translators are given."""
    found = set()
    for path in FILES:
        with path.open("rb") as file:
            found |= {text for _, _, text, _ in babel_formats.extract_toml(file, {}, (), {})}
    shown = {
        text
        for one in built_in_formats()
        for text in (one.name, str(one.family), one.size, one.summary, one.credit)
    }
    shown |= {
        text
        for one in built_in_formats()
        for step in one.steps
        for text in (step.title, step.who, step.instruction, step.rule)
    }
    assert found == {text for text in shown if any(letter.isalpha() for letter in text)}


def test_every_word_of_a_model_is_found(babel_formats: ModuleType) -> None:
    """So are the prompts of the private journal."""
    found = set()
    for path in (TOP / "src" / "peerlog" / "practice" / "reflection").glob("*.toml"):
        with path.open("rb") as file:
            found |= {text for _, _, text, _ in babel_formats.extract_toml(file, {}, (), {})}
    assert found == {
        text for one in built_in_models() for text in (one.name, one.summary, one.credit, *one.prompts)
    }


def test_every_word_of_a_clause_is_found(babel_formats: ModuleType) -> None:
    """So is the library of clauses."""
    found = set()
    for path in (TOP / "src" / "peerlog" / "practice" / "clauses").glob("*.toml"):
        with path.open("rb") as file:
            found |= {text for _, _, text, _ in babel_formats.extract_toml(file, {}, (), {})}
    assert found == {text for one in built_in_clauses() for text in (one.text, one.behaviour, one.credit)}


def test_a_text_comes_with_its_line_and_a_note_on_its_width(babel_formats: ModuleType) -> None:
    """A translator sees where a title stands and how wide it may be."""
    with (TOP / "src/peerlog/practice/formats/wise_crowds.toml").open("rb") as file:
        lines = file.read().decode("utf-8").splitlines()
        file.seek(0)
        found = {text: (line, notes) for line, _, text, notes in babel_formats.extract_toml(file, {}, (), {})}
    line, notes = found["What I take"]
    assert lines[line - 1] == 'title = "What I take"'
    assert "14 columns" in notes[0]
