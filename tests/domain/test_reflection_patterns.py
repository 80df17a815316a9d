"""What comes back in one's own mistakes, and when one changed one's mind."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from hostile import hostile_texts
from peerlog.domain.ids import ReflectionId
from peerlog.domain.reflection import Answer, LookedBack, Reflection, Verdict
from peerlog.domain.reflection_patterns import (
    CHANGED_MIND,
    MOST,
    QUARTERS,
    Quarter,
    QuarterCount,
    Recurring,
    patterns,
    quarter_of,
)
from peerlog.domain.reflection_words import telling_words
from peerlog.storage.practice_models import built_in_model
from reflections import unhurried

TODAY = date(2026, 11, 21)


def entry(text: str, day: date = TODAY, **changes: object) -> Reflection:
    """Make an entry that looks at a mistake."""
    made = Reflection(
        id=ReflectionId("a"),
        day=day,
        written=datetime(2026, 11, 21, tzinfo=UTC),
        model="mistake",
        answers=(Answer(text=text),),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def looks(*verdicts: Verdict, day: date = TODAY) -> tuple[LookedBack, ...]:
    """Make look-backs."""
    return tuple(LookedBack(day=day, verdict=verdict) for verdict in verdicts)


def test_a_word_comes_back_when_several_mistakes_hold_it() -> None:
    """Counted once in each; words that say little are left out."""
    found = patterns(
        [
            entry("The rota failed, the rota I wrote."),
            entry("I changed the rota without asking the drivers."),
            entry("Again the drivers; nobody told them."),
            entry("rota drivers", model="field-note"),
            entry("rota drivers", trashed=True),
        ],
        TODAY,
    )
    assert found.mistakes == 3
    assert found.words == (Recurring(words="drivers", times=2), Recurring(words="rota", times=2))


def test_tags_and_strands_of_mistakes_are_counted_and_words_do_not_repeat_them() -> None:
    """A free entry is a mistake by its tag."""
    tagged = entry("#mistake late rota #rota", model="", tags=("mistake", "rota"), strand="Youth")
    found = patterns([tagged, tagged, entry("late", tags=("rota",))], TODAY)
    assert found.tags == (Recurring(words="rota", times=3),)
    assert found.strands == (Recurring(words="Youth", times=2),)
    assert found.words == (Recurring(words="late", times=3),)


def test_a_changed_mind_is_told_in_the_weekly_check_or_on_looking_back() -> None:
    """Each on its own day, in any language the prompt was shown in."""
    assert built_in_model("learn-it-all").prompts[0] == CHANGED_MIND
    told = entry(
        "", date(2026, 2, 1), model="learn-it-all", answers=(Answer(prompt=CHANGED_MIND, text="Fees."),)
    )
    other = replace(
        told, answers=(Answer(prompt="Qu'est-ce", text="x"), Answer(prompt=CHANGED_MIND, text=" "))
    )
    looked = entry("", model="", looked_back=looks(Verdict.YES, Verdict.CHANGED, Verdict.NO))
    found = patterns([told, other, looked], TODAY)
    assert found.changed_minds == 3
    assert found.verdicts == {Verdict.YES: 1, Verdict.CHANGED: 1, Verdict.NO: 1}
    assert found.quarters[0] == QuarterCount(quarter=Quarter(year=2026, number=1), changed_minds=1)
    assert found.quarters[-1] == QuarterCount(quarter=Quarter(year=2026, number=4), changed_minds=2)
    assert patterns([other], TODAY, asked=("Qu'est-ce",)).changed_minds == 1


def test_quarters_run_from_the_first_that_holds_anything_to_the_current_one() -> None:
    """Quiet ones between stand there as quiet, and at most two years are shown."""
    found = patterns([entry("a", date(2026, 3, 31)), entry("b", date(2026, 4, 1))], TODAY)
    assert [(one.quarter.number, one.mistakes) for one in found.quarters] == [(1, 1), (2, 1), (3, 0), (4, 0)]
    old = patterns([entry("a", date(2019, 1, 1)), entry("b", date(2025, 1, 1))], TODAY)
    assert old.mistakes == 2
    assert len(old.quarters) == QUARTERS
    assert old.quarters[0] == QuarterCount(quarter=Quarter(year=2025, number=1), mistakes=1)


def test_an_empty_journal_has_no_patterns() -> None:
    """And nothing breaks."""
    found = patterns([], TODAY)
    assert (found.mistakes, found.changed_minds, found.quarters, found.words) == (0, 0, (), ())
    assert set(found.verdicts.values()) == {0}


def test_no_more_is_shown_than_a_person_takes_in() -> None:
    """The most frequent first, then by the alphabet."""
    text = " ".join(f"word{letter}" for letter in "abcdefghijklmnop")
    found = patterns([entry(text), entry(text), entry("wordz"), entry("wordz"), entry("wordz")], TODAY)
    assert len(found.words) == MOST
    assert [one.words for one in found.words[:2]] == ["wordz", "worda"]


def test_words_are_read_in_any_script_and_without_signs() -> None:
    """Tags, addresses, numbers and endings of belonging do not count as words."""
    text = "Amina’s RE-PLAN #tag strand:x https://a.example 2026 didn’t स्वास्थ्य والمتابعة isn't"
    assert telling_words(text) == {"amina", "re-plan", "स्वास्थ्य", "والمتابعة"}


@unhurried
@given(st.lists(hostile_texts, max_size=5), st.dates(), st.dates())
def test_no_text_and_no_day_breaks_the_view(texts: list[str], day: date, today: date) -> None:
    """Whatever was written, whenever."""
    found = patterns([entry(text, day) for text in texts], today)
    assert found.mistakes == len(texts)
    assert quarter_of(day).number in range(1, 5)
