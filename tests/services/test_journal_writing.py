"""A journal: writing, correcting, finding and coming back, over a real file."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from conftest import NOW, StillClock
from peerlog.domain.errors import EmptyText, NotFound, NothingToUndo, TooLong
from peerlog.domain.journal import place_of
from peerlog.domain.reflection import LONGEST_ANSWER, Answer, Verdict
from peerlog.domain.reflection_filter import Filter
from peerlog.services.house import House
from peerlog.services.journal import Journal
from peerlog.services.journal_writing import Writing
from peerlog.storage.paths import Home
from private import PASSPHRASE, CheapShelf

TODAY = NOW.date()


def written(journal: Journal, text: str, **facts: object) -> str:
    """Write a free line and give its id."""
    return journal.write(Writing(answers=(Answer(text=text),), **facts)).id  # type: ignore[arg-type]


def test_one_line_is_complete(journal: Journal) -> None:
    """It has its day, its moment, and a look three months later."""
    one = journal.get(written(journal, "Asked before I advised"))
    assert (one.text, one.day, one.written) == ("Asked before I advised", TODAY, NOW)
    assert one.revisit == date(2027, 2, 26)
    assert one.model == ""


def test_tags_strand_and_mood_are_read_from_the_line_and_stay_in_it(journal: Journal) -> None:
    """What was given beside the text is added, and wins where there is one."""
    text = "Asked twice #Listening +rotas mood:4"
    one = journal.get(written(journal, text, tags=("trust",), energy=2))
    assert one.text == text
    assert (one.tags, one.strand, one.mood, one.energy) == (("trust", "listening"), "rotas", 4, 2)


def test_prompts_are_kept_with_their_answers_and_unanswered_ones_are_left_out(journal: Journal) -> None:
    """Whatever the language of the screen is later."""
    answers = (Answer(prompt="What happened?", text="Nothing"), Answer(prompt="So what?", text="  "))
    one = journal.get(journal.write(Writing(answers=answers, model="w3")).id)
    assert one.answers == answers[:1]


def test_nothing_and_too_much_are_refused(journal: Journal) -> None:
    """An entry without a word, and one beyond the limit."""
    with pytest.raises(EmptyText):
        written(journal, " \n ")
    with pytest.raises(TooLong):
        written(journal, "x" * (LONGEST_ANSWER + 1))
    assert journal.page() == ()


def test_a_correction_keeps_the_version_before(journal: Journal, clock: StillClock) -> None:
    """With the moment of each; a tag that left the text is left off, one given beside it stays."""
    one = journal.get(written(journal, "First #early", tags=("kept",)))
    clock.advance(60)
    changed = journal.edit(one, replace(one, answers=(Answer(text="Second #late"),)))
    assert changed.tags == ("kept", "late")
    versions = journal.history(one.id)
    assert [version.reflection.text for version in versions] == ["First #early", "Second #late"]
    assert [version.at for version in versions] == [NOW, NOW + timedelta(minutes=1)]


def test_a_strand_that_left_the_text_is_left_off(journal: Journal) -> None:
    """One that was chosen beside the text stays."""
    inline = journal.get(written(journal, "One +rotas"))
    assert journal.edit(inline, replace(inline, answers=(Answer(text="One"),))).strand == ""
    chosen = journal.get(written(journal, "One", strand="rotas"))
    assert journal.edit(chosen, replace(chosen, answers=(Answer(text="Two"),))).strand == "rotas"


def test_pages_go_on_where_the_last_one_ended(journal: Journal) -> None:
    """Newest day first, whatever the order of writing; each once."""
    days = [TODAY - timedelta(days=number * 7 % 11) for number in range(11)]
    for day in days:
        written(journal, f"about {day}", day=day)
    seen, before = [], None
    while page := journal.page(before, limit=3):
        seen += [one.day for one in page]
        before = place_of(page[-1])
    assert seen == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(tag="night"), {"b"}),
        (Filter(strand="Rotas"), {"a"}),
        (Filter(model=""), {"a", "b"}),
        (Filter(model="mistake"), {"c"}),
        (Filter(starred=True), {"b"}),
        (Filter(possible_lesson=True), {"c"}),
        (Filter(mood=2), {"a"}),
        (Filter(since=date(2026, 11, 20)), {"b", "c"}),
        (Filter(until=date(2026, 11, 20)), {"a", "b"}),
        (Filter(tag="night", starred=True, until=date(2026, 11, 19)), set()),
    ],
)
def test_filters_narrow_lists_and_searches_alike(journal: Journal, wanted: Filter, found: set[str]) -> None:
    """Each by itself, and together."""
    written(journal, "word a +rotas mood:2", day=date(2026, 11, 1))
    written(journal, "word b #night", day=date(2026, 11, 20), starred=True)
    answer = (Answer(prompt="What happened?", text="word c #nightly"),)
    journal.write(Writing(answers=answer, model="mistake", possible_lesson=True))
    for page in (journal.page(wanted=wanted), journal.search("word", wanted=wanted)):
        assert {one.text.split()[1] for one in page} == found


def test_a_strand_is_meant_in_capitals_or_not_in_every_script(journal: Journal) -> None:
    """SQLite by itself folds ASCII alone."""
    one = journal.get(written(journal, "one", strand="Équipe"))
    assert (
        journal.page(wanted=Filter(strand="ÉQUIPE"))
        == journal.search("one", wanted=Filter(strand="équipe"))
        == (one,)
    )
    assert journal.page(wanted=Filter(strand="équip")) == ()


def test_words_are_found_in_every_answer_tag_and_strand_and_in_nothing_else(journal: Journal) -> None:
    """Without accents and by their beginning; neither the prompt nor the shape they are kept in is found."""
    answers = (Answer(prompt="Prompted?", text="João\nnever asked"), Answer(text="Second line"))
    one = journal.write(Writing(answers=answers, tags=("quiet",), strand="Rotas"))
    for words in ("joao", "never", "second li", "quiet", "rot"):
        assert journal.search(words) == (one,), words
    for words in ("prompted", "nnever", "null"):
        assert journal.search(words) == (), words


def test_a_search_goes_on_where_it_ended(journal: Journal) -> None:
    """Newest day first."""
    for number in range(5):
        written(journal, "again", day=TODAY - timedelta(days=number))
    first = journal.search("again", limit=2)
    rest = journal.search("again", place_of(first[-1]), limit=9)
    assert [one.day for one in (*first, *rest)] == [TODAY - timedelta(days=number) for number in range(5)]


def test_the_trash_hides_and_gives_back(journal: Journal) -> None:
    """From lists, searches, days and everything that comes back."""
    one = journal.get(written(journal, "unwise #loud", day=TODAY - timedelta(days=365)))
    journal.trash(one)
    assert journal.page() == journal.search("unwise") == journal.on_this_day(TODAY) == ()
    assert journal.random_old(TODAY) is None
    assert journal.tags() == {}
    (lying,) = journal.page(wanted=Filter(trashed=True))
    journal.restore(lying)
    assert journal.search("unwise") == (one,)


def test_undo_and_redo_reach_across_a_lock(private_house: House, journal: Journal) -> None:
    """By name, and not into another journal."""
    face = journal.face
    one = journal.get(written(journal, "First"))
    journal.edit(one, replace(one, answers=(Answer(text="Second"),)))
    private_house.journals.lock()
    again = private_house.journals.unlock(face.id, PASSPHRASE)
    assert again.undo().name == "First"
    assert again.get(one.id).text == "First"
    assert again.redo().verb == "reflection.edit"
    again.undo()
    again.undo()
    assert again.page() == ()
    with pytest.raises(NothingToUndo):
        again.undo()


def test_still_true_comes_back_a_year_later_and_anything_else_never(journal: Journal) -> None:
    """The answer stands with its day and note, and one undo takes it back."""
    one = journal.get(written(journal, "Rotas work", day=TODAY - timedelta(days=120)))
    assert journal.due(TODAY) == (one,)
    yes = journal.look_back(one, Verdict.YES, " still  ")
    assert (yes.revisit, yes.looked_back[0].note, yes.looked_back[0].day) == (
        date(2027, 11, 26),
        "still",
        TODAY,
    )
    assert journal.due(TODAY) == ()
    journal.undo()
    assert journal.due(TODAY) == (one,)
    assert journal.look_back(journal.get(one.id), Verdict.CHANGED).revisit is None


def test_what_should_never_come_back_does_not(journal: Journal) -> None:
    """Said at once, or later."""
    written(journal, "one", day=TODAY - timedelta(days=400), comes_back=False)
    two = journal.get(written(journal, "two", day=TODAY - timedelta(days=400)))
    journal.never_again(two)
    assert journal.due(TODAY) == ()


def test_this_day_of_earlier_years(journal: Journal) -> None:
    """Latest first; the last day of February stands for the leap day."""
    for day in (date(2024, 2, 29), date(2023, 2, 28), date(2022, 3, 1), date(2025, 2, 27)):
        written(journal, f"{day}", day=day)
    assert [one.day for one in journal.on_this_day(date(2026, 2, 28))] == [
        date(2024, 2, 29),
        date(2023, 2, 28),
    ]
    assert [one.day for one in journal.on_this_day(date(2028, 2, 28))] == [date(2023, 2, 28)]
    assert [one.day for one in journal.on_this_day(date(2028, 2, 29))] == [date(2024, 2, 29)]


def test_an_old_one_by_chance_is_old(journal: Journal) -> None:
    """Older than a month, or none."""
    written(journal, "new")
    assert journal.random_old(TODAY) is None
    old = written(journal, "old", day=TODAY - timedelta(days=40))
    found = journal.random_old(TODAY)
    assert found is not None
    assert found.id == old


def test_by_chance_each_comes_once_before_any_comes_again(private_house: House, journal: Journal) -> None:
    """Also across a lock; and the one just shown is not the next."""
    old = {written(journal, text, day=TODAY - timedelta(days=40)) for text in ("one", "two", "three", "four")}
    face, seen = journal.face, []
    for _time in range(2):
        private_house.journals.lock()
        again = private_house.journals.unlock(face.id, PASSPHRASE if face.protected else "")
        seen += [found.id for _ in range(4) if (found := again.random_old(TODAY))]
    assert set(seen[:4]) == set(seen[4:]) == old
    assert seen[3] != seen[4]


def test_of_two_written_in_the_same_second_the_last_stands_first(home: Home, clock: StillClock) -> None:
    """Whatever their ids are, in lists, pages and searches."""
    ids = iter(range(1000, 0, -1))
    house = House(CheapShelf(home, clock, lambda: f"{next(ids):032x}"))
    journal = house.journals.new("Backwards", None).journal
    for text in ("said one", "said two", "said three"):
        written(journal, text)
    expected = ["said three", "said two", "said one"]
    assert [entry.text for entry in journal.page()] == expected
    assert [entry.text for entry in journal.search("said")] == expected
    house.close()


def test_the_days_of_a_month_and_what_is_filed_under(journal: Journal) -> None:
    """Counted, the most used first."""
    written(journal, "a #one #two +rotas")
    written(journal, "b #two", day=date(2026, 11, 1))
    written(journal, "c", day=date(2026, 10, 31))
    assert journal.month(2026, 11) == {date(2026, 11, 1): 1, TODAY: 1}
    assert list(journal.tags().items()) == [("two", 2), ("one", 1)]
    assert journal.strands() == {"rotas": 1}


def test_a_clock_set_back_breaks_nothing(journal: Journal, clock: StillClock) -> None:
    """The later change counts, whatever the clock said; undo takes back what was done last."""
    one = journal.get(written(journal, "Early"))
    clock.wall -= timedelta(days=400)
    later = journal.edit(one, replace(one, answers=(Answer(text="Later"),)))
    assert journal.get(one.id) == later
    back = written(journal, "Back then")
    assert [entry.text for entry in journal.page()] == ["Later", "Back then"]
    assert journal.search("back")[0].id == back
    assert journal.due(journal.today) == ()
    journal.undo()
    journal.undo()
    assert [entry.text for entry in journal.page()] == ["Early"]
    assert [version.reflection.text for version in journal.history(one.id)][:2] == ["Early", "Later"]


def test_patterns_are_of_this_journal_alone(journal: Journal) -> None:
    """Two mistakes with one word in common."""
    for text in ("The ferry was late #ferry", "Ferry again #ferry"):
        journal.write(Writing(answers=(Answer(text=text),), model="mistake"))
    found = journal.patterns()
    assert found.mistakes == 2
    assert [(one.words, one.times) for one in found.tags] == [("ferry", 2)]


def test_drafts_live_in_the_journal(private_house: House, journal: Journal) -> None:
    """Kept over a lock, and in nobody else's list."""
    journal.drafts.keep("reflection/new", "half a sen")
    private_house.journals.lock()
    again = private_house.journals.unlock(journal.face.id, PASSPHRASE)
    assert again.drafts.at("reflection/new") == "half a sen"
    assert private_house.drafts.all() == ()


def test_a_reference_means_one_reflection(journal: Journal) -> None:
    """By how its id begins, from four letters on; one in the trash too."""
    one = journal.get(written(journal, "one"))
    journal.trash(one)
    assert journal.find_ref(one.id[:32]).id == one.id
    for words in ("ffff", "000", "", "%"):
        with pytest.raises(NotFound):
            journal.find_ref(words)


def test_a_journal_tells_a_report_nothing(journal: Journal) -> None:
    """Whoever prints it sees no name, no path, no words."""
    assert (repr(journal), repr(journal.kept_in)) == ("Journal()", "KeptJournal()")
