"""A copied, moved, restored or set-back file goes on under a fresh name: no two changes share one."""

import shutil
from pathlib import Path

from peerlog.storage.shelf import Shelf
from storage.keeping import fill, make_note, shelf_in


def names(folder: Path) -> set[tuple[object, ...]]:
    """The name and the record of every change."""
    shelf = shelf_in(folder)
    rows = shelf.database.rows("SELECT copy, seq, record, digest FROM change")
    shelf.close()
    return {tuple(row) for row in rows}


def note_in(folder: Path, text: str = "more") -> str:
    """Keep one more note and give the copy's name."""
    shelf = shelf_in(folder)
    shelf.notes.add(make_note(text))
    copy = shelf.recorder.copy
    shelf.close()
    return copy


def started(folder: Path) -> str:
    shelf = shelf_in(folder)
    fill(shelf)
    copy = shelf.recorder.copy
    shelf.close()
    return copy


def test_a_file_that_stays_keeps_its_name(folder: Path) -> None:
    """Every start goes on under the same one."""
    assert {started(folder), note_in(folder), note_in(folder)} == {started_name(folder)}


def started_name(folder: Path) -> str:
    shelf = shelf_in(folder)
    row = shelf.database.row("SELECT value FROM meta WHERE key='copy'")
    shelf.close()
    return str(row["value"]) if row else ""


def test_a_copied_folder_goes_on_under_a_fresh_name(folder: Path, tmp_path: Path) -> None:
    """The anchor came along, the place did not; no change of one is named like a change of the other."""
    first = started(folder)
    shutil.copytree(folder, tmp_path / "copy")
    assert note_in(tmp_path / "copy") != first
    assert note_in(folder) == first
    original, copied = names(folder), names(tmp_path / "copy")
    assert {name[:2] for name in original - copied}.isdisjoint(name[:2] for name in copied - original)


def test_a_moved_folder_goes_on_under_a_fresh_name(folder: Path, tmp_path: Path) -> None:
    """Nobody can tell a moved file from a copied one."""
    first = started(folder)
    folder.rename(tmp_path / "moved")
    assert note_in(tmp_path / "moved") != first


def test_an_older_file_put_back_goes_on_under_a_fresh_name_each_time(folder: Path, tmp_path: Path) -> None:
    """Also when the same old file is put back twice."""
    first = started(folder)
    old = tmp_path / "old.db"
    shutil.copy(folder / "peerlog.db", old)
    seen = {note_in(folder)}
    assert seen == {first}
    for turn in range(3):
        shutil.copy(old, folder / "peerlog.db")
        copy = note_in(folder, f"after putting back {turn}")
        assert copy not in seen
        seen.add(copy)


def test_an_older_file_is_recognised_though_peerlog_was_killed(folder: Path, tmp_path: Path) -> None:
    """The anchor follows every act and waits for no orderly end."""
    first = started(folder)
    shutil.copy(folder / "peerlog.db", tmp_path / "old.db")
    killed = shelf_in(folder)
    killed.notes.add(make_note("kept, then killed"))
    shutil.copy(tmp_path / "old.db", folder / "peerlog.db")
    assert note_in(folder) != first


def test_a_lost_or_broken_anchor_costs_a_fresh_name_and_nothing_else(folder: Path) -> None:
    """What cannot be known is taken for a copy."""
    seen = {started(folder)}
    for content in (None, b"", b"{", b'{"copy": 1}'):
        (folder / "peerlog.db.copy").unlink()
        if content is not None:
            (folder / "peerlog.db.copy").write_bytes(content)
        copy = note_in(folder)
        assert copy not in seen
        seen.add(copy)


def test_reading_gives_no_name(shelf: Shelf, folder: Path) -> None:
    """A look at a file changes nothing in it."""
    fill(shelf)
    shelf.close()
    content = (folder / "peerlog.db").read_bytes()
    looking = shelf_in(folder)
    assert looking.trash.all() == ()
    assert looking.recorder.copy == ""
    looking.close()
    assert (folder / "peerlog.db").read_bytes() == content


def test_the_place_is_kept_without_telling_it(folder: Path) -> None:
    """Neither path nor machine can be read in the file."""
    started(folder)
    content = (folder / "peerlog.db").read_bytes()
    assert str(folder).encode() not in content
    assert folder.parent.name.encode() not in content
