"""In and out of a journal: looked at first, taken back in one go, and the same again afterwards."""

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from conftest import NOW
from hostile_journals import hostile_files
from peerlog.domain.errors import AlreadyThere, EmptyText, NoSuchFile, NotFound
from peerlog.domain.journal_imports.outcome import JournalFormat, Reason
from peerlog.domain.reflection import Answer, Reflection, Verdict
from peerlog.domain.reflection_filter import Filter
from peerlog.services.house import House
from peerlog.services.journal import Journal
from peerlog.services.journal_writing import Writing
from private import PASSPHRASE

JRNL = """[2024-05-01 09:12] Asked twice before I advised @listening
And it worked.

[2024-05-02 21:00] Nobody knew the rota *
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A journal of jrnl with two entries."""
    path = tmp_path / "journal.txt"
    path.write_text(JRNL, encoding="utf-8")
    return path


def same(one: Reflection, imported: bool = True) -> Reflection:
    """Give a reflection without what only its journal gives it."""
    return replace(one, id="", source="" if imported else one.source)  # type: ignore[arg-type]


def test_looking_changes_nothing_and_says_what_would_come(journal: Journal, file: Path) -> None:
    """How many, of whom, and what not."""
    preview = journal.preview_import(str(file))
    assert ([one.day.isoformat() for one in preview.new], preview.known) == (["2024-05-01", "2024-05-02"], 0)
    assert preview.formats == (JournalFormat.JRNL,)
    assert journal.page() == ()


def test_what_comes_in_is_found_and_goes_back_in_one_go(journal: Journal, file: Path) -> None:
    """With its day, its star and its tags; one undo takes all of it, one redo brings it back."""
    assert journal.import_(journal.preview_import(str(file))) == 2
    newest, oldest = journal.page()
    assert (newest.starred, oldest.tags, oldest.id != newest.id) == (True, ("listening",), True)
    assert journal.search("worked") == (oldest,)
    assert journal.due(NOW.date()) == ()
    assert journal.undo().verb == "journal.import"
    assert journal.page() == ()
    journal.redo()
    assert len(journal.page()) == 2


def test_an_import_left_before_its_end_brings_nothing_in(journal: Journal, file: Path) -> None:
    """It tells how far it is; the journal is as it was, and the next import is whole."""
    preview = journal.preview_import(str(file))
    batches = journal.importing(preview)
    assert next(batches) == 0
    batches.close()
    assert journal.page() == ()
    assert journal.next_undo() is None
    assert list(journal.importing(preview)) == [0, 2]
    assert len(journal.page()) == 2


def test_twice_brings_nothing_new(journal: Journal, file: Path) -> None:
    """Not by the same look taken twice, not by another look, not once it lies in the trash."""
    preview = journal.preview_import(str(file))
    journal.import_(preview)
    assert journal.import_(preview) == 0
    journal.trash(journal.page()[0])
    again = journal.preview_import(str(file))
    assert (again.new, again.known) == ((), 2)


def test_what_was_taken_back_can_come_in_again_from_the_trash_only(journal: Journal, file: Path) -> None:
    """Undone entries lie in the trash: they are still known."""
    journal.import_(journal.preview_import(str(file)))
    journal.undo()
    assert journal.preview_import(str(file)).known == 2
    assert len(journal.page(wanted=Filter(trashed=True))) == 2


def test_our_own_json_comes_in_again_exactly(private_house: House, journal: Journal, tmp_path: Path) -> None:
    """Into another journal every value is the same; into its own nothing is new."""
    answers = (Answer(prompt="What happened?", text="Rain\nand mud"), Answer(prompt="So what?", text="Boots"))
    one = journal.write(
        Writing(
            answers=answers,
            model="w3",
            mood=2,
            energy=5,
            tags=("wet",),
            strand="rotas",
            starred=True,
            possible_lesson=True,
        )
    )
    one = journal.look_back(one, Verdict.YES, "still")
    journal.trash(journal.write(Writing(answers=(Answer(text="in the trash"),))))
    out = tmp_path / "journal.json"
    assert journal.export_json(str(out)) == str(out)
    assert out.stat().st_mode & 0o777 == 0o600
    assert journal.preview_import(str(out)).known == 1
    other = private_house.journals.new("Other", None).journal
    assert other.import_(other.preview_import(str(out))) == 1
    (copy,) = other.page()
    assert same(copy) == same(one)
    assert copy.source == f"peerlog:{one.id}"


def test_markdown_holds_each_entry_and_no_file_is_overwritten(journal: Journal, tmp_path: Path) -> None:
    """A file an entry, for this person only; a second export is refused whole unless replacing was said."""
    for text in ("First heron", "Second heron"):
        journal.write(Writing(answers=(Answer(text=text),)))
    folder = tmp_path / "out"
    journal.export_markdown(str(folder))
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert len(files) == 2
    assert b"Second heron" in b"".join(files.values())
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in folder.iterdir())
    journal.write(Writing(answers=(Answer(text="Third"),), day=date(2020, 1, 1)))
    with pytest.raises(AlreadyThere):
        journal.export_markdown(str(folder))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == files
    journal.export_markdown(str(folder), replace=True)
    assert len(list(folder.iterdir())) == 3


def test_an_export_never_lands_on_a_file_or_through_a_link(journal: Journal, tmp_path: Path) -> None:
    """Nor in a folder that is not there."""
    journal.write(Writing(answers=(Answer(text="one"),)))
    taken, link, target = tmp_path / "taken.json", tmp_path / "link.json", tmp_path / "target"
    taken.write_text("mine")
    link.symlink_to(target)
    with pytest.raises(AlreadyThere):
        journal.export_json(str(taken))
    with pytest.raises(AlreadyThere):
        journal.export_json(str(link), replace=True)
    with pytest.raises(NotFound):
        journal.export_json(str(tmp_path / "nowhere" / "x.json"))
    assert (taken.read_text(), target.exists()) == ("mine", False)
    journal.export_json(str(taken), replace=True)
    assert "one" in taken.read_text()


def test_a_summary_holds_the_chosen_entries_and_no_other(journal: Journal, tmp_path: Path) -> None:
    """For somebody's own appraisal."""
    chosen = journal.write(Writing(answers=(Answer(text="Chaired four rounds"),)))
    journal.write(Writing(answers=(Answer(text="Private doubts"),)))
    text = journal.summary([chosen])
    assert "Chaired four rounds" in text
    assert "doubts" not in text
    path = journal.export_summary([chosen], str(tmp_path / "summary.md"))
    assert Path(path).read_text(encoding="utf-8") == text
    with pytest.raises(EmptyText):
        journal.summary([])


def test_a_folder_and_a_zip_bring_in_the_same(private_house: House, tmp_path: Path) -> None:
    """Every file of it, told by its path."""
    folder = tmp_path / "notes"
    (folder / "2024").mkdir(parents=True)
    for number in range(3):
        (folder / "2024" / f"2024-05-0{number + 1}.md").write_text(f"Note {number}\n", encoding="utf-8")
    (folder / "2024" / "photo.jpg").write_bytes(b"\xff\xd8")
    (folder / "broken.json").write_text("{", encoding="utf-8")
    archive = tmp_path / "notes.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(folder.rglob("*")):
            packed.write(path, path.relative_to(folder))
    for place in (folder, archive):
        journal = private_house.journals.new(place.name, None).journal
        preview = journal.preview_import(str(place))
        assert [one.text for one in preview.new] == ["Note 0", "Note 1", "Note 2"]
        assert [(one.file, one.refused.reason) for one in preview.refused] == [
            ("broken.json", Reason.NOT_SOUND)
        ]


def test_three_hundred_hostile_files_bring_in_nothing_that_breaks(
    private_house: House, tmp_path: Path
) -> None:
    """Each by itself: it is read or refused, and what comes in stands, is found and goes out again."""
    journal = private_house.journals.new("Evenings", PASSPHRASE).journal
    for number, (name, data) in enumerate(hostile_files()):
        try:
            path = tmp_path / f"{number}-{name}"
            path.write_bytes(data)
        except (OSError, ValueError):
            path = tmp_path / f"{number}.json"
            path.write_bytes(data)
        journal.import_(journal.preview_import(str(path)))
    journal.export_json(str(tmp_path / "out.json"))
    journal.export_markdown(str(tmp_path / "out"))
    assert journal.preview_import(str(tmp_path / "out.json")).new == ()


def test_a_file_that_is_not_there_is_said_to_be_missing(journal: Journal, tmp_path: Path) -> None:
    """And an empty name is no file."""
    for path in (str(tmp_path / "nowhere.txt"), "", "  "):
        with pytest.raises(NoSuchFile):
            journal.preview_import(path)
