"""The built-in session formats: complete, added up rightly, and safe to show and to print."""

import re
import tomllib
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from peerlog.domain.errors import NotFound
from peerlog.domain.format import Basis, Family, Format, steps_of, total_minutes
from peerlog.storage.practice import built_in_format, built_in_formats

FOLDER = Path(__file__).parents[2] / "src" / "peerlog" / "practice" / "formats"

TOTALS = {
    "network_90": 90,
    "network_60_audio": 60,
    "module_explore": 90,
    "als_meeting": 120,
    "troika": 30,
    "wise_crowds": 15,
    "als_round": 36,
    "consultancy": 50,
    "peer_assist_60": 60,
    "peer_assist_90": 90,
    "case_clinic_light": 33,
    "case_clinic": 70,
    "aar_hot": 15,
    "aar_60": 60,
    "w3": 45,
    "grow_review": 20,
    "synthesis_q": 120,
    "failure_fair": 90,
    "critical_friend": 20,
    "tuning_19": 19,
    "tuning_40": 40,
    "feedback_visit": 90,
    "make_agreement": 30,
    "one_two_four_all": 12,
    "ci_score": 90,
}
"""The 25 formats in teaching order, with the minutes of all their rounds."""

NEEDED = {"id", "name", "family", "order", "size", "size_min", "rounds", "minutes_per_round", "total"}
NEEDED |= {"basis", "summary", "credit", "steps"}
OPTIONAL = {"size_max", "side_by_side"}
NEEDED_OF_STEP = {"minutes", "who", "title", "do", "rule"}
OPTIONAL_OF_STEP = {"tool"}

TIMINGS = {
    Basis.SOURCED: "Timings come from a published source.",
    Basis.PARTLY: "Timings come partly from a published source and are partly our own choice.",
    Basis.INFERRED: "Timings are our own choice.",
}

every_format = pytest.mark.parametrize("name", TOTALS)


def read(name: str) -> dict[str, Any]:
    """Read a format's file as it lies there."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def texts_of(data: dict[str, Any]) -> list[str]:
    """Give every text of a file that a person may see."""
    own = [value for key, value in data.items() if isinstance(value, str) and key != "id"]
    return own + [value for step in data["steps"] for value in step.values() if isinstance(value, str)]


def test_the_formats_come_in_teaching_order() -> None:
    """Network sessions first, then cases, looking back, feedback, and the work of the whole group."""
    assert [one.id for one in built_in_formats()] == list(TOTALS)


def test_each_family_stands_together_in_its_order() -> None:
    """The picker can put a heading over each family."""
    assert [family for family, _ in groupby(one.family for one in built_in_formats())] == list(Family)


def test_no_two_formats_share_a_place_or_a_name() -> None:
    """A place in the order or a name that came twice would leave one of them to chance."""
    formats = built_in_formats()
    assert len({one.order for one in formats}) == len({one.name for one in formats}) == len(TOTALS)


def test_a_format_is_found_by_its_id() -> None:
    """A session keeps the id of the format it began from."""
    assert built_in_format("troika").name == "Troika consulting"


def test_an_unknown_id_is_named_in_the_error() -> None:
    """The sentence can then say which format was asked for."""
    with pytest.raises(NotFound) as caught:
        built_in_format("trojka")
    assert (caught.value.kind, caught.value.ref) == ("format", "trojka")


@every_format
def test_the_total_is_the_sum_of_the_steps_times_the_rounds(name: str) -> None:
    """The three figures in the file, the steps and the known total agree."""
    data = read(name)
    each_round = sum(step["minutes"] for step in data["steps"])
    assert data["minutes_per_round"] == each_round
    assert data["total"] == each_round * data["rounds"] == TOTALS[name]
    assert total_minutes(built_in_format(name)) == TOTALS[name]


@every_format
def test_a_file_holds_the_known_keys_and_no_others(name: str) -> None:
    """A misspelt key would otherwise be lost without a word."""
    data = read(name)
    assert data["id"] == name
    assert set(data) - OPTIONAL == NEEDED
    for step in data["steps"]:
        assert set(step) - OPTIONAL_OF_STEP == NEEDED_OF_STEP


@every_format
def test_the_credit_names_where_it_comes_from_and_how_it_was_timed(name: str) -> None:
    """Every format says whose work it is, in one line, and where its minutes come from."""
    one = built_in_format(name)
    origin, found, rest = one.credit.partition(TIMINGS[one.basis])
    assert found
    assert not rest
    assert len(origin.split()) >= 4


@every_format
def test_titles_and_rules_fit_their_places(name: str) -> None:
    """A title fits the step list (with its round number, where there is one), a rule the room view."""
    for step in steps_of(built_in_format(name)):
        number = f" {step.round_number}" if step.round_number else ""
        assert len(step.title + number) <= 14
        assert len(step.rule) <= 40
        assert 2 <= len(step.rule.split()) <= 6


@every_format
def test_sentences_end_with_a_stop_and_labels_do_not(name: str) -> None:
    """Summary, credit and instruction are sentences; name, title, rule and who are labels."""
    one = built_in_format(name)
    assert all(text.endswith((".", "?")) for text in sentences_of(one))
    assert not any(text.endswith((".", "?", ":", ",")) for text in labels_of(one))


def sentences_of(one: Format) -> list[str]:
    """Give the texts of a format that are sentences."""
    return [one.summary, one.credit, *(step.instruction for step in one.steps)]


def labels_of(one: Format) -> list[str]:
    """Give the texts of a format that are labels."""
    return [one.name, *(label for step in one.steps for label in (step.title, step.who, step.rule))]


@every_format
def test_every_text_is_printable_without_blanks_at_its_ends(name: str) -> None:
    """No text moves the cursor, wraps by itself or leaves a gap."""
    for text in texts_of(read(name)):
        assert text
        assert text.isprintable()
        assert text == " ".join(text.split())


@every_format
def test_no_text_would_be_taken_for_markup(name: str) -> None:
    """Neither Markdown, nor HTML, nor the markup of the screen, nor a placeholder of a translation."""
    for text in texts_of(read(name)):
        assert not set(text) & set('`*_~#|<>[]{}\\$%&^=@"')
        assert not re.match(r"[-+] |\d+[.)] ", text)
        assert "://" not in text


@every_format
def test_the_smallest_size_begins_the_words_for_the_size(name: str) -> None:
    """What is shown and what the picker filters by say the same."""
    one = built_in_format(name)
    shown = [int(number) for number in re.findall(r"\d+", one.size)]
    most = None if one.size.endswith("+") else shown[-1]
    assert (one.size_min, one.size_max) == (shown[0], most)
