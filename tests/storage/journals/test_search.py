"""Questions on a connection of their own: answered beside the journal's, stopped when told, shut with the journal."""

from collections.abc import Iterator
from threading import Thread

import pytest

from conftest import StillClock, counted_ids
from peerlog.domain.reflection import Answer, LookedBack, Verdict
from peerlog.domain.reflection_filter import Filter
from peerlog.storage.journals.folders import JournalFolders
from peerlog.storage.journals.kept import KeptJournal
from peerlog.storage.paths import Home
from private import CHEAP, PASSPHRASE
from reflections import DAY, make_reflection

ALL = Filter()
LONG = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture(params=[PASSPHRASE, None], ids=["sealed", "plain"])
def kept(request: pytest.FixtureRequest, home: Home, clock: StillClock) -> Iterator[KeptJournal]:
    """An open journal with one entry, with a passphrase and without."""
    numbers = counted_ids()
    folders = JournalFolders(home, clock, lambda: f"{next(numbers):032x}", CHEAP)
    made, _recovery = folders.make("Evenings", request.param)
    made.reflections.add(make_reflection("I never asked why."))
    yield made
    made.close()


def found(kept: KeptJournal, words: str = "never") -> list[str]:
    """What a search finds."""
    return [entry.text for entry in kept.search.find(words, None, ALL, 50)]


def test_another_thread_is_answered_with_what_was_kept_last(kept: KeptJournal) -> None:
    """On a connection that only reads."""
    answers: list[list[str]] = [found(kept)]
    kept.reflections.add(make_reflection("Never again."))
    thread = Thread(target=lambda: answers.append(found(kept)))
    thread.start()
    thread.join()
    assert [sorted(answer) for answer in answers] == [
        ["I never asked why."],
        ["I never asked why.", "Never again."],
    ]


def test_a_question_that_is_stopped_finds_nothing_and_the_next_one_all(kept: KeptJournal) -> None:
    """One without an end stops too."""
    thread = Thread(target=lambda: kept.search.ask(lambda database: database.rows(LONG)))
    thread.start()
    while thread.is_alive():
        kept.search.interrupt()
        thread.join(0.01)
    assert found(kept) == ["I never asked why."]


def test_locking_ends_what_is_asked_and_answers_no_more(kept: KeptJournal) -> None:
    """A question that comes too late opens nothing."""
    thread = Thread(target=lambda: kept.search.ask(lambda database: database.rows(LONG)))
    thread.start()
    while not kept.search.is_open:
        thread.join(0.01)
    kept.close()
    thread.join()
    assert found(kept) == []
    assert not kept.search.is_open


def test_patterns_read_only_what_tells_something(kept: KeptJournal) -> None:
    """A mistake by its model or its tag, a prompt that was answered, and what was looked back at."""
    telling = {
        "model": make_reflection("model", model="mistake"),
        "tag": make_reflection("tag", tags=("mistake",)),
        "prompt": make_reflection("prompt", answers=(Answer(prompt="“So”, what?", text="prompt"),)),
        "look": make_reflection("look", looked_back=(LookedBack(day=DAY, verdict=Verdict.NO, note=""),)),
    }
    others = (
        make_reflection("mistakes", tags=("mistakes",)),
        make_reflection("gone", model="mistake", trashed=True),
    )
    for entry in (*telling.values(), *others):
        kept.reflections.add(entry)
    assert {entry.text for entry in kept.search.telling("mistake", ["“So”, what?"])} == set(telling)
