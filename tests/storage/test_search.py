"""Search finds what was said in any language, newest first, page by page, and stops when told."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from peerlog.storage.shelf import Shelf
from storage.keeping import (
    SESSION,
    fill,
    make_action,
    make_amendment,
    make_attendance,
    make_member,
    make_note,
    make_step,
    shelf_in,
)

SAID = {
    "accents": "Émilie a proposé un déjeuner à São Tomé",
    "arabic": "قَالَتِ المُشَارِكَةُ إِنَّ الأَسْئِلَة مُهِمَّة",
    "chinese": "我们在会议上讨论了水源问题",
    "japanese": "次の会議はカフェで行います",
    "korean": "다음 모임은 도서관에서",
    "hindi": "अगली बैठक में सब आएँगे",
    "swahili": "Tulijifunza kwamba maji safi ni muhimu",
    "cyrillic": "Ёлка и Йод: встреча прошла хорошо",
    "vietnamese": "Cuộc họp tại Đà Nẵng",
    "turkish": "İstanbul'da IŞIK toplantısı",
    "wide": "ＦＵＬＬ width ﬁne",
    "marks": 'we said "yes" - no AND/OR NEAR(it) *always* 100% c++ it\'s',
}


@pytest.fixture
def spoken(shelf: Shelf) -> Shelf:
    """A file in which all of SAID was said."""
    fill(shelf, 0)
    for text in SAID.values():
        shelf.notes.add(make_note(text))
    return shelf


def texts(shelf: Shelf, words: str) -> list[str]:
    return [found.text for found in shelf.search.find(words)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("emilie", "accents"),
        ("DÉJEUNER sao", "accents"),
        ("sao tom", "accents"),
        ("المشاركة", "arabic"),
        ("الاسئله مهمه", "arabic"),
        ("الأسئ", "arabic"),
        ("会议", "chinese"),
        ("讨论了水", "chinese"),
        ("水源", "chinese"),
        ("カフェ", "japanese"),
        ("次の会議", "japanese"),
        ("도서", "korean"),
        ("बैठक", "hindi"),
        ("आएँ", "hindi"),
        ("jifunza", ""),
        ("tulijif", "swahili"),
        ("maji MUHIMU", "swahili"),
        ("елка", "cyrillic"),
        ("иод встр", "cyrillic"),
        ("cuoc hop", "vietnamese"),
        ("đà", "vietnamese"),
        ("istanbul", "turkish"),
        ("full fine", "wide"),
        ("it's", "marks"),
        ("c++ it", "marks"),
    ],
)
def test_what_was_said_is_found_however_it_is_typed(spoken: Shelf, words: str, said: str) -> None:
    """Without accents or vowel marks, in any case and width, by a sign within a CJK text, by a beginning."""
    assert texts(spoken, words) == ([SAID[said]] if said else [])


@pytest.mark.parametrize(
    "words",
    ['"', '""', '"yes', "*", "yes*", "*a", "AND", "yes AND", "NOT no", "OR", "NEAR(", "NEAR(a b, 3)", "-", "-no",
     "normal:yes", "{normal}: yes", "(", ")", "^yes", "a+b", "'", "%", ";--", "\\", "\0", "\x00yes", "🙂", "́",
     " ", "", "\n", "ﷺ", "a" * 5000, "和" * 300, "x " * 2000],
    ids=lambda words: ascii(words[:12]),
)  # fmt: skip
def test_nothing_that_is_typed_is_an_error(spoken: Shelf, words: str) -> None:
    """Quotes, operators and signs are words or nothing."""
    spoken.search.find(words)
    spoken.search.find(words, ranked=True)


def test_operators_are_ordinary_words(spoken: Shelf) -> None:
    """AND finds the word, and never joins two others."""
    assert texts(spoken, "and or near") == [SAID["marks"]]
    assert texts(spoken, "yes NOT no") == []


def test_the_last_word_counts_as_its_beginning_until_a_space_is_typed(spoken: Shelf) -> None:
    """So results come as one types."""
    assert texts(spoken, "tuli") == [SAID["swahili"]]
    assert texts(spoken, "tuli ") == []


def test_pages_follow_each_other_newest_first_without_gap_or_double(shelf: Shelf) -> None:
    """Also when something is said between two pages."""
    notes = fill(shelf, 130)
    pages: list[str] = []
    before = None
    while found := shelf.search.find("riders", before=before, limit=20):
        pages += [hit.record for hit in found]
        before = found[-1].number
        shelf.notes.add(make_note("the riders again"))
    assert pages == [note.id for note in reversed(notes)]


def test_ranked_pages_follow_each_other_too(shelf: Shelf) -> None:
    """The best first, each once."""
    fill(shelf, 0)
    for number in range(90):
        shelf.notes.add(make_note("water " * (1 + number % 4) + "and other words " * (number % 7)))
    whole = [hit.record for hit in shelf.search.find("water", ranked=True, limit=200)]
    pages: list[str] = []
    before = None
    while found := shelf.search.find("water", before=before, ranked=True, limit=20):
        pages += [hit.record for hit in found]
        before = found[-1].number
    assert pages == whole
    assert len(set(whole)) == 90


def test_an_edit_is_found_by_its_new_words_at_its_old_place(shelf: Shelf) -> None:
    """Newest first means when it was said."""
    first, second = fill(shelf, 2)
    shelf.notes.save(first, replace(first, text="what the bicycle riders said"))
    assert [hit.record for hit in shelf.search.find("riders")] == [second.id, first.id]
    assert [hit.record for hit in shelf.search.find("boda")] == [second.id]


def test_what_is_in_the_trash_is_not_found_until_it_is_back(shelf: Shelf) -> None:
    """At the place it had."""
    first, second = fill(shelf, 2)
    shelf.notes.save(first, replace(first, trashed=True))
    assert [hit.record for hit in shelf.search.find("boda")] == [second.id]
    shelf.history.undo()
    assert [hit.record for hit in shelf.search.find("boda")] == [second.id, first.id]


def test_every_kind_of_record_is_found_with_its_words_and_its_session(shelf: Shelf) -> None:
    """Network, member, session, step, note, action, guest, amendment."""
    note = fill(shelf, 1)[0]
    shelf.members.add(make_member("Amina riders"))
    shelf.steps.add(make_step("Round of riders"))
    shelf.actions.add(make_action("ask the riders"))
    shelf.attendance.add(make_attendance("Guest of the riders"))
    shelf.amendments.add(make_amendment(note.id, "the riders meant"))
    found = {hit.kind: (hit.text, hit.what, hit.session_ref) for hit in shelf.search.find("riders")}
    assert found == {
        "member": ("Amina riders", "", ""),
        "step": ("Round of riders", "", "S01"),
        "note": (note.text, "note", "S01"),
        "action": ("ask the riders", "open", "S01"),
        "attendance": ("Guest of the riders", "", "S01"),
        "amendment": ("the riders meant (heard wrong)", "", "S01"),
    }
    assert [hit.kind for hit in shelf.search.find("what helped")] == ["session"]
    assert [hit.kind for hit in shelf.search.find("peers of the valley")] == ["network"]
    (session,) = shelf.search.find("what helped")
    assert (session.session, session.session_title) == (SESSION, "What helped")


def test_a_search_that_is_interrupted_gives_nothing(shelf: Shelf) -> None:
    """From another thread, at whatever instant; the next search works."""
    fill(shelf, 0)
    with shelf.recorder.act("note.paste"):
        for number in range(3_000):
            shelf.notes.add(make_note(f"water {number} " + "and other words " * 20))
    search = shelf.search
    answers: list[int] = []
    asking = threading.Thread(
        target=lambda: answers.extend(len(search.find("w", ranked=True, limit=3_000)) for _ in range(30))
    )
    asking.start()
    while asking.is_alive():
        search.interrupt()
    asking.join()
    assert len(answers) == 30
    assert 0 in answers
    assert len(search.find("water")) == 50


def test_a_search_finds_although_the_one_before_is_just_being_stopped(shelf: Shelf) -> None:
    """As when somebody types faster than the answers come."""
    fill(shelf, 0)
    with shelf.recorder.act("note.paste"):
        for number in range(2_000):
            shelf.notes.add(make_note(f"water {number} " + "and other words " * 20))
    search = shelf.search
    for number in range(60):
        slow = threading.Thread(target=search.find, args=("w",), kwargs={"ranked": True, "limit": 2_000})
        slow.start()
        slow.join(number % 30 / 1000)
        search.interrupt()
        assert len(search.find("water")) == 50
        slow.join()


def test_search_works_in_a_file_that_is_only_read(shelf: Shelf, folder: Path) -> None:
    """As with a newer format."""
    fill(shelf, 1)
    looking = shelf_in(folder, read_only=True)
    assert len(looking.search.find("boda")) == 1
    looking.close()
