"""What an import reads, and what it leaves alone: links, bombs, devices, paths that lead out."""

import os
import zipfile
from pathlib import Path

import pytest

from peerlog.domain.errors import NoSuchFile, TooLong
from peerlog.domain.journal_imports.outcome import LARGEST, Reason
from peerlog.domain.journal_transfer import SourceFile
from peerlog.storage.journals import reading
from peerlog.storage.journals.reading import read_sources


def skipped(files: tuple[SourceFile, ...]) -> dict[str, Reason | None]:
    """Give why each file was not read, by name."""
    return {file.name: file.skipped for file in files}


def packed(path: Path, members: dict[str, bytes], **settings: int) -> Path:
    """Make a ZIP."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            member = zipfile.ZipInfo(name)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = settings.get("mode", 0o600) << 16
            archive.writestr(member, data)
    return path


def test_a_single_file_is_read_whatever_its_ending(tmp_path: Path) -> None:
    """Quotation marks that a terminal put around it do not matter."""
    file = tmp_path / "my journal"
    file.write_bytes(b"words")
    assert read_sources(f"'{file}'") == (SourceFile(name="my journal", data=b"words"),)


def test_a_folder_is_read_in_order_and_only_what_may_hold_entries(tmp_path: Path) -> None:
    """Not pictures, not what is hidden."""
    for name in ("b.md", "a.TXT", "c/d.json", "photo.png", ".hidden.md", ".git/e.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())
    assert [file.name for file in read_sources(str(tmp_path))] == ["a.TXT", "b.md", "c/d.json"]


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    """Neither to a file nor to a folder, nor in a circle."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_bytes(b"secret")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.md").symlink_to(outside / "secret.md")
    (inside / "folder").symlink_to(outside)
    (inside / "circle").symlink_to(inside)
    assert skipped(read_sources(str(inside))) == {"link.md": Reason.LINK}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_does_not_keep_the_import_waiting(tmp_path: Path) -> None:
    """It is passed over."""
    os.mkfifo(tmp_path / "pipe.md")
    assert skipped(read_sources(str(tmp_path))) == {"pipe.md": Reason.UNREADABLE}


def test_members_that_lead_out_of_a_zip_are_not_read(tmp_path: Path) -> None:
    """Whatever the system writes paths like; nothing is unpacked to the disk."""
    names = ("../up.md", "/etc/absolute.md", "C:\\drive.md", "a/../../b.md", "fine/note.md")
    archive = packed(tmp_path / "x.zip", dict.fromkeys(names, b"words"))
    found = skipped(read_sources(str(archive)))
    assert {name for name, why in found.items() if why is None} == {"fine/note.md"}
    assert set(found.values()) == {None, Reason.LINK}
    assert list(tmp_path.iterdir()) == [archive]


def test_links_in_a_zip_are_not_read(tmp_path: Path) -> None:
    """A member that is a symbolic link."""
    archive = packed(tmp_path / "x.zip", {"link.md": b"/etc/passwd"}, mode=0o120777)
    assert skipped(read_sources(str(archive))) == {"link.md": Reason.LINK}


def test_a_bomb_in_a_zip_is_stopped_while_it_grows(tmp_path: Path) -> None:
    """One member larger than any file may be."""
    archive = packed(tmp_path / "x.zip", {"bomb.md": b"\0" * (LARGEST + 1), "note.md": b"words"})
    assert archive.stat().st_size < 100_000
    assert skipped(read_sources(str(archive))) == {"bomb.md": Reason.TOO_LARGE, "note.md": None}


def test_many_large_members_are_too_much_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before all of them are in memory; as many files as nobody has are too much too."""
    archive = packed(tmp_path / "x.zip", {f"{number}.md": b"\0" * 1000 for number in range(20)})
    monkeypatch.setattr(reading, "LARGEST_ALL", 10_000)
    with pytest.raises(TooLong):
        read_sources(str(archive))
    monkeypatch.setattr(reading, "LARGEST_ALL", 100_000)
    monkeypatch.setattr(reading, "MOST_FILES", 10)
    with pytest.raises(TooLong):
        read_sources(str(archive))


@pytest.mark.parametrize("cut", [10, 40, 100, 180])
def test_a_zip_cut_off_anywhere_is_told_as_not_sound(tmp_path: Path, cut: int) -> None:
    """It raises nothing."""
    archive = packed(tmp_path / "x.zip", {"a.md": b"words" * 50, "b.md": b"words"})
    archive.write_bytes(archive.read_bytes()[:cut])
    assert Reason.NOT_SOUND in skipped(read_sources(str(archive))).values()


def test_a_member_whose_bytes_are_broken_is_left_out_and_the_others_read(tmp_path: Path) -> None:
    """Its checksum tells."""
    archive = packed(tmp_path / "x.zip", {"a.md": bytes(range(256)) * 4, "b.md": b"words"})
    data = bytearray(archive.read_bytes())
    data[50] ^= 0xFF
    archive.write_bytes(data)
    assert skipped(read_sources(str(archive))) == {"a.md": Reason.UNREADABLE, "b.md": None}


def test_a_file_larger_than_any_journal_is_not_read_whole(tmp_path: Path) -> None:
    """Told with its reason."""
    file = tmp_path / "large.txt"
    with file.open("wb") as large:
        large.truncate(LARGEST + 1)
    assert skipped(read_sources(str(file))) == {"large.txt": Reason.TOO_LARGE}


def test_what_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    """A file or a folder."""
    with pytest.raises(NoSuchFile):
        read_sources(str(tmp_path / "nowhere"))
